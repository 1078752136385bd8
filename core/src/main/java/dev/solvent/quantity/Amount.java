package dev.solvent.quantity;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Currency;

/**
 * An exact decimal amount of a currency, as bills and price lists state it. Say what it is per and it becomes a
 * {@link Price}: {@code price("0.035").usd().per(SECOND)}.
 *
 * @param value  exact, may be negative
 * @param currency  ISO 4217
 * @since 0.1.0
 */
public record Amount(BigDecimal value, Currency currency) {

    public Amount {
        requireNonNull(currency, "currency");
        // one form per value, so that equality is by value: 9.990 is 9.99
        value = requireNonNull(value, "value").signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }

    /**
     * This amount per one period or unit.
     *
     * @param per  the period or unit
     * @return a price
     */
    public Price per(Per per) {
        return new Price(this, 1, per);
    }

    /**
     * This amount per a number of units.
     *
     * @param count  how many units, at least 1
     * @param unit  the unit
     * @return a price
     */
    public Price per(long count, Unit unit) {
        return new Price(this, count, unit);
    }

    /**
     * This amount per million units, as token prices are quoted.
     *
     * @param unit  the unit
     * @return a price
     */
    public Price perMillion(Unit unit) {
        return new Price(this, 1_000_000, unit);
    }

    /**
     * The nearest double.
     *
     * @return money for a model
     */
    public Money toMoney() {
        return new Money(value.doubleValue(), currency);
    }

    @Override
    public String toString() {
        return value.toPlainString() + " " + currency.getCurrencyCode();
    }
}
