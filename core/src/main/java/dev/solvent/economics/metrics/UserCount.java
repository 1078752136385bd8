package dev.solvent.economics.metrics;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.quantity.Period;
import dev.solvent.quantity.Share;
import dev.solvent.quantity.Span;

/**
 * How many users, and how they were counted. A mean of monthly figures and a count of everybody seen in nine months are different
 * numbers: 27.6 million users a month on average may be 212 million in all, and payers counted one way must not be divided by
 * users counted the other.
 *
 * @param count  positive
 * @param basis  how counted
 * @param window  over what; one month for a monthly mean
 * @since 0.1.0
 */
public record UserCount(double count, Basis basis, Span window) {

    /**
     * How users were counted.
     *
     * @since 0.1.0
     */
    public enum Basis {
        /** The mean, over months, of the number present in a month. */
        MONTHLY_MEAN,
        /** Everybody who was present at least once, counted once. */
        UNIQUE
    }

    public UserCount {
        count = Requires.positive(count, "count");
        requireNonNull(basis, "basis");
        requireNonNull(window, "window");
    }

    /**
     * A mean over months, as MAU are reported.
     *
     * @param count  positive
     * @return the count
     */
    public static UserCount monthlyMean(double count) {
        return new UserCount(count, Basis.MONTHLY_MEAN, new Span(1, Period.MONTH));
    }

    /**
     * Everybody seen in a window.
     *
     * @param count  positive
     * @param window  in which they were seen
     * @return the count
     */
    public static UserCount unique(double count, Span window) {
        return new UserCount(count, Basis.UNIQUE, window);
    }

    /**
     * These as a share of others, such as payers of users.
     *
     * @param base  counted the same way over the same window
     * @param name  of the base, in words
     * @return the share
     * @throws IllegalArgumentException if they were counted differently
     */
    public Share shareOf(UserCount base, String name) {
        if (basis != base.basis || !window.equals(base.window)) {
            throw new IllegalArgumentException(
                    "base must be counted as this is (" + counted() + "), was " + base.counted());
        }
        return Share.of(count / base.count, name);
    }

    /**
     * In words.
     *
     * @return how these were counted
     */
    public String counted() {
        return basis == Basis.MONTHLY_MEAN ? "monthly mean" : "unique over " + window;
    }
}
