package dev.solvent.retention.survival;

/** The factor L with L L' = A of a symmetric positive definite matrix, small enough to be dense. */
final class Cholesky {

    private final double[][] factor;
    private final boolean definite;

    private Cholesky(double[][] factor, boolean definite) {
        this.factor = factor;
        this.definite = definite;
    }

    /** Factors a matrix; a pivot below {@code relative} of its diagonal element counts as zero. */
    static Cholesky of(double[][] matrix, double relative) {
        int size = matrix.length;
        double[][] factor = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= factor[i][k] * factor[j][k];
                }
                if (i == j) {
                    if (!(sum > relative * matrix[i][i])) {
                        return new Cholesky(factor, false);
                    }
                    factor[i][i] = StrictMath.sqrt(sum);
                } else {
                    factor[i][j] = sum / factor[j][j];
                }
            }
        }
        return new Cholesky(factor, true);
    }

    boolean isDefinite() {
        return definite;
    }

    /** x with A x = b. */
    double[] solve(double[] right) {
        int size = factor.length;
        double[] x = right.clone();
        for (int i = 0; i < size; i++) {
            for (int k = 0; k < i; k++) {
                x[i] -= factor[i][k] * x[k];
            }
            x[i] /= factor[i][i];
        }
        for (int i = size - 1; i >= 0; i--) {
            for (int k = i + 1; k < size; k++) {
                x[i] -= factor[k][i] * x[k];
            }
            x[i] /= factor[i][i];
        }
        return x;
    }

    double[][] inverse() {
        int size = factor.length;
        double[][] inverse = new double[size][];
        for (int i = 0; i < size; i++) {
            double[] unit = new double[size];
            unit[i] = 1;
            inverse[i] = solve(unit);
        }
        return inverse;
    }

    /** b' A^-1 b. */
    double quadraticForm(double[] vector) {
        double[] solved = solve(vector);
        double sum = 0;
        for (int i = 0; i < vector.length; i++) {
            sum += vector[i] * solved[i];
        }
        return sum;
    }
}
