package dev.solvent.decision;

import dev.solvent.quantity.Series;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Least squares on Legendre polynomials of a variable's rank, of the degree up to 7 that Schwarz's criterion (1978) prefers. */
final class RankRegression {

    private static final int HIGHEST = 7;

    private final double[][] basis;

    private RankRegression(double[][] basis) {
        this.basis = basis;
    }

    /** Columns made orthonormal over the draws, so that a coefficient is a mean product and degrees are nested. */
    static RankRegression on(Series draws) {
        int n = draws.size();
        int[] order = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble(draws::get))
                .mapToInt(i -> i)
                .toArray();
        double[][] basis = new double[HIGHEST + 1][n];
        for (int rank = 0; rank < n; rank++) {
            double x = (2 * rank + 1.0) / n - 1;
            double before = 0;
            double now = 1;
            for (int k = 0; k <= HIGHEST; k++) {
                basis[k][order[rank]] = now;
                double next = ((2 * k + 1) * x * now - k * before) / (k + 1);
                before = now;
                now = next;
            }
        }
        for (int k = 0; k <= HIGHEST; k++) {
            for (int j = 0; j < k; j++) {
                add(basis[k], -dot(basis[k], basis[j]) / n, basis[j]);
            }
            double norm = StrictMath.sqrt(dot(basis[k], basis[k]) / n);
            for (int i = 0; i < n; i++) {
                basis[k][i] /= norm;
            }
        }
        return new RankRegression(basis);
    }

    double[] fitted(Series y) {
        double[] left = y.toArray();
        int n = left.length;
        double[] coefficients = new double[HIGHEST + 1];
        double[] squares = new double[HIGHEST + 1];
        for (int k = 0; k <= HIGHEST; k++) {
            coefficients[k] = dot(left, basis[k]) / n;
            add(left, -coefficients[k], basis[k]);
            squares[k] = dot(left, left);
        }
        int degree = 0;
        double best = Double.POSITIVE_INFINITY;
        for (int k = 0; k <= HIGHEST; k++) {
            double criterion =
                    n * StrictMath.log(StrictMath.max(squares[k], Double.MIN_NORMAL)) + (k + 1) * StrictMath.log(n);
            if (criterion < best) {
                best = criterion;
                degree = k;
            }
        }
        double[] fitted = new double[n];
        for (int k = 0; k <= degree; k++) {
            add(fitted, coefficients[k], basis[k]);
        }
        return fitted;
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
