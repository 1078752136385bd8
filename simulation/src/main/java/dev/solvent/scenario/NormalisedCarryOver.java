package dev.solvent.scenario;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.quantity.Series;

/**
 * Another carry-over with weights divided by their sum.
 *
 * @param course  whose course in time it keeps
 * @since 0.1.0
 */
public record NormalisedCarryOver(CarryOver course) implements CarryOver {

    public NormalisedCarryOver {
        Requires.positive(requireNonNull(course, "course").weights().sum(), "sum of weights");
    }

    @Override
    public Series weights() {
        Series weights = course.weights();
        double sum = weights.sum();
        return weights.map(weight -> weight / sum);
    }

    @Override
    public CarryOver normalised() {
        return this;
    }
}
