package dev.solvent.quantity;

import static java.util.Objects.requireNonNull;

/**
 * Money per period: revenue per month, spend per year. The type keeps an ARPU from losing its period.
 *
 * @param money  earned or spent in one period
 * @param period  the period
 * @since 0.1.0
 */
public record MoneyRate(Money money, Period period) {

    public MoneyRate {
        requireNonNull(money, "money");
        requireNonNull(period, "period");
    }

    /**
     * The same flow per another period, by the day count of {@link Period}.
     *
     * @param other  the period to count in
     * @return an equal flow
     */
    public MoneyRate in(Period other) {
        return new MoneyRate(money.times(other.in(period)), other);
    }

    /**
     * The amount per month.
     *
     * @return money in one month
     */
    public Money perMonth() {
        return in(Period.MONTH).money;
    }

    /**
     * The flow times a number, as a share of it.
     *
     * @param factor  finite
     * @return a flow of the same period
     */
    public MoneyRate times(double factor) {
        return new MoneyRate(money.times(factor), period);
    }

    /**
     * The flow per head or per unit.
     *
     * @param parts  positive
     * @return a flow of the same period
     */
    public MoneyRate dividedBy(double parts) {
        return new MoneyRate(money.dividedBy(parts), period);
    }

    /**
     * How many times another flow fits in this, whatever the periods.
     *
     * @param other  of the same currency, not zero
     * @return a ratio without unit
     */
    public double ratioTo(MoneyRate other) {
        return money.ratioTo(other.in(period).money);
    }

    /**
     * The total over a span.
     *
     * @param span  the window
     * @return the sum
     */
    public Money over(Span span) {
        return money.times(span.in(period));
    }

    @Override
    public String toString() {
        return money + " per " + period.label();
    }
}
