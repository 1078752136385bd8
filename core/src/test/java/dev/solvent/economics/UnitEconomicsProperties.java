package dev.solvent.economics;

import static dev.solvent.Tolerance.relative;
import static dev.solvent.quantity.Quantities.USD;
import static dev.solvent.quantity.Quantities.months;
import static dev.solvent.quantity.Quantities.usd;
import static dev.solvent.usage.Meter.VIDEO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.solvent.compute.ComputeCost;
import dev.solvent.pricing.PricingPlan;
import dev.solvent.quantity.Amount;
import dev.solvent.quantity.GrowthRate;
import dev.solvent.quantity.Money;
import dev.solvent.quantity.Period;
import dev.solvent.quantity.Price;
import dev.solvent.quantity.Rate;
import dev.solvent.quantity.Unit;
import dev.solvent.retention.Curves;
import dev.solvent.retention.RetentionCurve;
import dev.solvent.usage.FixedUsage;
import dev.solvent.usage.GammaUsage;
import dev.solvent.usage.LogNormalUsage;
import dev.solvent.usage.Usage;
import dev.solvent.usage.UsageDistribution;
import java.math.BigDecimal;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

/** The value of a user moves with price, cost, churn and horizon as it must, and break-even figures leave nothing. */
class UnitEconomicsProperties {

    /** Sums of a few hundred products, and a few special functions. */
    private static final double MONEY = 1e-11;

    /** Economics of any plan, usage, cost and curve over a horizon. */
    @Provide
    Arbitrary<UnitEconomics> economics() {
        Arbitrary<Integer> horizons = Arbitraries.integers().between(1, 60);
        Arbitrary<Double> discounts = between(0, 0.5);
        return Combinators.combine(plans(), usages(), costs(), Curves.any(), horizons, discounts)
                .as((plan, usage, cost, curve, horizon, discount) -> UnitEconomics.of(plan, usage, cost, curve)
                        .over(months(horizon))
                        .withDiscount(GrowthRate.perYear(discount)));
    }

    private static Arbitrary<PricingPlan> plans() {
        Arbitrary<PricingPlan> flat = between(0, 50).map(fee -> PricingPlan.subscription("flat", perMonth(fee, 1)));
        Arbitrary<PricingPlan> overage = Combinators.combine(flat, between(0, 200), between(0, 1))
                .as((plan, included, price) -> plan.withOverage(VIDEO, included, perSecond(price)));
        Arbitrary<PricingPlan> limited = Combinators.combine(Arbitraries.oneOf(flat, overage), between(1, 300))
                .as((plan, quota) -> plan.withQuota(VIDEO, quota));
        return Combinators.combine(Arbitraries.oneOf(flat, overage, limited), between(0, 0.5))
                .as(PricingPlan::withStoreCommission);
    }

    private static Arbitrary<UsageDistribution> usages() {
        return Arbitraries.oneOf(
                between(0, 500).map(mean -> new FixedUsage(VIDEO, mean)),
                Combinators.combine(between(0.1, 20), between(1, 100))
                        .as((shape, scale) -> new GammaUsage(VIDEO, shape, scale)),
                Combinators.combine(between(-1, 5), between(0.1, 2))
                        .as((mu, sigma) -> new LogNormalUsage(VIDEO, mu, sigma)));
    }

    private static Arbitrary<ComputeCost> costs() {
        return Combinators.combine(between(0, 0.5), between(0, 0.9))
                .as((perSecond, failing) -> ComputeCost.perSecond(VIDEO, new Amount(BigDecimal.valueOf(perSecond), USD))
                        .withFailedAttempts(failing));
    }

    private static Arbitrary<Double> between(double low, double high) {
        return Arbitraries.doubles().between(low, high).ofScale(4);
    }

    private static Price perMonth(double amount, int times) {
        return new Amount(BigDecimal.valueOf(amount).multiply(BigDecimal.valueOf(times)), USD).per(Period.MONTH);
    }

    private static Price perSecond(double amount) {
        return new Amount(BigDecimal.valueOf(amount), USD).per(1, Unit.SECOND);
    }

    /** A constant monthly margin: revenue of max(m, 0), or a cost of -m. */
    private static UnitEconomics constantMargin(double m, RetentionCurve curve) {
        return UnitEconomics.of(
                        PricingPlan.subscription("flat", perMonth(StrictMath.max(m, 0), 1)),
                        Usage.NONE,
                        Optional.empty(),
                        curve)
                .withOtherCost(new UserCost("cost", usd(StrictMath.max(-m, 0)).per(Period.MONTH), true));
    }

    private static double size(UnitEconomics user) {
        return user.breakdown().parts().stream()
                .mapToDouble(part -> StrictMath.abs(part.money().amount()))
                .sum();
    }

    @Property
    void ltv_constantMargin_movesWithChurnAgainstTheSignOfTheMargin(
            @ForAll @DoubleRange(min = -100, max = 100) @Scale(3) double m,
            @ForAll @DoubleRange(min = 0.01, max = 0.5) @Scale(6) double churn,
            @ForAll @DoubleRange(min = 0.001, max = 0.5) @Scale(6) double more,
            @ForAll @IntRange(min = 2, max = 120) int horizon) {
        double before = ltv(m, churn, horizon);
        double after = ltv(m, churn + more, horizon);
        if (m > 0) {
            assertThat(after).isLessThan(before).isPositive();
        } else if (m < 0) {
            assertThat(after).isGreaterThan(before).isNegative();
        } else {
            assertThat(after).isEqualTo(before).isZero();
        }
    }

    @Property
    void ltv_constantMargin_risesWithTheMargin(
            @ForAll @DoubleRange(min = -100, max = 100) @Scale(3) double m,
            @ForAll @DoubleRange(min = 0.001, max = 100) @Scale(3) double more,
            @ForAll @DoubleRange(min = 0, max = 1) @Scale(6) double churn) {
        assertThat(ltv(m + more, churn, 36)).isGreaterThan(ltv(m, churn, 36));
        assertThat(ltv(0, churn, 36)).isZero();
    }

    private static double ltv(double m, double churn, int horizon) {
        return constantMargin(m, RetentionCurve.geometric(Rate.perMonth(churn)))
                .over(months(horizon))
                .ltv()
                .amount();
    }

    /** LTV = m / p; m (1 + d) / (p + d); m (1 - q^T) / (1 - q) with q = (1 - p) / (1 + d). */
    @Property
    void ltv_geometric_isItsClosedForm(
            @ForAll @DoubleRange(min = -100, max = 100) @Scale(3) double m,
            @ForAll @DoubleRange(min = 0.005, max = 1) @Scale(6) double churn,
            @ForAll @DoubleRange(min = 0.001, max = 0.1) @Scale(6) double d,
            @ForAll @IntRange(min = 1, max = 240) int horizon) {
        UnitEconomics user = constantMargin(m, RetentionCurve.geometric(Rate.perMonth(churn)));
        GrowthRate discount = GrowthRate.perMonth(d);
        double plain = m / churn;
        assertThat(user.ltv().amount()).isEqualTo(plain, relative(1e-12, plain));
        double discounted = m * (1 + d) / (churn + d);
        assertThat(user.withDiscount(discount).ltv().amount()).isEqualTo(discounted, relative(1e-11, discounted));
        double logQ = StrictMath.log1p(-churn) - StrictMath.log1p(d);
        double limited = churn == 1 ? m : m * StrictMath.expm1(horizon * logQ) / StrictMath.expm1(logQ);
        assertThat(user.withDiscount(discount).over(months(horizon)).ltv().amount())
                .isEqualTo(limited, relative(1e-11, limited));
        double end = discounted / (1 + d);
        assertThat(user.withDiscount(discount).withTiming(Timing.END).ltv().amount())
                .isEqualTo(end, relative(1e-11, end));
    }

    @Property
    void ltv_longHorizons_tendToTheLifetimeValue(
            @ForAll @DoubleRange(min = -100, max = 100) @Scale(3) double m,
            @ForAll @DoubleRange(min = 0.02, max = 1) @Scale(6) double churn) {
        UnitEconomics user = constantMargin(m, RetentionCurve.geometric(Rate.perMonth(churn)));
        double lifetime = user.ltv().amount();
        double missing = StrictMath.abs(lifetime);
        for (int horizon : new int[] {1, 10, 100, 1000, 2000}) {
            double now =
                    StrictMath.abs(lifetime - user.over(months(horizon)).ltv().amount());
            assertThat(now).isLessThanOrEqualTo(missing + 1e-12 * StrictMath.abs(lifetime));
            missing = now;
        }
        // 0.98^2000 = 3e-18 of it is missing
        assertThat(missing).isLessThanOrEqualTo(1e-12 * StrictMath.abs(lifetime));
    }

    @Property(tries = 300)
    void breakdown_anyUser_sumsToTheHeadline(@ForAll("economics") UnitEconomics user) {
        double slack = MONEY * size(user);
        assertThat(sum(user.breakdown())).isEqualTo(user.ltv().amount(), within(slack));
        double waterfall = sum(user.marginWaterfall());
        assertThat(user.marginWaterfall().total().amount()).isEqualTo(waterfall, within(slack));
        double weight = user.retention()
                .discountedMonths(
                        user.terms().discount(),
                        user.terms().horizon().orElseThrow().months());
        assertThat(user.ltv().amount()).isEqualTo(waterfall * weight, within(slack));
        Breakdown nothing = user.breakdown().minus(user.breakdown());
        assertThat(nothing.total().amount()).isZero();
    }

    private static double sum(Breakdown breakdown) {
        return breakdown.parts().stream()
                .mapToDouble(part -> part.money().amount())
                .sum();
    }

    @Property(tries = 300)
    void figures_anyUser_areFiniteAndOfTheirSign(@ForAll("economics") UnitEconomics user) {
        double ltv = user.ltv().amount();
        assertThat(ltv).isFinite();
        double slack = MONEY * size(user);
        assertThat(user.revenueLtv().amount()).isNotNegative();
        assertThat(user.grossProfitLtv().amount())
                .isBetween(ltv - slack, user.revenueLtv().amount() + slack);
        assertThat(user.affordableCac(3).amount()).isEqualTo(StrictMath.max(ltv, 0) / 3, within(slack));
        assertThat(user.shareOfUsersAtALoss()).isBetween(0.0, 1.0);
        assertThat(user.breakEvenPrice().perMonth().amount()).isNotNegative().isFinite();
        user.simplePayback(usd(5))
                .ifPresent(months -> assertThat(months).isPositive().isFinite());
        // a revenue of next to nothing, the tail beyond a large quota, has a margin beyond the range of a number
        if (user.revenueLtv().amount() > 1e-250) {
            assertThat(user.grossMargin()).isFinite().isLessThanOrEqualTo(1);
            assertThat(user.grossMarginFor(usd(5))).isPositive();
        }
    }

    @Property(tries = 300)
    void breakEvenPrice_positive_leavesNothing(@ForAll("economics") UnitEconomics user) {
        Money price = user.breakEvenPrice().perMonth();
        UnitEconomics at = user.withPrice(new Amount(BigDecimal.valueOf(price.amount()), USD).per(Period.MONTH));
        double slack = MONEY * size(at);
        if (price.amount() > 0) {
            assertThat(at.ltv().amount()).isEqualTo(0, within(slack));
        } else {
            assertThat(at.ltv().amount()).isGreaterThanOrEqualTo(-slack);
        }
    }

    @Property(tries = 300)
    void breakEvenCost_anyUser_leavesNothing(@ForAll("economics") UnitEconomics user) {
        if (user.usage().on(VIDEO).orElseThrow().mean() == 0) {
            return;
        }
        user.breakEvenCost(VIDEO).ifPresent(cost -> {
            double failing = user.compute().orElseThrow().lines().get(0).failedShare();
            ComputeCost at = ComputeCost.perSecond(VIDEO, new Amount(BigDecimal.valueOf(cost.amount()), USD))
                    .withFailedAttempts(failing);
            UnitEconomics same =
                    new UnitEconomics(user.plan(), user.usage(), Optional.of(at), user.retention(), user.terms());
            assertThat(same.ltv().amount()).isEqualTo(0, within(MONEY * size(same)));
        });
    }

    /** The answer is the first month from which the running sum of survivors' contributions stays at or above the cost. */
    @Property(tries = 300)
    void payback_anyUser_agreesWithTheRunningSum(
            @ForAll("economics") UnitEconomics user, @ForAll @DoubleRange(min = 0.01, max = 60) @Scale(2) double cac) {
        int horizon = user.terms().horizon().orElseThrow().months();
        double monthly = user.marginWaterfall().total().amount();
        double slack = MONEY * (cac + horizon * StrictMath.abs(monthly));
        Payback payback = user.payback(usd(cac));
        if (payback.isReached()) {
            int months = payback.months().getAsInt();
            assertThat(months).isBetween(1, horizon);
            assertThat(monthly * user.retention().expectedMonths(months)).isGreaterThanOrEqualTo(cac - slack);
            if (months > 1) {
                assertThat(monthly * user.retention().expectedMonths(months - 1))
                        .isLessThan(cac + slack);
            }
            // who ignores that users leave is never slower
            assertThat(user.simplePayback(usd(cac)).getAsDouble()).isLessThanOrEqualTo(months * (1 + MONEY));
        } else {
            assertThat(monthly * user.retention().expectedMonths(horizon)).isLessThan(cac + slack);
        }
    }

    @Property(tries = 300)
    void payback_dearerUsers_takeNoLessTime(
            @ForAll("economics") UnitEconomics user,
            @ForAll @DoubleRange(min = 0, max = 60) @Scale(2) double cac,
            @ForAll @DoubleRange(min = 0, max = 60) @Scale(2) double more) {
        Payback cheap = user.payback(usd(cac));
        Payback dear = user.payback(usd(cac + more));
        assertThat(dear.months().orElse(Integer.MAX_VALUE))
                .isGreaterThanOrEqualTo(cheap.months().orElse(Integer.MAX_VALUE));
    }

    /** A currency in which everything costs c times as much shows c times the money and the same ratios. */
    @Property(tries = 200)
    void currency_inAnotherScale_changesMoneyOnly(
            @ForAll @DoubleRange(min = 0.01, max = 50) @Scale(2) double fee,
            @ForAll @DoubleRange(min = 0, max = 0.5) @Scale(2) double cost,
            @ForAll @DoubleRange(min = 0.01, max = 0.9) @Scale(4) double churn,
            @ForAll @IntRange(min = 2, max = 1000) int scale) {
        UnitEconomics one = scaled(fee, cost, churn, 1);
        UnitEconomics many = scaled(fee, cost, churn, scale);
        double slack = MONEY * size(many);
        assertThat(many.ltv().amount()).isEqualTo(one.ltv().amount() * scale, within(slack));
        assertThat(many.breakEvenPrice().perMonth().amount())
                .isEqualTo(one.breakEvenPrice().perMonth().amount() * scale, within(slack));
        assertThat(many.grossMargin())
                .isEqualTo(one.grossMargin(), relative(MONEY, 1 + StrictMath.abs(one.grossMargin())));
        assertThat(many.shareOfUsersAtALoss()).isEqualTo(one.shareOfUsersAtALoss(), within(1e-9));
        assertThat(many.ltvToCac(usd(7.0 * scale))).isEqualTo(one.ltvToCac(usd(7)), relative(MONEY, size(one)));
    }

    private static UnitEconomics scaled(double fee, double cost, double churn, int scale) {
        ComputeCost compute = ComputeCost.perSecond(
                VIDEO, new Amount(BigDecimal.valueOf(cost).multiply(BigDecimal.valueOf(scale)), USD));
        PricingPlan plan =
                PricingPlan.subscription("flat", perMonth(fee, scale)).withStoreCommission(0.15);
        return UnitEconomics.of(
                        plan, new GammaUsage(VIDEO, 0.5, 100), compute, RetentionCurve.geometric(Rate.perMonth(churn)))
                .over(months(24));
    }

    @Property(tries = 300)
    void ltv_anyUser_risesWithPriceAndFallsWithCost(
            @ForAll("economics") UnitEconomics user, @ForAll @DoubleRange(min = 1, max = 5) @Scale(3) double factor) {
        double slack = MONEY * size(user) * factor;
        UnitEconomics dearerToServe = new UnitEconomics(
                user.plan(),
                user.usage(),
                user.compute().map(cost -> cost.times(factor)),
                user.retention(),
                user.terms());
        assertThat(dearerToServe.ltv().amount()).isLessThanOrEqualTo(user.ltv().amount() + slack);
        assertThat(dearerToServe.shareOfUsersAtALoss()).isGreaterThanOrEqualTo(user.shareOfUsersAtALoss() - 1e-9);
        UnitEconomics free = user.withPrice(perMonth(0, 1));
        assertThat(free.ltv().amount()).isLessThanOrEqualTo(user.ltv().amount() + slack);
    }
}
