package dev.solvent.retention.fit;

import dev.solvent.fit.LogLikelihood;

/** Newton's method as a textbook writes it, in the parameters themselves and without a bound of the step: what not to do. */
final class PlainNewton {

    private PlainNewton() {}

    static double[] from(LogLikelihood likelihood, double[] start, int steps) {
        double[] at = start.clone();
        for (int n = 0; n < steps && at[0] > 0 && at[1] > 0; n++) {
            double[] gradient = new double[2];
            likelihood.evaluate(at, gradient);
            double[][] hessian = new double[2][2];
            for (int i = 0; i < 2; i++) {
                double[] there = at.clone();
                double[] moved = new double[2];
                double step = 1e-6 * at[i];
                there[i] += step;
                likelihood.evaluate(there, moved);
                for (int j = 0; j < 2; j++) {
                    hessian[i][j] = (moved[j] - gradient[j]) / step;
                }
            }
            double determinant = hessian[0][0] * hessian[1][1] - hessian[0][1] * hessian[1][0];
            at[0] -= (hessian[1][1] * gradient[0] - hessian[0][1] * gradient[1]) / determinant;
            at[1] -= (hessian[0][0] * gradient[1] - hessian[1][0] * gradient[0]) / determinant;
        }
        return at;
    }
}
