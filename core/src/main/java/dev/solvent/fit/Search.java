package dev.solvent.fit;

import java.util.Arrays;

/**
 * Descends an objective by a trust-region method. Second derivatives in closed form are computed at every point reached. Where
 * there are none, the curvature is differenced where the search starts and where it disappoints, and carried on by symmetric
 * rank-one updates in between (Conn, Gould and Toint, 1991, Mathematical Programming 50, 177-195). The last stretch is Newton's,
 * until the gradient is down to rounding.
 */
final class Search {

    /** How a descent ended. */
    enum End {
        BOTTOM,
        FLAT,
        ESCAPED,
        IMPOSSIBLE,
        SPENT
    }

    private static final double NEAR = 1e-5;
    private static final double NO_GAIN = 1e-14;
    private static final double LONGEST = 5;
    private static final double CONVERGED = 1e-6;
    private static final double FLAT_RELATIVE = 1e-9;
    private static final double FLAT_ABSOLUTE = 1e-5;
    private static final int POLISHES = 20;
    /** A Newton step below this share of a coordinate, under the curvature in closed form, needs no look at where it leads. */
    private static final double BLIND = 1e-12;
    /** A curvature in closed form serves as that of any point no farther away than this. */
    private static final double SAME_CURVATURE = 1e-9;

    private final Objective objective;
    private final double longest;
    private double[] point;
    private double[] gradient;
    private double[][] hessian;
    private double value;
    private double radius = 1;
    private double[] direction;
    private double lastStep = Double.MAX_VALUE;
    private boolean fresh;
    private boolean exact;
    private double[] curvedAt;

    Search(Objective objective) {
        this.objective = objective;
        this.point = new double[0];
        this.curvedAt = point;
        this.gradient = new double[objective.size()];
        this.hessian = new double[objective.size()][objective.size()];
        this.direction = new double[objective.size()];
        double widest = 0;
        for (int i = 0; i < objective.size(); i++) {
            widest = StrictMath.max(widest, objective.edge(i));
        }
        this.longest = widest > 100 ? widest : LONGEST;
    }

    double[] point() {
        return point;
    }

    double value() {
        return value;
    }

    double[][] hessian() {
        return hessian;
    }

    double[] direction() {
        return direction;
    }

    double lastStep() {
        return lastStep;
    }

    End from(double[] start) {
        point = start.clone();
        value = objective.evaluate(point, gradient);
        if (!isUsable(value, gradient) || !refresh(false)) {
            return End.IMPOSSIBLE;
        }
        while (!objective.isSpent()) {
            Quadratic quadratic = new Quadratic(gradient, hessian);
            double[] step = quadratic.stepWithin(radius);
            double gain = quadratic.gain(step);
            boolean near = quadratic.isBowl() && Quadratic.largest(quadratic.newtonStep()) < NEAR;
            if (near || gain <= NO_GAIN * (1 + StrictMath.abs(value))) {
                return polish();
            }
            if (!take(step, gain)) {
                return End.IMPOSSIBLE;
            }
            if (isBeyondEdge()) {
                return End.ESCAPED;
            }
        }
        return End.SPENT;
    }

    /** Tries a step; false if the curvature can no longer be computed. */
    private boolean take(double[] step, double gain) {
        double[] there = sum(point, step);
        double[] thereGradient = new double[gradient.length];
        double thereValue = objective.evaluate(there, thereGradient);
        double length = Quadratic.norm(step);
        boolean usable = isUsable(thereValue, thereGradient);
        double ratio = usable ? (value - thereValue + rounding()) / (gain + rounding()) : -1;
        if (ratio < 0.25) {
            radius = (usable ? 0.25 : 0.1) * length;
        } else if (ratio > 0.75 && length > 0.8 * radius) {
            radius = StrictMath.min(longest, 2 * radius);
        }
        if (usable && !exact) {
            update(step, thereGradient);
        }
        if (ratio > 1e-4) {
            point = there;
            value = thereValue;
            gradient = thereGradient;
            direction = step;
            fresh = false;
        }
        boolean trusted = !exact && ratio >= 0.25 && ratio <= 4;
        return trusted || fresh || refresh(false);
    }

    private double rounding() {
        return 1e-15 * (1 + StrictMath.abs(value));
    }

    private void update(double[] step, double[] thereGradient) {
        int size = step.length;
        double[] residual = new double[size];
        double scale = 0;
        for (int i = 0; i < size; i++) {
            residual[i] = thereGradient[i] - gradient[i];
            for (int j = 0; j < size; j++) {
                residual[i] -= hessian[i][j] * step[j];
            }
            scale += residual[i] * step[i];
        }
        if (StrictMath.abs(scale) < 1e-8 * Quadratic.norm(residual) * Quadratic.norm(step) || scale == 0) {
            return;
        }
        double[][] updated = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                updated[i][j] = hessian[i][j] + residual[i] * residual[j] / scale;
            }
        }
        hessian = updated;
    }

    private boolean refresh(boolean central) {
        double[][] closed = new double[gradient.length][gradient.length];
        exact = objective.hessian(point, closed);
        hessian = exact ? closed : Curvature.differenced(objective, point, gradient, hessian, central);
        fresh = true;
        curvedAt = point;
        return Arrays.stream(hessian).flatMapToDouble(Arrays::stream).allMatch(Double::isFinite);
    }

    /** Newton steps under one curvature as long as they shrink, then the exact curvature at the end. */
    private End polish() {
        if (!fresh && !refresh(false)) {
            return End.IMPOSSIBLE;
        }
        if (new Quadratic(gradient, hessian).isBowl()) {
            descend();
        }
        if (!(exact && isWithin(SAME_CURVATURE, curvedAt)) && !refresh(true)) {
            return End.IMPOSSIBLE;
        }
        Quadratic quadratic = new Quadratic(gradient, hessian);
        if (isFlat(quadratic)) {
            direction = quadratic.eigen().vector(quadratic.eigen().smallest());
            return End.FLAT;
        }
        lastStep = Quadratic.largest(quadratic.newtonStep());
        return lastStep <= CONVERGED * (1 + Quadratic.largest(point)) ? End.BOTTOM : End.SPENT;
    }

    private void descend() {
        double[] step = new Quadratic(gradient, hessian).newtonStep();
        double length = Quadratic.largest(step);
        for (int i = 0; i < POLISHES && length > 0; i++) {
            double[] there = sum(point, step);
            if (exact && length < BLIND * (1 + Quadratic.largest(point))) {
                point = there;
                return;
            }
            double[] thereGradient = new double[gradient.length];
            double thereValue = objective.evaluate(there, thereGradient);
            double[] next = new Quadratic(thereGradient, hessian).newtonStep();
            double nextLength = Quadratic.largest(next);
            if (!(nextLength < length) || thereValue > value + 1e-9 * (1 + StrictMath.abs(value))) {
                return;
            }
            boolean quick = nextLength < 0.5 * length;
            point = there;
            value = thereValue;
            gradient = thereGradient;
            step = next;
            length = nextLength;
            if (!quick) {
                return;
            }
        }
    }

    private boolean isWithin(double distance, double[] there) {
        for (int i = 0; i < point.length; i++) {
            if (!(StrictMath.abs(there[i] - point[i]) <= distance)) {
                return false;
            }
        }
        return true;
    }

    private boolean isFlat(Quadratic quadratic) {
        double least = quadratic.eigen().value(quadratic.eigen().smallest());
        return !(least
                > StrictMath.max(
                        FLAT_ABSOLUTE, FLAT_RELATIVE * quadratic.eigen().norm()));
    }

    private boolean isBeyondEdge() {
        for (int i = 0; i < point.length; i++) {
            if (StrictMath.abs(point[i]) > objective.edge(i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isUsable(double value, double[] gradient) {
        return Double.isFinite(value) && Arrays.stream(gradient).allMatch(Double::isFinite);
    }

    private static double[] sum(double[] point, double[] step) {
        double[] there = new double[point.length];
        Arrays.setAll(there, i -> point[i] + step[i]);
        return there;
    }
}
