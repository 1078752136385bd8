package dev.solvent.internal;

import org.apache.commons.math3.special.Erf;

/** The normal distribution with mean 0 and variance 1. */
public final class StandardNormal {

    private static final double SQRT_2 = 1.4142135623730951;

    private StandardNormal() {}

    /**
     * The value that a normal variate stays below with a probability.
     *
     * @param probability  in (0, 1)
     * @return any number
     */
    public static double quantile(double probability) {
        Requires.openFraction(probability, "probability");
        return probability <= 0.5
                ? -SQRT_2 * Erf.erfcInv(2 * probability)
                : SQRT_2 * Erf.erfcInv(2 * (1 - probability));
    }

    /**
     * How far a two-sided interval reaches, in standard errors.
     *
     * @param level  share inside, in (0, 1)
     * @return 1.96 for 0.95
     */
    public static double reach(double level) {
        Requires.openFraction(level, "level");
        return SQRT_2 * Erf.erfInv(level);
    }
}
