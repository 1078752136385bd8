package dev.solvent.study;

/** Possible correlation matrices and the nearest one to an impossible one. */
final class CorrelationMatrix {

    private static final int MOST_SWEEPS = 60;
    private static final int MOST_PROJECTIONS = 500;

    /** Least eigenvalue of a repaired matrix, so that it has a factor. */
    private static final double LEAST = 1e-8;

    private CorrelationMatrix() {}

    static double[][] identity(int n) {
        double[][] matrix = new double[n][n];
        for (int i = 0; i < n; i++) {
            matrix[i][i] = 1;
        }
        return matrix;
    }

    static boolean isPossible(double[][] matrix) {
        double[][] factor = factor(matrix);
        for (int i = 0; i < matrix.length; i++) {
            if (!(factor[i][i] > 0)) {
                return false;
            }
        }
        return true;
    }

    /** Cholesky's; NaN or zero on the diagonal where there is none. */
    static double[][] factor(double[][] matrix) {
        int n = matrix.length;
        double[][] l = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= l[i][k] * l[j][k];
                }
                l[i][j] = i == j ? StrictMath.sqrt(sum) : sum / l[j][j];
            }
        }
        return l;
    }

    /** Alternating projections with Dykstra's correction (Higham, 2002, IMA J. Numer. Anal. 22, 329-343, algorithm 3.3). */
    static double[][] nearest(double[][] asked) {
        int n = asked.length;
        double[][] y = copy(asked);
        double[][] correction = new double[n][n];
        for (int step = 0; step < MOST_PROJECTIONS; step++) {
            double[][] r = minus(y, correction);
            double[][] x = positive(r);
            correction = minus(x, r);
            double moved = 0;
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    double next = i == j ? 1 : x[i][j];
                    moved = StrictMath.max(moved, StrictMath.abs(next - y[i][j]));
                    y[i][j] = next;
                }
            }
            if (moved < 1e-12) {
                break;
            }
        }
        // a hair towards independence makes up for the last projection's remainder
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                y[i][j] = i == j ? 1 : y[i][j] * (1 - (isPossible(asked) ? 0 : 1e-7));
            }
        }
        return y;
    }

    private static double[][] copy(double[][] matrix) {
        return minus(matrix, new double[matrix.length][matrix.length]);
    }

    private static double[][] minus(double[][] a, double[][] b) {
        double[][] difference = new double[a.length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a.length; j++) {
                difference[i][j] = a[i][j] - b[i][j];
            }
        }
        return difference;
    }

    /** The matrix without its negative eigenvalues, which Jacobi's rotations find. */
    private static double[][] positive(double[][] symmetric) {
        int n = symmetric.length;
        double[][] a = copy(symmetric);
        double[][] v = identity(n);
        for (int sweep = 0; sweep < MOST_SWEEPS && offDiagonal(a) > 1e-30; sweep++) {
            for (int p = 0; p < n; p++) {
                for (int q = p + 1; q < n; q++) {
                    rotate(a, v, p, q);
                }
            }
        }
        double[][] sum = new double[n][n];
        for (int k = 0; k < n; k++) {
            double value = StrictMath.max(a[k][k], LEAST);
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    sum[i][j] += value * v[i][k] * v[j][k];
                }
            }
        }
        return sum;
    }

    private static double offDiagonal(double[][] a) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < i; j++) {
                sum += a[i][j] * a[i][j];
            }
        }
        return sum;
    }

    private static void rotate(double[][] a, double[][] v, int p, int q) {
        if (a[p][q] == 0) {
            return;
        }
        double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
        double t = (theta >= 0 ? 1 : -1) / (StrictMath.abs(theta) + StrictMath.sqrt(theta * theta + 1));
        double c = 1 / StrictMath.sqrt(t * t + 1);
        double s = t * c;
        for (int k = 0; k < a.length; k++) {
            double kp = a[k][p];
            a[k][p] = c * kp - s * a[k][q];
            a[k][q] = s * kp + c * a[k][q];
            double vp = v[k][p];
            v[k][p] = c * vp - s * v[k][q];
            v[k][q] = s * vp + c * v[k][q];
        }
        for (int k = 0; k < a.length; k++) {
            double pk = a[p][k];
            a[p][k] = c * pk - s * a[q][k];
            a[q][k] = s * pk + c * a[q][k];
        }
    }
}
