package dev.solvent.scenario;

import dev.solvent.internal.Requires;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What revenue, cost and cash do at different times: credits, payouts of stores, investments, commitments.
 *
 * @param credits  terms of the credits that fixed fees buy, by segment
 * @param payoutLagMonths  months from a payment to the payout by the store or processor, by segment; 0 where none is named
 * @param investments  with distinct names
 * @param commitments  with distinct names
 * @since 0.1.0
 */
public record Books(
        Map<String, CreditTerms> credits,
        Map<String, Integer> payoutLagMonths,
        List<Investment> investments,
        List<Commitment> commitments) {

    /** Everything is paid and earned in its month. */
    public static final Books NONE = new Books(Map.of(), Map.of(), List.of(), List.of());

    public Books {
        credits = Collections.unmodifiableMap(new TreeMap<>(credits));
        payoutLagMonths = Collections.unmodifiableMap(new TreeMap<>(payoutLagMonths));
        payoutLagMonths.forEach((segment, lag) -> Requires.atLeast(lag, 0, "payout lag of " + segment));
        investments = List.copyOf(investments);
        commitments = List.copyOf(commitments);
    }

    Books withCredits(String segment, CreditTerms terms) {
        Map<String, CreditTerms> more = new TreeMap<>(credits);
        more.put(segment, terms);
        return new Books(more, payoutLagMonths, investments, commitments);
    }

    Books withPayoutLag(String segment, int months) {
        Map<String, Integer> more = new TreeMap<>(payoutLagMonths);
        more.put(segment, months);
        return new Books(credits, more, investments, commitments);
    }

    Books plus(Investment investment) {
        return new Books(credits, payoutLagMonths, Behaviour.plus(investments, investment), commitments);
    }

    Books plus(Commitment commitment) {
        return new Books(credits, payoutLagMonths, investments, Behaviour.plus(commitments, commitment));
    }
}
