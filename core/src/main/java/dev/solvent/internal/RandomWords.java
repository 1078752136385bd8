package dev.solvent.internal;

/**
 * A stream of 64-bit words from a seed: SplitMix64 (Steele, Lea and Flood, 2014, Fast splittable pseudorandom number
 * generators, OOPSLA). Equal seeds give equal words on every JDK.
 */
public final class RandomWords {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final double TWO_TO_MINUS_52 = 0x1p-52;

    private long state;

    /**
     * A stream.
     *
     * @param seed  any number
     */
    public RandomWords(long seed) {
        this.state = seed;
    }

    /**
     * The next word.
     *
     * @return any long
     */
    public long next() {
        state += GOLDEN;
        long z = state;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /**
     * The next word as a fraction.
     *
     * @return strictly between 0 and 1
     */
    public double nextFraction() {
        return fraction(next());
    }

    /**
     * A word as a fraction: the middle of one of 2^52 equal cells, so that neither 0 nor 1 comes out.
     *
     * @param word  any word
     * @return strictly between 0 and 1
     */
    public static double fraction(long word) {
        return ((word >>> 12) + 0.5) * TWO_TO_MINUS_52;
    }
}
