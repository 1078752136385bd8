package dev.solvent.retention.survival;

import dev.solvent.fit.StopReason;
import dev.solvent.quantity.Series;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Turnbull's self-consistent estimate. The intervals that can hold mass are those between a lower end and the next end, if that
 * is an upper one (Peto 1973); every row covers a run of them. Steps of expectation-maximisation alternate with the iterative
 * convex minorant (Wellner and Zhan 1997): a diagonal Newton step in the running sums, made monotone by pooling. The search stops
 * when the gradient proves that next to nothing is left to gain: at most the number of users times the largest directional
 * derivative (Boehning 1986).
 */
final class SelfConsistency {

    private static final int MOST_CYCLES = 20_000;
    private static final int MOST_HALVINGS = 30;
    private static final double GAP = 1e-12;
    /** Masses below this that the likelihood would rather have smaller are none. */
    private static final double NOTHING = 1e-9;

    private final double[] lower;
    private final double[] upper;
    /** First and last interval of each distinct run, and the users who have it. */
    private final int[] first;

    private final int[] last;
    private final double[] users;
    private final double all;

    private SelfConsistency(Tenures tenures) {
        List<double[]> intervals = innermost(tenures);
        lower = intervals.stream().mapToDouble(one -> one[0]).toArray();
        upper = intervals.stream().mapToDouble(one -> one[1]).toArray();
        Map<Long, double[]> runs = new LinkedHashMap<>();
        for (int row = 0; row < tenures.size(); row++) {
            long run = ((long) firstAtOrAfter(tenures, row) << 32) | lastAtOrBefore(tenures.upTo(row));
            runs.computeIfAbsent(run, any -> new double[1])[0] += tenures.weight(row);
        }
        first = runs.keySet().stream().mapToInt(run -> (int) (run >>> 32)).toArray();
        last = runs.keySet().stream().mapToInt(Long::intValue).toArray();
        users = runs.values().stream().mapToDouble(one -> one[0]).toArray();
        all = Arrays.stream(users).sum();
    }

    static Turnbull estimate(Tenures tenures) {
        if (tenures.size() == 0) {
            throw new IllegalArgumentException("tenures must have rows, had none");
        }
        if (tenures.hasLateEntries()) {
            throw new IllegalArgumentException("tenures must not have late entries for Turnbull's estimate. Maybe use a"
                    + " parametric fit, which heeds them.");
        }
        return new SelfConsistency(tenures).climb(tenures);
    }

    /** An end of a row: its age, and its place among ends of the same age: 0 closed lower, 1 upper, 2 open lower. */
    private record End(double age, int place) {}

    private static List<double[]> innermost(Tenures tenures) {
        List<End> ends = new ArrayList<>();
        for (int row = 0; row < tenures.size(); row++) {
            ends.add(new End(tenures.after(row), tenures.isExact(row) ? 0 : 2));
            ends.add(new End(tenures.upTo(row), 1));
        }
        ends.sort((one, other) ->
                one.age != other.age ? Double.compare(one.age, other.age) : Integer.compare(one.place, other.place));
        List<double[]> intervals = new ArrayList<>();
        for (int i = 1; i < ends.size(); i++) {
            if (ends.get(i - 1).place != 1 && ends.get(i).place == 1) {
                intervals.add(new double[] {ends.get(i - 1).age, ends.get(i).age});
            }
        }
        return intervals;
    }

    private int firstAtOrAfter(Tenures tenures, int row) {
        double age = tenures.after(row);
        int index = Arrays.binarySearch(lower, age);
        int found = index >= 0 ? index : -index - 1;
        while (found > 0 && lower[found - 1] == age) {
            found--;
        }
        // an open row does not cover the point at its lower end
        boolean pointAtEnd = found < lower.length && lower[found] == age && upper[found] == age;
        return pointAtEnd && !tenures.isExact(row) ? found + 1 : found;
    }

    private int lastAtOrBefore(double age) {
        int index = Arrays.binarySearch(upper, age);
        return index >= 0 ? index : -index - 2;
    }

    private Turnbull climb(Tenures tenures) {
        double[] masses = new double[lower.length];
        Arrays.fill(masses, 1.0 / lower.length);
        for (int cycle = 0; cycle < MOST_CYCLES; cycle++) {
            double[] slopes = slopes(masses);
            double gap = largest(slopes) - 1;
            if (gap < GAP) {
                return result(tenures, masses, slopes, new StopReason.Converged(StrictMath.max(0, gap)));
            }
            masses = step(masses, slopes);
            // a mass at zero cannot grow by expectation-maximisation, only by the convex minorant
            masses = convexMinorant(masses);
        }
        return result(tenures, masses, slopes(masses), new StopReason.OutOfEvaluations(MOST_CYCLES));
    }

    /** For each interval the mean over users of its probability given what was seen, per mass: at most 1 at the optimum. */
    private double[] slopes(double[] masses) {
        double[] sums = new double[masses.length + 1];
        for (int j = 0; j < masses.length; j++) {
            sums[j + 1] = sums[j] + masses[j];
        }
        double[] slopes = new double[masses.length + 1];
        for (int run = 0; run < users.length; run++) {
            double share = users[run] / (all * (sums[last[run] + 1] - sums[first[run]]));
            slopes[first[run]] += share;
            slopes[last[run] + 1] -= share;
        }
        for (int j = 1; j < slopes.length; j++) {
            slopes[j] += slopes[j - 1];
        }
        return Arrays.copyOf(slopes, masses.length);
    }

    private static double[] step(double[] masses, double[] slopes) {
        double[] next = new double[masses.length];
        Arrays.setAll(next, j -> masses[j] * StrictMath.max(0, slopes[j]));
        return next;
    }

    /** A diagonal Newton step in the running sums, made monotone and shortened until the likelihood rises. */
    private double[] convexMinorant(double[] masses) {
        int size = masses.length;
        double[] sums = new double[size + 1];
        for (int j = 0; j < size; j++) {
            sums[j + 1] = sums[j] + masses[j];
        }
        double[] gradient = new double[size + 1];
        double[] curvature = new double[size + 1];
        for (int run = 0; run < users.length; run++) {
            double probability = sums[last[run] + 1] - sums[first[run]];
            double slope = users[run] / probability;
            gradient[last[run] + 1] += slope;
            gradient[first[run]] -= slope;
            curvature[last[run] + 1] += slope / probability;
            curvature[first[run]] += slope / probability;
        }
        double[] target = new double[size + 1];
        for (int k = 1; k < size; k++) {
            target[k] = sums[k] + gradient[k] / curvature[k];
        }
        pool(target, curvature, size);
        target[size] = 1;
        double before = logLikelihood(masses);
        double share = 1;
        for (int halving = 0; halving < MOST_HALVINGS; halving++) {
            double[] there = new double[size];
            for (int j = 0; j < size; j++) {
                double step = target[j + 1] - target[j];
                there[j] = masses[j] + share * (step - masses[j]);
            }
            if (logLikelihood(there) > before) {
                return there;
            }
            share /= 2;
        }
        return masses;
    }

    /** Weighted least squares under a rising order (pool adjacent violators) of the elements 1 .. size-1, then cut to [0, 1]. */
    private static void pool(double[] values, double[] weights, int size) {
        double[] level = new double[size];
        double[] weight = new double[size];
        int[] count = new int[size];
        int blocks = 0;
        for (int k = 1; k < size; k++) {
            level[blocks] = values[k];
            weight[blocks] = weights[k];
            count[blocks++] = 1;
            while (blocks > 1 && level[blocks - 2] >= level[blocks - 1]) {
                blocks--;
                double sum = weight[blocks - 1] + weight[blocks];
                level[blocks - 1] = (level[blocks - 1] * weight[blocks - 1] + level[blocks] * weight[blocks]) / sum;
                weight[blocks - 1] = sum;
                count[blocks - 1] += count[blocks];
            }
        }
        int next = 1;
        for (int block = 0; block < blocks; block++) {
            for (int i = 0; i < count[block]; i++) {
                values[next++] = StrictMath.min(1, StrictMath.max(0, level[block]));
            }
        }
    }

    private double logLikelihood(double[] masses) {
        double[] sums = new double[masses.length + 1];
        for (int j = 0; j < masses.length; j++) {
            sums[j + 1] = sums[j] + masses[j];
        }
        double value = 0;
        for (int run = 0; run < users.length; run++) {
            value += users[run] * StrictMath.log(sums[last[run] + 1] - sums[first[run]]);
        }
        return value;
    }

    private Turnbull result(Tenures tenures, double[] masses, double[] slopes, StopReason stop) {
        int[] kept = IntStream.range(0, masses.length)
                .filter(j -> masses[j] > NOTHING || (masses[j] > 0 && slopes[j] > 1 - NOTHING))
                .toArray();
        double sum = Arrays.stream(kept).mapToDouble(j -> masses[j]).sum();
        return new Turnbull(
                tenures.unit(),
                Series.generate(kept.length, k -> lower[kept[k]]),
                Series.generate(kept.length, k -> upper[kept[k]]),
                Series.generate(kept.length, k -> masses[kept[k]] / sum),
                logLikelihood(masses),
                stop);
    }

    private static double largest(double[] values) {
        return Arrays.stream(values).max().orElseThrow();
    }
}
