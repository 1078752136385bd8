package dev.solvent.study;

import dev.solvent.internal.CompensatedSum;
import dev.solvent.internal.Requires;
import dev.solvent.internal.draws.Streams;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/**
 * A study of more draws than memory holds: none is kept. Means come from sums by block; a quantile is found exactly by computing
 * all draws again, three times, each time narrowing the bits that its value can have. For independent draws only.
 *
 * @since 0.1.0
 */
public final class Replay {

    /** Bits of a value that one pass settles. */
    private static final int STEP = 16;

    private static final int CELLS = 1 << STEP;

    private final Study study;
    private final Design design;
    private final Running running;
    private final double[][] means;
    private final double[][] squares;
    private final int[][] coarse;

    Replay(Study study, Design design, Running running) {
        if (design.sampling() != Sampling.MONTE_CARLO) {
            throw new IllegalArgumentException(
                    "a replay needs independent draws, was " + design.sampling() + ". Maybe use Design.monteCarlo.");
        }
        this.study = study;
        this.design = design;
        this.running = running;
        int blocks = (design.draws() + Streams.BLOCK - 1) / Streams.BLOCK;
        this.means = new double[study.size()][blocks];
        this.squares = new double[study.size()][blocks];
        this.coarse = new int[study.size()][CELLS];
        List<int[][]> counts = new ArrayList<>();
        pass(() -> {
            int[][] own = new int[study.size()][CELLS];
            counts.add(own);
            return (from, count, figures) -> {
                for (int i = 0; i < figures.length; i++) {
                    for (int k = 0; k < count; k++) {
                        add(i, from + k, figures[i][k]);
                        own[i][cell(key(figures[i][k]), 0)]++;
                    }
                }
            };
        });
        for (int[][] own : counts) {
            for (int i = 0; i < own.length; i++) {
                sumInto(coarse[i], own[i]);
            }
        }
    }

    /** Welford's recurrence within a block. */
    private void add(int figure, int draw, double value) {
        int block = draw / Streams.BLOCK;
        double step = value - means[figure][block];
        means[figure][block] += step / (draw % Streams.BLOCK + 1);
        squares[figure][block] += step * (value - means[figure][block]);
    }

    private void pass(Supplier<Evaluation.Visitor> visitors) {
        study.visit(design, running, visitors);
    }

    /**
     * The mean of an output.
     *
     * @param output  of one figure
     * @return with its interval
     */
    public Estimate mean(Output<?> output) {
        int place = study.placeOf(output);
        CompensatedSum sum = new CompensatedSum();
        for (int block = 0; block < means[place].length; block++) {
            sum.add(means[place][block] * size(block));
        }
        double mean = sum.value() / design.draws();
        CompensatedSum total = new CompensatedSum();
        for (int block = 0; block < means[place].length; block++) {
            double away = means[place][block] - mean;
            total.add(squares[place][block] + away * away * size(block));
        }
        double error = StrictMath.sqrt(total.value() / (design.draws() - 1.0) / design.draws());
        return Intervals.normal(mean, error, "independent draws");
    }

    private int size(int block) {
        return StrictMath.min(Streams.BLOCK, design.draws() - block * Streams.BLOCK);
    }

    /**
     * The value that is not exceeded with a probability: exactly that of all draws, by three more passes over them.
     *
     * @param output  of one figure
     * @param p  in (0, 1)
     * @return with its interval
     * @throws IllegalArgumentException if the draws are too few to tell
     */
    public Estimate quantile(Output<?> output, double p) {
        Requires.openFraction(p, "p");
        Result.requireEnough(output.name(), design, p);
        int[] ranks = Intervals.ranks(design.draws(), p);
        double[] found = atRanks(study.placeOf(output), ranks);
        return new Estimate(found[0], found[1], found[2], Intervals.CONFIDENCE, "order statistics");
    }

    /**
     * How likely it is to reach a target, by one more pass.
     *
     * @param output  of one figure
     * @param target  reached at equality
     * @return with its interval
     */
    public Estimate probabilityAtLeast(Output<?> output, double target) {
        Requires.finite(target, "target");
        int place = study.placeOf(output);
        List<int[]> counts = new ArrayList<>();
        pass(() -> {
            int[] own = new int[1];
            counts.add(own);
            return (from, count, figures) -> {
                for (int k = 0; k < count; k++) {
                    own[0] += figures[place][k] >= target ? 1 : 0;
                }
            };
        });
        int reached = counts.stream().mapToInt(own -> own[0]).sum();
        return Intervals.proportion(reached, design.draws(), "Clopper-Pearson");
    }

    private double[] atRanks(int place, int[] ranks) {
        long[] prefixes = new long[ranks.length];
        int[] left = ranks.clone();
        for (int i = 0; i < ranks.length; i++) {
            prefixes[i] = settle(coarse[place], left, i);
        }
        for (int level = 1; level < Long.SIZE / STEP; level++) {
            int[][] counts = refine(place, prefixes, level);
            for (int i = 0; i < ranks.length; i++) {
                prefixes[i] = (prefixes[i] << STEP) | settle(counts[i], left, i);
            }
        }
        return Arrays.stream(prefixes).mapToDouble(Replay::value).toArray();
    }

    /** Counts of the next bits of the values that begin with each prefix. */
    private int[][] refine(int place, long[] prefixes, int level) {
        int[][] sums = new int[prefixes.length][CELLS];
        List<int[][]> counts = new ArrayList<>();
        pass(() -> {
            int[][] own = new int[prefixes.length][CELLS];
            counts.add(own);
            return (from, count, figures) -> {
                for (int k = 0; k < count; k++) {
                    long key = key(figures[place][k]);
                    for (int i = 0; i < prefixes.length; i++) {
                        if (key >>> (Long.SIZE - STEP * level) == prefixes[i]) {
                            own[i][cell(key, level)]++;
                        }
                    }
                }
            };
        });
        for (int[][] own : counts) {
            for (int i = 0; i < own.length; i++) {
                sumInto(sums[i], own[i]);
            }
        }
        return sums;
    }

    /** The cell that holds a rank; what is left of the rank is its place within the cell. */
    private static int settle(int[] counts, int[] left, int i) {
        int cell = 0;
        while (left[i] >= counts[cell]) {
            left[i] -= counts[cell];
            cell++;
        }
        return cell;
    }

    private static void sumInto(int[] sums, int[] counts) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += counts[i];
        }
    }

    private static int cell(long key, int level) {
        return (int) (key >>> (Long.SIZE - STEP * (level + 1))) & (CELLS - 1);
    }

    /** Bits whose unsigned order is that of the values. */
    private static long key(double value) {
        long bits = Double.doubleToRawLongBits(value);
        return bits ^ ((bits >> 63) | Long.MIN_VALUE);
    }

    private static double value(long key) {
        return Double.longBitsToDouble(key < 0 ? key ^ Long.MIN_VALUE : ~key);
    }
}
