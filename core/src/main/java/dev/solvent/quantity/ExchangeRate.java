package dev.solvent.quantity;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.internal.Text;
import java.util.Currency;

/**
 * The price of one unit of a currency in another: 7.1 CNY for one USD. Converting is always explicit.
 *
 * @param from  currency that is given
 * @param to  currency that is received
 * @param rate  units of {@code to} for one unit of {@code from}; positive
 * @since 0.1.0
 */
public record ExchangeRate(Currency from, Currency to, double rate) {

    public ExchangeRate {
        requireNonNull(from, "from");
        requireNonNull(to, "to");
        Requires.positive(rate, "rate");
    }

    /**
     * The rate at which two amounts are worth the same: what a source used when it states one figure in two currencies.
     *
     * @param from  positive amount in the first currency
     * @param to  positive amount in the second
     * @return the implied rate
     */
    public static ExchangeRate implied(Money from, Money to) {
        return new ExchangeRate(
                from.currency(),
                to.currency(),
                Requires.positive(to.amount(), "to") / Requires.positive(from.amount(), "from"));
    }

    /**
     * Converts an amount.
     *
     * @param money  of the currency {@code from}
     * @return the same worth in {@code to}
     * @throws CurrencyMismatchException if the money is of another currency
     */
    public Money convert(Money money) {
        CurrencyMismatchException.check("convert", from, money.currency());
        return new Money(money.amount() * rate, to);
    }

    /**
     * Converts a flow.
     *
     * @param flow  of the currency {@code from}
     * @return the same worth per the same period
     * @throws CurrencyMismatchException if the flow is of another currency
     */
    public MoneyRate convert(MoneyRate flow) {
        return convert(flow.money()).per(flow.period());
    }

    @Override
    public String toString() {
        return Text.significant(rate, 6) + " " + to.getCurrencyCode() + " per " + from.getCurrencyCode();
    }
}
