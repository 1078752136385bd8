package dev.solvent.internal;

/**
 * The natural logarithm in plain double arithmetic, to about one unit in the last place; faster than a call of a native
 * function and the same on every machine.
 *
 * <pre>{@code
 * x = 2^k (1 + f),  s = f / (2 + f):   log x = k ln 2 + 2 (s + s^3 / 3 + s^5 / 5 + ...)
 * }</pre>
 *
 * <p>The series of the inverse hyperbolic tangent; Abramowitz and Stegun, 4.1.27. The first term is split as 2 s = f - s f, so
 * that the small parts are added to the exact f last.
 */
public final class Logarithm {

    /** ln 2 with its last 21 bits zero, so that a multiple by an exponent is exact, and what is left. */
    private static final double LN2_HIGH = Double.longBitsToDouble(0x3fe62e42fee00000L);

    private static final double LN2_LOW = 1.9082149292705877e-10;
    private static final long FRACTION = 0x000fffffffffffffL;
    private static final long ONE = 0x3ff0000000000000L;
    private static final double SQRT_2 = 1.4142135623730951;

    private Logarithm() {}

    /**
     * The natural logarithm.
     *
     * @param x  any number
     * @return as {@link StrictMath#log}, to one unit in the last place
     */
    public static double of(double x) {
        if (!(x >= Double.MIN_NORMAL && x <= Double.MAX_VALUE)) {
            return StrictMath.log(x);
        }
        long bits = Double.doubleToRawLongBits(x);
        int k = (int) (bits >>> 52) - 1023;
        double m = Double.longBitsToDouble((bits & FRACTION) | ONE);
        if (m > SQRT_2) {
            m *= 0.5;
            k++;
        }
        double f = m - 1;
        double s = f / (2 + f);
        double rest = rest(s * s);
        return k * LN2_HIGH + (f - (s * (f - rest) - k * LN2_LOW));
    }

    /** 2 (z / 3 + z^2 / 5 + ...), in two interleaved halves; at z = 0.0295 the first term left out is below 1e-19. */
    private static double rest(double z) {
        double w = z * z;
        double odd = 2.0 / 3 + w * (2.0 / 7 + w * (2.0 / 11 + w * (2.0 / 15 + w * (2.0 / 19 + w * (2.0 / 23)))));
        double even = 2.0 / 5 + w * (2.0 / 9 + w * (2.0 / 13 + w * (2.0 / 17 + w * (2.0 / 21))));
        return z * (odd + z * even);
    }
}
