package dev.solvent.study;

import dev.solvent.internal.BetaIntegral;
import dev.solvent.internal.CompensatedSum;
import dev.solvent.internal.Normal;

/** The intervals that designs support. */
final class Intervals {

    static final double CONFIDENCE = 0.95;

    private static final double TAIL = 0.5 * (1 - CONFIDENCE);

    /** With which all figures of a table that are read together lie in their intervals. */
    static final double CONFIDENCE_TOGETHER = 0.99;

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
        int n = independent.length;
        double error = deviation(independent) / StrictMath.sqrt(n);
        double half = error == 0 ? 0 : BetaIntegral.studentQuantile(n - 1.0, 1 - TAIL) * error;
        return new Estimate(centre, centre - half, centre + half, CONFIDENCE, basis);
    }

    /** Student's for one of several figures (Bonferroni). */
    static Estimate studentTogether(double centre, double[] independent, int figures, String basis) {
        int n = independent.length;
        double error = deviation(independent) / StrictMath.sqrt(n);
        double tail = 0.5 * (1 - CONFIDENCE_TOGETHER) / figures;
        double half = error == 0 ? 0 : BetaIntegral.studentQuantile(n - 1.0, 1 - tail) * error;
        return new Estimate(centre, centre - half, centre + half, CONFIDENCE_TOGETHER, basis);
    }

    /** Of a standard error, for one of several figures (Bonferroni). */
    static Estimate normalTogether(double centre, double error, int figures, String basis) {
        double half = -Normal.quantile(0.5 * (1 - CONFIDENCE_TOGETHER) / figures) * error;
        return new Estimate(centre, centre - half, centre + half, CONFIDENCE_TOGETHER, basis);
    }

    /** Of a standard error. */
    static Estimate normal(double centre, double error, String basis) {
        double half = -Normal.quantile(TAIL) * error;
        return new Estimate(centre, centre - half, centre + half, CONFIDENCE, basis);
    }

    static double deviation(double[] values) {
        double mean = mean(values);
        CompensatedSum squares = new CompensatedSum();
        for (double value : values) {
            squares.add((value - mean) * (value - mean));
        }
        return StrictMath.sqrt(squares.value() / (values.length - 1.0));
    }

    /** Clopper and Pearson's (1934), exact for independent draws. */
    static Estimate proportion(int successes, int trials, String basis) {
        double low = successes == 0 ? 0 : BetaIntegral.quantile(successes, trials - successes + 1.0, TAIL);
        double high =
                successes == trials ? 1 : 1 - BetaIntegral.quantile(trials - (double) successes, successes + 1.0, TAIL);
        return new Estimate((double) successes / trials, low, high, CONFIDENCE, basis);
    }

    /** Between two order statistics, exact for independent draws: the count below the quantile is binomial. */
    static Estimate orderStatistics(int threads, double[] values, double p) {
        double[] found = OrderStatistics.of(threads, values, ranks(values.length, p));
        return new Estimate(found[0], found[1], found[2], CONFIDENCE, "order statistics");
    }

    /** Places in ascending order of a quantile and of the ends of its interval. */
    static int[] ranks(int n, double p) {
        int low = StrictMath.max(0, rank(n, p, TAIL) - 1);
        int high = StrictMath.min(n - 1, rank(n, p, 1 - TAIL));
        return new int[] {place(n, p), low, high};
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
