package dev.solvent.compute;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * The days on which a price holds, from the first one until, and without, the day of the next price.
 *
 * @param from  first day
 * @param until  first day on which it no longer holds, after {@code from}
 * @since 0.1.0
 */
public record Validity(LocalDate from, LocalDate until) {

    /** Every day. */
    public static final Validity ALWAYS = new Validity(LocalDate.MIN, LocalDate.MAX);

    public Validity {
        requireNonNull(from, "from");
        if (!requireNonNull(until, "until").isAfter(from)) {
            throw new IllegalArgumentException("until must be after " + from + ", was " + until);
        }
    }

    /**
     * From a day on, without an end.
     *
     * @param day  the first day
     * @return the validity
     */
    public static Validity from(LocalDate day) {
        return new Validity(day, LocalDate.MAX);
    }

    /**
     * Until a day, without a beginning.
     *
     * @param day  first day on which the price no longer holds
     * @return the validity
     */
    public static Validity until(LocalDate day) {
        return new Validity(LocalDate.MIN, day);
    }

    /**
     * Whether the price holds on a day.
     *
     * @param day  any
     * @return true from the first day until the day before the end
     */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(until);
    }

    /**
     * Whether two prices hold on the same day at least once.
     *
     * @param other  any
     * @return true if the days meet
     */
    public boolean overlaps(Validity other) {
        return from.isBefore(other.until) && other.from.isBefore(until);
    }

    @Override
    public String toString() {
        boolean begins = !from.equals(LocalDate.MIN);
        boolean ends = !until.equals(LocalDate.MAX);
        return !begins && !ends
                ? "always"
                : (begins ? "from " + from : "") + (begins && ends ? " " : "") + (ends ? "until " + until : "");
    }
}
