package dev.solvent.study;

import dev.solvent.internal.Normal;
import dev.solvent.internal.draws.QuantileTable;

/** From a 64-bit word, read as a probability, to the value that is not exceeded with it. */
@FunctionalInterface
interface Sampler {

    double at(long word);

    /** Values of some words, from the first place on. */
    default void fill(long[] words, double[] into, int count) {
        for (int i = 0; i < count; i++) {
            into[i] = at(words[i]);
        }
    }

    static Sampler of(Distribution distribution) {
        if (!distribution.isSmooth()) {
            return word -> exact(distribution, word);
        }
        QuantileTable table = QuantileTable.of(distribution::quantile, distribution::quantileAbove);
        return new Tabled(table);
    }

    /** The quantile itself; the side nearer to 0 or 1 keeps the digits of its probability. */
    static double exact(Distribution distribution, long word) {
        return QuantileTable.exact(distribution::quantile, distribution::quantileAbove, word);
    }

    /** The word of a standard normal score. */
    static long ofScore(double z) {
        double p = Normal.cumulative(-StrictMath.abs(z));
        long word = (long) StrictMath.min(p * 0x1p64, 0x1p63 - 1024);
        return z > 0 ? ~word : word;
    }

    /** Its own loop over words, so that its calls are direct and it is compiled for tables alone. */
    record Tabled(QuantileTable table) implements Sampler {
        @Override
        public double at(long word) {
            return table.at(word);
        }

        @Override
        public void fill(long[] words, double[] into, int count) {
            table.fill(words, into, count);
        }
    }
}
