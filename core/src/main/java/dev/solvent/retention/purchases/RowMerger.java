package dev.solvent.retention.purchases;

import java.util.Arrays;

/**
 * Finds equal customers in linear time: times become numbers, a radix sort groups the customers by frequency, and within a
 * group the pairs of times are hashed, in a table that is only as large as the group.
 */
final class RowMerger {

    private static final int DIGIT_BITS = 11;
    private static final int DIGITS = 1 << DIGIT_BITS;
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final int LEAST_TABLE_BITS = 4;

    private final int[] frequencyOf;
    private final double[] countOf;
    private final double[] recencies;
    private final double[] ages;

    /** Numbers of recency and age, side by side, per customer. */
    private final long[] pairOf;

    /** From customer to row. */
    private final int[] rowOf;

    /** Rows so far. */
    private int[] frequency = new int[1024];

    private long[] pair = new long[1024];
    private double[] weight = new double[1024];
    private int size;
    private int[] slots = new int[0];

    RowMerger(int[] frequencyOf, double[] recencyOf, double[] ageOf, double[] countOf) {
        this.frequencyOf = frequencyOf;
        this.countOf = countOf;
        int customers = frequencyOf.length;
        DistinctTimes distinctRecencies = new DistinctTimes();
        DistinctTimes distinctAges = new DistinctTimes();
        pairOf = new long[customers];
        for (int i = 0; i < customers; i++) {
            pairOf[i] = (long) distinctRecencies.indexOf(recencyOf[i]) << Integer.SIZE | distinctAges.indexOf(ageOf[i]);
        }
        recencies = distinctRecencies.values();
        ages = distinctAges.values();
        rowOf = new int[customers];
        int[] order = byFrequency();
        for (int from = 0; from < customers; ) {
            int until = from + 1;
            while (until < customers && frequencyOf[order[until]] == frequencyOf[order[from]]) {
                until++;
            }
            mergeGroup(order, from, until);
            from = until;
        }
    }

    /** Customers in order of frequency, equal ones in their own order. */
    private int[] byFrequency() {
        int most = 0;
        for (int x : frequencyOf) {
            most = StrictMath.max(most, x);
        }
        int[] order = new int[frequencyOf.length];
        Arrays.setAll(order, i -> i);
        for (int shift = 0; most >> shift > 0; shift += DIGIT_BITS) {
            int[] next = new int[DIGITS + 1];
            for (int x : frequencyOf) {
                next[(x >> shift & DIGITS - 1) + 1]++;
            }
            for (int digit = 1; digit < DIGITS; digit++) {
                next[digit] += next[digit - 1];
            }
            int[] sorted = new int[order.length];
            for (int customer : order) {
                sorted[next[frequencyOf[customer] >> shift & DIGITS - 1]++] = customer;
            }
            order = sorted;
        }
        return order;
    }

    private void mergeGroup(int[] order, int from, int until) {
        int bits = StrictMath.max(LEAST_TABLE_BITS, Integer.SIZE - Integer.numberOfLeadingZeros(until - from));
        int table = 1 << bits;
        int mask = table - 1;
        int shift = Long.SIZE - bits;
        int begin = size;
        if (slots.length < table) {
            slots = new int[table];
        } else {
            Arrays.fill(slots, 0, table, 0);
        }
        for (int i = from; i < until; i++) {
            int customer = order[i];
            long key = pairOf[customer];
            int slot = (int) ((key * GOLDEN) >>> shift);
            int row = slots[slot] + begin - 1;
            while (row >= begin && pair[row] != key) {
                slot = (slot + 1) & mask;
                row = slots[slot] + begin - 1;
            }
            if (row < begin) {
                row = append(frequencyOf[customer], key);
                slots[slot] = size - begin;
            }
            weight[row] += countOf.length == 0 ? 1 : countOf[customer];
            rowOf[customer] = row;
        }
    }

    private int append(int x, long key) {
        if (size == pair.length) {
            frequency = Arrays.copyOf(frequency, 2 * size);
            pair = Arrays.copyOf(pair, 2 * size);
            weight = Arrays.copyOf(weight, 2 * size);
        }
        frequency[size] = x;
        pair[size] = key;
        return size++;
    }

    /** The rows, in order of frequency. */
    MergedRows rows() {
        int[] recencyIndex = new int[size];
        int[] ageIndex = new int[size];
        for (int row = 0; row < size; row++) {
            recencyIndex[row] = (int) (pair[row] >>> Integer.SIZE);
            ageIndex[row] = (int) pair[row];
        }
        return new MergedRows(
                Arrays.copyOf(frequency, size),
                new MergedRows.Times(recencies, recencyIndex),
                new MergedRows.Times(ages, ageIndex),
                Arrays.copyOf(weight, size),
                rowOf);
    }
}
