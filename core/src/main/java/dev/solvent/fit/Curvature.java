package dev.solvent.fit;

/** Second derivatives of an objective: in closed form where it has them, else by differences of its gradient. */
final class Curvature {

    private static final double STEP = 1e-4;
    /** Steps shrink with the curvature, so that coordinates of any scale are differenced well inside their own. */
    private static final double STANDARD_ERRORS = 1e-3;

    private Curvature() {}

    /**
     * The matrix at a point.
     *
     * @param objective  the objective
     * @param point  where
     * @param gradient  the gradient there
     * @param before  an earlier matrix, for the scale of the steps
     * @param central  whether to difference on both sides
     * @return symmetric; not finite where a neighbour is impossible
     */
    static double[][] at(Objective objective, double[] point, double[] gradient, double[][] before, boolean central) {
        int size = objective.size();
        double[][] hessian = new double[size][size];
        if (objective.hessian(point, hessian)) {
            return hessian;
        }
        double[] there = point.clone();
        double[] up = new double[size];
        double[] down = gradient.clone();
        for (int i = 0; i < size; i++) {
            double step = stepAlong(i, point, before);
            there[i] = point[i] + step;
            double width = there[i] - point[i];
            objective.evaluate(there, up);
            if (central) {
                there[i] = point[i] - step;
                width += point[i] - there[i];
                objective.evaluate(there, down);
            }
            there[i] = point[i];
            for (int j = 0; j < size; j++) {
                hessian[i][j] = (up[j] - down[j]) / width;
            }
        }
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < i; j++) {
                double mean = 0.5 * (hessian[i][j] + hessian[j][i]);
                hessian[i][j] = mean;
                hessian[j][i] = mean;
            }
        }
        return hessian;
    }

    private static double stepAlong(int i, double[] point, double[][] before) {
        double curvature = before[i][i];
        double scale = curvature > 0 ? StrictMath.min(1, STANDARD_ERRORS / STEP / StrictMath.sqrt(curvature)) : 1;
        return StrictMath.max(STEP * scale, 1e-10 * StrictMath.abs(point[i]));
    }
}
