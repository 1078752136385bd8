package dev.solvent.microsimulation;

import dev.solvent.internal.Requires;
import dev.solvent.quantity.Series;
import dev.solvent.study.Design;
import dev.solvent.study.Result;

/**
 * Running cash of small bases of customers who start at once: revenue less cost of use, summed from the first month.
 *
 * @since 0.1.0
 */
public final class SmallBases {

    private final UserSimulation simulation;
    private final int customers;
    private final Design design;
    private final double[][] cash;

    SmallBases(UserSimulation simulation, int customers, long seed, double[][] cash) {
        this.simulation = simulation;
        this.customers = customers;
        this.design = Design.monteCarlo(cash.length).seed(seed);
        this.cash = cash;
    }

    /**
     * Running cash at the end of a month.
     *
     * @param month  from 0
     * @return by base
     */
    public Result cashAfter(int month) {
        if (month < 0 || month >= simulation.horizon().months()) {
            throw new IllegalArgumentException(
                    "month must be in [0, " + (simulation.horizon().months() - 1) + "], was " + month);
        }
        return Result.ofOwnDraws(
                "cash after month " + month, design, Series.generate(cash.length, base -> cash[base][month]));
    }

    /**
     * The lowest running cash of the horizon, or 0 if it is never below.
     *
     * @return by base; what each would have to be lent
     */
    public Result lowestCash() {
        return Result.ofOwnDraws("lowest cash", design, Series.generate(cash.length, base -> {
            double lowest = 0;
            for (double each : cash[base]) {
                lowest = StrictMath.min(lowest, each);
            }
            return lowest;
        }));
    }

    /**
     * A quantile of the running cash of each month on its own.
     *
     * @param p  in (0, 1)
     * @return by month
     */
    public Series fan(double p) {
        Requires.openFraction(p, "p");
        return Series.generate(
                simulation.horizon().months(),
                month -> cashAfter(month).quantile(p).value());
    }

    /** How many bases of how many customers, and what repeats them. */
    @Override
    public String toString() {
        return cash.length + " bases of " + customers + " customers: " + lowestCash() + "\n" + design;
    }
}
