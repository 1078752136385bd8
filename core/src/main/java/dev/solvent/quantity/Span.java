package dev.solvent.quantity;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;

/**
 * A whole number of periods: a horizon of 36 months, a window of 9 months.
 *
 * @param count  how many, at least 1
 * @param period  of what
 * @since 0.1.0
 */
public record Span(int count, Period period) {

    public Span {
        Requires.atLeast(count, 1, "count");
        requireNonNull(period, "period");
    }

    /**
     * The same length as a whole number of months.
     *
     * @return months, at least 1
     * @throws IllegalArgumentException if the span is not a whole number of months
     */
    public int months() {
        double months = in(Period.MONTH);
        if (months != StrictMath.rint(months)) {
            throw new IllegalArgumentException("span must be a whole number of months, was " + this);
        }
        return (int) months;
    }

    /**
     * The length counted in another period.
     *
     * @param other  the period to count in
     * @return a positive count, not necessarily whole
     */
    public double in(Period other) {
        return count * period.in(other);
    }

    @Override
    public String toString() {
        return count + " " + period.label() + (count == 1 ? "" : "s");
    }
}
