package dev.solvent.study;

import java.util.function.DoubleUnaryOperator;

/**
 * Quantiles of a smooth distribution as cubics: the top bit of a word says the side of the median, its leading zeros the octave of
 * the probability, four bits the cell within it, the rest the place in the cell. Each cubic passes through four exact quantiles.
 * Beyond the last octave, one draw in 2^40, the exact quantile is asked.
 */
final class QuantileTable implements Sampler {

    private static final int OCTAVES = 40;
    private static final int CELLS = 16;
    private static final int COEFFICIENTS = 4;

    private final Distribution distribution;
    private final double[] below;
    private final double[] above;

    private QuantileTable(Distribution distribution, double[] below, double[] above) {
        this.distribution = distribution;
        this.below = below;
        this.above = above;
    }

    static QuantileTable of(Distribution distribution) {
        return new QuantileTable(distribution, half(distribution::quantile), half(distribution::quantileAbove));
    }

    private static double[] half(DoubleUnaryOperator quantile) {
        double[] table = new double[OCTAVES * CELLS * COEFFICIENTS];
        double[] y = new double[COEFFICIENTS];
        double octave = 0.25;
        y[0] = quantile.applyAsDouble(0.5);
        for (int k = 0; k < OCTAVES; k++, octave *= 0.5) {
            for (int cell = CELLS - 1; cell >= 0; cell--) {
                y[3] = y[0];
                for (int third = 2; third >= 0; third--) {
                    y[third] = quantile.applyAsDouble(octave * (1 + (cell + third / 3.0) / CELLS));
                }
                int at = (k * CELLS + cell) * COEFFICIENTS;
                table[at] = y[0];
                table[at + 1] = 0.5 * (-11 * y[0] + 18 * y[1] - 9 * y[2] + 2 * y[3]);
                table[at + 2] = 0.5 * (18 * y[0] - 45 * y[1] + 36 * y[2] - 9 * y[3]);
                table[at + 3] = 0.5 * (-9 * y[0] + 27 * y[1] - 27 * y[2] + 9 * y[3]);
            }
        }
        return table;
    }

    /** The same loop once more, so that its calls are direct and it is compiled for tables alone. */
    @Override
    public void fill(long[] words, double[] into, int count) {
        for (int i = 0; i < count; i++) {
            into[i] = at(words[i]);
        }
    }

    @Override
    public double at(long word) {
        long side = word < 0 ? ~word : word;
        int octave = Long.numberOfLeadingZeros(side) - 1;
        if (octave >= OCTAVES) {
            return Sampler.exact(distribution, word);
        }
        long rest = side << (octave + 2);
        int at = (octave * CELLS + (int) (rest >>> 60)) * COEFFICIENTS;
        // the bits as a fraction of 1: a conversion from long costs six times as much on JDK 17
        double t = Double.longBitsToDouble(0x3ff0000000000000L | ((rest << 4) >>> 12)) - 1;
        double[] table = word < 0 ? above : below;
        return table[at] + t * (table[at + 1] + t * (table[at + 2] + t * table[at + 3]));
    }
}
