package dev.solvent.study;

import java.util.Arrays;

/** Places of values in their order, in half steps from 0.5; equal values share the middle of their places. */
final class Ranks {

    private Ranks() {}

    static double[] of(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double[] ranks = new double[values.length];
        for (int i = 0; i < ranks.length; i++) {
            int first = firstAtLeast(sorted, values[i]);
            int after = first + 1;
            if (after < sorted.length && sorted[after] == values[i]) {
                after = firstAtLeast(sorted, StrictMath.nextUp(values[i]));
            }
            ranks[i] = 0.5 * (first + after);
        }
        return ranks;
    }

    private static int firstAtLeast(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Pearson's correlation; 0 where one of the two does not vary. */
    static double correlation(double[] a, double[] b) {
        double meanA = Intervals.mean(a);
        double meanB = Intervals.mean(b);
        double squareA = 0;
        double squareB = 0;
        double product = 0;
        for (int i = 0; i < a.length; i++) {
            squareA += (a[i] - meanA) * (a[i] - meanA);
            squareB += (b[i] - meanB) * (b[i] - meanB);
            product += (a[i] - meanA) * (b[i] - meanB);
        }
        double scale = StrictMath.sqrt(squareA) * StrictMath.sqrt(squareB);
        return scale > 0 ? product / scale : 0;
    }
}
