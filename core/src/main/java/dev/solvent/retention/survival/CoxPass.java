package dev.solvent.retention.survival;

import java.util.Arrays;

/**
 * One pass over the ages at which users leave, latest first within each stratum, keeping the sums of the partial likelihood.
 * With w weight and r = exp(x beta): {@code s0 = sum w r}, {@code s1 = sum w r x}, {@code s2 = sum w r x x'} over those at risk,
 * and d0, d1, d2 the same over those who leave now.
 *
 * <p>Efron's treatment of m ties is m steps k = 0 .. m-1, each with the fraction k/m of the leavers taken out of the sums and
 * with the mean weight of the leavers; Breslow's is one step with their whole weight.
 */
final class CoxPass {

    private static final double CANCELLED = 1e-3;

    private final CoxData data;
    private final boolean efron;
    private final boolean second;
    private final double[] risk;

    private int stratum;
    private double time;
    /** The rows of the stratum, latest end first, whose end is at the current age: from here to before there. */
    private int from;

    private int to;
    private double s0;
    /** The largest that s0 was since it was last added up. */
    private double peak;

    private final double[] s1;
    private final double[][] s2;
    private double d0;
    private final double[] d1;
    private final double[][] d2;
    /** How many rows leave now, their weight, and their weighted sum of covariates. */
    private int leavers;

    private double weight;
    private final double[] sum;
    private double linearSum;

    /** What to do at each age at which users leave. */
    interface Visitor {
        void at(CoxPass state);
    }

    CoxPass(CoxData data, Ties ties, boolean second) {
        this.data = data;
        this.efron = ties == Ties.EFRON;
        this.second = second;
        int size = data.size();
        s1 = new double[size];
        s2 = new double[size][size];
        d1 = new double[size];
        d2 = new double[size][size];
        sum = new double[size];
        risk = new double[data.x().length];
    }

    void run(double[] beta, Visitor visitor) {
        for (int row = 0; row < risk.length; row++) {
            risk[row] = StrictMath.exp(data.linear(beta, row));
        }
        for (stratum = 0; stratum < data.strata().size(); stratum++) {
            runStratum(beta, visitor);
        }
    }

    private void runStratum(double[] beta, Visitor visitor) {
        int[] byEnd = data.byEnd()[stratum];
        int[] byEntry = data.byEntry()[stratum];
        clear();
        int nextEntry = 0;
        int next = 0;
        while (next < byEnd.length) {
            time = data.tenures().after(byEnd[next]);
            clearLeavers();
            while (nextEntry < byEntry.length && hasNotEntered(byEntry[nextEntry])) {
                add(byEntry[nextEntry++], -1);
            }
            if (s0 < CANCELLED * peak) {
                addAnew(byEnd, next);
            }
            from = next;
            while (next < byEnd.length && data.tenures().after(byEnd[next]) == time) {
                int row = byEnd[next++];
                add(row, 1);
                if (data.isEvent(row)) {
                    addLeaver(row, beta);
                }
            }
            to = next;
            if (leavers > 0) {
                visitor.at(this);
            }
        }
    }

    /** At the current age; who entered at it is not yet at risk, unless watched from the start. */
    private boolean hasNotEntered(int row) {
        return data.tenures().entered(row) > 0 && data.tenures().entered(row) >= time;
    }

    /** Sums of which nearly everything was subtracted keep few digits; they are added up again. */
    private void addAnew(int[] byEnd, int next) {
        clear();
        for (int i = 0; i < next; i++) {
            if (!hasNotEntered(byEnd[i])) {
                add(byEnd[i], 1);
            }
        }
    }

    private void clear() {
        s0 = 0;
        peak = 0;
        Arrays.fill(s1, 0);
        for (double[] line : s2) {
            Arrays.fill(line, 0);
        }
    }

    private void clearLeavers() {
        leavers = 0;
        weight = 0;
        linearSum = 0;
        d0 = 0;
        Arrays.fill(d1, 0);
        Arrays.fill(sum, 0);
        for (double[] line : d2) {
            Arrays.fill(line, 0);
        }
    }

    private void add(int row, int sign) {
        double weighted = sign * data.tenures().weight(row) * risk[row];
        double[] x = data.x()[row];
        s0 += weighted;
        peak = StrictMath.max(peak, s0);
        for (int i = 0; i < x.length; i++) {
            s1[i] += weighted * x[i];
            for (int j = 0; second && j <= i; j++) {
                s2[i][j] += weighted * x[i] * x[j];
            }
        }
    }

    private void addLeaver(int row, double[] beta) {
        double one = data.tenures().weight(row);
        double weighted = one * risk[row];
        double[] x = data.x()[row];
        leavers++;
        weight += one;
        linearSum += one * data.linear(beta, row);
        d0 += weighted;
        for (int i = 0; i < x.length; i++) {
            sum[i] += one * x[i];
            d1[i] += weighted * x[i];
            for (int j = 0; second && j <= i; j++) {
                d2[i][j] += weighted * x[i] * x[j];
            }
        }
    }

    int steps() {
        return efron ? leavers : 1;
    }

    double stepWeight() {
        return weight / steps();
    }

    /** The part of the leavers that is taken out of the sums at a step. */
    double out(int step) {
        return (double) step / steps();
    }

    double denominator(int step) {
        return s0 - out(step) * d0;
    }

    /** The mean of a covariate over those at risk at a step. */
    double mean(int step, int i) {
        return (s1[i] - out(step) * d1[i]) / denominator(step);
    }

    /** The covariance of two covariates over those at risk at a step, j at most i. */
    double spread(int step, int i, int j) {
        return (s2[i][j] - out(step) * d2[i][j]) / denominator(step) - mean(step, i) * mean(step, j);
    }

    double logLikelihood() {
        double value = linearSum;
        for (int k = 0; k < steps(); k++) {
            value -= stepWeight() * StrictMath.log(denominator(k));
        }
        return value;
    }

    /** The score of a covariate: its sum over the leavers less what was expected. */
    double score(int i) {
        double value = sum[i];
        for (int k = 0; k < steps(); k++) {
            value -= stepWeight() * mean(k, i);
        }
        return value;
    }

    double information(int i, int j) {
        double value = 0;
        for (int k = 0; k < steps(); k++) {
            value += stepWeight() * spread(k, i, j);
        }
        return value;
    }

    double time() {
        return time;
    }

    int stratum() {
        return stratum;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }
}
