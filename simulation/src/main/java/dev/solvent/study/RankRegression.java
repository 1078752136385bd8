package dev.solvent.study;

import dev.solvent.internal.Normal;
import java.util.function.DoubleUnaryOperator;

/**
 * Least squares on polynomials of a variable's rank, of the kind and the degree up to 7 that Schwarz's criterion (1978) prefers:
 * in the rank itself, which suits bounded effects, or in its normal score, in which a normal variable is linear.
 */
final class RankRegression {

    private static final int HIGHEST = 7;

    /** Of a column of mean square 1: less is left by rounding only, where the variable takes few values. */
    private static final double NOTHING = 1e-18;

    private final double[][] ofRanks;
    private final double[][] ofScores;

    private RankRegression(double[][] ofRanks, double[][] ofScores) {
        this.ofRanks = ofRanks;
        this.ofScores = ofScores;
    }

    static RankRegression on(double[] draws) {
        double[] ranks = Ranks.of(draws);
        double n = ranks.length;
        return new RankRegression(
                basis(ranks, rank -> 2 * rank / n - 1), basis(ranks, rank -> Normal.quantile(rank / n)));
    }

    /** Columns made orthonormal over the draws, so that a coefficient is a mean product and degrees are nested. */
    private static double[][] basis(double[] ranks, DoubleUnaryOperator place) {
        int n = ranks.length;
        double[][] basis = new double[HIGHEST + 1][n];
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = place.applyAsDouble(ranks[i]);
            basis[0][i] = 1;
        }
        for (int k = 1; k <= HIGHEST; k++) {
            for (int i = 0; i < n; i++) {
                basis[k][i] = x[i] * basis[k - 1][i];
            }
            double before = dot(basis[k], basis[k]) / n;
            for (int round = 0; round < 2; round++) {
                for (int j = 0; j < k; j++) {
                    add(basis[k], -dot(basis[k], basis[j]) / n, basis[j]);
                }
            }
            double square = dot(basis[k], basis[k]) / n;
            double factor = square > NOTHING * before ? 1 / StrictMath.sqrt(square) : 0;
            for (int i = 0; i < n; i++) {
                basis[k][i] *= factor;
            }
        }
        return basis;
    }

    double[] fitted(double[] y) {
        Fitted ranks = Fitted.of(y, ofRanks);
        Fitted scores = Fitted.of(y, ofScores);
        return (scores.criterion < ranks.criterion ? scores : ranks).values();
    }

    /** The best degree on one basis. */
    private static final class Fitted {

        private final double[][] basis;
        private final double[] coefficients;
        private final int degree;
        private final double criterion;

        private Fitted(double[][] basis, double[] coefficients, int degree, double criterion) {
            this.basis = basis;
            this.coefficients = coefficients;
            this.degree = degree;
            this.criterion = criterion;
        }

        static Fitted of(double[] y, double[][] basis) {
            double[] left = y.clone();
            int n = left.length;
            double[] coefficients = new double[HIGHEST + 1];
            int degree = 0;
            double best = Double.POSITIVE_INFINITY;
            double floor = StrictMath.max(dot(y, y) * 0x1p-104, Double.MIN_NORMAL);
            for (int k = 0; k <= HIGHEST; k++) {
                coefficients[k] = dot(left, basis[k]) / n;
                add(left, -coefficients[k], basis[k]);
                double criterion =
                        n * StrictMath.log(StrictMath.max(dot(left, left), floor)) + (k + 1) * StrictMath.log(n);
                if (criterion < best) {
                    best = criterion;
                    degree = k;
                }
            }
            return new Fitted(basis, coefficients, degree, best);
        }

        double[] values() {
            double[] values = new double[basis[0].length];
            for (int k = 0; k <= degree; k++) {
                add(values, coefficients[k], basis[k]);
            }
            return values;
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static void add(double[] to, double factor, double[] what) {
        for (int i = 0; i < to.length; i++) {
            to[i] += factor * what[i];
        }
    }
}
