package dev.solvent.decision;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.internal.Text;
import dev.solvent.quantity.MoneyRate;
import java.util.Optional;

/**
 * How much may be spent on a channel: up to where the next money brings back just itself.
 *
 * @param verdict  what kind of answer it is
 * @param spend  the spend at which the marginal LTV:CAC is one; there if it is reached
 * @param reason  why there is none, or what to know of it
 * @since 0.1.0
 */
public record SpendLimit(Verdict verdict, Optional<MoneyRate> spend, String reason) {

    /**
     * Kinds of answers.
     *
     * @since 0.1.0
     */
    public enum Verdict {
        /** Up to the spend each further amount brings more than itself, beyond it less. */
        REACHED,
        /** No spend brings back itself. */
        NEVER_WORTH_IT,
        /** However much is spent, the next amount brings more than itself. */
        WITHOUT_LIMIT
    }

    public SpendLimit {
        requireNonNull(verdict, "verdict");
        if (spend.isPresent() != (verdict == Verdict.REACHED)) {
            throw new IllegalArgumentException(
                    "spend must be there only if it is reached, was " + spend + " for " + verdict);
        }
        Requires.text(reason, "reason");
    }

    static SpendLimit reached(MoneyRate spend) {
        return new SpendLimit(Verdict.REACHED, Optional.of(spend), "beyond it the next money brings less than itself");
    }

    static SpendLimit none(Verdict verdict, String reason) {
        return new SpendLimit(verdict, Optional.empty(), reason);
    }

    /** Such as {@code 61240 USD per month}, or why there is none. */
    @Override
    public String toString() {
        return spend.map(each -> Text.significant(each.perMonth().amount(), 6) + " "
                        + each.money().currency().getCurrencyCode() + " per month")
                .orElse(verdict == Verdict.NEVER_WORTH_IT ? "nothing: " + reason : "no limit: " + reason);
    }
}
