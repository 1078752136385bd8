package dev.solvent.usage;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.quantity.QuantityRate;

/**
 * What people know of a distribution: "half of them use at most 20 seconds a month, nine of ten at most 200".
 *
 * @param p  share of users, in (0, 1)
 * @param amount  that they do not exceed, positive
 * @since 0.1.0
 */
public record UsageQuantile(double p, QuantityRate amount) {

    public UsageQuantile {
        Requires.openFraction(p, "p");
        Requires.positive(requireNonNull(amount, "amount").perMonth(), "amount");
    }

    double units() {
        return amount.perMonth();
    }

    static void checkOrder(Meter meter, UsageQuantile low, UsageQuantile high) {
        meter.check(low.amount().quantity());
        meter.check(high.amount().quantity());
        if (!(low.p() < high.p() && low.units() < high.units())) {
            throw new IllegalArgumentException(
                    "quantiles on " + meter.name() + " must rise in share and amount, were " + low + " and " + high);
        }
    }
}
