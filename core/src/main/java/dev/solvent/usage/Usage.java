package dev.solvent.usage;

import dev.solvent.internal.Requires;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What users of a segment consume in a month: one distribution per meter. What is not metered is not consumed.
 *
 * @param distributions  at most one per meter
 * @since 0.1.0
 */
public record Usage(List<UsageDistribution> distributions) {

    /** Nothing is consumed. */
    public static final Usage NONE = new Usage(List.of());

    public Usage {
        distributions = List.copyOf(distributions);
        List<Meter> seen = new ArrayList<>();
        for (UsageDistribution each : distributions) {
            if (seen.contains(each.meter())) {
                throw new IllegalArgumentException(
                        "distributions must have one meter each, had two of " + each.meter());
            }
            seen.add(each.meter());
        }
    }

    /**
     * Usage on the given meters.
     *
     * @param distributions  at most one per meter
     * @return the usage
     */
    public static Usage of(UsageDistribution... distributions) {
        return new Usage(List.of(distributions));
    }

    /**
     * How one meter is used.
     *
     * @param meter  any meter
     * @return empty if it is not used
     */
    public Optional<UsageDistribution> on(Meter meter) {
        return distributions.stream().filter(each -> each.meter().equals(meter)).findFirst();
    }

    /**
     * The meters in use.
     *
     * @return in the order given
     */
    public List<Meter> meters() {
        return distributions.stream().map(UsageDistribution::meter).toList();
    }

    /**
     * Everybody consumes a multiple on every meter.
     *
     * @param factor  positive
     * @return the scaled usage
     */
    public Usage times(double factor) {
        Requires.positive(factor, "factor");
        return new Usage(
                distributions.stream().map(each -> each.times(factor)).collect(Collectors.toUnmodifiableList()));
    }
}
