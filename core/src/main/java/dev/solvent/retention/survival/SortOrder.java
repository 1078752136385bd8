package dev.solvent.retention.survival;

/**
 * The order of rows by a column of numbers that are not negative: a radix sort of their bits, stable, without boxing. Digits
 * that all rows share cost one scan, so whole months sort in two passes.
 */
final class SortOrder {

    private static final int DIGIT_BITS = 11;
    private static final int DIGITS = 6;
    private static final int BUCKETS = 1 << DIGIT_BITS;

    private SortOrder() {}

    /** Row numbers in ascending order of the keys; equal keys keep their order. */
    static int[] ascending(double[] keys) {
        int[] order = new int[keys.length];
        long[] bits = new long[keys.length];
        int[][] counts = new int[DIGITS][BUCKETS];
        for (int row = 0; row < keys.length; row++) {
            order[row] = row;
            // positive doubles order as their bits do; -0.0 would not
            long key = Double.doubleToRawLongBits(keys[row] + 0.0);
            bits[row] = key;
            for (int digit = 0; digit < DIGITS; digit++) {
                counts[digit][digit(key, digit)]++;
            }
        }
        int[] spareOrder = new int[keys.length];
        long[] spareBits = new long[keys.length];
        for (int digit = 0; digit < DIGITS; digit++) {
            if (keys.length == 0 || counts[digit][digit(bits[0], digit)] == keys.length) {
                continue;
            }
            int[] next = starts(counts[digit]);
            for (int i = 0; i < order.length; i++) {
                int to = next[digit(bits[i], digit)]++;
                spareOrder[to] = order[i];
                spareBits[to] = bits[i];
            }
            int[] sortedOrder = spareOrder;
            spareOrder = order;
            order = sortedOrder;
            long[] sortedBits = spareBits;
            spareBits = bits;
            bits = sortedBits;
        }
        return order;
    }

    private static int digit(long key, int digit) {
        return (int) (key >>> (digit * DIGIT_BITS)) & (BUCKETS - 1);
    }

    private static int[] starts(int[] counts) {
        int[] starts = new int[BUCKETS];
        for (int bucket = 1; bucket < BUCKETS; bucket++) {
            starts[bucket] = starts[bucket - 1] + counts[bucket - 1];
        }
        return starts;
    }
}
