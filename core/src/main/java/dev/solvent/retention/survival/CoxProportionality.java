package dev.solvent.retention.survival;

import java.util.ArrayList;
import java.util.List;

/** Score tests of effects that change with a function g of age: the model is grown by the covariates g(t) x, at effect 0. */
final class CoxProportionality {

    private final int size;
    private final double[] score;
    /** Blocks of the information of (x, g x): without g, with g, with g squared. */
    private final double[][] information;

    private CoxProportionality(int size) {
        this.size = size;
        score = new double[2 * size];
        information = new double[2 * size][2 * size];
    }

    static ProportionalityTest test(CoxData data, Ties ties, CoxPoint point, AgeScale scale) {
        double[] byRow = scale.of(data.tenures());
        double mean = meanOfEvents(data, byRow);
        CoxProportionality grown = new CoxProportionality(data.size());
        new CoxPass(data, ties, true)
                .run(
                        point.beta(),
                        state -> grown.add(state, byRow[data.byEnd()[state.stratum()][state.from()]] - mean));
        List<ProportionalityTest.Term> terms = new ArrayList<>();
        for (int j = 0; j < data.size(); j++) {
            terms.add(new ProportionalityTest.Term(
                    data.names().get(j), new ChiSquareTest(StrictMath.max(0, grown.statistic(j, j + 1)), 1)));
        }
        double all = StrictMath.max(0, grown.statistic(0, data.size()));
        return new ProportionalityTest(terms, new ChiSquareTest(all, data.size()));
    }

    /** Taking the mean off changes no test, it only keeps the matrix well conditioned. */
    private static double meanOfEvents(CoxData data, double[] byRow) {
        double sum = 0;
        int events = 0;
        for (int row = 0; row < byRow.length; row++) {
            if (data.isEvent(row)) {
                sum += byRow[row];
                events++;
            }
        }
        return sum / events;
    }

    private void add(CoxPass state, double g) {
        for (int i = 0; i < size; i++) {
            score[size + i] += g * state.score(i);
            for (int j = 0; j <= i; j++) {
                double one = state.information(i, j);
                put(i, j, one);
                put(size + i, j, g * one);
                put(size + j, i, i == j ? 0 : g * one);
                put(size + i, size + j, g * g * one);
            }
        }
    }

    private void put(int i, int j, double value) {
        information[i][j] += value;
        if (i != j) {
            information[j][i] += value;
        }
    }

    /** The score test of the added covariates from one index to before another. */
    private double statistic(int from, int to) {
        int grown = size + to - from;
        double[] u = new double[grown];
        double[][] matrix = new double[grown][grown];
        for (int i = 0; i < grown; i++) {
            int row = i < size ? i : i + from;
            u[i] = i < size ? 0 : score[row];
            for (int j = 0; j < grown; j++) {
                matrix[i][j] = information[row][j < size ? j : j + from];
            }
        }
        return Cholesky.of(matrix, 0).quadraticForm(u);
    }
}
