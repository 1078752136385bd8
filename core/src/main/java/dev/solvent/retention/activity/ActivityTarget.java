package dev.solvent.retention.activity;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Distributions;
import dev.solvent.internal.Requires;
import java.util.function.ToDoubleFunction;

/**
 * A figure that a model should meet, or stay on one side of.
 *
 * @param what  in a report
 * @param figure  from the model to the figure
 * @param value  the published one, positive
 * @param tolerance  relative standard deviation by which the model may miss it, positive
 * @param kind  point or bound
 * @since 0.1.0
 */
public record ActivityTarget(
        String what, ToDoubleFunction<ActivityModel> figure, double value, double tolerance, Kind kind) {

    /**
     * How a figure binds.
     *
     * @since 0.1.0
     */
    public enum Kind {
        /** The model should give the value. */
        POINT,
        /** The model should give the value or less. */
        AT_MOST,
        /** The model should give the value or more. */
        AT_LEAST
    }

    public ActivityTarget {
        Requires.text(what, "what");
        requireNonNull(figure, "figure");
        Requires.positive(value, "value");
        Requires.positive(tolerance, "tolerance");
        requireNonNull(kind, "kind");
    }

    /** How far the logarithm of the model's figure is above the published one, in tolerances. */
    double off(double modelFigure) {
        return StrictMath.log(modelFigure / value) / tolerance;
    }

    /** A normal error of a point; for a bound, the chance that an error of that size would still keep it. */
    double logWeight(double off) {
        return switch (kind) {
            case POINT -> -0.5 * off * off;
            case AT_MOST -> Distributions.normalLogUpperTail(off);
            case AT_LEAST -> Distributions.normalLogUpperTail(-off);
        };
    }

    /** Derivative of the above. */
    double slope(double off) {
        return switch (kind) {
            case POINT -> -off;
            case AT_MOST -> -Distributions.normalHazard(off);
            case AT_LEAST -> Distributions.normalHazard(-off);
        };
    }
}
