package dev.solvent.usage;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import java.util.OptionalDouble;

/**
 * Users of whom a share does nothing in a month.
 *
 * @param idleShare  share who consume nothing, in [0, 1)
 * @param active  usage of the rest
 * @since 0.1.0
 */
public record ZeroInflatedUsage(double idleShare, UsageDistribution active) implements UsageDistribution {

    public ZeroInflatedUsage {
        if (!(idleShare >= 0 && idleShare < 1)) {
            throw new IllegalArgumentException("idleShare must be in [0, 1), was " + idleShare);
        }
        idleShare += 0.0;
        requireNonNull(active, "active");
    }

    private double activeShare() {
        return 1 - idleShare;
    }

    @Override
    public Meter meter() {
        return active.meter();
    }

    @Override
    public double mean() {
        return activeShare() * active.mean();
    }

    @Override
    public OptionalDouble variance() {
        OptionalDouble each = active.variance();
        double mean = active.mean();
        return each.isEmpty()
                ? each
                : OptionalDouble.of(activeShare() * (each.orElseThrow() + idleShare * mean * mean));
    }

    @Override
    public double cumulative(double units) {
        return idleShare + activeShare() * active.cumulative(units);
    }

    @Override
    public double survival(double units) {
        return activeShare() * active.survival(units);
    }

    @Override
    public double quantile(double p) {
        double among = (Requires.openFraction(p, "p") - idleShare) / activeShare();
        return among <= 0 ? 0 : active.quantile(among);
    }

    @Override
    public double limitedExpectedValue(double limit) {
        return activeShare() * active.limitedExpectedValue(limit);
    }

    @Override
    public double meanAbove(double limit) {
        return activeShare() * active.meanAbove(limit);
    }

    @Override
    public double meanSteps(double start, double width) {
        return activeShare() * active.meanSteps(start, width);
    }

    @Override
    public double topShare(double top) {
        double among = Requires.openFraction(top, "top") / activeShare();
        return among >= 1 ? 1 : active.topShare(among);
    }

    @Override
    public ZeroInflatedUsage times(double factor) {
        return new ZeroInflatedUsage(idleShare, active.times(factor));
    }
}
