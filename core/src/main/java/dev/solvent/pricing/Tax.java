package dev.solvent.pricing;

import java.math.BigDecimal;

/**
 * Sales tax or value added tax on what a user pays: within the prices, as with consumers in Europe, or on top of them.
 *
 * @param rate  fraction of the price before tax, at least 0
 * @param included  whether prices are stated with tax
 * @since 0.1.0
 */
public record Tax(BigDecimal rate, boolean included) {

    /** No tax. */
    public static final Tax NONE = new Tax(BigDecimal.ZERO, false);

    public Tax {
        if (rate.signum() < 0) {
            throw new IllegalArgumentException("rate must be at least 0, was " + rate.toPlainString());
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
        return new Tax(new BigDecimal(rate), true);
    }

    /**
     * Prices to which the tax is added.
     *
     * @param rate  fraction of the price before tax, as decimal digits: 0.19
     * @return the tax
     */
    public static Tax onTop(String rate) {
        return new Tax(new BigDecimal(rate), false);
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
