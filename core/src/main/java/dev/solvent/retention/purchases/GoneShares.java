package dev.solvent.retention.purchases;

import dev.solvent.internal.Elementary;

/**
 * How likely the customers of each row have left, for all rows of one frequency at a time:
 *
 * <pre>{@code
 * odds = leave ((alpha+T) / (alpha+t_x))^shape,    share = odds / (1 + odds)
 * }</pre>
 *
 * <p>Where a frequency has more rows than there are distinct times, each power is taken once per distinct time.
 */
final class GoneShares {

    /** Beyond this logarithm the odds, and products of two, may overflow. */
    private static final double SAFE = 300;

    private static final double LARGE = 1e100;

    private final MergedRows rows;
    private final double[] logAge;
    private final double[] logRecency;
    private final double[] powerOfAge;
    private final double[] powerOfRecency;
    private final double[] share;
    private double mostLog = Double.NEGATIVE_INFINITY;
    private double leastLog = Double.POSITIVE_INFINITY;

    /**
     * Shares under one alpha.
     *
     * @param rows  of customers
     * @param logAge  ln(alpha + T) per distinct age
     * @param logRecency  ln(alpha + t_x) per distinct recency
     */
    GoneShares(MergedRows rows, double[] logAge, double[] logRecency) {
        this.rows = rows;
        this.logAge = logAge;
        this.logRecency = logRecency;
        int most = 0;
        for (int level = 0; level < rows.levelCount(); level++) {
            most = StrictMath.max(most, rows.begin(level + 1) - rows.begin(level));
        }
        share = new double[most];
        boolean pays = most > logAge.length + logRecency.length;
        powerOfAge = new double[pays ? logAge.length : 0];
        powerOfRecency = new double[pays ? logRecency.length : 0];
        if (pays) {
            findExtremes();
        }
    }

    private void findExtremes() {
        for (double log : logAge) {
            mostLog = StrictMath.max(mostLog, log);
        }
        for (double log : logRecency) {
            leastLog = StrictMath.min(leastLog, log);
        }
    }

    /** The share of a row of the level that was computed last, counted from the begin of the level. */
    double share(int index) {
        return share[index];
    }

    /**
     * Computes the shares of a level.
     *
     * @param level  of frequency
     * @param shape  the power
     * @param leave  logarithm of the factor of the odds
     * @return the sum of ln(1 + odds) over its customers
     */
    double compute(int level, double shape, double leave) {
        int count = rows.begin(level + 1) - rows.begin(level);
        boolean pays = count > logAge.length + logRecency.length;
        return pays && StrictMath.abs(leave) + shape * (mostLog - leastLog) < SAFE
                ? byPowers(level, shape, leave)
                : byLogarithms(level, shape, leave);
    }

    private double byPowers(int level, double shape, double leave) {
        for (int i = 0; i < powerOfAge.length; i++) {
            powerOfAge[i] = Elementary.exp(shape * (logAge[i] - mostLog));
        }
        for (int i = 0; i < powerOfRecency.length; i++) {
            powerOfRecency[i] = Elementary.exp(shape * (mostLog - logRecency[i]) + leave);
        }
        int begin = rows.begin(level);
        double logs = 0;
        double product = 1;
        for (int i = begin, end = rows.begin(level + 1); i < end; i++) {
            double odds = powerOfAge[rows.ageIndex(i)] * powerOfRecency[rows.recencyIndex(i)];
            double all = 1 + odds;
            share[i - begin] = odds / all;
            if (rows.weight(i) != 1) {
                logs += rows.weight(i) * Elementary.log(all);
            } else if (product < LARGE) {
                product *= all;
            } else {
                logs += Elementary.log(product);
                product = all;
            }
        }
        return logs + Elementary.log(product);
    }

    private double byLogarithms(int level, double shape, double leave) {
        int begin = rows.begin(level);
        double logs = 0;
        double product = 1;
        for (int i = begin, end = rows.begin(level + 1); i < end; i++) {
            double odds = shape * (logAge[rows.ageIndex(i)] - logRecency[rows.recencyIndex(i)]) + leave;
            double small = Elementary.exp(-StrictMath.abs(odds));
            double all = 1 + small;
            share[i - begin] = oneOr(small, odds) / all;
            logs += rows.weight(i) * StrictMath.max(odds, 0);
            if (rows.weight(i) != 1) {
                logs += rows.weight(i) * Elementary.log(all);
            } else if (product < LARGE) {
                product *= all;
            } else {
                logs += Elementary.log(product);
                product = all;
            }
        }
        return logs + Elementary.log(product);
    }

    /** 1 where the odds favour having left, else the given number; without a branch that the processor cannot foresee. */
    private static double oneOr(double otherwise, double odds) {
        long one = Double.doubleToRawLongBits(1.0);
        long other = Double.doubleToRawLongBits(otherwise);
        long negative = Double.doubleToRawLongBits(odds) >> 63;
        return Double.longBitsToDouble(one ^ ((one ^ other) & negative));
    }
}
