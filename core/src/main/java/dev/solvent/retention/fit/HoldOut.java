package dev.solvent.retention.fit;

import dev.solvent.internal.Requires;

/**
 * The part of a cohort table that a fit does not see and is then judged by: the last periods of the calendar.
 *
 * @param periods  how many, at least 1
 * @since 0.1.0
 */
public record HoldOut(int periods) {

    public HoldOut {
        Requires.atLeast(periods, 1, "periods");
    }
}
