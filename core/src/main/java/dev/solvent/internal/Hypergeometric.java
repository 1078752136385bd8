package dev.solvent.internal;

/**
 * Gauss' hypergeometric function for the arguments that customer-base models meet: real, third parameter positive, variable
 * below 1.
 *
 * <pre>{@code
 * 2F1(a, b; c; z) = sum over k of  (a)_k (b)_k / (c)_k  z^k / k!
 * }</pre>
 *
 * <p>The power series serves small variables; a negative variable is mapped into (0, 1) by Pfaff's transformation; near 1,
 * where the series is slow and the usual connection formula fails for whole c - a - b, Euler's integral is taken as a mean over
 * a beta distribution (M. Abramowitz and I. Stegun, 1964, 15.1.1, 15.3.1, 15.3.4). All terms are positive when the parameters
 * are, so nothing cancels.
 *
 * @since 0.1.0
 */
public final class Hypergeometric {

    private static final double SERIES_BELOW = 0.9;
    private static final double LARGE_SCALE = 50;
    private static final int MOST_TERMS = 200_000;
    private static final double EPSILON = 0x1p-54;

    private Hypergeometric() {}

    /**
     * The function itself.
     *
     * @param a  finite
     * @param b  finite
     * @param c  positive
     * @param z  below 1, or 1 if c - a - b is positive
     * @return its value
     * @throws IllegalArgumentException outside that domain
     */
    public static double gauss(double a, double b, double c, double z) {
        Requires.finite(a, "a");
        Requires.finite(b, "b");
        Requires.positive(c, "c");
        Requires.finite(z, "z");
        if (!(z < 1)) {
            throw new IllegalArgumentException("z must be below 1, was " + z);
        }
        double smaller = StrictMath.min(a, b);
        double larger = StrictMath.max(a, b);
        return z < 0 ? negative(smaller, larger, c, z) : positive(smaller, larger, c, z);
    }

    /**
     * Logarithm of the function where all three parameters are positive and {@code c > b}: Euler's integral, for results
     * beyond the range of a double.
     *
     * @param a  positive
     * @param b  positive
     * @param c  above b
     * @param z  below 1
     * @return ln 2F1
     */
    public static double logGauss(double a, double b, double c, double z) {
        return BetaAverage.logMean(
                b, c - b, (logShare, logComplement) -> -a * logOfOneLess(z, logShare, logComplement));
    }

    /** Pfaff's transformation, with the pair of parameters that stays positive. */
    private static double negative(double smaller, double larger, double c, double z) {
        double scale = larger * StrictMath.log1p(-z);
        if (smaller > 0 && c > smaller && scale > LARGE_SCALE) {
            return StrictMath.exp(logGauss(larger, smaller, c, z));
        }
        return StrictMath.exp(-scale) * positive(c - smaller, larger, c, z / (z - 1));
    }

    private static double positive(double a, double b, double c, double z) {
        if (z > SERIES_BELOW) {
            if (b > 0 && c > b) {
                return StrictMath.exp(logGauss(a, b, c, z));
            }
            if (a > 0 && c > a) {
                return StrictMath.exp(logGauss(b, a, c, z));
            }
        }
        return series(a, b, c, z);
    }

    private static double series(double a, double b, double c, double z) {
        double term = 1;
        CompensatedSum sum = new CompensatedSum();
        sum.add(1);
        for (int k = 0; k < MOST_TERMS && term != 0; k++) {
            term *= (a + k) * (b + k) / ((c + k) * (k + 1)) * z;
            sum.add(term);
            boolean falling = StrictMath.abs((a + k) * (b + k) * z) < (c + k) * (k + 1);
            if (falling && StrictMath.abs(term) * z <= EPSILON * (1 - z) * StrictMath.abs(sum.value())) {
                return sum.value();
            }
        }
        return sum.value();
    }

    /** ln(1 - z p) without loss where z p is near 1: 1 - z p = (1 - p) + p (1 - z). */
    private static double logOfOneLess(double z, double logShare, double logComplement) {
        double share = StrictMath.exp(logShare);
        return z * share < 0.5
                ? StrictMath.log1p(-z * share)
                : StrictMath.log(StrictMath.exp(logComplement) + share * (1 - z));
    }
}
