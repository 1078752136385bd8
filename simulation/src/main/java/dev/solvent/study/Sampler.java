package dev.solvent.study;

import dev.solvent.internal.Normal;

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
        return distribution.isSmooth() ? QuantileTable.of(distribution) : word -> exact(distribution, word);
    }

    /** The quantile itself; the side nearer to 0 or 1 keeps the digits of its probability. */
    static double exact(Distribution distribution, long word) {
        double p = ((word < 0 ? ~word : word) + 0.5) * 0x1p-64;
        return word < 0 ? distribution.quantileAbove(p) : distribution.quantile(p);
    }

    /** The word of a standard normal score. */
    static long ofScore(double z) {
        double p = Normal.cumulative(-StrictMath.abs(z));
        long word = (long) StrictMath.min(p * 0x1p64, 0x1p63 - 1024);
        return z > 0 ? ~word : word;
    }
}
