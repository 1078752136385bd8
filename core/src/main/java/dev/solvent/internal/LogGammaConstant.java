package dev.solvent.internal;

/** The normalising constant of the density of {@link LogGammaTail} as a function of its shape: even and smooth through 0. */
public final class LogGammaConstant {

    private static final double HALF_LOG_TWO_PI = 0.9189385332046728;
    /** Up to here (a = 1 / q^2 at least 11) Stirling's series is exact to rounding. */
    private static final double SMALL = 0.3;
    /** Stirling's series for the remainder of log Gamma(a), by powers a^-1, a^-3, ... (Abramowitz and Stegun 6.1.40). */
    private static final double[] STIRLING = {
        1.0 / 12, -1.0 / 360, 1.0 / 1260, -1.0 / 1680, 1.0 / 1188, -691.0 / 360360, 1.0 / 156
    };

    private LogGammaConstant() {}

    /**
     * The logarithm of the density at 0.
     *
     * @param q  shape, finite
     * @return ln f(0), which is {@code -ln sqrt(2 pi)} at q = 0
     */
    public static double value(double q) {
        double inverse = q * q;
        if (StrictMath.abs(q) <= SMALL) {
            double power = inverse;
            double delta = 0;
            for (double coefficient : STIRLING) {
                delta += coefficient * power;
                power *= inverse * inverse;
            }
            return -HALF_LOG_TWO_PI - delta;
        }
        double a = 1 / inverse;
        double delta = GammaFunctions.logGamma(a) - (a - 0.5) * StrictMath.log(a) + a - HALF_LOG_TWO_PI;
        return -HALF_LOG_TWO_PI - delta;
    }

    /**
     * The derivative of {@link #value} by the shape.
     *
     * @param q  shape, finite
     * @return 0 at q = 0
     */
    public static double derivative(double q) {
        double inverse = q * q;
        if (StrictMath.abs(q) <= SMALL) {
            double power = q;
            double slope = 0;
            for (int k = 0; k < STIRLING.length; k++) {
                slope += STIRLING[k] * (4 * k + 2) * power;
                power *= inverse * inverse;
            }
            return -slope;
        }
        double a = 1 / inverse;
        double byA = GammaFunctions.digamma(a) - StrictMath.log(a) + 0.5 / a;
        return byA * 2 * a / q;
    }
}
