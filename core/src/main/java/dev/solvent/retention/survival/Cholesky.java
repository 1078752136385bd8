package dev.solvent.retention.survival;

/** The factor L with L L' = A of a symmetric positive definite matrix, small enough to be dense. */
final class Cholesky {

    private final double[][] factor;
    private final int rank;

    private Cholesky(double[][] factor, int rank) {
        this.factor = factor;
        this.rank = rank;
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
                        return new Cholesky(factor, i);
                    }
                    factor[i][i] = StrictMath.sqrt(sum);
                } else {
                    factor[i][j] = sum / factor[j][j];
                }
            }
        }
        return new Cholesky(factor, size);
    }

    boolean isDefinite() {
        return rank == factor.length;
    }

    /** How many leading rows are independent: the next one is a combination of them, {@link #combination()}. */
    int rank() {
        return rank;
    }

    /** The weights with which the leading rows make up the first dependent one. */
    double[] combination() {
        double[] weights = new double[rank];
        System.arraycopy(factor[rank], 0, weights, 0, rank);
        back(weights);
        return weights;
    }

    /** x with A x = b. */
    double[] solve(double[] right) {
        double[] x = right.clone();
        for (int i = 0; i < x.length; i++) {
            for (int k = 0; k < i; k++) {
                x[i] -= factor[i][k] * x[k];
            }
            x[i] /= factor[i][i];
        }
        back(x);
        return x;
    }

    private void back(double[] x) {
        for (int i = x.length - 1; i >= 0; i--) {
            for (int k = i + 1; k < x.length; k++) {
                x[i] -= factor[k][i] * x[k];
            }
            x[i] /= factor[i][i];
        }
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
