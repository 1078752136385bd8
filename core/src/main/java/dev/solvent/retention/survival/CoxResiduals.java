package dev.solvent.retention.survival;

/**
 * Score residuals (Therneau and Grambsch 2000, 4.6): what each row adds to the score at the optimum. Their outer products,
 * summed within clusters, make the robust covariance V (sum of u u') V of Lin and Wei (1989).
 */
final class CoxResiduals {

    private CoxResiduals() {}

    /** By row, then covariate; not multiplied by the weight of the row. */
    static double[][] score(CoxData data, Ties ties, CoxPoint point) {
        double[][] residuals = new double[data.x().length][data.size()];
        CoxBaseline[] baselines = CoxBaseline.of(data, ties, point.beta());
        for (int stratum = 0; stratum < baselines.length; stratum++) {
            for (int row : data.byEnd()[stratum]) {
                accrue(data, point.beta(), baselines[stratum], row, residuals[row]);
            }
        }
        new CoxPass(data, ties, false).run(point.beta(), state -> {
            for (int i = state.from(); i < state.to(); i++) {
                int row = data.byEnd()[state.stratum()][i];
                if (data.isEvent(row)) {
                    leave(data, point.beta(), state, row, residuals[row]);
                }
            }
        });
        return residuals;
    }

    private static void accrue(CoxData data, double[] beta, CoxBaseline baseline, int row, double[] residual) {
        double risk = StrictMath.exp(data.linear(beta, row));
        int to = baseline.at(data.tenures().after(row));
        int from = data.tenures().entered(row) > 0 ? baseline.at(data.tenures().entered(row)) : -1;
        double hazard = CoxBaseline.value(baseline.hazards(), to) - CoxBaseline.value(baseline.hazards(), from);
        for (int j = 0; j < residual.length; j++) {
            double mean = CoxBaseline.value(baseline.means()[j], to) - CoxBaseline.value(baseline.means()[j], from);
            residual[j] = -risk * (data.x()[row][j] * hazard - mean);
        }
    }

    private static void leave(CoxData data, double[] beta, CoxPass state, int row, double[] residual) {
        double risk = StrictMath.exp(data.linear(beta, row));
        for (int k = 0; k < state.steps(); k++) {
            double increment = state.stepWeight() / state.denominator(k);
            for (int j = 0; j < residual.length; j++) {
                double distance = data.x()[row][j] - state.mean(k, j);
                residual[j] += distance / state.steps() + state.out(k) * increment * risk * distance;
            }
        }
    }

    /** The covariance of the standardised coefficients, robust to what the model gets wrong and to dependence in clusters. */
    static double[][] robust(double[][] covariance, double[][] residuals, Tenures tenures, int[] clusterOf) {
        int size = covariance.length;
        int clusters = 0;
        for (int cluster : clusterOf) {
            clusters = StrictMath.max(clusters, cluster + 1);
        }
        double[][] sums = new double[clusters][size];
        for (int row = 0; row < residuals.length; row++) {
            for (int j = 0; j < size; j++) {
                double change = 0;
                for (int k = 0; k < size; k++) {
                    change += residuals[row][k] * covariance[k][j];
                }
                sums[clusterOf[row]][j] += tenures.weight(row) * change;
            }
        }
        double[][] robust = new double[size][size];
        for (double[] sum : sums) {
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    robust[i][j] += sum[i] * sum[j];
                }
            }
        }
        return robust;
    }
}
