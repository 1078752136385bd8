package dev.solvent.study;

import dev.solvent.internal.Requires;
import dev.solvent.quantity.Series;

/**
 * The combined multiple recursive generator of L'Ecuyer (1999, Operations Research 47, 159-164), with the streams 2^127 and the
 * substreams 2^76 steps apart of L'Ecuyer, Simard, Chen and Kelton (2002): for models that bring their own chance into a draw, or
 * whose numbers must be compared with those of SSJ, Arena or R. The draws of a study come from elsewhere ({@link Design}).
 *
 * <p>Mutable, for one thread.
 *
 * @since 0.1.0
 */
public final class Mrg32k3a {

    private static final long M1 = 4_294_967_087L;
    private static final long M2 = 4_294_944_443L;
    private static final long[][] A1 = {{0, 1, 0}, {0, 0, 1}, {M1 - 810_728, 1_403_580, 0}};
    private static final long[][] A2 = {{0, 1, 0}, {0, 0, 1}, {M2 - 1_370_589, 0, 527_612}};
    private static final int STREAM = 127;
    private static final int SUBSTREAM = 76;

    private final long[] x;
    private final long[] y;

    private Mrg32k3a(long[] x, long[] y) {
        this.x = x;
        this.y = y;
    }

    /**
     * A generator whose six seeds are equal, 12345 by custom.
     *
     * @param seed  positive and below 4,294,944,443
     * @return the generator
     */
    public static Mrg32k3a of(long seed) {
        if (!(seed > 0 && seed < M2)) {
            throw new IllegalArgumentException("seed must be in [1, " + (M2 - 1) + "], was " + seed);
        }
        return new Mrg32k3a(new long[] {seed, seed, seed}, new long[] {seed, seed, seed});
    }

    /**
     * A generator some streams on from where this one is.
     *
     * @param number  at least 0
     * @return another generator
     */
    public Mrg32k3a stream(int number) {
        return jumped(STREAM, number);
    }

    /**
     * A generator some substreams on from where this one is.
     *
     * @param number  at least 0
     * @return another generator
     */
    public Mrg32k3a substream(int number) {
        return jumped(SUBSTREAM, number);
    }

    private Mrg32k3a jumped(int log2, int times) {
        Requires.atLeast(times, 0, "number");
        long[][] first = power(squared(A1, log2, M1), times, M1);
        long[][] second = power(squared(A2, log2, M2), times, M2);
        return new Mrg32k3a(times(first, x, M1), times(second, y, M2));
    }

    /**
     * The next number.
     *
     * @return in (0, 1)
     */
    public double next() {
        advance(x, A1, M1);
        advance(y, A2, M2);
        long difference = x[2] - y[2];
        return (difference > 0 ? difference : difference + M1) / (M1 + 1.0);
    }

    /**
     * Where the generator is.
     *
     * @return six whole numbers, those of the first component first
     */
    public Series state() {
        return Series.generate(x.length + y.length, i -> (double) (i < x.length ? x[i] : y[i - x.length]));
    }

    private static void advance(long[] state, long[][] matrix, long modulus) {
        long next = row(matrix[2], state, modulus);
        state[0] = state[1];
        state[1] = state[2];
        state[2] = next;
    }

    private static long row(long[] row, long[] state, long modulus) {
        long sum = 0;
        for (int i = 0; i < row.length; i++) {
            sum += Long.remainderUnsigned(row[i] * state[i], modulus);
        }
        return sum % modulus;
    }

    private static long[] times(long[][] matrix, long[] state, long modulus) {
        return new long[] {
            row(matrix[0], state, modulus), row(matrix[1], state, modulus), row(matrix[2], state, modulus)
        };
    }

    private static long[][] times(long[][] a, long[][] b, long modulus) {
        long[][] product = new long[a.length][a.length];
        for (int j = 0; j < a.length; j++) {
            long[] column = times(a, new long[] {b[0][j], b[1][j], b[2][j]}, modulus);
            for (int i = 0; i < a.length; i++) {
                product[i][j] = column[i];
            }
        }
        return product;
    }

    private static long[][] squared(long[][] matrix, int log2, long modulus) {
        long[][] power = matrix;
        for (int i = 0; i < log2; i++) {
            power = times(power, power, modulus);
        }
        return power;
    }

    private static long[][] power(long[][] matrix, int exponent, long modulus) {
        long[][] power = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
        long[][] square = matrix;
        for (int left = exponent; left > 0; left >>= 1) {
            power = (left & 1) == 1 ? times(power, square, modulus) : power;
            square = times(square, square, modulus);
        }
        return power;
    }
}
