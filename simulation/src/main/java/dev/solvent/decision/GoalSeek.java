package dev.solvent.decision;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.internal.Roots;
import dev.solvent.study.Lever;
import dev.solvent.study.Study;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

/**
 * Finds the value of a lever at which a figure reaches a target, by Brent's root search:
 * {@code GoalSeek.vary(lever).until(x -> figure of what x makes).is(target)}.
 *
 * @param lever  what is varied
 * @param figure  from a value of the lever to the figure; continuous between the bounds
 * @since 0.1.0
 */
public record GoalSeek(Lever<?> lever, DoubleUnaryOperator figure) {

    /** A target met this closely, relative to itself, at a bound of the lever counts as met there. */
    private static final double ROUNDING = 1e-13;

    public GoalSeek {
        requireNonNull(lever, "lever");
        requireNonNull(figure, "figure");
    }

    /**
     * Starts a search.
     *
     * @param lever  what is varied
     * @return the next step
     */
    public static Vary vary(Lever<?> lever) {
        return new Vary(lever);
    }

    /**
     * Starts a search under uncertainty.
     *
     * @param study  with the lever
     * @return the next step
     */
    public static StudySeek.OfStudy on(Study study) {
        return new StudySeek.OfStudy(study);
    }

    /**
     * A lever that waits for its figure.
     *
     * @param lever  what is varied
     * @since 0.1.0
     */
    public record Vary(Lever<?> lever) {

        public Vary {
            requireNonNull(lever, "lever");
        }

        /**
         * Names the figure to watch.
         *
         * @param figure  from a value of the lever to the figure
         * @return the search
         */
        public GoalSeek until(DoubleUnaryOperator figure) {
            return new GoalSeek(lever, figure);
        }
    }

    /**
     * The value of the lever at which the figure is the target. Where there are several, one of them.
     *
     * @param target  wanted value of the figure
     * @return empty if the figure is on the same side of the target at both bounds
     * @throws IllegalStateException if the figure is not finite at a value of the lever
     */
    public OptionalDouble is(double target) {
        Requires.finite(target, "target");
        double scale = StrictMath.max(StrictMath.abs(target), Double.MIN_NORMAL);
        return Roots.between(x -> figureAt(x) - target, lever.low(), lever.high(), ROUNDING * scale);
    }

    /**
     * The value of the lever at which the figure is greatest.
     *
     * @return the peak; it says whether it lies on a bound
     * @throws IllegalStateException if the figure is not finite at a value of the lever
     */
    public Peak isGreatest() {
        return Peak.of(lever, this::figureAt);
    }

    private double figureAt(double x) {
        double value = figure.applyAsDouble(x);
        if (!Double.isFinite(value)) {
            throw new IllegalStateException("figure at " + lever.name() + " = " + x + " must be finite, was " + value);
        }
        return value;
    }
}
