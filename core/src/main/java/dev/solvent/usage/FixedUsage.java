package dev.solvent.usage;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.internal.Steps;
import java.util.OptionalDouble;

/**
 * Everybody consumes the same.
 *
 * @param meter  what is counted
 * @param mean  units per user and month, at least 0
 * @since 0.1.0
 */
public record FixedUsage(Meter meter, double mean) implements UsageDistribution {

    public FixedUsage {
        requireNonNull(meter, "meter");
        mean = Requires.nonNegative(mean, "mean");
    }

    @Override
    public double cumulative(double units) {
        return Requires.nonNegative(units, "units") >= mean ? 1 : 0;
    }

    @Override
    public OptionalDouble variance() {
        return OptionalDouble.of(0);
    }

    @Override
    public double meanSteps(double start, double width) {
        return mean <= start ? 0 : Steps.started(mean, start, width);
    }

    @Override
    public double quantile(double p) {
        Requires.openFraction(p, "p");
        return mean;
    }

    @Override
    public double limitedExpectedValue(double limit) {
        return StrictMath.min(mean, Requires.nonNegative(limit, "limit"));
    }

    @Override
    public double topShare(double top) {
        return Requires.openFraction(top, "top");
    }

    @Override
    public FixedUsage times(double factor) {
        return new FixedUsage(meter, mean * Requires.positive(factor, "factor"));
    }
}
