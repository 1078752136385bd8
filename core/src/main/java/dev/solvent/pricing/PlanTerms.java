package dev.solvent.pricing;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.quantity.Amount;
import dev.solvent.quantity.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a plan says beside its charges: how it is billed, what is off, what is the least and the most, who takes a part.
 *
 * @param trialMonths  free at the start, at least 0: 14 days are 0.46 months
 * @param billing  how often fixed fees are paid
 * @param coupons  in the order in which they come off
 * @param limits  of a month's bill, after coupons
 * @param payment  who takes a part of what is paid
 * @since 0.1.0
 */
public record PlanTerms(double trialMonths, Period billing, List<Coupon> coupons, Limits limits, PaymentTerms payment) {

    /** Billed monthly, nothing off, no limits, nobody takes a part. */
    public static final PlanTerms DEFAULTS = new PlanTerms(0, Period.MONTH, List.of(), Limits.NONE, PaymentTerms.NONE);

    public PlanTerms {
        trialMonths = Requires.nonNegative(trialMonths, "trialMonths");
        if (requireNonNull(billing, "billing").compareTo(Period.MONTH) < 0) {
            throw new IllegalArgumentException("billing must be at least monthly, was " + billing);
        }
        coupons = List.copyOf(coupons);
        requireNonNull(limits, "limits");
        requireNonNull(payment, "payment");
    }

    PlanTerms withTrial(double months) {
        return new PlanTerms(months, billing, coupons, limits, payment);
    }

    PlanTerms billed(Period period) {
        return new PlanTerms(trialMonths, period, coupons, limits, payment);
    }

    PlanTerms plus(Coupon coupon) {
        List<Coupon> more = new ArrayList<>(coupons);
        more.add(coupon);
        return new PlanTerms(trialMonths, billing, more, limits, payment);
    }

    PlanTerms with(Limits changed) {
        return new PlanTerms(trialMonths, billing, coupons, changed, payment);
    }

    PlanTerms with(PaymentTerms changed) {
        return new PlanTerms(trialMonths, billing, coupons, limits, changed);
    }

    /** The part of a month of age that is paid, the trial left out. */
    double paidShare(int ageMonths) {
        return 1 - StrictMath.max(0, StrictMath.min(1, trialMonths - ageMonths));
    }

    /**
     * The age from which on the plan says the same every month: trials and introductory prices are over, and a store takes what
     * it takes later.
     *
     * @return whole months since sign-up
     */
    public int settledFrom() {
        int settled = (int) StrictMath.ceil(trialMonths);
        for (Coupon coupon : coupons) {
            settled = StrictMath.max(settled, coupon.months().orElse(0));
        }
        StoreCommission store = payment.store();
        return store.first() == store.later()
                ? settled
                : StrictMath.max(settled, store.laterFromMonth() + freeMonths());
    }

    /** Whole months of age in which nothing is paid. */
    int freeMonths() {
        return (int) trialMonths;
    }

    /** Months of paid service before the one that begins at an age. */
    int paidMonths(int ageMonths) {
        return StrictMath.max(0, ageMonths - freeMonths());
    }

    /** Months that one payment of fixed fees covers at least. */
    int billingMonths() {
        return (int) billing.in(Period.MONTH);
    }

    /**
     * The least and the most that a month's bill may be. The most is applied first, as with OpenMeter. Fees for longer than a
     * month count with a month's share, whenever they fall due.
     *
     * @param maximum  a spend cap, if any
     * @param minimum  a commitment, if any
     * @since 0.1.0
     */
    public record Limits(Optional<Amount> maximum, Optional<Amount> minimum) {

        /** No limits. */
        public static final Limits NONE = new Limits(Optional.empty(), Optional.empty());

        public Limits {
            AmountRule.check(maximum, minimum);
        }

        boolean isNone() {
            return maximum.isEmpty() && minimum.isEmpty();
        }
    }

    /**
     * Who takes a part of what a user pays.
     *
     * @param store  the app store
     * @param processor  the payment processor, if payments do not go through a store
     * @param refunds  what comes back, if any
     * @param tax  on top or included
     * @since 0.1.0
     */
    public record PaymentTerms(
            StoreCommission store, Optional<ProcessorFee> processor, Optional<Refunds> refunds, Tax tax) {

        /** Nobody. */
        public static final PaymentTerms NONE =
                new PaymentTerms(StoreCommission.NONE, Optional.empty(), Optional.empty(), Tax.NONE);

        public PaymentTerms {
            requireNonNull(store, "store");
            requireNonNull(processor, "processor");
            requireNonNull(refunds, "refunds");
            requireNonNull(tax, "tax");
        }
    }
}
