package dev.solvent.quantity;

import static java.util.Objects.requireNonNull;

/**
 * An exact price: an amount per how many of what, such as 3 USD per million tokens or 9.99 USD per month. The count is kept,
 * never divided out, so nothing is rounded before a bill.
 *
 * @param amount  exact; at least zero
 * @param count  how many units the amount buys, at least 1
 * @param per  the unit or period
 * @since 0.1.0
 */
public record Price(Amount amount, long count, Per per) {

    public Price {
        requireNonNull(amount, "amount");
        requireNonNull(per, "per");
        if (amount.value().signum() < 0) {
            throw new IllegalArgumentException("amount must be at least 0, was " + amount);
        }
        if (count < 1) {
            throw new IllegalArgumentException("count must be at least 1, was " + count);
        }
    }

    /**
     * What one unit or period costs, as a model number.
     *
     * @return money per one
     */
    public Money each() {
        return amount.toMoney().dividedBy((double) count);
    }

    /**
     * The price as a flow, if it is per period.
     *
     * @return money per period
     * @throws IllegalArgumentException if the price is per unit, not per period
     */
    public MoneyRate toMoneyRate() {
        if (per instanceof Period period) {
            return each().per(period);
        }
        throw new IllegalArgumentException("price must be per period, was " + this);
    }

    @Override
    public String toString() {
        return amount + " per " + (count == 1 ? "" : count + " ") + per.label() + (count == 1 ? "" : "s");
    }
}
