package dev.solvent.quantity;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Currency;

/**
 * Digits that wait for their currency: {@code price("9.99").usd()}.
 *
 * @param value  exact
 * @since 0.1.0
 */
public record Decimal(BigDecimal value) {

    public Decimal {
        requireNonNull(value, "value");
    }

    /**
     * An amount of US dollars.
     *
     * @return the amount
     */
    public Amount usd() {
        return in(Quantities.USD);
    }

    /**
     * An amount of Chinese yuan.
     *
     * @return the amount
     */
    public Amount cny() {
        return in(Quantities.CNY);
    }

    /**
     * An amount of euros.
     *
     * @return the amount
     */
    public Amount eur() {
        return in(Quantities.EUR);
    }

    /**
     * An amount of a currency.
     *
     * @param currency  ISO 4217
     * @return the amount
     */
    public Amount in(Currency currency) {
        return new Amount(value, currency);
    }
}
