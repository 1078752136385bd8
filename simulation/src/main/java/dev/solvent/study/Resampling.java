package dev.solvent.study;

import dev.solvent.internal.draws.Streams;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * Intervals of statistics that are not means. Where single rows (or pairs) are independent, a bootstrap resamples them; where only
 * randomisations are, each gives the statistic once. All figures of a statistic
 * lie in their intervals together, with 99 %.
 */
final class Resampling {

    /** Statistics of some rows, which may be named more than once. */
    @FunctionalInterface
    interface Statistic {
        double[] of(int[] rows);
    }

    private static final int REPLICATES = 1000;
    private static final String STREAM = "bootstrap";

    private Resampling() {}

    static List<Estimate> estimates(Design design, BooleanSupplier cancelled, Statistic asked) {
        Statistic statistic = rows -> {
            if (cancelled.getAsBoolean()) {
                throw new CancellationException("cancelled between two samples");
            }
            return asked.of(rows);
        };
        double[] centre = statistic.of(rows(0, design.draws()));
        return switch (design.sampling()) {
            case MONTE_CARLO -> bootstrap(design, 1, centre, statistic);
            case ANTITHETIC -> bootstrap(design, 2, centre, statistic);
            case LATIN_HYPERCUBE, SOBOL -> randomised(design, centre, statistic);
        };
    }

    private static List<Estimate> bootstrap(Design design, int size, double[] centre, Statistic statistic) {
        long key = Streams.key(design.seed(), STREAM);
        int groups = design.draws() / size;
        double[][] found = new double[centre.length][REPLICATES];
        int[] rows = new int[groups * size];
        for (int replicate = 0; replicate < REPLICATES; replicate++) {
            long stream = Streams.part(key, replicate);
            for (int i = 0; i < groups; i++) {
                int group = Streams.below(groups, Streams.word(stream, i));
                for (int j = 0; j < size; j++) {
                    rows[i * size + j] = group * size + j;
                }
            }
            put(statistic.of(rows), found, replicate);
        }
        List<Estimate> estimates = new ArrayList<>();
        for (int i = 0; i < centre.length; i++) {
            estimates.add(Intervals.normalTogether(
                    centre[i], Intervals.deviation(found[i]), centre.length, REPLICATES + " bootstrap samples"));
        }
        return List.copyOf(estimates);
    }

    private static List<Estimate> randomised(Design design, double[] centre, Statistic statistic) {
        int size = design.drawsPerRandomisation();
        double[][] found = new double[centre.length][design.randomisations()];
        for (int i = 0; i < design.randomisations(); i++) {
            put(statistic.of(rows(i * size, (i + 1) * size)), found, i);
        }
        List<Estimate> estimates = new ArrayList<>();
        for (int i = 0; i < centre.length; i++) {
            estimates.add(Intervals.studentTogether(centre[i], found[i], centre.length, "randomisations"));
        }
        return List.copyOf(estimates);
    }

    private static void put(double[] figures, double[][] into, int at) {
        for (int i = 0; i < figures.length; i++) {
            into[i][at] = figures[i];
        }
    }

    private static int[] rows(int from, int to) {
        int[] rows = new int[to - from];
        Arrays.setAll(rows, i -> from + i);
        return rows;
    }
}
