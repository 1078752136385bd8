package dev.solvent.economics.metrics;

import static java.util.Objects.requireNonNull;

import dev.solvent.quantity.Money;
import dev.solvent.quantity.MoneyRate;
import dev.solvent.quantity.Span;

/**
 * Revenue of a window over users of the same window: ARPA over accounts, ARPU over active users, ARPPU over paying ones. What
 * may be said of it depends on how the users were counted.
 *
 * @param revenue  earned in the window
 * @param window  of the revenue
 * @param users  counted as a monthly mean, or once each over the same window
 * @since 0.1.0
 */
public record AverageRevenue(Money revenue, Span window, UserCount users) {

    public AverageRevenue {
        requireNonNull(revenue, "revenue");
        requireNonNull(window, "window");
        requireNonNull(users, "users");
        if (users.basis() == UserCount.Basis.UNIQUE && !users.window().equals(window)) {
            throw new IllegalArgumentException(
                    "users must be counted over the window of the revenue (" + window + "), were " + users.counted());
        }
    }

    /**
     * Revenue of the whole window per user.
     *
     * @return money per head, not per month
     */
    public Money perUser() {
        return revenue.dividedBy(users.count());
    }

    /**
     * Revenue of a month per user of a month.
     *
     * @return money per head and month
     * @throws IllegalStateException if users were counted once each: their months are not known
     */
    public MoneyRate perUserMonth() {
        if (users.basis() == UserCount.Basis.UNIQUE) {
            throw new IllegalStateException("users were counted once each over " + window
                    + ", which does not say for how many months each was there. Give a monthly mean.");
        }
        return revenue.over(window).dividedBy(users.count());
    }
}
