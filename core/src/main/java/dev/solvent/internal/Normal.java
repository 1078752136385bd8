package dev.solvent.internal;

import org.apache.commons.math3.special.Erf;

/** The standard normal distribution. */
public final class Normal {

    private static final double SQRT_2 = StrictMath.sqrt(2);
    private static final double SQRT_2PI = StrictMath.sqrt(2 * StrictMath.PI);

    private Normal() {}

    /**
     * Probability of a value of at most x.
     *
     * @param x  any number
     * @return in [0, 1]
     */
    public static double cumulative(double x) {
        return 0.5 * Erf.erfc(-x / SQRT_2);
    }

    /**
     * The value that is not exceeded with a probability.
     *
     * @param p  in (0, 1)
     * @return the quantile
     */
    public static double quantile(double p) {
        Requires.openFraction(p, "p");
        // Giles' approximation, then one step of Newton, which takes its error below rounding in the body
        double x = -SQRT_2 * Erf.erfcInv(2 * p);
        double density = StrictMath.exp(-0.5 * x * x) / SQRT_2PI;
        return density > 0 ? x - (cumulative(x) - p) / density : x;
    }
}
