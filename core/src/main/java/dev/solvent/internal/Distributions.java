package dev.solvent.internal;

import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.special.Erf;
import org.apache.commons.math3.special.Gamma;

/** Distribution functions and quantiles for tests and intervals: Commons Math behind our own checks, no generator. */
public final class Distributions {

    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);
    private static final double QUANTILE_ACCURACY = 1e-14;
    private static final double HALF_LOG_TWO_PI = 0.9189385332046728;

    /** From here on Mills' ratio by its continued fraction is exact to rounding, and the tail of erfc less so. */
    private static final double FAR_TAIL = 6;

    private static final int MILLS_TERMS = 90;

    private Distributions() {}

    /**
     * The standard normal distribution function.
     *
     * @param z  any number but NaN
     * @return {@code P(Z <= z)}
     */
    public static double normalCdf(double z) {
        return 0.5 * Erf.erfc(-notNaN(z) / StrictMath.sqrt(2));
    }

    /**
     * The quantile of the standard normal distribution, polished to rounding by one Newton step.
     *
     * @param probability  in (0, 1)
     * @return z with {@code P(Z <= z)} = probability
     */
    public static double normalQuantile(double probability) {
        Requires.openFraction(probability, "probability");
        if (probability > 0.5) {
            return -normalQuantile(1 - probability);
        }
        double z = NORMAL.inverseCumulativeProbability(probability);
        return z - (normalCdf(z) - probability) / StrictMath.exp(normalLogDensity(z));
    }

    /**
     * The number of standard errors on either side of a two-sided normal interval.
     *
     * @param level  confidence level, in (0, 1), such as 0.95
     * @return 1.96 for 0.95
     */
    public static double normalDeviate(double level) {
        return -normalQuantile((1 - Requires.openFraction(level, "level")) / 2);
    }

    /**
     * The logarithm of the standard normal density.
     *
     * @param z  any number but NaN
     * @return log phi(z)
     */
    public static double normalLogDensity(double z) {
        return -0.5 * z * z - HALF_LOG_TWO_PI;
    }

    /**
     * The logarithm of the upper tail of the standard normal distribution, without underflow.
     *
     * @param z  any number but NaN
     * @return {@code log P(Z > z)}
     */
    public static double normalLogUpperTail(double z) {
        if (notNaN(z) < -1) {
            return StrictMath.log1p(-normalCdf(z));
        }
        return z < FAR_TAIL
                ? StrictMath.log(normalCdf(-z))
                : normalLogDensity(z) + StrictMath.log(millsContinuedFraction(z));
    }

    /**
     * The hazard of the standard normal distribution, density over upper tail, without underflow.
     *
     * @param z  any number but NaN
     * @return {@code phi(z) / P(Z > z)}
     */
    public static double normalHazard(double z) {
        return notNaN(z) < FAR_TAIL
                ? StrictMath.exp(normalLogDensity(z) - normalLogUpperTail(z))
                : 1 / millsContinuedFraction(z);
    }

    /** Laplace's continued fraction 1/(z + 1/(z + 2/(z + 3/(z + ...)))) (Abramowitz and Stegun 26.2.14). */
    private static double millsContinuedFraction(double z) {
        double tail = z;
        for (int k = MILLS_TERMS; k >= 1; k--) {
            tail = z + k / tail;
        }
        return 1 / tail;
    }

    /**
     * The upper tail of the chi-square distribution, as p-values need it: small values keep their digits.
     *
     * @param statistic  at least 0
     * @param degreesOfFreedom  at least 1
     * @return {@code P(X > statistic)}
     */
    public static double chiSquareUpperTail(double statistic, int degreesOfFreedom) {
        Requires.nonNegative(statistic, "statistic");
        Requires.atLeast(degreesOfFreedom, 1, "degreesOfFreedom");
        if (statistic == 0) {
            return 1;
        }
        return degreesOfFreedom == 1
                ? Erf.erfc(StrictMath.sqrt(statistic / 2))
                : Gamma.regularizedGammaQ(degreesOfFreedom / 2.0, statistic / 2);
    }

    /**
     * The quantile of the chi-square distribution.
     *
     * @param probability  in (0, 1)
     * @param degreesOfFreedom  at least 1
     * @return x with {@code P(X <= x)} = probability
     */
    public static double chiSquareQuantile(double probability, int degreesOfFreedom) {
        Requires.openFraction(probability, "probability");
        Requires.atLeast(degreesOfFreedom, 1, "degreesOfFreedom");
        return new ChiSquaredDistribution(null, degreesOfFreedom, QUANTILE_ACCURACY)
                .inverseCumulativeProbability(probability);
    }

    /**
     * The distribution function of Student's t.
     *
     * @param t  any number but NaN
     * @param degreesOfFreedom  positive
     * @return {@code P(T <= t)}
     */
    public static double studentCdf(double t, double degreesOfFreedom) {
        return new TDistribution(null, Requires.positive(degreesOfFreedom, "degreesOfFreedom"))
                .cumulativeProbability(notNaN(t));
    }

    /**
     * The quantile of Student's t.
     *
     * @param probability  in (0, 1)
     * @param degreesOfFreedom  positive
     * @return t with {@code P(T <= t)} = probability
     */
    public static double studentQuantile(double probability, double degreesOfFreedom) {
        Requires.openFraction(probability, "probability");
        Requires.positive(degreesOfFreedom, "degreesOfFreedom");
        return new TDistribution(null, degreesOfFreedom, QUANTILE_ACCURACY).inverseCumulativeProbability(probability);
    }

    private static double notNaN(double value) {
        if (Double.isNaN(value)) {
            throw new IllegalArgumentException("argument must be a number, was NaN");
        }
        return value;
    }
}
