package dev.solvent.retention.purchases;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.quantity.Period;

/**
 * What the models need to know of one customer: how many repeat purchases, when the last one was, and for how long the
 * customer has been observed, all counted from the first purchase.
 *
 * <p>The first purchase itself is not counted; several purchases in one period of the calendar count as one (see
 * {@link PurchaseCalendar}). For BG/BB both times count purchase opportunities and are whole.
 *
 * @param frequency  repeat purchases x, at least 0
 * @param recency  time from the first to the last purchase, t_x; 0 if there was no repeat
 * @param age  time from the first purchase to the end of observation, T; at least the recency
 * @param unit  in which both times are counted
 * @since 0.1.0
 */
public record PurchaseHistory(int frequency, double recency, double age, Period unit) {

    public PurchaseHistory {
        Requires.atLeast(frequency, 0, "frequency");
        age = Requires.nonNegative(age, "age");
        recency = Requires.nonNegative(recency, "recency");
        requireNonNull(unit, "unit");
        if (!(recency <= age)) {
            throw new IllegalArgumentException("recency must be at most the age " + age + ", was " + recency
                    + ". Recency is the time from the first to the last purchase, not the time since the last one.");
        }
        if (frequency == 0 && recency > 0) {
            throw new IllegalArgumentException("recency must be 0 without a repeat purchase, was " + recency
                    + ". Frequency counts repeat purchases only, not the first one.");
        }
    }

    /**
     * A history counted in days.
     *
     * @param frequency  repeat purchases
     * @param recency  days from the first to the last purchase
     * @param age  days from the first purchase to the end of observation
     * @return the history
     */
    public static PurchaseHistory inDays(int frequency, double recency, double age) {
        return new PurchaseHistory(frequency, recency, age, Period.DAY);
    }

    /**
     * A history counted in weeks.
     *
     * @param frequency  repeat purchases
     * @param recency  weeks from the first to the last purchase
     * @param age  weeks from the first purchase to the end of observation
     * @return the history
     */
    public static PurchaseHistory inWeeks(int frequency, double recency, double age) {
        return new PurchaseHistory(frequency, recency, age, Period.WEEK);
    }

    /**
     * The same history with its times counted in another unit, by the day count of {@link Period}.
     *
     * @param other  the unit to count in
     * @return an equivalent history
     */
    public PurchaseHistory in(Period other) {
        double factor = unit.in(other);
        return other == unit ? this : new PurchaseHistory(frequency, recency * factor, age * factor, other);
    }

    /** This history, if it counts in the unit of a model. */
    PurchaseHistory countedIn(Period modelUnit) {
        if (unit != modelUnit) {
            throw new IllegalArgumentException("history must be counted in " + modelUnit + " like the model, was in "
                    + unit + ". Maybe convert it: history.in(" + modelUnit + ").");
        }
        return this;
    }
}
