package dev.solvent.scenario;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.quantity.GrowthRate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What revenue, cost and cash do at different times: credits, payouts of stores, investments, commitments; and what later money is
 * worth.
 *
 * @param credits  terms of the credits that fixed fees buy, by segment
 * @param payoutLagMonths  months from a payment to the payout by the store or processor, by segment; 0 where none is named
 * @param investments  with distinct names
 * @param commitments  with distinct names
 * @param discount  of money that comes later, compounding
 * @since 0.1.0
 */
public record Books(
        Map<String, CreditTerms> credits,
        Map<String, Integer> payoutLagMonths,
        List<Investment> investments,
        List<Commitment> commitments,
        GrowthRate discount) {

    /** Everything is paid and earned in its month. */
    public static final Books NONE = new Books(Map.of(), Map.of(), List.of(), List.of(), GrowthRate.NONE);

    public Books {
        credits = Collections.unmodifiableMap(new TreeMap<>(credits));
        payoutLagMonths = Collections.unmodifiableMap(new TreeMap<>(payoutLagMonths));
        payoutLagMonths.forEach((segment, lag) -> Requires.atLeast(lag, 0, "payout lag of " + segment));
        investments = List.copyOf(investments);
        commitments = List.copyOf(commitments);
        requireNonNull(discount, "discount");
    }

    Books withCredits(String segment, CreditTerms terms) {
        Map<String, CreditTerms> more = new TreeMap<>(credits);
        more.put(segment, terms);
        return new Books(more, payoutLagMonths, investments, commitments, discount);
    }

    Books withPayoutLag(String segment, int months) {
        Map<String, Integer> more = new TreeMap<>(payoutLagMonths);
        more.put(segment, months);
        return new Books(credits, more, investments, commitments, discount);
    }

    Books plus(Investment investment) {
        return new Books(credits, payoutLagMonths, Behaviour.plus(investments, investment), commitments, discount);
    }

    Books plus(Commitment commitment) {
        return new Books(credits, payoutLagMonths, investments, Behaviour.plus(commitments, commitment), discount);
    }

    Books withDiscount(GrowthRate changed) {
        return new Books(credits, payoutLagMonths, investments, commitments, changed);
    }
}
