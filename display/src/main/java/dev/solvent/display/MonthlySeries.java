package dev.solvent.display;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.display.Numerals;
import dev.solvent.quantity.Series;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * A figure by calendar month, with its unit.
 *
 * @param label  what it is, in the legend
 * @param unit  such as {@code USD}, {@code users}
 * @param start  month of the first value
 * @param values  one per month, finite; at least one
 * @since 0.1.0
 */
public record MonthlySeries(String label, String unit, YearMonth start, Series values) {

    public MonthlySeries {
        requireNonNull(label, "label");
        requireNonNull(unit, "unit");
        requireNonNull(start, "start");
        Numerals.drawable(values, "values");
    }

    /** The month after the last. */
    YearMonth end() {
        return start.plusMonths(values.size());
    }

    /** The value of a month; 0 outside. */
    double in(YearMonth month) {
        int place = (int) start.until(month, ChronoUnit.MONTHS);
        return place >= 0 && place < values.size() ? values.get(place) : 0;
    }
}
