package dev.solvent.claims.audit;

import dev.solvent.quantity.Period;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** The days that an amount covers, first and last included. */
record Days(LocalDate first, LocalDate last) {

    Days {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("last day must not be before the first, was " + first + " to " + last);
        }
    }

    /** Whole months where it is that, else days. */
    Length length() {
        LocalDate next = last.plusDays(1);
        long months = ChronoUnit.MONTHS.between(first, next);
        return months > 0 && first.plusMonths(months).equals(next)
                ? new Length(months, Period.MONTH)
                : new Length(ChronoUnit.DAYS.between(first, next), Period.DAY);
    }

    /** Both together, where one follows the other at once or they are the same. */
    Optional<Days> joined(Days other) {
        if (equals(other)) {
            return Optional.of(this);
        }
        if (last.plusDays(1).equals(other.first)) {
            return Optional.of(new Days(first, other.last));
        }
        return other.last.plusDays(1).equals(first) ? Optional.of(new Days(other.first, last)) : Optional.empty();
    }

    /** What is left of this when another is taken off an end of it; itself where both are the same. */
    Optional<Days> without(Days other) {
        if (equals(other)) {
            return Optional.of(this);
        }
        if (first.equals(other.first) && other.last.isBefore(last)) {
            return Optional.of(new Days(other.last.plusDays(1), last));
        }
        return last.equals(other.last) && first.isBefore(other.first)
                ? Optional.of(new Days(first, other.first.minusDays(1)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return first + " to " + last;
    }

    record Length(long count, Period period) {

        @Override
        public String toString() {
            return count + " " + period.label() + (count == 1 ? "" : "s");
        }
    }
}
