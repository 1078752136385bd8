package dev.solvent.internal;

import org.apache.commons.math3.special.Beta;

/** The regularised incomplete beta function: the beta distribution, and Student's and the binomial through it. */
public final class BetaIntegral {

    private static final double ACCURACY = 1e-15;
    private static final int MOST_TERMS = 100_000;

    private BetaIntegral() {}

    /**
     * Probability of a value of at most x under a beta distribution.
     *
     * @param a  positive
     * @param b  positive
     * @param x  in [0, 1]
     * @return in [0, 1]
     */
    public static double cumulative(double a, double b, double x) {
        return Beta.regularizedBeta(x, a, b, ACCURACY, MOST_TERMS);
    }

    /**
     * The value that is not exceeded with a probability.
     *
     * @param a  positive
     * @param b  positive
     * @param p  in (0, 1)
     * @return the quantile
     */
    public static double quantile(double a, double b, double p) {
        Requires.openFraction(p, "p");
        double low = 0;
        double high = 1;
        // halving keeps what Newton's steps may lose where the density has a pole
        while (true) {
            double middle = 0.5 * (low + high);
            if (!(low < middle && middle < high)) {
                return middle;
            }
            if (cumulative(a, b, middle) < p) {
                low = middle;
            } else {
                high = middle;
            }
        }
    }

    /**
     * The value that a Student variable does not exceed with a probability.
     *
     * @param degrees  of freedom, positive
     * @param p  in [0.5, 1)
     * @return at least 0
     */
    public static double studentQuantile(double degrees, double p) {
        if (p == 0.5) {
            return 0;
        }
        // P(|T| > t) = I(n/(n+t^2); n/2, 1/2), Abramowitz and Stegun (1964), 26.7.1
        double x = quantile(0.5 * degrees, 0.5, 2 * (1 - p));
        return StrictMath.sqrt(degrees * (1 - x) / x);
    }

    /**
     * Probability of at most some successes in independent trials.
     *
     * @param trials  at least 1
     * @param p  of success, in (0, 1)
     * @param successes  any number
     * @return in [0, 1]
     */
    public static double binomial(int trials, double p, int successes) {
        if (successes < 0) {
            return 0;
        }
        return successes >= trials ? 1 : cumulative(trials - (double) successes, successes + 1.0, 1 - p);
    }
}
