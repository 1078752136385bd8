package dev.solvent.economics.metrics;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.quantity.Money;
import dev.solvent.quantity.Period;
import dev.solvent.quantity.Span;

/**
 * Subscriptions of one plan, to be counted in monthly recurring revenue (MRR): the plan's price over the months of its billing
 * period. Trials, free plans, tax and metered usage are out (Stripe, billing metric definitions; ChartMogul 203299912).
 *
 * <p>Coupons divide the vendors: Stripe takes off those that last for ever and ignores those that end; ProfitWell takes off all.
 *
 * <p>A year is twelve months and a week 7/30.4375 months by the day count of {@link Period}; vendors that count 52 weeks a year
 * are 0.3 % lower for weekly plans.
 *
 * @param count  paying, at least 0
 * @param price  of one billing period, at least 0, tax left out
 * @param billedEvery  length of the billing period
 * @param lastingDiscount  fraction taken off for ever, in [0, 1]
 * @param passingDiscount  fraction of the rest taken off for a time, in [0, 1]
 * @since 0.1.0
 */
public record PaidSubscriptions(
        double count, Money price, Span billedEvery, double lastingDiscount, double passingDiscount) {

    public PaidSubscriptions {
        count = Requires.nonNegative(count, "count");
        Requires.nonNegative(requireNonNull(price, "price").amount(), "price");
        requireNonNull(billedEvery, "billedEvery");
        lastingDiscount = Requires.fraction(lastingDiscount, "lastingDiscount");
        passingDiscount = Requires.fraction(passingDiscount, "passingDiscount");
    }

    /**
     * Subscriptions at list price.
     *
     * @param count  paying, at least 0
     * @param price  of one billing period
     * @param billedEvery  length of the billing period
     * @return subscriptions without discount, until more is said
     */
    public static PaidSubscriptions of(double count, Money price, Span billedEvery) {
        return new PaidSubscriptions(count, price, billedEvery, 0, 0);
    }

    /**
     * With a discount that lasts as long as the subscription.
     *
     * @param fraction  in [0, 1]
     * @return the changed subscriptions
     */
    public PaidSubscriptions withLastingDiscount(double fraction) {
        return new PaidSubscriptions(count, price, billedEvery, fraction, passingDiscount);
    }

    /**
     * With a discount that ends.
     *
     * @param fraction  in [0, 1]
     * @return the changed subscriptions
     */
    public PaidSubscriptions withPassingDiscount(double fraction) {
        return new PaidSubscriptions(count, price, billedEvery, lastingDiscount, fraction);
    }

    /**
     * MRR as Stripe counts it: discounts that end are ignored.
     *
     * @return money per month
     */
    public Money mrr() {
        return price.times(count * (1 - lastingDiscount)).over(billedEvery).perMonth();
    }

    /**
     * MRR as ProfitWell counts it: every discount is taken off.
     *
     * @return money per month
     */
    public Money mrrAfterEveryDiscount() {
        return mrr().times(1 - passingDiscount);
    }
}
