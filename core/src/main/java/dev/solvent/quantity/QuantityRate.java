package dev.solvent.quantity;

import static java.util.Objects.requireNonNull;

/**
 * A quantity per period: 60 seconds of video a month.
 *
 * @param quantity  used in one period
 * @param period  the period
 * @since 0.1.0
 */
public record QuantityRate(Quantity quantity, Period period) {

    public QuantityRate {
        requireNonNull(quantity, "quantity");
        requireNonNull(period, "period");
    }

    /**
     * The number of units per month.
     *
     * @return at least 0
     */
    public double perMonth() {
        return quantity.amount() * Period.MONTH.in(period);
    }

    @Override
    public String toString() {
        return quantity + " per " + period.label();
    }
}
