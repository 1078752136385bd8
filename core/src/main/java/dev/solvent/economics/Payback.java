package dev.solvent.economics;

import static java.util.Objects.requireNonNull;

import java.util.OptionalInt;

/**
 * After how many months a user has returned what it took to win them. Never is an answer.
 *
 * @param months  months counted, at least 1; empty if the money never comes back within the horizon
 * @since 0.1.0
 */
public record Payback(OptionalInt months) {

    /** The money never comes back. */
    public static final Payback NEVER = new Payback(OptionalInt.empty());

    public Payback {
        requireNonNull(months, "months");
    }

    /**
     * Money that is back after a number of months.
     *
     * @param months  at least 1
     * @return the payback
     */
    public static Payback after(int months) {
        return new Payback(OptionalInt.of(months));
    }

    /**
     * Whether the money ever comes back.
     *
     * @return false for never
     */
    public boolean isReached() {
        return months.isPresent();
    }

    @Override
    public String toString() {
        return isReached() ? months.getAsInt() + (months.getAsInt() == 1 ? " month" : " months") : "never";
    }
}
