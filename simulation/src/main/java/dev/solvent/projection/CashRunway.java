package dev.solvent.projection;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import java.time.YearMonth;
import java.util.Optional;

/**
 * How long money lasts. That it never runs out within the projected months is an answer.
 *
 * @param months  months that are paid in full before it runs out; all projected months if it never does
 * @param outOfCash  the month that can no longer be paid
 * @since 0.1.0
 */
public record CashRunway(int months, Optional<YearMonth> outOfCash) {

    public CashRunway {
        Requires.atLeast(months, 0, "months");
        requireNonNull(outOfCash, "outOfCash");
    }

    /**
     * Whether money runs out within the projected months.
     *
     * @return false for never
     */
    public boolean runsOut() {
        return outOfCash.isPresent();
    }

    @Override
    public String toString() {
        return outOfCash
                .map(month -> months + " months: out of cash in " + month)
                .orElse("never within " + months + " months");
    }
}
