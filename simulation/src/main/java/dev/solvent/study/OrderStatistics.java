package dev.solvent.study;

import java.util.Arrays;

/**
 * Exact order statistics without sorting all: a histogram of leading bits finds the cell of a place, and only what lies in that cell
 * is looked at again, by its next bits. Doubles are in the order of their bits once negative ones are flipped.
 */
final class OrderStatistics {

    private static final int LEADING = 16;
    private static final int NEXT = 11;
    private static final int FEW = 512;

    private OrderStatistics() {}

    /**
     * The values at some places in ascending order.
     *
     * @param values  not NaN; left as they are
     * @param places  each in [0, values.length)
     */
    static double[] of(double[] values, int... places) {
        int[] counts = new int[1 << LEADING];
        for (double value : values) {
            counts[(int) (key(value) >>> (Long.SIZE - LEADING))]++;
        }
        double[] found = new double[places.length];
        int gathered = -1;
        long[] keys = {};
        for (int i = 0; i < places.length; i++) {
            int cell = 0;
            int before = 0;
            while (before + counts[cell] <= places[i]) {
                before += counts[cell++];
            }
            // a quantile and the ends of its interval mostly lie in one cell, which is gathered once
            if (cell != gathered) {
                keys = keysOf(values, cell, counts[cell]);
                gathered = cell;
            }
            found[i] = value(select(keys, places[i] - before, Long.SIZE - LEADING - NEXT));
        }
        return found;
    }

    private static long[] keysOf(double[] values, int cell, int count) {
        long[] keys = new long[count];
        int at = 0;
        for (double value : values) {
            long key = key(value);
            if ((int) (key >>> (Long.SIZE - LEADING)) == cell) {
                keys[at++] = key;
            }
        }
        return keys;
    }

    /** The key at a place among keys that agree above some bits. */
    private static long select(long[] keys, int place, int shift) {
        if (keys.length <= FEW || shift < 0) {
            Arrays.sort(keys);
            return keys[place];
        }
        int mask = (1 << NEXT) - 1;
        int[] counts = new int[mask + 1];
        for (long key : keys) {
            counts[(int) (key >>> shift) & mask]++;
        }
        int cell = 0;
        int before = 0;
        while (before + counts[cell] <= place) {
            before += counts[cell++];
        }
        if (counts[cell] == keys.length) {
            return select(keys, place, shift - NEXT);
        }
        long[] members = new long[counts[cell]];
        int at = 0;
        for (long key : keys) {
            if (((int) (key >>> shift) & mask) == cell) {
                members[at++] = key;
            }
        }
        return select(members, place - before, shift - NEXT);
    }

    /** Keys read as unsigned numbers are in the order of their doubles, -0 before 0; so are the signed ones of one sign. */
    private static long key(double value) {
        long bits = Double.doubleToRawLongBits(value);
        return bits ^ ((bits >> (Long.SIZE - 1)) | Long.MIN_VALUE);
    }

    private static double value(long key) {
        return Double.longBitsToDouble(key ^ (~(key >> (Long.SIZE - 1)) | Long.MIN_VALUE));
    }
}
