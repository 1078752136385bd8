package dev.solvent.quantity;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.internal.Text;
import java.util.Currency;

/**
 * An amount of money as a model computes it: a double and a currency. What a bill or a price list states exactly is an
 * {@link Amount}; this is a model, not a ledger, and nothing here rounds.
 *
 * @param amount  in the major unit of the currency; finite, may be negative
 * @param currency  ISO 4217
 * @since 0.1.0
 */
public record Money(double amount, Currency currency) implements Comparable<Money> {

    public Money {
        amount = Requires.finite(amount, "amount");
        requireNonNull(currency, "currency");
    }

    /**
     * An amount of a currency.
     *
     * @param amount  in the major unit; finite
     * @param currency  ISO 4217
     * @return the money
     */
    public static Money of(double amount, Currency currency) {
        return new Money(amount, currency);
    }

    /**
     * Nothing, in a currency.
     *
     * @param currency  ISO 4217
     * @return zero
     */
    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    /**
     * The sum of both.
     *
     * @param other  of the same currency
     * @return the sum
     * @throws CurrencyMismatchException if the currencies differ
     */
    public Money plus(Money other) {
        CurrencyMismatchException.check("add", currency, other.currency);
        return new Money(amount + other.amount, currency);
    }

    /**
     * This less the other.
     *
     * @param other  of the same currency
     * @return the difference
     * @throws CurrencyMismatchException if the currencies differ
     */
    public Money minus(Money other) {
        CurrencyMismatchException.check("subtract", currency, other.currency);
        return new Money(amount - other.amount, currency);
    }

    /**
     * A multiple.
     *
     * @param factor  finite
     * @return the multiple
     */
    public Money times(double factor) {
        return new Money(amount * Requires.finite(factor, "factor"), currency);
    }

    /**
     * One of equal parts, as in revenue per member.
     *
     * @param parts  positive
     * @return one part
     */
    public Money dividedBy(double parts) {
        return new Money(amount / Requires.positive(parts, "parts"), currency);
    }

    /**
     * How many times the other fits in this: LTV over CAC, expense over revenue.
     *
     * @param other  of the same currency, not zero
     * @return a ratio without unit, may be negative
     * @throws CurrencyMismatchException if the currencies differ
     * @throws IllegalArgumentException if the other is zero
     * @throws ArithmeticException if the ratio is beyond the range of a double
     */
    public double ratioTo(Money other) {
        CurrencyMismatchException.check("divide", currency, other.currency);
        if (other.amount == 0) {
            throw new IllegalArgumentException("other must not be zero, was " + other);
        }
        double ratio = amount / other.amount;
        if (!Double.isFinite(ratio)) {
            throw new ArithmeticException("the ratio of " + this + " to " + other + " is beyond the range of a number");
        }
        return ratio;
    }

    /**
     * The same amount earned or spent every period.
     *
     * @param period  the period
     * @return money per period
     */
    public MoneyRate per(Period period) {
        return new MoneyRate(this, period);
    }

    /**
     * The average per period when this amount was earned or spent over a span: 18.8 million over 9 months is 2.08 million
     * a month.
     *
     * @param span  the window of the amount
     * @return money per period of the span
     */
    public MoneyRate over(Span span) {
        return new MoneyRate(dividedBy(span.count()), span.period());
    }

    @Override
    public int compareTo(Money other) {
        CurrencyMismatchException.check("compare", currency, other.currency);
        return Double.compare(amount, other.amount);
    }

    /** The amount to six significant digits and the currency, such as {@code 12.5 USD}. */
    @Override
    public String toString() {
        return Text.significant(amount, 6) + " " + currency.getCurrencyCode();
    }
}
