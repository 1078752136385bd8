package dev.solvent.decision;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.internal.Roots;
import dev.solvent.study.Design;
import dev.solvent.study.Lever;
import dev.solvent.study.Output;
import dev.solvent.study.Result;
import dev.solvent.study.Study;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * A search for the value of a lever at which an uncertain figure reaches a target:
 * {@code GoalSeek.on(study).vary(price).until(ltvToCac).atLeast(3).withProbability(0.8)}. All values are tried on the same draws,
 * so that the search sees the lever alone and no noise.
 *
 * @param study  with the lever
 * @param lever  what is varied
 * @param output  what must reach the target
 * @param design  the draws; 4,096 Sobol' points of seed 0 unless said otherwise
 * @since 0.1.0
 */
public record StudySeek(Study study, Lever<?> lever, Output<?> output, Design design) {

    /**
     * A study that waits for its lever.
     *
     * @param study  with levers
     * @since 0.1.0
     */
    public record OfStudy(Study study) {

        public OfStudy {
            requireNonNull(study, "study");
        }

        /**
         * Names the lever.
         *
         * @param lever  of the study
         * @return the next step
         */
        public Vary vary(Lever<?> lever) {
            return new Vary(study, lever);
        }

        /**
         * Names two levers whose feasible region is looked for.
         *
         * @param across  of the study
         * @param up  of the study, another one
         * @return a region without requirements yet
         */
        public FeasibleRegion vary(Lever<?> across, Lever<?> up) {
            return new FeasibleRegion(study, across, up, List.of(), Design.sobol(1024));
        }
    }

    /**
     * A lever that waits for its output.
     *
     * @param study  with the lever
     * @param lever  what is varied
     * @since 0.1.0
     */
    public record Vary(Study study, Lever<?> lever) {

        public Vary {
            requireNonNull(study, "study");
            requireNonNull(lever, "lever");
        }

        /**
         * Names the figure to watch.
         *
         * @param output  of the study
         * @return the search
         */
        public StudySeek until(Output<?> output) {
            return new StudySeek(study, lever, output, Design.sobol(4096));
        }
    }

    public StudySeek {
        requireNonNull(study, "study");
        requireNonNull(lever, "lever");
        requireNonNull(output, "output");
        requireNonNull(design, "design");
    }

    /**
     * The same on other draws.
     *
     * @param other  such as more of them, or of another seed to see whether the answer holds
     * @return the search
     */
    public StudySeek using(Design other) {
        return new StudySeek(study, lever, output, other);
    }

    /**
     * The value of the lever at which the mean is a figure.
     *
     * @param target  wanted mean
     * @return empty if the mean is on the same side of it at both bounds of the lever
     */
    public OptionalDouble meanIs(double target) {
        Requires.finite(target, "target");
        return solve(result -> result.mean().value() - target);
    }

    /**
     * Sets a target to be reached.
     *
     * @param target  reached at equality
     * @return the next step
     */
    public AtLeast atLeast(double target) {
        return new AtLeast(this, target);
    }

    /**
     * A target that waits for its probability.
     *
     * @param seek  the search
     * @param target  reached at equality
     * @since 0.1.0
     */
    public record AtLeast(StudySeek seek, double target) {

        public AtLeast {
            requireNonNull(seek, "seek");
            target = Requires.finite(target, "target");
        }

        /**
         * The value of the lever at which the target is reached with a probability: where the (1 - probability) quantile is the
         * target.
         *
         * @param probability  in (0, 1)
         * @return empty if no value between the bounds of the lever is on the edge
         */
        public OptionalDouble withProbability(double probability) {
            Requires.openFraction(probability, "probability");
            return seek.solve(result -> result.quantile(1 - probability).value() - target);
        }
    }

    private OptionalDouble solve(ToDoubleFunction<Result> miss) {
        return Roots.between(
                x -> miss.applyAsDouble(study.with(lever, x).run(design).of(output)), lever.low(), lever.high(), 0);
    }
}
