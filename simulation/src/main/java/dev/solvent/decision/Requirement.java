package dev.solvent.decision;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.internal.Text;
import dev.solvent.study.Outcome;
import dev.solvent.study.Output;

/**
 * What a choice must keep: an output that reaches a target with a probability.
 *
 * @param output  of the study
 * @param target  reached at equality
 * @param probability  at least so likely, in (0, 1)
 * @since 0.1.0
 */
public record Requirement(Output<?> output, double target, double probability) {

    public Requirement {
        requireNonNull(output, "output");
        target = Requires.finite(target, "target");
        Requires.openFraction(probability, "probability");
    }

    /** How much likelier it is than it must be; below 0 if it is not likely enough. */
    double spare(Outcome outcome) {
        return outcome.of(output).probabilityAtLeast(target).value() - probability;
    }

    /** Such as {@code margin at least 0.6 with 95 %}. */
    @Override
    public String toString() {
        return output.name() + " at least " + Text.significant(target, 4) + " with " + Text.percent(probability);
    }
}
