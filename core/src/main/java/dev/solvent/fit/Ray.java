package dev.solvent.fit;

import java.util.Arrays;

/** Walks from a flat spot along a line to the edge of the domain, to tell a ridge without end from a local one. */
final class Ray {

    private static final double ROUNDING = 1e-11;
    private static final double MOVES = 0.1;

    private final Objective objective;
    private final double[] from;
    private final double[] unit;

    Ray(Objective objective, double[] from, double[] direction, int sign) {
        this.objective = objective;
        this.from = from;
        double most = Quadratic.largest(direction);
        this.unit = new double[direction.length];
        Arrays.setAll(unit, i -> sign * direction[i] / most);
    }

    /** The value at the edge, NaN if the objective rises on the way. */
    double valueAtEdge() {
        double[] gradient = new double[from.length];
        double lowest = objective.evaluate(from, gradient);
        double reach = 1;
        while (true) {
            double distance = StrictMath.min(reach, toEdge());
            double[] there = new double[from.length];
            Arrays.setAll(there, i -> from[i] + distance * unit[i]);
            double value = objective.evaluate(there, gradient);
            if (!(value <= lowest + ROUNDING * (1 + StrictMath.abs(lowest)))) {
                return Double.NaN;
            }
            lowest = StrictMath.min(lowest, value);
            if (distance < reach) {
                return value;
            }
            reach *= 2;
        }
    }

    private double toEdge() {
        double nearest = Double.MAX_VALUE;
        for (int i = 0; i < unit.length; i++) {
            if (unit[i] != 0) {
                double room = objective.edge(i) - StrictMath.copySign(1, unit[i]) * from[i];
                nearest = StrictMath.min(nearest, StrictMath.max(0, room) / StrictMath.abs(unit[i]));
            }
        }
        return nearest;
    }

    /** Whether a coordinate takes part in the movement. */
    static boolean moves(double[] direction, int i) {
        return StrictMath.abs(direction[i]) > MOVES * Quadratic.largest(direction);
    }

    double[] unit() {
        return unit;
    }
}
