package dev.solvent.retention.survival;

import dev.solvent.internal.CompensatedSum;

/** The partial likelihood of a Cox model with its score and information at one point, in standardised covariates. */
final class CoxPoint {

    private static final double SINGULAR = 1e-11;

    private final double[] beta;
    private final double logLikelihood;
    private final double[] score;
    private final double[][] information;

    private CoxPoint(double[] beta, double logLikelihood, double[] score, double[][] information) {
        this.beta = beta;
        this.logLikelihood = logLikelihood;
        this.score = score;
        this.information = information;
    }

    static CoxPoint at(CoxData data, Ties ties, double[] beta) {
        int size = beta.length;
        CompensatedSum value = new CompensatedSum();
        double[] score = new double[size];
        double[][] information = new double[size][size];
        new CoxPass(data, ties, true).run(beta, state -> {
            value.add(state.logLikelihood());
            for (int i = 0; i < size; i++) {
                score[i] += state.score(i);
                for (int j = 0; j <= i; j++) {
                    information[i][j] += state.information(i, j);
                    information[j][i] = information[i][j];
                }
            }
        });
        return new CoxPoint(beta, value.value(), score, information);
    }

    Cholesky cholesky() {
        return Cholesky.of(information, SINGULAR);
    }

    double[] beta() {
        return beta;
    }

    double logLikelihood() {
        return logLikelihood;
    }

    double[] score() {
        return score;
    }

    double[][] information() {
        return information;
    }
}
