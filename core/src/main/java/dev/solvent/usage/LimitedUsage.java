package dev.solvent.usage;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Quadrature;
import dev.solvent.internal.Requires;
import dev.solvent.internal.Steps;
import java.util.OptionalDouble;

/**
 * Usage cut off at a limit: users who want more get the limit, min(U, limit).
 *
 * @param wanted  without the limit
 * @param limit  units per month, at least 0
 * @since 0.1.0
 */
public record LimitedUsage(UsageDistribution wanted, double limit) implements UsageDistribution {

    public LimitedUsage {
        requireNonNull(wanted, "wanted");
        limit = Requires.nonNegative(limit, "limit");
    }

    @Override
    public Meter meter() {
        return wanted.meter();
    }

    @Override
    public double mean() {
        return wanted.limitedExpectedValue(limit);
    }

    @Override
    public double cumulative(double units) {
        return Requires.nonNegative(units, "units") >= limit ? 1 : wanted.cumulative(units);
    }

    @Override
    public double survival(double units) {
        return units >= limit ? 0 : wanted.survival(units);
    }

    @Override
    public double meanAbove(double other) {
        return other >= limit ? 0 : wanted.meanAbove(other) - wanted.meanAbove(limit);
    }

    /** The steps that begin below the limit. */
    @Override
    public double meanSteps(double start, double width) {
        if (start >= limit) {
            return 0;
        }
        double steps = Steps.started(limit, start, width);
        return wanted.meanSteps(start, width) - wanted.meanSteps(start + steps * width, width);
    }

    /** From E[min(U, d)^2] = 2 d E[min(U, d)] - 2 integral of E[min(U, x)] over x up to d, by quadrature to 1e-10. */
    @Override
    public OptionalDouble variance() {
        double area = Quadrature.integral(wanted::limitedExpectedValue, 0, limit, 1e-10)
                .value();
        double mean = mean();
        return OptionalDouble.of(StrictMath.max(0, 2 * (limit * mean - area) - mean * mean));
    }

    @Override
    public double quantile(double p) {
        return StrictMath.min(limit, wanted.quantile(p));
    }

    @Override
    public double limitedExpectedValue(double other) {
        return wanted.limitedExpectedValue(StrictMath.min(limit, other));
    }

    /** The heaviest users hold the quantile and what lies above it, up to the limit. */
    @Override
    public double topShare(double top) {
        double threshold = quantile(1 - Requires.openFraction(top, "top"));
        double mean = mean();
        // of nothing everybody has the same share
        return mean == 0 ? top : (threshold * top + mean - limitedExpectedValue(threshold)) / mean;
    }

    @Override
    public LimitedUsage times(double factor) {
        return new LimitedUsage(wanted.times(factor), limit * factor);
    }
}
