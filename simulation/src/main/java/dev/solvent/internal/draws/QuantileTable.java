package dev.solvent.internal.draws;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.DoubleUnaryOperator;

/**
 * Quantiles of a smooth distribution as cubics: the top bit of a word says the side of the median, its leading zeros the octave of
 * the probability, four bits the cell within it, the rest the place in the cell. Each cubic passes through four exact quantiles.
 * Beyond the last octave, one draw in 2^40, the exact quantile is asked.
 */
public final class QuantileTable {

    private static final int OCTAVES = 40;
    private static final int CELLS = 16;
    private static final int COEFFICIENTS = 4;

    private final DoubleUnaryOperator quantile;
    private final DoubleUnaryOperator quantileAbove;
    private final AtomicReferenceArray<double[]> below = new AtomicReferenceArray<>(OCTAVES);
    private final AtomicReferenceArray<double[]> above = new AtomicReferenceArray<>(OCTAVES);

    private QuantileTable(DoubleUnaryOperator quantile, DoubleUnaryOperator quantileAbove) {
        this.quantile = quantile;
        this.quantileAbove = quantileAbove;
    }

    /**
     * A table that is filled as far as it is used.
     *
     * @param quantile  from a probability up to a half to the value that is not exceeded with it
     * @param quantileAbove  from a probability up to a half to the value that is exceeded with it
     * @return the table
     */
    public static QuantileTable of(DoubleUnaryOperator quantile, DoubleUnaryOperator quantileAbove) {
        return new QuantileTable(quantile, quantileAbove);
    }

    /**
     * The quantile itself; the side nearer to 0 or 1 keeps the digits of its probability.
     *
     * @param quantile  as for a table
     * @param quantileAbove  as for a table
     * @param word  read as a probability
     * @return the quantile
     */
    public static double exact(DoubleUnaryOperator quantile, DoubleUnaryOperator quantileAbove, long word) {
        double p = ((word < 0 ? ~word : word) + 0.5) * 0x1p-64;
        return word < 0 ? quantileAbove.applyAsDouble(p) : quantile.applyAsDouble(p);
    }

    /** Cubics of the cells of one octave, from half its upper end to the end. */
    private static double[] octave(DoubleUnaryOperator quantile, double end) {
        double[] table = new double[CELLS * COEFFICIENTS];
        double[] y = new double[COEFFICIENTS];
        y[0] = quantile.applyAsDouble(end);
        for (int cell = CELLS - 1; cell >= 0; cell--) {
            y[3] = y[0];
            for (int third = 2; third >= 0; third--) {
                y[third] = quantile.applyAsDouble(0.5 * end * (1 + (cell + third / 3.0) / CELLS));
            }
            int at = cell * COEFFICIENTS;
            table[at] = y[0];
            table[at + 1] = 0.5 * (-11 * y[0] + 18 * y[1] - 9 * y[2] + 2 * y[3]);
            table[at + 2] = 0.5 * (18 * y[0] - 45 * y[1] + 36 * y[2] - 9 * y[3]);
            table[at + 3] = 0.5 * (-9 * y[0] + 27 * y[1] - 27 * y[2] + 9 * y[3]);
        }
        return table;
    }

    /**
     * Quantiles of some words.
     *
     * @param words  read as probabilities
     * @param into  where the quantiles go, from the first place on
     * @param count  how many
     */
    public void fill(long[] words, double[] into, int count) {
        for (int i = 0; i < count; i++) {
            into[i] = at(words[i]);
        }
    }

    /**
     * The quantile of a word.
     *
     * @param word  read as a probability
     * @return within about 1e-7 of the quantile
     */
    public double at(long word) {
        long side = word < 0 ? ~word : word;
        int octave = Long.numberOfLeadingZeros(side) - 1;
        if (octave >= OCTAVES) {
            return exact(quantile, quantileAbove, word);
        }
        long rest = side << (octave + 2);
        int at = (int) (rest >>> 60) * COEFFICIENTS;
        // the bits as a fraction of 1: a conversion from long costs six times as much on JDK 17
        double t = Double.longBitsToDouble(0x3ff0000000000000L | ((rest << 4) >>> 12)) - 1;
        AtomicReferenceArray<double[]> half = word < 0 ? above : below;
        double[] table = half.getAcquire(octave);
        if (table == null) {
            table = made(half, octave);
        }
        return table[at] + t * (table[at + 1] + t * (table[at + 2] + t * table[at + 3]));
    }

    /** An octave is made when the first word falls into it; threads that race make the same twice. */
    private double[] made(AtomicReferenceArray<double[]> half, int octave) {
        double[] table = octave(half == above ? quantileAbove : quantile, StrictMath.scalb(0.5, -octave));
        half.setRelease(octave, table);
        return table;
    }
}
