package dev.solvent.internal;

import org.apache.commons.math3.special.Gamma;

/** Ratios of beta functions whose arguments differ by a step, as beta-geometric models need them. */
public final class BetaRatio {

    /** Up to this many whole steps the product of the single steps is both exact and fast enough. */
    private static final int MOST_STEPS = 4096;

    private BetaRatio() {}

    /**
     * Logarithm of B(a, b + t) / B(a, b): the log survival of a shifted beta-geometric.
     *
     * @param a  positive
     * @param b  positive
     * @param t  at least 0
     * @return at most 0
     */
    public static double logOfRise(double a, double b, double t) {
        if (t <= MOST_STEPS && t == StrictMath.rint(t)) {
            CompensatedSum sum = new CompensatedSum();
            for (int step = 0; step < t; step++) {
                sum.add(StrictMath.log1p(-a / (a + b + step)));
            }
            return sum.value();
        }
        return Gamma.logGamma(b + t) - Gamma.logGamma(a + b + t) + Gamma.logGamma(a + b) - Gamma.logGamma(b);
    }
}
