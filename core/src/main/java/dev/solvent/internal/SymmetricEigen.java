package dev.solvent.internal;

import java.util.Arrays;

/**
 * Eigenvalues and eigenvectors of a small symmetric matrix by cyclic Jacobi rotations (Golub and Van Loan, Matrix Computations,
 * 4th edition, section 8.5). Values are not sorted.
 */
public final class SymmetricEigen {

    private static final int MOST_SWEEPS = 60;

    private final double[] values;
    private final double[][] vectors;

    private SymmetricEigen(double[] values, double[][] vectors) {
        this.values = values;
        this.vectors = vectors;
    }

    /**
     * Decomposes a matrix.
     *
     * @param matrix  symmetric, finite; not changed
     * @return its decomposition
     */
    public static SymmetricEigen of(double[][] matrix) {
        int size = matrix.length;
        double[][] a = new double[size][];
        double[][] q = new double[size][size];
        for (int i = 0; i < size; i++) {
            a[i] = matrix[i].clone();
            q[i][i] = 1;
        }
        for (int sweep = 0; sweep < MOST_SWEEPS && offDiagonal(a); sweep++) {
            for (int i = 0; i < size; i++) {
                for (int j = i + 1; j < size; j++) {
                    rotate(a, q, i, j);
                }
            }
        }
        double[] values = new double[size];
        Arrays.setAll(values, i -> a[i][i]);
        return new SymmetricEigen(values, q);
    }

    private static boolean offDiagonal(double[][] a) {
        for (int i = 0; i < a.length; i++) {
            for (int j = i + 1; j < a.length; j++) {
                if (a[i][j] != 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private static void rotate(double[][] a, double[][] q, int i, int j) {
        double off = a[i][j];
        if (StrictMath.abs(off) <= 1e-18 * StrictMath.sqrt(StrictMath.abs(a[i][i]) * StrictMath.abs(a[j][j]))) {
            a[i][j] = 0;
            a[j][i] = 0;
            return;
        }
        double theta = (a[j][j] - a[i][i]) / (2 * off);
        double t = StrictMath.copySign(1, theta) / (StrictMath.abs(theta) + StrictMath.sqrt(theta * theta + 1));
        double c = 1 / StrictMath.sqrt(t * t + 1);
        double s = t * c;
        for (int k = 0; k < a.length; k++) {
            double left = a[k][i];
            double right = a[k][j];
            a[k][i] = c * left - s * right;
            a[k][j] = s * left + c * right;
        }
        for (int k = 0; k < a.length; k++) {
            double upper = a[i][k];
            double lower = a[j][k];
            a[i][k] = c * upper - s * lower;
            a[j][k] = s * upper + c * lower;
            double left = q[k][i];
            double right = q[k][j];
            q[k][i] = c * left - s * right;
            q[k][j] = s * left + c * right;
        }
        a[i][j] = 0;
        a[j][i] = 0;
    }

    /**
     * Number of eigenvalues.
     *
     * @return the size of the matrix
     */
    public int size() {
        return values.length;
    }

    /**
     * An eigenvalue.
     *
     * @param index  from 0, in no order
     * @return the value
     */
    public double value(int index) {
        return values[index];
    }

    /**
     * Index of the smallest eigenvalue.
     *
     * @return from 0
     */
    public int smallest() {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            if (values[i] < values[best]) {
                best = i;
            }
        }
        return best;
    }

    /**
     * The largest magnitude of an eigenvalue.
     *
     * @return at least 0
     */
    public double norm() {
        double most = 0;
        for (double value : values) {
            most = StrictMath.max(most, StrictMath.abs(value));
        }
        return most;
    }

    /**
     * A unit eigenvector.
     *
     * @param index  from 0
     * @return a new array
     */
    public double[] vector(int index) {
        double[] vector = new double[values.length];
        Arrays.setAll(vector, i -> vectors[i][index]);
        return vector;
    }

    /**
     * Coordinates of a vector along the eigenvectors.
     *
     * @param vector  of the size of the matrix
     * @return a new array
     */
    public double[] coordinates(double[] vector) {
        double[] along = new double[values.length];
        for (int j = 0; j < values.length; j++) {
            for (int i = 0; i < values.length; i++) {
                along[j] += vectors[i][j] * vector[i];
            }
        }
        return along;
    }

    /**
     * The vector with the given coordinates along the eigenvectors.
     *
     * @param along  coordinates
     * @return a new array
     */
    public double[] combine(double[] along) {
        double[] vector = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            for (int j = 0; j < values.length; j++) {
                vector[i] += vectors[i][j] * along[j];
            }
        }
        return vector;
    }

    /**
     * The inverse of the matrix.
     *
     * @return a new symmetric array
     */
    public double[][] inverse() {
        int size = values.length;
        double[][] inverse = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = 0;
                for (int k = 0; k < size; k++) {
                    sum += vectors[i][k] * vectors[j][k] / values[k];
                }
                inverse[i][j] = sum;
                inverse[j][i] = sum;
            }
        }
        return inverse;
    }
}
