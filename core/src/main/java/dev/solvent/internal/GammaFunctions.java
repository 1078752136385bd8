package dev.solvent.internal;

/**
 * The logarithm of the gamma function and its first two derivatives for positive arguments: Stirling's series beyond 16, and the
 * recurrence below (M. Abramowitz and I. Stegun, 1964, 6.1.40, 6.3.18, 6.4.12).
 *
 * @since 0.1.0
 */
public final class GammaFunctions {

    private static final double ASYMPTOTIC = 16;
    private static final double HALF_LOG_TWO_PI = 0.91893853320467274178;

    private GammaFunctions() {}

    /**
     * ln Gamma(x).
     *
     * @param x  positive
     * @return the logarithm
     */
    public static double logGamma(double x) {
        double shifted = x;
        double product = 1;
        while (shifted < ASYMPTOTIC) {
            product *= shifted;
            shifted += 1;
        }
        double inverse = 1 / shifted;
        double square = inverse * inverse;
        double series = inverse
                * (1.0 / 12
                        - square
                                * (1.0 / 360
                                        - square
                                                * (1.0 / 1260
                                                        - square
                                                                * (1.0 / 1680
                                                                        - square
                                                                                * (1.0 / 1188
                                                                                        - square * 691.0 / 360360)))));
        return (shifted - 0.5) * StrictMath.log(shifted) - shifted + HALF_LOG_TWO_PI + series - StrictMath.log(product);
    }

    /**
     * The derivative of ln Gamma(x).
     *
     * @param x  positive
     * @return psi(x)
     */
    public static double digamma(double x) {
        double shifted = x;
        double sum = 0;
        while (shifted < ASYMPTOTIC) {
            sum -= 1 / shifted;
            shifted += 1;
        }
        double square = 1 / (shifted * shifted);
        double series = square
                * (1.0 / 12
                        - square
                                * (1.0 / 120
                                        - square
                                                * (1.0 / 252
                                                        - square
                                                                * (1.0 / 240
                                                                        - square
                                                                                * (1.0 / 132
                                                                                        - square * 691.0 / 32760)))));
        return sum + StrictMath.log(shifted) - 0.5 / shifted - series;
    }

    /**
     * The second derivative of ln Gamma(x).
     *
     * @param x  positive
     * @return psi'(x), positive
     */
    public static double trigamma(double x) {
        double shifted = x;
        double sum = 0;
        while (shifted < ASYMPTOTIC) {
            sum += 1 / (shifted * shifted);
            shifted += 1;
        }
        double inverse = 1 / shifted;
        double square = inverse * inverse;
        double series = inverse
                * square
                * (1.0 / 6
                        - square
                                * (1.0 / 30
                                        - square
                                                * (1.0 / 42
                                                        - square
                                                                * (1.0 / 30
                                                                        - square
                                                                                * (5.0 / 66
                                                                                        - square * 691.0 / 2730)))));
        return sum + inverse + 0.5 * square + series;
    }
}
