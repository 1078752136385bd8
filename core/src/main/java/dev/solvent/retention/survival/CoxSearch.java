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
        for (int row = 0; row < data.x().length; row++) {
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
        double[] step = first.solve(point.score());
        for (int k = 0; k < MOST_STEPS; k++) {
            double length = largest(step);
            boolean small = length < SMALL_STEP * (1 + largest(point.beta()));
            CoxPoint next = uphill(step);
            if (small) {
                point = next;
                stop = new StopReason.Converged(length);
                return;
            }
            if (next == point || isOver(next, step)) {
                return;
            }
            point = next;
            step = point.cholesky().solve(point.score());
        }
    }

    /** Whether a point shows that there is no top: a rise for ever, or a direction in which nothing changes. */
    private boolean isOver(CoxPoint next, double[] step) {
        Cholesky cholesky = next.cholesky();
        boolean suspicious = !cholesky.isDefinite() || largest(next.beta()) > SUSPICIOUS;
        Map<String, Edge> escaping = suspicious ? CoxSeparation.along(data, step) : Map.of();
        if (!escaping.isEmpty()) {
            stop = new StopReason.OptimumAtInfinity(
                    escaping, "users are told apart completely: who leaves is always the one at most risk");
        } else if (!cholesky.isDefinite()) {
            stop = collinear(cholesky);
        } else {
            return false;
        }
        point = next;
        return true;
    }

    /** The point a step away, or a part of it that the likelihood does not fall over; the same point if there is none. */
    private CoxPoint uphill(double[] step) {
        for (int halvings = 0; halvings < MOST_HALVINGS; halvings++) {
            double[] beta = point.beta().clone();
            for (int i = 0; i < beta.length; i++) {
                beta[i] += step[i];
            }
            CoxPoint next = CoxPoint.at(data, ties, beta);
            evaluations++;
            double slack = 1e-12 * (1 + StrictMath.abs(point.logLikelihood()));
            if (next.logLikelihood() >= point.logLikelihood() - slack) {
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
        direction.put(data.names().get(dependent), 1 / data.scales()[dependent]);
        for (int i = 0; i < weights.length; i++) {
            if (StrictMath.abs(weights[i]) > 1e-8) {
                direction.put(data.names().get(i), -weights[i] / data.scales()[i]);
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
