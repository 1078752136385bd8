package dev.solvent.economics;

import static java.util.Objects.requireNonNull;

import dev.solvent.quantity.GrowthRate;
import dev.solvent.quantity.Span;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * How a user is valued.
 *
 * @param discount  compounding; {@link GrowthRate#NONE} for none
 * @param timing  when in a month money moves
 * @param horizon  how far to look; empty for the whole lifetime, where it is finite
 * @param acquired  the month of age 0; needed where prices move in time
 * @param otherCosts  of every active user, besides compute
 * @since 0.1.0
 */
public record Terms(
        GrowthRate discount,
        Timing timing,
        Optional<Span> horizon,
        Optional<YearMonth> acquired,
        List<UserCost> otherCosts) {

    /** No discount, money moves at the start of a month, whole lifetime, no dates, no other costs. */
    public static final Terms DEFAULTS =
            new Terms(GrowthRate.NONE, Timing.START, Optional.empty(), Optional.empty(), List.of());

    public Terms {
        requireNonNull(discount, "discount");
        requireNonNull(timing, "timing");
        requireNonNull(horizon, "horizon");
        requireNonNull(acquired, "acquired");
        otherCosts = List.copyOf(otherCosts);
    }
}
