package dev.solvent.quantity;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.internal.Text;

/**
 * A number of units: 60 seconds, two million tokens.
 *
 * @param amount  at least 0
 * @param unit  of what
 * @since 0.1.0
 */
public record Quantity(double amount, Unit unit) {

    public Quantity {
        amount = Requires.nonNegative(amount, "amount");
        requireNonNull(unit, "unit");
    }

    /**
     * This quantity used every period.
     *
     * @param period  the period
     * @return usage per period
     */
    public QuantityRate per(Period period) {
        return new QuantityRate(this, period);
    }

    @Override
    public String toString() {
        return Text.significant(amount, 6) + " " + unit.label() + (amount == 1 ? "" : "s");
    }
}
