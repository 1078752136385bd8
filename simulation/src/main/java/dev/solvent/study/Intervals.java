package dev.solvent.study;

import dev.solvent.internal.BetaIntegral;
import dev.solvent.internal.CompensatedSum;

/** The intervals that designs support. */
final class Intervals {

    static final double CONFIDENCE = 0.95;

    private static final double TAIL = 0.5 * (1 - CONFIDENCE);

    private Intervals() {}

    static double mean(double[] values) {
        CompensatedSum sum = new CompensatedSum();
        for (double value : values) {
            sum.add(value);
        }
        return sum.value() / values.length;
    }

    /** Student's, over independent values of equal distribution, around a centre. */
    static Estimate student(double centre, double[] independent, String basis) {
        double mean = mean(independent);
        CompensatedSum squares = new CompensatedSum();
        for (double value : independent) {
            squares.add((value - mean) * (value - mean));
        }
        int n = independent.length;
        double error = StrictMath.sqrt(squares.value() / (n - 1.0) / n);
        double half = error == 0 ? 0 : BetaIntegral.studentQuantile(n - 1.0, 1 - TAIL) * error;
        return new Estimate(centre, centre - half, centre + half, CONFIDENCE, basis);
    }

    /** Clopper and Pearson's (1934), exact for independent draws. */
    static Estimate proportion(int successes, int trials, String basis) {
        double low = successes == 0 ? 0 : BetaIntegral.quantile(successes, trials - successes + 1.0, TAIL);
        double high =
                successes == trials ? 1 : 1 - BetaIntegral.quantile(trials - (double) successes, successes + 1.0, TAIL);
        return new Estimate((double) successes / trials, low, high, CONFIDENCE, basis);
    }

    /** Between two order statistics, exact for independent draws: the count below the quantile is binomial. */
    static Estimate orderStatistics(double[] values, double p) {
        int n = values.length;
        int low = StrictMath.max(0, rank(n, p, TAIL) - 1);
        int high = StrictMath.min(n - 1, rank(n, p, 1 - TAIL));
        double[] found = OrderStatistics.of(values, low, place(n, p), high);
        return new Estimate(found[1], found[0], found[2], CONFIDENCE, "order statistics");
    }

    /** The least value with at least p of all at or below it. */
    static double quantile(double[] values, double p) {
        return OrderStatistics.of(values, place(values.length, p))[0];
    }

    private static int place(int n, double p) {
        int rank = (int) StrictMath.ceil(n * p - 1e-9);
        return StrictMath.max(0, rank - 1);
    }

    /** The least number of successes whose cumulative probability is above a level. */
    private static int rank(int n, double p, double level) {
        int low = -1;
        int high = n;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (BetaIntegral.binomial(n, p, middle) > level) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }
}
