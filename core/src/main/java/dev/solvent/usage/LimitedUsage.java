package dev.solvent.usage;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;

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
        return (threshold * top + mean() - limitedExpectedValue(threshold)) / mean();
    }

    @Override
    public LimitedUsage times(double factor) {
        return new LimitedUsage(wanted.times(factor), limit * factor);
    }
}
