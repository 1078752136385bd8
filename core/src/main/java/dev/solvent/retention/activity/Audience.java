package dev.solvent.retention.activity;

import dev.solvent.internal.Requires;
import dev.solvent.internal.Text;

/**
 * How many people use a product.
 *
 * @param daily  users active on a day (DAU)
 * @param monthly  users active at least once in the window that ends with that day (MAU), at least {@code daily}
 * @since 0.1.0
 */
public record Audience(double daily, double monthly) {

    public Audience {
        daily = Requires.nonNegative(daily, "daily");
        monthly = Requires.nonNegative(monthly, "monthly");
    }

    /**
     * DAU over MAU.
     *
     * @return a fraction
     * @throws IllegalStateException if there are no monthly users
     */
    public double stickiness() {
        if (!(monthly > 0)) {
            throw new IllegalStateException("monthly must be above 0 for a stickiness, was " + monthly);
        }
        return daily / monthly;
    }

    @Override
    public String toString() {
        return Text.significant(daily, 6) + " daily, " + Text.significant(monthly, 6) + " monthly";
    }
}
