package dev.solvent.display;

import static java.util.Objects.requireNonNull;

import dev.solvent.retention.purchases.PurchaseCalendar;
import java.time.LocalDate;

/**
 * What a model of purchases saw, and what it is held against.
 *
 * @param calibrationEnd  last day that the model was fitted to
 * @param end  last day of the log, not before
 * @param calendar  which purchases count as one
 * @since 0.1.0
 */
public record TrackingWindow(LocalDate calibrationEnd, LocalDate end, PurchaseCalendar calendar) {

    public TrackingWindow {
        requireNonNull(calibrationEnd, "calibrationEnd");
        requireNonNull(end, "end");
        requireNonNull(calendar, "calendar");
        if (end.isBefore(calibrationEnd)) {
            throw new IllegalArgumentException("end must not be before " + calibrationEnd + ", was " + end);
        }
    }
}
