package dev.solvent.quantity;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import java.math.BigDecimal;
import java.time.Month;
import java.time.YearMonth;
import java.util.Currency;

/**
 * The words for static import: {@code import static dev.solvent.quantity.Quantities.*}.
 *
 * @since 0.1.0
 */
public final class Quantities {

    /** US dollar. */
    public static final Currency USD = Currency.getInstance("USD");
    /** Chinese yuan. */
    public static final Currency CNY = Currency.getInstance("CNY");
    /** Euro. */
    public static final Currency EUR = Currency.getInstance("EUR");
    /** Hong Kong dollar. */
    public static final Currency HKD = Currency.getInstance("HKD");

    private Quantities() {}

    /**
     * Exact digits of a price; a currency follows.
     *
     * @param digits  a decimal number such as {@code 0.035}
     * @return the digits
     * @throws IllegalArgumentException if the text is not a decimal number
     */
    public static Decimal price(String digits) {
        try {
            return new Decimal(new BigDecimal(requireNonNull(digits, "digits")));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("digits must be a decimal number such as 9.99, was " + digits, e);
        }
    }

    /**
     * The shortest digits of a double literal as a price; a currency follows.
     *
     * @param value  finite
     * @return the digits
     */
    public static Decimal price(double value) {
        return new Decimal(BigDecimal.valueOf(Requires.finite(value, "value")));
    }

    /**
     * US dollars of a model.
     *
     * @param amount  finite
     * @return the money
     */
    public static Money usd(double amount) {
        return Money.of(amount, USD);
    }

    /**
     * Chinese yuan of a model.
     *
     * @param amount  finite
     * @return the money
     */
    public static Money cny(double amount) {
        return Money.of(amount, CNY);
    }

    /**
     * A span of months.
     *
     * @param count  at least 1
     * @return the span
     */
    public static Span months(int count) {
        return new Span(count, Period.MONTH);
    }

    /**
     * A span of years.
     *
     * @param count  at least 1
     * @return the span
     */
    public static Span years(int count) {
        return new Span(count, Period.YEAR);
    }

    /**
     * A number of seconds of video or audio.
     *
     * @param amount  at least 0
     * @return the quantity
     */
    public static Quantity seconds(double amount) {
        return new Quantity(amount, Unit.SECOND);
    }

    /**
     * A number of tokens.
     *
     * @param amount  at least 0
     * @return the quantity
     */
    public static Quantity tokens(double amount) {
        return new Quantity(amount, Unit.TOKEN);
    }

    /**
     * A month of the calendar in which something happens.
     *
     * @param year  such as 2027
     * @param month  the month
     * @return the month
     */
    public static YearMonth at(int year, Month month) {
        return YearMonth.of(year, month);
    }

    /**
     * A month of the calendar from which on something holds.
     *
     * @param year  such as 2027
     * @param month  the first month
     * @return the month
     */
    public static YearMonth from(int year, Month month) {
        return YearMonth.of(year, month);
    }
}
