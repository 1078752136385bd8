package dev.solvent.internal;

import java.util.function.DoubleUnaryOperator;

/**
 * Integrals by adaptive Gauss-Legendre quadrature: a stretch is halved until its 10-point rule and those of its halves agree.
 * Nodes: Abramowitz and Stegun, table 25.4, n = 10.
 */
public final class Quadrature {

    private static final double[] NODES = {
        0.14887433898163122, 0.4333953941292472, 0.6794095682990244, 0.8650633666889845, 0.9739065285171717
    };
    private static final double[] WEIGHTS = {
        0.29552422471475287, 0.26926671930999635, 0.21908636251598204, 0.1494513491505806, 0.06667134430868814
    };
    private static final int DEEPEST = 48;

    private Quadrature() {}

    /**
     * The integral of a function over a bounded stretch.
     *
     * @param function  finite on the stretch
     * @param from  lower bound
     * @param to  upper bound
     * @param accuracy  wanted relative accuracy
     * @return the integral with an estimate of its error
     */
    public static Estimate integral(DoubleUnaryOperator function, double from, double to, double accuracy) {
        double whole = rule(function, from, to);
        Adaptive adaptive = new Adaptive(function, accuracy * StrictMath.max(StrictMath.abs(whole), 1e-300));
        adaptive.add(from, to, whole, 0);
        return new Estimate(adaptive.sum.value(), adaptive.error);
    }

    private static double rule(DoubleUnaryOperator function, double from, double to) {
        double middle = 0.5 * (from + to);
        double half = 0.5 * (to - from);
        double sum = 0;
        for (int i = 0; i < NODES.length; i++) {
            double offset = half * NODES[i];
            sum += WEIGHTS[i] * (function.applyAsDouble(middle - offset) + function.applyAsDouble(middle + offset));
        }
        return sum * half;
    }

    /**
     * An integral.
     *
     * @param value  of the integral
     * @param error  estimated, absolute
     */
    public record Estimate(double value, double error) {}

    private static final class Adaptive {

        private final DoubleUnaryOperator function;
        private final double tolerance;
        private final CompensatedSum sum = new CompensatedSum();
        private double error;

        Adaptive(DoubleUnaryOperator function, double tolerance) {
            this.function = function;
            this.tolerance = tolerance;
        }

        void add(double from, double to, double coarse, int depth) {
            double middle = 0.5 * (from + to);
            double left = rule(function, from, middle);
            double right = rule(function, middle, to);
            double gap = StrictMath.abs(left + right - coarse);
            if (gap <= tolerance || depth >= DEEPEST) {
                sum.add(left + right);
                error += gap;
                return;
            }
            add(from, middle, left, depth + 1);
            add(middle, to, right, depth + 1);
        }
    }
}
