package dev.solvent.internal;

import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.exception.TooManyEvaluationsException;

/** Searches for the argument at which a function is zero: Brent's method of Commons Math behind our own checks. */
public final class Roots {

    /** A flat root, such as that of a cube, takes about a thousand. */
    private static final int MOST_EVALUATIONS = 4000;

    private static final double RELATIVE = 1e-15;
    private static final double ABSOLUTE = 1e-300;

    /** No value counts as zero but zero: a cost per token is smaller than the solver's own default, 1e-15. */
    private static final double VALUE = 0;

    private Roots() {}

    /**
     * A root between two bounds. A bound counts as a root when the function there is not farther from zero than
     * {@code zero}, so that a target met exactly at an end is found in spite of rounding.
     *
     * @param function  continuous
     * @param low  lower bound
     * @param high  upper bound, above {@code low}
     * @param zero  how far from zero still counts as zero at a bound
     * @return the root, or empty if the function has the same sign at both bounds
     * @throws IllegalStateException if the function is not finite at a point where it is asked
     */
    public static OptionalDouble between(DoubleUnaryOperator function, double low, double high, double zero) {
        double atLow = finite(function, low);
        double atHigh = finite(function, high);
        if (StrictMath.abs(atLow) <= zero) {
            return OptionalDouble.of(low);
        }
        if (StrictMath.abs(atHigh) <= zero) {
            return OptionalDouble.of(high);
        }
        if (atLow > 0 == atHigh > 0) {
            return OptionalDouble.empty();
        }
        try {
            double root = new BrentSolver(RELATIVE, ABSOLUTE, VALUE)
                    .solve(MOST_EVALUATIONS, x -> finite(function, x), low, high);
            return OptionalDouble.of(root);
        } catch (TooManyEvaluationsException e) {
            throw new IllegalStateException(
                    "no root found between " + low + " and " + high + " in " + e.getMax() + " steps", e);
        }
    }

    /**
     * The least argument at which a rising function is at least zero, to the last bit, by halving; the function may jump.
     *
     * @param function  never falls; below zero at {@code low}, at least zero at {@code high}
     * @param low  lower bound
     * @param high  upper bound
     * @return at most {@code high}
     */
    public static double firstAtLeast(DoubleUnaryOperator function, double low, double high) {
        double below = low;
        double reached = high;
        while (true) {
            double middle = below + (reached - below) / 2;
            if (!(middle > below && middle < reached)) {
                return reached;
            }
            if (function.applyAsDouble(middle) >= 0) {
                reached = middle;
            } else {
                below = middle;
            }
        }
    }

    private static double finite(DoubleUnaryOperator function, double x) {
        double value = function.applyAsDouble(x);
        if (!Double.isFinite(value)) {
            throw new IllegalStateException(
                    "the function to solve returned " + value + " at " + x + ", must be finite");
        }
        return value;
    }
}
