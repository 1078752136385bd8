package dev.solvent.economics.metrics;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.quantity.GrowthRate;
import dev.solvent.quantity.Money;
import dev.solvent.quantity.Period;
import java.util.OptionalDouble;

/**
 * Months until the cash is gone, if the net burn of each month is that of the month before times a constant.
 *
 * <pre>{@code
 * b * ((1+g)^n - 1) / g = cash,  so  n = ln(1 + cash * g / b) / ln(1 + g);  n = cash / b at g = 0
 * }</pre>
 *
 * @param cash  at least 0
 * @param netBurn  of the first month (b), negative if cash is made
 * @param burnGrowth  g
 * @since 0.1.0
 */
public record Runway(Money cash, Money netBurn, GrowthRate burnGrowth) {

    public Runway {
        Requires.nonNegative(requireNonNull(cash, "cash").amount(), "cash");
        cash.minus(requireNonNull(netBurn, "netBurn"));
        requireNonNull(burnGrowth, "burnGrowth");
    }

    /**
     * Runway at a burn that does not change.
     *
     * @param cash  at least 0
     * @param netBurn  of every month
     * @return the runway
     */
    public static Runway flat(Money cash, Money netBurn) {
        return new Runway(cash, netBurn, GrowthRate.NONE);
    }

    /**
     * Months until the cash is gone.
     *
     * @return at least 0; empty if it is never gone
     */
    public OptionalDouble months() {
        if (!(netBurn.amount() > 0)) {
            return OptionalDouble.empty();
        }
        double flat = cash.amount() / netBurn.amount();
        double growth = burnGrowth.in(Period.MONTH).growth();
        if (growth == 0) {
            return OptionalDouble.of(flat);
        }
        return flat * growth > -1
                ? OptionalDouble.of(StrictMath.log1p(flat * growth) / StrictMath.log1p(growth) + 0.0)
                : OptionalDouble.empty();
    }
}
