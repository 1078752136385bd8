package dev.solvent.retention.survival;

import dev.solvent.quantity.Series;
import java.util.Arrays;

/**
 * Sums over the ages at which users of one stratum left, up to each of them: of the hazard increments h of a user at the mean
 * of the covariates, of h times the mean covariates of those at risk, and of the variances of the increments.
 */
final class CoxBaseline {

    private final double[] times;
    private final double[] hazards;
    private final double[] variances;
    /** By covariate, then time. */
    private final double[][] means;

    private int count;

    private CoxBaseline(int events, int covariates) {
        times = new double[events];
        hazards = new double[events];
        variances = new double[events];
        means = new double[covariates][events];
    }

    /** One for each stratum, at fitted coefficients. */
    static CoxBaseline[] of(CoxData data, Ties ties, double[] beta) {
        int[] sizes = new int[data.strata().size()];
        CoxPass pass = new CoxPass(data, ties, false);
        pass.run(beta, state -> sizes[state.stratum()]++);
        CoxBaseline[] all = new CoxBaseline[sizes.length];
        Arrays.setAll(all, stratum -> new CoxBaseline(sizes[stratum], beta.length));
        pass.run(beta, state -> all[state.stratum()].add(state));
        for (CoxBaseline one : all) {
            one.accumulate();
        }
        return all;
    }

    /** Ages come latest first. */
    private void add(CoxPass state) {
        int i = times.length - ++count;
        times[i] = state.time();
        for (int k = 0; k < state.steps(); k++) {
            double increment = state.stepWeight() / state.denominator(k);
            hazards[i] += increment;
            variances[i] += increment / state.denominator(k);
            for (int j = 0; j < means.length; j++) {
                means[j][i] += increment * state.mean(k, j);
            }
        }
    }

    private void accumulate() {
        for (int i = 1; i < times.length; i++) {
            hazards[i] += hazards[i - 1];
            variances[i] += variances[i - 1];
            for (double[] mean : means) {
                mean[i] += mean[i - 1];
            }
        }
    }

    Series timeSeries() {
        return Series.of(times);
    }

    /** Index of the last time not after an age, or -1. */
    int at(double age) {
        int index = Arrays.binarySearch(times, age);
        return index >= 0 ? index : -index - 2;
    }

    /** A running sum at an index that may be -1. */
    static double value(double[] sums, int index) {
        return index < 0 ? 0 : sums[index];
    }

    double[] times() {
        return times;
    }

    double[] hazards() {
        return hazards;
    }

    double[] variances() {
        return variances;
    }

    double[][] means() {
        return means;
    }
}
