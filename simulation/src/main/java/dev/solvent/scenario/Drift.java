package dev.solvent.scenario;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.usage.UsageTrend;

/**
 * How users of a segment change while they stay: they use more or less, or they buy more or fewer seats.
 *
 * @param segment  its name
 * @param kind  what changes
 * @param trend  a factor by age and by month, which must be a product of the two
 * @since 0.1.0
 */
public record Drift(String segment, Kind kind, UsageTrend trend) {

    /**
     * What changes.
     *
     * @since 0.1.0
     */
    public enum Kind {
        /** Usage of a user; what it costs and what it is charged follow from plan and compute. */
        USAGE,
        /** Seats of an account: usage and everything that is charged. */
        SEATS
    }

    public Drift {
        Requires.text(segment, "segment");
        requireNonNull(kind, "kind");
        requireNonNull(trend, "trend");
    }
}
