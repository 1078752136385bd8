package dev.solvent.pricing;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.quantity.Amount;
import dev.solvent.quantity.Money;
import dev.solvent.quantity.Period;
import dev.solvent.quantity.Price;
import dev.solvent.quantity.Quantities;
import dev.solvent.quantity.Span;
import dev.solvent.usage.Consumption;
import dev.solvent.usage.LimitedUsage;
import dev.solvent.usage.Meter;
import dev.solvent.usage.Usage;
import dev.solvent.usage.UsageDistribution;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * What a user owes for a month: charges, quotas beyond which nothing is served, and the commission of the store through which
 * it is sold. A plan is immutable; {@code with...} gives a changed one.
 *
 * @param name  of the plan
 * @param currency  of all its charges
 * @param charges  in the order of the bill; may be empty
 * @param quotas  from meter to units per month beyond which usage is refused
 * @param terms  what the plan says beside its charges
 * @since 0.1.0
 */
public record PricingPlan(
        String name, Currency currency, List<Charge> charges, Map<Meter, Double> quotas, PlanTerms terms) {

    public PricingPlan {
        Requires.text(name, "name");
        requireNonNull(currency, "currency");
        charges = List.copyOf(charges);
        if (charges.stream().map(Charge::label).distinct().count() < charges.size()) {
            throw new IllegalArgumentException("charges of plan " + name + " must have distinct labels, were "
                    + charges.stream().map(Charge::label).toList());
        }
        quotas.forEach((meter, units) -> Requires.nonNegative(units, "quota of plan " + name + " on " + meter.name()));
        quotas = Collections.unmodifiableMap(new LinkedHashMap<>(quotas));
        checkCharges(name, currency, charges);
        checkTerms(name, currency, requireNonNull(terms, "terms"));
    }

    private static void checkCharges(String name, Currency currency, List<Charge> charges) {
        for (Charge each : charges) {
            String where = "put charge " + each.label() + " on plan " + name + " in";
            if (each.isFlat()) {
                Currencies.same(where, currency, each.revenue(meter -> 0).currency());
            }
            each.metered()
                    .ifPresent(metered ->
                            Currencies.same(where, currency, metered.tariff().currency()));
        }
    }

    private static void checkTerms(String name, Currency currency, PlanTerms terms) {
        String where = " of plan " + name + " in";
        terms.limits().maximum().ifPresent(each -> Currencies.same("cap the spend" + where, currency, each.currency()));
        terms.limits()
                .minimum()
                .ifPresent(each -> Currencies.same("set the minimum commitment" + where, currency, each.currency()));
        terms.payment()
                .processor()
                .ifPresent(each -> Currencies.same(
                        "take the processor fee" + where, currency, each.fixed().currency()));
        terms.payment()
                .refunds()
                .ifPresent(each -> Currencies.same(
                        "take the dispute fee" + where,
                        currency,
                        each.disputeFee().currency()));
        for (Coupon each : terms.coupons()) {
            each.amount()
                    .ifPresent(
                            off -> Currencies.same("take off coupon " + each.name() + where, currency, off.currency()));
        }
    }

    /**
     * A flat fee per period. One for longer than a month is paid in advance for all of it, as by {@link #prepaid}: who cancels
     * within the year has paid the year.
     *
     * @param name  of the plan
     * @param price  an amount per period
     * @return the plan
     */
    public static PricingPlan subscription(String name, Price price) {
        FlatFee fee = new FlatFee("list price", price);
        PlanTerms terms = fee.months() > 1 ? PlanTerms.DEFAULTS.billed((Period) price.per()) : PlanTerms.DEFAULTS;
        return new PricingPlan(name, price.amount().currency(), List.of(fee), Map.of(), terms);
    }

    /**
     * A price per unit and nothing else.
     *
     * @param name  of the plan
     * @param meter  what is charged
     * @param price  per unit of the meter
     * @return the plan
     */
    public static PricingPlan payPerUse(String name, Meter meter, Price price) {
        return new PricingPlan(
                name,
                price.amount().currency(),
                List.of(new PerUnit(meter.name(), meter, price, 0)),
                Map.of(),
                PlanTerms.DEFAULTS);
    }

    /**
     * A plan that costs the user nothing; give it a quota.
     *
     * @return the plan, in US dollars
     */
    public static PricingPlan free() {
        return new PricingPlan("free", Quantities.USD, List.of(), Map.of(), PlanTerms.DEFAULTS);
    }

    /**
     * This plan with one more charge.
     *
     * @param charge  with a label of its own
     * @return the changed plan
     */
    public PricingPlan withCharge(Charge charge) {
        List<Charge> more = new ArrayList<>(charges);
        more.add(requireNonNull(charge, "charge"));
        return new PricingPlan(name, currency, more, quotas, terms);
    }

    /**
     * This plan with a price for units beyond those included.
     *
     * @param meter  what is charged
     * @param included  units per month that the flat fee covers, at least 0
     * @param price  per unit beyond
     * @return the changed plan
     */
    public PricingPlan withOverage(Meter meter, double included, Price price) {
        try {
            return withCharge(new PerUnit(overageOn(meter), meter, price, included));
        } catch (IllegalArgumentException e) {
            throw Blame.plan(name, e);
        }
    }

    /**
     * This plan without the price that {@link #withOverage} gave it on a meter.
     *
     * @param meter  any
     * @return the changed plan; this one if it has no overage on the meter
     */
    public PricingPlan withoutOverage(Meter meter) {
        String label = overageOn(meter);
        return new PricingPlan(
                name,
                currency,
                charges.stream().filter(each -> !each.label().equals(label)).toList(),
                quotas,
                terms);
    }

    private static String overageOn(Meter meter) {
        return meter.name() + " overage";
    }

    /**
     * This plan with a quota beyond which usage is refused, as free tiers have.
     *
     * @param meter  what is limited
     * @param unitsPerMonth  at least 0
     * @return the changed plan
     */
    public PricingPlan withQuota(Meter meter, double unitsPerMonth) {
        Map<Meter, Double> more = new LinkedHashMap<>(quotas);
        more.put(meter, unitsPerMonth);
        return new PricingPlan(name, currency, charges, more, terms);
    }

    /**
     * This plan sold through a store that keeps a part of the list price.
     *
     * @param fraction  in [0, 1]
     * @return the changed plan
     */
    public PricingPlan withStoreCommission(double fraction) {
        return withStoreCommission(StoreCommission.of(Requires.fraction(fraction, "storeCommission of plan " + name)));
    }

    /**
     * This plan sold through a store whose part depends on the age of the subscription.
     *
     * @param commission  by age
     * @return the changed plan
     */
    public PricingPlan withStoreCommission(StoreCommission commission) {
        PlanTerms.PaymentTerms payment = terms.payment();
        return with(terms.with(new PlanTerms.PaymentTerms(
                requireNonNull(commission, "commission"), payment.processor(), payment.refunds(), payment.tax())));
    }

    /**
     * This plan paid through a payment processor.
     *
     * @param fee  of each payment
     * @return the changed plan
     */
    public PricingPlan withProcessorFee(ProcessorFee fee) {
        PlanTerms.PaymentTerms payment = terms.payment();
        return with(terms.with(
                new PlanTerms.PaymentTerms(payment.store(), Optional.of(fee), payment.refunds(), payment.tax())));
    }

    /**
     * This plan with payments that come back.
     *
     * @param refunds  what comes back
     * @return the changed plan
     */
    public PricingPlan withRefunds(Refunds refunds) {
        PlanTerms.PaymentTerms payment = terms.payment();
        return with(terms.with(
                new PlanTerms.PaymentTerms(payment.store(), payment.processor(), Optional.of(refunds), payment.tax())));
    }

    /**
     * This plan with tax.
     *
     * @param tax  included or on top
     * @return the changed plan
     */
    public PricingPlan withTax(Tax tax) {
        PlanTerms.PaymentTerms payment = terms.payment();
        return with(terms.with(new PlanTerms.PaymentTerms(
                payment.store(), payment.processor(), payment.refunds(), requireNonNull(tax, "tax"))));
    }

    /**
     * This plan with a free start.
     *
     * @param days  of 30.4375 a month, at least 0
     * @return the changed plan
     */
    public PricingPlan withTrialDays(int days) {
        return with(
                terms.withTrial(Requires.atLeast(days, 0, "trial days of plan " + name) * Period.DAY.in(Period.MONTH)));
    }

    /**
     * This plan with a price for the first months: a fraction off every charge.
     *
     * @param span  a whole number of months
     * @param fractionOff  in [0, 1], as decimal digits
     * @return the changed plan
     */
    public PricingPlan withIntroductoryDiscount(Span span, String fractionOff) {
        try {
            return withCoupon(
                    Coupon.percentOff("introductory discount", fractionOff).forFirst(span));
        } catch (IllegalArgumentException e) {
            throw Blame.plan(name, e);
        }
    }

    /**
     * This plan with something off.
     *
     * @param coupon  comes off after those before
     * @return the changed plan
     */
    public PricingPlan withCoupon(Coupon coupon) {
        return with(terms.plus(requireNonNull(coupon, "coupon")));
    }

    /**
     * This plan with a commitment: what a month's bill falls short of it is topped up.
     *
     * @param minimum  of a month
     * @return the changed plan
     */
    public PricingPlan withMinimumCommitment(Amount minimum) {
        return withLimits(terms.limits().maximum(), Optional.of(minimum));
    }

    /**
     * This plan with a spend cap.
     *
     * @param maximum  of a month
     * @return the changed plan
     */
    public PricingPlan withSpendCap(Amount maximum) {
        return withLimits(Optional.of(maximum), terms.limits().minimum());
    }

    private PricingPlan withLimits(Optional<Amount> maximum, Optional<Amount> minimum) {
        try {
            return with(terms.with(new PlanTerms.Limits(maximum, minimum)));
        } catch (IllegalArgumentException e) {
            throw Blame.plan(name, e);
        }
    }

    /**
     * This plan with fixed fees paid in advance for longer than a month: a bill has those of all its months at once, and usage is
     * billed every month. Revenue is still earned month by month; payments are fewer, so a processor's fixed fee weighs less.
     *
     * @param period  a month or longer
     * @return the changed plan
     */
    public PricingPlan prepaid(Period period) {
        try {
            return with(terms.billed(period));
        } catch (IllegalArgumentException e) {
            throw Blame.plan(name, e);
        }
    }

    private PricingPlan with(PlanTerms changed) {
        return new PricingPlan(name, currency, charges, quotas, changed);
    }

    /**
     * What the store keeps of the list price at first.
     *
     * @return a fraction
     */
    public double storeCommission() {
        return terms.payment().store().at(0);
    }

    /**
     * This plan with another flat fee.
     *
     * @param price  an amount per period
     * @return the changed plan
     * @throws IllegalStateException if the plan does not have exactly one flat fee
     */
    public PricingPlan withPrice(Price price) {
        List<Charge> changed = new ArrayList<>(charges);
        int at = -1;
        for (int i = 0; i < changed.size(); i++) {
            if (changed.get(i) instanceof FlatFee) {
                if (at >= 0) {
                    throw new IllegalStateException(
                            "plan " + name + " has several flat fees: say which charge to change");
                }
                at = i;
            }
        }
        if (at < 0) {
            throw new IllegalStateException("plan " + name + " has no flat fee to change");
        }
        try {
            changed.set(at, new FlatFee(changed.get(at).label(), price));
        } catch (IllegalArgumentException e) {
            throw Blame.plan(name, e);
        }
        return new PricingPlan(name, currency, changed, quotas, terms);
    }

    /**
     * What one user with known usage owes for a month at list prices, within the spend cap and the commitment, before coupons
     * and before anybody takes a part.
     *
     * @param units  from meter to units wanted
     * @return at least 0
     */
    public Money revenue(ToDoubleFunction<Meter> units) {
        ToDoubleFunction<Meter> served = meter -> served(meter, units.applyAsDouble(meter));
        Money owed = Money.zero(currency);
        Money fromOthers = Money.zero(currency);
        for (Charge charge : charges) {
            Money money = revenue(charge, served);
            if (charge.isPaidByUser()) {
                owed = owed.plus(money);
            } else {
                fromOthers = fromOthers.plus(money);
            }
        }
        double due = owed.amount();
        due = terms.limits().maximum().isPresent()
                ? StrictMath.min(
                        due, terms.limits().maximum().orElseThrow().value().doubleValue())
                : due;
        due = terms.limits().minimum().isPresent()
                ? StrictMath.max(
                        due, terms.limits().minimum().orElseThrow().value().doubleValue())
                : due;
        return Money.of(due, currency).plus(fromOthers);
    }

    private Money revenue(Charge charge, ToDoubleFunction<Meter> served) {
        try {
            return charge.revenue(served);
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw Blame.charge(name, charge, e);
        }
    }

    /**
     * What a user brings in a month on average at list prices, within the spend cap and the commitment, before coupons and
     * before anybody takes a part. Exact in expectation but for spend caps and commitments over several meters, which are
     * integrated numerically, see {@link BoundPlan#limitError}.
     *
     * @param usage  how users differ
     * @return at least 0
     */
    public Money expectedRevenue(Usage usage) {
        return bound().expectedRevenue(usage);
    }

    /**
     * This plan compiled once, to be asked many times.
     *
     * @return the bound plan, of the same answers
     */
    public BoundPlan bound() {
        return BoundPlan.of(this, DueRule.atListPrices(charges, terms.limits()));
    }

    /**
     * What one charge of the plan brings on average at its list price, quotas respected.
     *
     * @param charge  of this plan
     * @param usage  how users differ
     * @return at least 0
     */
    public Money expectedRevenue(Charge charge, Usage usage) {
        return expected(charge, served(usage));
    }

    /** What a charge brings on average of usage already served. */
    Money expected(Charge charge, Usage served) {
        try {
            return charge.expectedRevenue(served);
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw Blame.charge(name, charge, e);
        }
    }

    /**
     * Where the money of an average user goes in a month of age: list price by charge, trial, coupons, limits, refunds, tax,
     * store, processor.
     *
     * @param usage  how users differ
     * @param ageMonths  whole months since sign-up, at least 0
     * @return lines that sum to what is left
     */
    public RevenueWaterfall waterfall(Usage usage, int ageMonths) {
        Requires.atLeast(ageMonths, 0, "ageMonths of plan " + name);
        try {
            return ExpectedMonth.of(this, usage, ageMonths);
        } catch (IllegalStateException e) {
            throw Blame.plan(name, e);
        }
    }

    /**
     * An exact bill of the first full month, rounded per line.
     *
     * @param consumption  what was used
     * @return the bill
     */
    public Bill bill(Consumption consumption) {
        return bill(consumption, BillTerms.DEFAULTS);
    }

    /**
     * An exact bill.
     *
     * @param consumption  what was used; a single total beyond a quota is cut off at it
     * @param billTerms  which bill it is and how it is rounded
     * @return the bill
     */
    public Bill bill(Consumption consumption, BillTerms billTerms) {
        return BillMaker.make(this, consumption, billTerms);
    }

    /** Months from one payment of fixed fees to the next. */
    int monthsBetweenFixedPayments() {
        int fees = charges.stream()
                .filter(each -> each.isPaidByUser() && each.isFlat())
                .mapToInt(each -> each instanceof FlatFee fee ? fee.months() : 1)
                .min()
                .orElse(1);
        return StrictMath.max(fees, terms.billingMonths());
    }

    /** This plan without its fixed fees. */
    PricingPlan withoutFixedFees() {
        return new PricingPlan(
                name, currency, charges.stream().filter(each -> !each.isFlat()).toList(), quotas, terms);
    }

    /** A label that is misspelt would take nothing off without a word. */
    void checkCoupons() {
        List<String> labels = charges.stream().map(Charge::label).toList();
        for (Coupon coupon : terms.coupons()) {
            for (String label : coupon.charges()) {
                if (!labels.contains(label)) {
                    throw new IllegalStateException("charge of coupon " + coupon.name() + " of plan " + name
                            + " must be one of " + labels + ", was " + label);
                }
            }
        }
    }

    /** What is served of what users want. */
    Usage served(Usage wanted) {
        return quotas.isEmpty() ? wanted.inOneMonth() : wanted.inOneMonth().map(this::limited);
    }

    private UsageDistribution limited(UsageDistribution wanted) {
        Double quota = quotas.get(wanted.meter());
        return quota == null ? wanted : new LimitedUsage(wanted, quota);
    }

    /**
     * Units that the plan serves out of those wanted.
     *
     * @param meter  any
     * @param units  wanted in a month, at least 0
     * @return at most the quota
     */
    public double served(Meter meter, double units) {
        Double quota = quotas.get(meter);
        return quota == null ? units : StrictMath.min(units, quota);
    }

    /**
     * Units that the plan serves on average.
     *
     * @param wanted  how users differ
     * @return units per user and month, at most the quota
     */
    public double expectedServed(UsageDistribution wanted) {
        return limited(wanted).mean();
    }
}
