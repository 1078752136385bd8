package dev.solvent.retention.purchases;

import static java.util.Objects.requireNonNull;

import dev.solvent.quantity.Period;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/**
 * How purchase dates are put into cells: purchases in one cell count as one purchase, and times are differences of cells. A cell
 * is a calendar day, a week that starts on a stated weekday, or a calendar month.
 *
 * @since 0.1.0
 */
public final class PurchaseCalendar {

    private final Period period;
    private final DayOfWeek weekStart;

    private PurchaseCalendar(Period period, DayOfWeek weekStart) {
        this.period = period;
        this.weekStart = weekStart;
    }

    /**
     * Calendar days.
     *
     * @return purchases of one day count once
     */
    public static PurchaseCalendar days() {
        return new PurchaseCalendar(Period.DAY, DayOfWeek.MONDAY);
    }

    /**
     * Calendar weeks.
     *
     * @param firstDay  first day of a week
     * @return purchases of one week count once
     */
    public static PurchaseCalendar weeksFrom(DayOfWeek firstDay) {
        return new PurchaseCalendar(Period.WEEK, requireNonNull(firstDay, "firstDay"));
    }

    /**
     * Calendar months, each counted as one {@link Period#MONTH} whatever its length.
     *
     * @return purchases of one month count once
     */
    public static PurchaseCalendar months() {
        return new PurchaseCalendar(Period.MONTH, DayOfWeek.MONDAY);
    }

    /**
     * The length of a cell.
     *
     * @return DAY, WEEK or MONTH
     */
    public Period period() {
        return period;
    }

    /**
     * The number of the cell that holds a date; neighbours differ by one.
     *
     * @param date  any date
     * @return its cell
     */
    public long cell(LocalDate date) {
        return switch (period) {
            case DAY -> date.toEpochDay();
            case WEEK ->
                ChronoUnit.WEEKS.between(
                        LocalDate.EPOCH.with(TemporalAdjusters.previousOrSame(weekStart)),
                        date.with(TemporalAdjusters.previousOrSame(weekStart)));
            case MONTH -> date.getYear() * 12L + date.getMonthValue() - 1;
            case QUARTER, YEAR -> throw new AssertionError(period);
        };
    }

    /** Time between two cells. */
    double between(long from, long to, Period unit) {
        return (to - from) / unit.in(period);
    }

    @Override
    public String toString() {
        return period == Period.WEEK ? "weeks from " + weekStart : period.label() + "s";
    }
}
