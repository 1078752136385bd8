package dev.solvent.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.IntConsumer;

/**
 * Exact order statistics without sorting all: a histogram of leading bits finds the cell of a place, and only what lies in that cell
 * is looked at again, by its next bits. Doubles are in the order of their bits once negative ones are flipped.
 */
final class OrderStatistics {

    private static final int LEADING = 16;
    private static final int NEXT = 11;
    private static final int FEW = 512;

    /** Values that are worth a thread: some tenths of a millisecond. */
    private static final int LEAST = 1 << 16;

    private OrderStatistics() {}

    /**
     * The values at some places in ascending order.
     *
     * @param values  not NaN; left as they are
     * @param places  each in [0, values.length)
     */
    static double[] of(double[] values, int... places) {
        return of(1, values, places);
    }

    /** The same on some threads, each of which counts and gathers a part of the values. */
    static double[] of(int threads, double[] values, int... places) {
        int parts = StrictMath.max(1, StrictMath.min(threads, values.length / LEAST));
        int[][] counts = new int[parts][];
        together(
                parts, part -> counts[part] = counts(values, from(part, parts, values), from(part + 1, parts, values)));
        double[] found = new double[places.length];
        int gathered = -1;
        long[] keys = {};
        for (int i = 0; i < places.length; i++) {
            int cell = 0;
            int before = 0;
            int inside = inside(counts, cell);
            while (before + inside <= places[i]) {
                before += inside;
                inside = inside(counts, ++cell);
            }
            // a quantile and the ends of its interval mostly lie in one cell, which is gathered once
            if (cell != gathered) {
                keys = keysOf(values, cell, counts);
                gathered = cell;
            }
            found[i] = value(select(keys, places[i] - before, Long.SIZE - LEADING - NEXT));
        }
        return found;
    }

    private static int from(int part, int parts, double[] values) {
        return (int) ((long) values.length * part / parts);
    }

    private static int[] counts(double[] values, int from, int to) {
        int[] counts = new int[1 << LEADING];
        for (int i = from; i < to; i++) {
            counts[(int) (key(values[i]) >>> (Long.SIZE - LEADING))]++;
        }
        return counts;
    }

    private static int inside(int[][] counts, int cell) {
        int sum = 0;
        for (int[] each : counts) {
            sum += each[cell];
        }
        return sum;
    }

    /** What lies in a cell, in the order of the values. */
    private static long[] keysOf(double[] values, int cell, int[][] counts) {
        int parts = counts.length;
        long[] keys = new long[inside(counts, cell)];
        together(parts, part -> {
            int at = 0;
            for (int i = 0; i < part; i++) {
                at += counts[i][cell];
            }
            int to = from(part + 1, parts, values);
            for (int i = from(part, parts, values); i < to; i++) {
                long key = key(values[i]);
                if ((int) (key >>> (Long.SIZE - LEADING)) == cell) {
                    keys[at++] = key;
                }
            }
        });
        return keys;
    }

    /** Each part on a thread of its own, the first on the caller's. */
    private static void together(int parts, IntConsumer task) {
        List<FutureTask<Boolean>> others = new ArrayList<>();
        for (int part = 1; part < parts; part++) {
            int which = part;
            FutureTask<Boolean> other = new FutureTask<>(() -> task.accept(which), true);
            others.add(other);
            Thread thread = new Thread(other, "solvent-study");
            thread.setDaemon(true);
            thread.start();
        }
        task.accept(0);
        try {
            for (FutureTask<Boolean> each : others) {
                each.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (CancellationException) new CancellationException("interrupted").initCause(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("order statistics must not fail", e);
        }
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
