package dev.solvent.fit;

import dev.solvent.internal.SymmetricEigen;

/**
 * The quadratic model of an objective around a point, and its lowest point within a radius (More and Sorensen, 1983, Computing
 * a trust region step, SIAM J. Sci. Stat. Comput. 4, 553-572), solved in the eigenbasis, which small problems can afford.
 */
final class Quadratic {

    private static final int HALVINGS = 80;

    private final SymmetricEigen eigen;
    private final double[] along;

    Quadratic(double[] gradient, double[][] hessian) {
        this.eigen = SymmetricEigen.of(hessian);
        this.along = eigen.coordinates(gradient);
    }

    SymmetricEigen eigen() {
        return eigen;
    }

    boolean isBowl() {
        return eigen.value(eigen.smallest()) > 0;
    }

    /** The step to the lowest point of a bowl. */
    double[] newtonStep() {
        return step(0);
    }

    /** The step to the lowest point within the radius. */
    double[] stepWithin(double radius) {
        if (isBowl() && length(0) <= radius) {
            return step(0);
        }
        double least = StrictMath.max(0, -eigen.value(eigen.smallest()));
        double low = least;
        double high = least + StrictMath.max(1e-300, norm(along) / radius);
        for (int i = 0; i < HALVINGS; i++) {
            double middle = low + (high - low) / 2;
            if (length(middle) > radius) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double[] step = step(high);
        double missing = radius * radius - square(step);
        if (missing > 1e-6 * radius * radius) { // the gradient has no part along the steepest descent of curvature
            double[] down = eigen.vector(eigen.smallest());
            double length = StrictMath.sqrt(missing);
            for (int i = 0; i < step.length; i++) {
                step[i] += length * down[i];
            }
        }
        return step;
    }

    /** How much lower the model lies after a step. */
    double gain(double[] step) {
        double[] coordinates = eigen.coordinates(step);
        double gain = 0;
        for (int i = 0; i < coordinates.length; i++) {
            gain -= coordinates[i] * (along[i] + 0.5 * eigen.value(i) * coordinates[i]);
        }
        return gain;
    }

    private double length(double shift) {
        double sum = 0;
        for (int i = 0; i < along.length; i++) {
            double part = along[i] == 0 ? 0 : along[i] / (eigen.value(i) + shift);
            sum += part * part;
        }
        return StrictMath.sqrt(sum);
    }

    private double[] step(double shift) {
        double[] coordinates = new double[along.length];
        for (int i = 0; i < along.length; i++) {
            coordinates[i] = along[i] == 0 ? 0 : -along[i] / (eigen.value(i) + shift);
        }
        return eigen.combine(coordinates);
    }

    static double norm(double[] vector) {
        return StrictMath.sqrt(square(vector));
    }

    /** The largest magnitude of an element. */
    static double largest(double[] vector) {
        double most = 0;
        for (double element : vector) {
            most = StrictMath.max(most, StrictMath.abs(element));
        }
        return most;
    }

    private static double square(double[] vector) {
        double sum = 0;
        for (double element : vector) {
            sum += element * element;
        }
        return sum;
    }
}
