package dev.solvent.economics;

import static java.util.Objects.requireNonNull;

import dev.solvent.compute.ComputeCost;
import dev.solvent.internal.Requires;
import dev.solvent.pricing.PricingPlan;
import dev.solvent.quantity.Amount;
import dev.solvent.quantity.GrowthRate;
import dev.solvent.quantity.Money;
import dev.solvent.quantity.MoneyRate;
import dev.solvent.quantity.Period;
import dev.solvent.quantity.Price;
import dev.solvent.quantity.Span;
import dev.solvent.retention.RetentionCurve;
import dev.solvent.usage.FixedUsage;
import dev.solvent.usage.Meter;
import dev.solvent.usage.Usage;
import dev.solvent.usage.UsageDistribution;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What one acquired user is worth: revenue from a plan, cost from compute, both for as long as the user stays.
 *
 * <pre>{@code
 * contribution(k) = S(k) * (revenue(k) - cost(k)),   LTV = sum over k = 0..T-1 of contribution(k) * (1 + d)^-(k + timing)
 * }</pre>
 *
 * S retention at the start of month k; d discount per month; T horizon. Months after the horizon count as zero. Who pays fixed
 * fees for a term ahead is there until it ends, so that S falls at renewals only: under a plan of years S(k) is the curve at the
 * last multiple of twelve months, and a trial or coupon that ends within a term is spread evenly over it.
 *
 * <p>Gupta and Lehmann (2003), Customers as assets, Journal of Interactive Marketing 17(1), 9-24, for the sum; revenue is what is
 * billed less refunds and tax, the parts of store and processor are costs of revenue.
 *
 * @param plan  what the user pays
 * @param usage  what the user consumes, over users of the segment
 * @param compute  what serving a unit costs; empty where it costs nothing
 * @param retention  how long users stay
 * @param terms  discount, timing, horizon, dates and other costs
 * @since 0.1.0
 */
public record UnitEconomics(
        PricingPlan plan, Usage usage, Optional<ComputeCost> compute, RetentionCurve retention, Terms terms) {

    public UnitEconomics {
        requireNonNull(plan, "plan");
        requireNonNull(usage, "usage");
        requireNonNull(compute, "compute");
        requireNonNull(retention, "retention");
        requireNonNull(terms, "terms");
        compute.ifPresent(cost -> checkCost(plan, usage, cost));
    }

    private static void checkCost(PricingPlan plan, Usage usage, ComputeCost cost) {
        Money.zero(plan.currency()).plus(Money.zero(cost.currency()));
        for (Meter meter : usage.meters()) {
            if (!cost.covers(meter)) {
                throw new IllegalArgumentException("compute of plan " + plan.name() + " must have a cost of "
                        + meter.name() + ", which its users consume, had costs of "
                        + cost.meters().stream().map(Meter::name).toList()
                        + ". Maybe say that it is free: plus(ComputeCost.free(meter, currency)).");
            }
        }
    }

    /**
     * One plan, one metered usage, its cost and how long users stay.
     *
     * @param plan  what the user pays
     * @param usage  what the user consumes
     * @param compute  what serving a unit costs
     * @param retention  how long users stay
     * @return economics over the whole lifetime, without discount, until more is said
     */
    public static UnitEconomics of(
            PricingPlan plan, UsageDistribution usage, ComputeCost compute, RetentionCurve retention) {
        return of(plan, Usage.of(usage), Optional.of(compute), retention);
    }

    /**
     * The general form.
     *
     * @param plan  what the user pays
     * @param usage  what the user consumes
     * @param compute  what serving a unit costs, if anything
     * @param retention  how long users stay
     * @return economics over the whole lifetime, without discount, until more is said
     */
    public static UnitEconomics of(
            PricingPlan plan, Usage usage, Optional<ComputeCost> compute, RetentionCurve retention) {
        return new UnitEconomics(plan, usage, compute, retention, Terms.DEFAULTS);
    }

    /**
     * From averages, as public figures state them: revenue per user, gross margin, and how long users stay.
     *
     * @param revenuePerUser  mean revenue of an active user
     * @param grossMargin  what is left after cost of revenue, at most 1, may be negative
     * @param retention  how long users stay
     * @return economics over the whole lifetime, without discount, until more is said
     */
    public static UnitEconomics ofAverages(MoneyRate revenuePerUser, double grossMargin, RetentionCurve retention) {
        if (!(grossMargin <= 1 && Double.isFinite(grossMargin))) {
            throw new IllegalArgumentException("grossMargin must be at most 1 and finite, was " + grossMargin);
        }
        Money monthly = revenuePerUser.perMonth();
        Price price = new Amount(new BigDecimal(monthly.amount()), monthly.currency()).per(Period.MONTH);
        PricingPlan plan = PricingPlan.subscription("average revenue", price);
        return of(plan, Usage.NONE, Optional.empty(), retention)
                .withOtherCost(new UserCost(
                        "cost of revenue", monthly.times(1 - grossMargin).per(Period.MONTH), true));
    }

    /**
     * With future money discounted.
     *
     * @param discount  compounding
     * @return the changed economics
     */
    public UnitEconomics withDiscount(GrowthRate discount) {
        return with(new Terms(discount, terms.timing(), terms.horizon(), terms.acquired(), terms.otherCosts()));
    }

    /**
     * With money moving at another time of the month.
     *
     * @param timing  start, middle or end
     * @return the changed economics
     */
    public UnitEconomics withTiming(Timing timing) {
        return with(new Terms(terms.discount(), timing, terms.horizon(), terms.acquired(), terms.otherCosts()));
    }

    /**
     * With a horizon, after which nothing counts.
     *
     * @param horizon  a whole number of months
     * @return the changed economics
     */
    public UnitEconomics over(Span horizon) {
        horizon.months();
        return with(new Terms(
                terms.discount(), terms.timing(), Optional.of(horizon), terms.acquired(), terms.otherCosts()));
    }

    /**
     * With a date of acquisition, which costs that move in time ask for.
     *
     * @param month  month of age 0
     * @return the changed economics
     */
    public UnitEconomics acquiredIn(YearMonth month) {
        return with(
                new Terms(terms.discount(), terms.timing(), terms.horizon(), Optional.of(month), terms.otherCosts()));
    }

    /**
     * With one more cost of every active user.
     *
     * @param cost  besides compute
     * @return the changed economics
     */
    public UnitEconomics withOtherCost(UserCost cost) {
        List<UserCost> more = new ArrayList<>(terms.otherCosts());
        more.add(cost);
        return with(new Terms(terms.discount(), terms.timing(), terms.horizon(), terms.acquired(), more));
    }

    /**
     * With another flat fee.
     *
     * @param price  an amount per period
     * @return the changed economics
     */
    public UnitEconomics withPrice(Price price) {
        return new UnitEconomics(plan.withPrice(price), usage, compute, retention, terms);
    }

    /**
     * With another retention curve.
     *
     * @param curve  how long users stay
     * @return the changed economics
     */
    public UnitEconomics withRetention(RetentionCurve curve) {
        return new UnitEconomics(plan, usage, compute, curve, terms);
    }

    /**
     * With other usage.
     *
     * @param changed  what the user consumes
     * @return the changed economics
     */
    public UnitEconomics withUsage(Usage changed) {
        return new UnitEconomics(plan, changed, compute, retention, terms);
    }

    /**
     * With another plan.
     *
     * @param changed  what the user pays
     * @return the changed economics
     */
    public UnitEconomics withPlan(PricingPlan changed) {
        return new UnitEconomics(changed, usage, compute, retention, terms);
    }

    /**
     * The user who consumes more than a share of the others, on every meter alike.
     *
     * @param share  such as 0.9 for the user at the beginning of the heaviest tenth, in (0, 1)
     * @return the economics of that one user
     */
    public UnitEconomics atQuantile(double share) {
        Requires.openFraction(share, "share");
        return withUsage(new Usage(usage.distributions().stream()
                .<UsageDistribution>map(each -> new FixedUsage(each.meter(), each.quantile(share)))
                .toList()));
    }

    /**
     * The user who consumes exactly these units a month.
     *
     * @param units  from meter to units; meters that are left out are not used
     * @return the economics of that one user
     */
    public UnitEconomics forUser(Map<Meter, Double> units) {
        return withUsage(new Usage(usage.meters().stream()
                .<UsageDistribution>map(meter -> new FixedUsage(meter, units.getOrDefault(meter, 0.0)))
                .toList()));
    }

    /**
     * Contribution of one user over the horizon, discounted to the acquisition and before the cost of winning the user. Signed:
     * a user may be worth less than nothing.
     *
     * @return the lifetime value
     */
    public Money ltv() {
        return breakdown().total();
    }

    /**
     * What one user is billed over the horizon, discounted: less coupons, refunds, chargebacks and tax, with what others pay for
     * advertising, and before the store and the processor take their part.
     *
     * @return lifetime revenue
     */
    public Money revenueLtv() {
        return Valuation.of(this)
                .total("lifetime revenue", Valuation.Lines.REVENUE)
                .total();
    }

    /**
     * Revenue less cost of revenue of one user over the horizon, discounted.
     *
     * @return lifetime gross profit, may be negative
     */
    public Money grossProfitLtv() {
        return Valuation.of(this)
                .total("lifetime gross profit", Valuation.Lines.GROSS_PROFIT)
                .total();
    }

    /**
     * The parts of the lifetime value.
     *
     * @return lines that sum to {@link #ltv()}
     */
    public Breakdown breakdown() {
        return Valuation.of(this).total("lifetime value", Valuation.Lines.CONTRIBUTION);
    }

    /**
     * From list price to contribution, for a new user in the first month.
     *
     * @return lines that sum to the monthly contribution
     */
    public Breakdown marginWaterfall() {
        return marginWaterfall(0);
    }

    /**
     * From list price to contribution, for a user of an age: after a trial, an introductory price, the first year of a store.
     *
     * @param ageMonths  whole months since acquisition, at least 0
     * @return lines that sum to the monthly contribution
     */
    public Breakdown marginWaterfall(int ageMonths) {
        Requires.atLeast(ageMonths, 0, "ageMonths");
        return Valuation.of(this).monthOfAge("contribution a month", ageMonths);
    }

    /**
     * Gross profit over revenue, over the horizon.
     *
     * @return at most 1, may be negative
     * @throws IllegalArgumentException if there is no revenue
     */
    public double grossMargin() {
        Money revenue = revenueLtv();
        if (revenue.amount() == 0) {
            throw new IllegalArgumentException(
                    "revenue of plan " + plan.name() + " must not be zero for a gross margin," + " was " + revenue
                            + ". Maybe ask for grossProfitLtv().");
        }
        return grossProfitLtv().ratioTo(revenue);
    }

    /**
     * Lifetime value over the cost of winning a user.
     *
     * @param cac  not zero
     * @return the ratio, may be negative
     */
    public double ltvToCac(Money cac) {
        return ltv().ratioTo(cac);
    }

    /**
     * What a user may cost to win at a wanted ratio of lifetime value to acquisition cost.
     *
     * @param ltvToCac  such as 3, positive
     * @return at least 0; nothing may be spent on a user who is worth nothing
     */
    public Money affordableCac(double ltvToCac) {
        Money affordable = ltv().dividedBy(Requires.positive(ltvToCac, "ltvToCac"));
        return affordable.amount() > 0 ? affordable : Money.zero(affordable.currency());
    }

    /**
     * The first month from which on the running sum of contributions, survivors only and without discount, stays at or above
     * the cost of winning the user.
     *
     * @param cac  at least 0
     * @return months counted, or never within the horizon
     */
    public Payback payback(Money cac) {
        checkCac(cac);
        return Valuation.of(this).payback(cac.amount());
    }

    /**
     * Acquisition cost over the contribution of a settled month, as the trade quotes payback; it ignores that users leave.
     *
     * @param cac  at least 0
     * @return months, not whole; empty if the contribution is not positive
     */
    public OptionalDouble simplePayback(Money cac) {
        checkCac(cac);
        Money monthly = Valuation.of(this).settledMonth();
        return monthly.amount() > 0 ? OptionalDouble.of(cac.ratioTo(monthly)) : OptionalDouble.empty();
    }

    /**
     * The gross margin at which lifetime gross profit equals the cost of winning a user.
     *
     * @param cac  at least 0
     * @return a fraction; above 1 where not even free serving repays the cost
     */
    public double grossMarginFor(Money cac) {
        checkCac(cac);
        return cac.ratioTo(revenueLtv());
    }

    /**
     * The cost of one attempted unit at which the lifetime value is zero.
     *
     * @param meter  that the user consumes and that has a cost
     * @return money per unit; empty if the user is worth nothing even when units are free
     */
    public Optional<Money> breakEvenCost(Meter meter) {
        return Valuation.of(this).breakEvenCost(meter);
    }

    /**
     * The least flat fee per month at which the lifetime value is not negative. Coupons, limits and the fixed fee of a processor
     * bend the lifetime value, so it is solved where it is not a line.
     *
     * @return at least 0
     * @throws IllegalStateException if the plan does not have exactly one flat fee, or no fee breaks even
     */
    public MoneyRate breakEvenPrice() {
        double fee = BreakEvenFee.of(each -> withFlatFee(each).ltv().amount())
                .orElseThrow(
                        () -> new IllegalStateException("no price breaks even: of a higher one nothing more is left,"
                                + " since the store keeps everything of plan " + plan.name()
                                + " or a spend cap holds it"));
        return Money.of(fee, plan.currency()).per(Period.MONTH);
    }

    /**
     * Share of users whose contribution in a settled month is negative, trials and introductory prices being over, by their lasting level of usage: the heavy users on a
     * flat price.
     *
     * @return a fraction
     * @throws IllegalStateException if users differ on more than one meter
     */
    public double shareOfUsersAtALoss() {
        return LossShare.of(Valuation.of(this), plan, usage);
    }

    /**
     * The share of users, from the lightest on, at which a plan turns negative: the user there brings nothing in a settled month,
     * and the next heavier one a loss.
     *
     * @return a fraction, 0 if already the lightest brings a loss; empty if nobody does
     * @throws IllegalStateException if users differ on more than one meter
     */
    public OptionalDouble lossQuantile() {
        return LossShare.firstLoss(Valuation.of(this), plan, usage);
    }

    /**
     * What would bring the gross margin of a settled month to a target, trials and introductory prices being over.
     *
     * @param grossMargin  wanted, below 1
     * @return levers to solve for: price, cap, included units, or any other
     */
    public MarginTarget reaching(double grossMargin) {
        return new MarginTarget(this, grossMargin);
    }

    private UnitEconomics withFlatFee(double fee) {
        return withPrice(new Amount(new BigDecimal(fee), plan.currency()).per(Period.MONTH));
    }

    private UnitEconomics with(Terms changed) {
        return new UnitEconomics(plan, usage, compute, retention, changed);
    }

    private void checkCac(Money cac) {
        Requires.nonNegative(cac.amount(), "cac");
        Money.zero(plan.currency()).plus(cac);
    }

    @Override
    public String toString() {
        return "unit economics of plan " + plan.name() + ", retention " + retention.label() + ", "
                + terms.horizon().map(span -> "over " + span).orElse("over the lifetime") + ", discount "
                + terms.discount();
    }
}
