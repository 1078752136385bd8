package dev.solvent.pricing;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.quantity.Amount;

/**
 * What is paid and comes back: by refund, or by a chargeback that also costs a fee.
 *
 * @param refunded  fraction of payments given back, in [0, 1]
 * @param chargedBack  fraction of payments disputed and lost, in [0, 1]; both together at most 1
 * @param disputeFee  for each chargeback, at least 0
 * @since 0.1.0
 */
public record Refunds(double refunded, double chargedBack, Amount disputeFee) {

    public Refunds {
        refunded = Requires.fraction(refunded, "refunded");
        chargedBack = Requires.fraction(chargedBack, "chargedBack");
        if (!(refunded + chargedBack <= 1)) {
            throw new IllegalArgumentException(
                    "refunded and chargedBack must sum to at most 1, was " + (refunded + chargedBack));
        }
        if (requireNonNull(disputeFee, "disputeFee").value().signum() < 0) {
            throw new IllegalArgumentException("disputeFee must be at least 0, was " + disputeFee);
        }
    }

    /** The fraction of payments that stays. */
    double kept() {
        return 1 - refunded - chargedBack;
    }
}
