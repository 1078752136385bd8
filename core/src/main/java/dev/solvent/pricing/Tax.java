package dev.solvent.pricing;

import dev.solvent.internal.Requires;
import java.math.BigDecimal;

/**
 * Sales tax or value added tax on what a user pays: within the prices, as with consumers in Europe, or on top of them.
 *
 * @param rate  fraction of the price before tax, in [0, 1)
 * @param included  whether prices are stated with tax
 * @since 0.1.0
 */
public record Tax(BigDecimal rate, boolean included) {

    /** No tax. */
    public static final Tax NONE = new Tax(BigDecimal.ZERO, false);

    public Tax {
        if (rate.signum() < 0 || rate.compareTo(BigDecimal.ONE) >= 0) {
            throw new IllegalArgumentException("rate of tax must be in [0, 1), was " + rate.toPlainString()
                    + (rate.signum() > 0
                            ? ". Maybe pass a fraction ("
                                    + rate.movePointLeft(2).toPlainString() + "), not a percentage."
                            : ""));
        }
        rate = Exact.plain(rate);
    }

    /**
     * Prices that have the tax in them.
     *
     * @param rate  fraction of the price before tax, as decimal digits: 0.19
     * @return the tax
     */
    public static Tax included(String rate) {
        return new Tax(Requires.decimal(rate, "rate"), true);
    }

    /**
     * Prices to which the tax is added.
     *
     * @param rate  fraction of the price before tax, as decimal digits: 0.19
     * @return the tax
     */
    public static Tax onTop(String rate) {
        return new Tax(Requires.decimal(rate, "rate"), false);
    }

    /** The fraction of stated prices that is tax. */
    double shareWithin() {
        double fraction = rate.doubleValue();
        return included ? fraction / (1 + fraction) : 0;
    }

    /** What is paid for each unit of stated prices. */
    double paidPerStated() {
        return included ? 1 : 1 + rate.doubleValue();
    }

    /** The tax on an amount as stated. */
    BigDecimal of(BigDecimal stated) {
        return included ? Exact.portion(stated, rate, BigDecimal.ONE.add(rate)) : stated.multiply(rate);
    }
}
