package dev.solvent.usage;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.CompensatedSum;
import dev.solvent.internal.Requires;
import dev.solvent.internal.Roots;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * Several kinds of users on one meter. Every expectation is the weighed sum over the kinds; quantiles are solved.
 *
 * @param parts  of one meter; shares sum to 1
 * @since 0.1.0
 */
public record MixtureUsage(List<Part> parts) implements UsageDistribution {

    private static final double SHARES = 1e-9;

    public MixtureUsage {
        parts = List.copyOf(Requires.nonEmpty(parts, "parts"));
        double sum = parts.stream().mapToDouble(Part::share).sum();
        if (!(StrictMath.abs(sum - 1) <= SHARES)) {
            throw new IllegalArgumentException("shares of parts must sum to 1, was " + sum);
        }
        Meter meter = parts.get(0).users().meter();
        for (Part each : parts) {
            if (!each.users().meter().equals(meter)) {
                throw new IllegalArgumentException("parts must all be on " + meter + ", was "
                        + each.users().meter());
            }
        }
    }

    /**
     * A kind of users.
     *
     * @param share  of all users, in (0, 1]
     * @param users  how they use
     * @return the part
     */
    public static Part part(double share, UsageDistribution users) {
        return new Part(share, users);
    }

    private double weighed(ToDoubleFunction<UsageDistribution> figure) {
        CompensatedSum sum = new CompensatedSum();
        for (Part each : parts) {
            sum.add(each.share() * figure.applyAsDouble(each.users()));
        }
        return sum.value();
    }

    @Override
    public Meter meter() {
        return parts.get(0).users().meter();
    }

    @Override
    public double mean() {
        return weighed(UsageDistribution::mean);
    }

    @Override
    public OptionalDouble variance() {
        if (parts.stream().anyMatch(each -> each.users().variance().isEmpty())) {
            return OptionalDouble.empty();
        }
        double mean = mean();
        return OptionalDouble.of(
                weighed(users -> users.variance().orElseThrow() + (users.mean() - mean) * (users.mean() - mean)));
    }

    @Override
    public double cumulative(double units) {
        return weighed(users -> users.cumulative(units));
    }

    @Override
    public double survival(double units) {
        return weighed(users -> users.survival(units));
    }

    /** Between the least and the largest quantile of the parts; where all agree there is nothing to solve. */
    @Override
    public double quantile(double p) {
        Requires.openFraction(p, "p");
        double low = parts.stream()
                .mapToDouble(each -> each.users().quantile(p))
                .min()
                .orElseThrow();
        double high = parts.stream()
                .mapToDouble(each -> each.users().quantile(p))
                .max()
                .orElseThrow();
        if (cumulative(low) >= p) {
            return low;
        }
        // at an atom the distribution function jumps over p and halving ends at its place from above
        return Roots.firstAtLeast(x -> cumulative(x) - p, low, high);
    }

    @Override
    public double limitedExpectedValue(double limit) {
        return weighed(users -> users.limitedExpectedValue(limit));
    }

    @Override
    public double meanAbove(double limit) {
        return weighed(users -> users.meanAbove(limit));
    }

    @Override
    public double meanSteps(double start, double width) {
        return weighed(users -> users.meanSteps(start, width));
    }

    /** What lies above the quantile, and the quantile itself for those who hold it. */
    @Override
    public double topShare(double top) {
        double threshold = quantile(1 - Requires.openFraction(top, "top"));
        double mean = mean();
        // of nothing everybody has the same share
        return mean == 0 ? top : (threshold * top + meanAbove(threshold)) / mean;
    }

    @Override
    public MixtureUsage times(double factor) {
        return new MixtureUsage(parts.stream()
                .map(each -> new Part(each.share(), each.users().times(factor)))
                .toList());
    }

    /**
     * A kind of users.
     *
     * @param share  of all users, in (0, 1]
     * @param users  how they use
     * @since 0.1.0
     */
    public record Part(double share, UsageDistribution users) {

        public Part {
            if (!(share > 0 && share <= 1)) {
                throw new IllegalArgumentException("share must be in (0, 1], was " + share);
            }
            requireNonNull(users, "users");
        }
    }
}
