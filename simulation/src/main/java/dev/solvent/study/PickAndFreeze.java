package dev.solvent.study;

import dev.solvent.internal.draws.Streams;
import java.util.Arrays;

/** Variance shares from rows of runs that share some of their inputs. */
final class PickAndFreeze {

    private PickAndFreeze() {}

    /**
     * First-order indices, then total ones. With f0 and V the mean and variance of a and b, the runs of a row in which everything
     * is independent, and c the run in which the set is b's and the rest a's:
     *
     * <pre>{@code
     * first = mean((b - f0) (c - a)) / V,    total = mean((a - c)^2) / (2 V)
     * }</pre>
     */
    static double[] indices(double[] y, int sets, int[] rows) {
        int size = sets + 2;
        double sum = 0;
        double origin = y[0];
        for (int row : rows) {
            sum += (y[row * size] - origin) + (y[row * size + 1] - origin);
        }
        double mean = origin + sum / (2.0 * rows.length);
        double squares = 0;
        double[] figures = new double[2 * sets];
        for (int row : rows) {
            double a = y[row * size] - mean;
            double b = y[row * size + 1] - mean;
            squares += a * a + b * b;
            for (int i = 0; i < sets; i++) {
                double step = y[row * size + 2 + i] - mean - a;
                figures[i] += b * step;
                figures[sets + i] += 0.5 * step * step;
            }
        }
        return divided(figures, squares / 2);
    }

    /**
     * Shapley effects. Along a row x = z(0), z(1), ..., z(k) inputs are drawn again one by one; the input of step j gets
     *
     * <pre>{@code
     * (x - (z(j) + z(j-1)) / 2) (z(j-1) - z(j))
     * }</pre>
     * whose sum over the row is (x - z(k))^2 / 2, and whose mean is the effect times the variance.
     */
    static double[] effects(double[] y, int inputs, long key, int[] rows) {
        double[] figures = new double[inputs];
        double squares = 0;
        for (int row : rows) {
            int at = row * (inputs + 1);
            int[] order = Streams.permutation(inputs, Streams.part(key, row));
            for (int j = 0; j < inputs; j++) {
                double before = y[at + j] - y[at];
                double after = y[at + j + 1] - y[at];
                figures[order[j]] += -0.5 * (after + before) * (before - after);
            }
            double whole = y[at + inputs] - y[at];
            squares += 0.5 * whole * whole;
        }
        return divided(figures, squares);
    }

    private static double[] divided(double[] figures, double by) {
        if (!(by > 0)) {
            return new double[figures.length];
        }
        return Arrays.stream(figures).map(each -> each / by).toArray();
    }
}
