package dev.solvent.retention.survival;

import dev.solvent.fit.Edge;
import dev.solvent.fit.StopReason;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Newton's method for the partial likelihood, which is concave: from 0, with the step halved while it would go down. Where the
 * likelihood rises for ever the steps settle on the direction of that rise, and {@link CoxSeparation} then proves it.
 */
final class CoxSearch {

    private static final int MOST_STEPS = 60;
    private static final int MOST_HALVINGS = 40;
    private static final double SMALL_STEP = 1e-10;
    /** Standardised coefficients beyond this, e^10 between users one deviation apart, are looked at for separation. */
    private static final double SUSPICIOUS = 10;

    private final CoxData data;
    private final Ties ties;
    private final CoxPoint start;
    private CoxPoint point;
    private StopReason stop;
    private int evaluations = 1;

    private CoxSearch(CoxData data, Ties ties) {
        this.data = data;
        this.ties = ties;
        start = CoxPoint.at(data, ties, new double[data.size()]);
        point = start;
        stop = new StopReason.OutOfEvaluations(MOST_STEPS);
    }

    static CoxSearch of(CoxData data, Ties ties) {
        CoxSearch search = new CoxSearch(data, ties);
        search.run();
        return search;
    }

    CoxPoint start() {
        return start;
    }

    CoxPoint point() {
        return point;
    }

    StopReason stop() {
        return stop;
    }

    int evaluations() {
        return evaluations;
    }

    private void run() {
        boolean anyEvent = false;
        for (int row = 0; row < data.x.length; row++) {
            anyEvent |= data.isEvent(row);
        }
        if (!anyEvent) {
            stop = new StopReason.TooLittleData("no user left, so nothing tells who leaves sooner");
            return;
        }
        Cholesky first = start.cholesky();
        if (!first.isDefinite()) {
            stop = collinear(first);
            return;
        }
        double[] step = first.solve(point.score);
        for (int k = 0; k < MOST_STEPS; k++) {
            CoxPoint next = uphill(step);
            double length = largest(step);
            point = next;
            Cholesky cholesky = point.cholesky();
            if (!cholesky.isDefinite() || (largest(point.beta) > SUSPICIOUS && length > SMALL_STEP)) {
                Map<String, Edge> escaping = CoxSeparation.along(data, step);
                if (!escaping.isEmpty()) {
                    stop = new StopReason.OptimumAtInfinity(
                            escaping, "users are told apart completely: who leaves is always the one at most risk");
                    return;
                }
            }
            if (!cholesky.isDefinite()) {
                stop = collinear(cholesky);
                return;
            }
            step = cholesky.solve(point.score);
            if (length < SMALL_STEP * (1 + largest(point.beta))) {
                stop = new StopReason.Converged(largest(step));
                return;
            }
        }
    }

    private CoxPoint uphill(double[] step) {
        for (int halvings = 0; halvings < MOST_HALVINGS; halvings++) {
            double[] beta = point.beta.clone();
            for (int i = 0; i < beta.length; i++) {
                beta[i] += step[i];
            }
            CoxPoint next = CoxPoint.at(data, ties, beta);
            evaluations++;
            double slack = 1e-12 * (1 + StrictMath.abs(point.logLikelihood));
            if (next.logLikelihood >= point.logLikelihood - slack) {
                return next;
            }
            for (int i = 0; i < step.length; i++) {
                step[i] /= 2;
            }
        }
        return point;
    }

    private StopReason collinear(Cholesky cholesky) {
        int dependent = cholesky.rank();
        double[] weights = cholesky.combination();
        Map<String, Double> direction = new LinkedHashMap<>();
        direction.put(data.names.get(dependent), 1 / data.scales[dependent]);
        for (int i = 0; i < weights.length; i++) {
            if (StrictMath.abs(weights[i]) > 1e-8) {
                direction.put(data.names.get(i), -weights[i] / data.scales[i]);
            }
        }
        return new StopReason.FlatRidge(direction);
    }

    private static double largest(double[] vector) {
        double largest = 0;
        for (double value : vector) {
            largest = StrictMath.max(largest, StrictMath.abs(value));
        }
        return largest;
    }
}
