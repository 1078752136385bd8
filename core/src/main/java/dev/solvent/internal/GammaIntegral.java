package dev.solvent.internal;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.special.Gamma;

/** The regularised incomplete gamma function and its inverse: the gamma distribution with scale 1. */
public final class GammaIntegral {

    /** Above the spacing of doubles at 1, below which the continued fraction may never settle. */
    private static final double ACCURACY = 1e-15;

    /** Logarithm of the smallest double. */
    private static final double NOTHING = -745;

    private static final int MOST_TERMS = 100_000;

    private GammaIntegral() {}

    /**
     * Probability of a value of at most x under a gamma distribution of scale 1.
     *
     * @param shape  positive
     * @param x  at least 0
     * @return in [0, 1]
     */
    public static double cumulative(double shape, double x) {
        if (x == 0) {
            return 0;
        }
        return isBeyond(shape, x) ? 1 : Gamma.regularizedGammaP(shape, x, ACCURACY, MOST_TERMS);
    }

    /**
     * Probability of a value above x.
     *
     * @param shape  positive
     * @param x  at least 0
     * @return in [0, 1]
     */
    public static double survival(double shape, double x) {
        if (x == 0) {
            return 1;
        }
        return isBeyond(shape, x) ? 0 : Gamma.regularizedGammaQ(shape, x, ACCURACY, MOST_TERMS);
    }

    /**
     * The value that is not exceeded with a probability.
     *
     * @param shape  positive
     * @param p  in (0, 1)
     * @return the quantile
     */
    public static double quantile(double shape, double p) {
        Requires.openFraction(p, "p");
        // in logarithms, where tiny shapes put their quantiles; the rarer side keeps its digits
        DoubleUnaryOperator miss = p < 0.5
                ? logX -> cumulative(shape, StrictMath.exp(logX)) - p
                : logX -> (1 - p) - survival(shape, StrictMath.exp(logX));
        double middle = StrictMath.log(shape);
        double width = 1;
        while (miss.applyAsDouble(middle - width) > 0 || miss.applyAsDouble(middle + width) < 0) {
            if (width > 700) {
                return 0;
            }
            width *= 2;
        }
        return StrictMath.exp(
                Roots.between(miss, middle - width, middle + width, 0).orElse(middle));
    }

    /**
     * The gamma function.
     *
     * @param x  positive
     * @return above 0
     */
    public static double gamma(double x) {
        return Gamma.gamma(x);
    }

    /**
     * The logarithm of the gamma function.
     *
     * @param x  positive
     * @return any number
     */
    public static double logGamma(double x) {
        return Gamma.logGamma(x);
    }

    /** Whether the survival, by Chernoff's bound (x / shape)^shape exp(shape - x), is below the smallest double. */
    private static boolean isBeyond(double shape, double x) {
        return x > shape && (Double.isInfinite(x) || shape * StrictMath.log(x / shape) - (x - shape) < NOTHING);
    }
}
