package dev.solvent.internal;

import org.apache.commons.math3.special.Erf;
import org.apache.commons.math3.special.Gamma;

/**
 * The standardised log-gamma distribution of Prentice (1974): the law of w where {@code k exp(lambda w)} has a gamma
 * distribution of shape {@code k = lambda^-2}, mirrored for a negative lambda; normal at lambda 0.
 *
 * <p>For large k the incomplete gamma function is slow and its logarithms cancel, so Temme's uniform expansion takes over, which
 * is smooth through lambda 0: N. M. Temme (1979), The asymptotic expansion of the incomplete gamma functions, SIAM J. Math. Anal.
 * 10, 757-766. Its Taylor coefficients below were derived by the recurrence DLMF 8.12.10 in exact fractions.
 */
public final class LogGammaTail {

    /** From k = 2500 on, three terms of the expansion leave less than 1e-13. */
    private static final double SMALL = 0.02;

    private static final double HALF_LOG_TWO_PI = 0.9189385332046728;
    private static final double[] C0 = {
        -1 / 3.0,
        1 / 12.0,
        -2 / 135.0,
        1 / 864.0,
        1 / 2835.0,
        -139 / 777600.0,
        1 / 25515.0,
        -571 / 261273600.0,
        -281 / 151559100.0,
        163879 / 197522841600.0
    };
    private static final double[] C1 = {
        -1 / 540.0, -1 / 288.0, 1 / 378.0, -77 / 77760.0, 1 / 4860.0, -1 / 2488320.0, -2743 / 151559100.0
    };
    private static final double[] C2 = {25 / 6048.0, -139 / 51840.0, 1 / 1296.0};

    /** 2 / (k + 2)!, enough for arguments of at most one half. */
    private static final double[] BOWL = bowlCoefficients();

    private LogGammaTail() {}

    private static double[] bowlCoefficients() {
        double[] coefficients = new double[16];
        double factorial = 2;
        for (int k = 0; k < coefficients.length; k++) {
            coefficients[k] = 2 / factorial;
            factorial *= k + 3;
        }
        return coefficients;
    }

    /**
     * The share above a value.
     *
     * @param lambda  shape, finite
     * @param w  any number but NaN
     * @return P(W &gt; w)
     */
    public static double above(double lambda, double w) {
        double y = lambda * w;
        double k = 1 / (lambda * lambda);
        if (StrictMath.abs(lambda) >= SMALL) {
            double x = k * StrictMath.exp(y);
            return lambda > 0 ? upper(k, x) : lower(k, x);
        }
        double scaled = w * StrictMath.sqrt(bowl(y));
        double eta = lambda * scaled;
        double inverse = lambda * lambda;
        double series = polynomial(C0, eta) + inverse * (polynomial(C1, eta) + inverse * polynomial(C2, eta));
        double bump = StrictMath.exp(-0.5 * scaled * scaled - HALF_LOG_TWO_PI) * lambda * series;
        return StrictMath.max(0, StrictMath.min(1, 0.5 * Erf.erfc(scaled / StrictMath.sqrt(2)) + bump));
    }

    /**
     * The logarithm of the density at a value.
     *
     * @param lambda  shape, finite
     * @param w  finite
     * @return ln f(w)
     */
    public static double logDensity(double lambda, double w) {
        return LogGammaConstant.value(lambda) + exponent(lambda, w);
    }

    /**
     * The logarithm of the density at a value, less that at 0.
     *
     * @param lambda  shape, finite
     * @param w  finite
     * @return {@code -(exp(y) - 1 - y) / lambda^2, y = lambda w}; at most 0
     */
    public static double exponent(double lambda, double w) {
        return -0.5 * w * w * bowl(lambda * w);
    }

    /** 2 (exp(y) - 1 - y) / y^2, which is 1 at 0. */
    private static double bowl(double y) {
        if (StrictMath.abs(y) > 0.5) {
            return 2 * (StrictMath.expm1(y) - y) / (y * y);
        }
        return polynomial(BOWL, y);
    }

    private static double upper(double k, double x) {
        return x == Double.POSITIVE_INFINITY ? 0 : Gamma.regularizedGammaQ(k, x);
    }

    private static double lower(double k, double x) {
        return x == Double.POSITIVE_INFINITY ? 1 : Gamma.regularizedGammaP(k, x);
    }

    private static double polynomial(double[] coefficients, double x) {
        double sum = 0;
        for (int i = coefficients.length - 1; i >= 0; i--) {
            sum = sum * x + coefficients[i];
        }
        return sum;
    }
}
