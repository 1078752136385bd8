package dev.solvent.economics;

import static dev.solvent.Tolerance.relative;
import static dev.solvent.quantity.Quantities.at;
import static dev.solvent.quantity.Quantities.cny;
import static dev.solvent.quantity.Quantities.months;
import static dev.solvent.quantity.Quantities.price;
import static dev.solvent.quantity.Quantities.usd;
import static dev.solvent.quantity.Quantities.years;
import static dev.solvent.usage.Meter.OUTPUT;
import static dev.solvent.usage.Meter.VIDEO;
import static java.time.Month.FEBRUARY;
import static java.time.Month.JANUARY;
import static java.time.Month.MARCH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import dev.solvent.Refusal;
import dev.solvent.compute.ComputeCost;
import dev.solvent.compute.PriceTrend;
import dev.solvent.pricing.PricingPlan;
import dev.solvent.quantity.CurrencyMismatchException;
import dev.solvent.quantity.GrowthRate;
import dev.solvent.quantity.Money;
import dev.solvent.quantity.Period;
import dev.solvent.quantity.Rate;
import dev.solvent.quantity.Span;
import dev.solvent.quantity.Unit;
import dev.solvent.retention.RetentionCurve;
import dev.solvent.usage.FixedUsage;
import dev.solvent.usage.GammaUsage;
import dev.solvent.usage.LogNormalUsage;
import dev.solvent.usage.Usage;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** 10 USD a month through a store that keeps 10 %; 40 seconds of video at 0.05 with a fifth of attempts failing. */
class UnitEconomicsTest {

    private static final PricingPlan PLAN = PricingPlan.subscription(
                    "Standard", price("10").usd().per(Period.MONTH))
            .withStoreCommission(0.1);
    private static final ComputeCost COST =
            ComputeCost.perSecond(VIDEO, price("0.05").usd()).withFailedAttempts(0.2);
    private static final RetentionCurve HALF = RetentionCurve.geometric(Rate.perMonth(0.5));

    /** 10 - 1 - 2 - 0.5 a month, for 2 months on average: 13 in all. */
    private static final UnitEconomics USER = UnitEconomics.of(PLAN, new FixedUsage(VIDEO, 40), COST, HALF);

    @Test
    void ltv_constantMargin_isMarginTimesLifetime() {
        assertThat(USER.ltv().amount()).isEqualTo(13, within(1e-13));
        assertThat(USER.revenueLtv().amount()).isEqualTo(20, within(1e-13));
        assertThat(USER.grossProfitLtv().amount()).isEqualTo(13, within(1e-13));
        assertThat(USER.grossMargin()).isEqualTo(0.65, within(1e-14));
        // three months of 6.5: 1 + 1/2 + 1/4
        assertThat(USER.over(months(3)).ltv().amount()).isEqualTo(6.5 * 1.75, within(1e-13));
        // discounted at 100 % a month: 1 + 1/4 + 1/16
        GrowthRate doubling = GrowthRate.perMonth(1);
        UnitEconomics discounted = USER.over(months(3)).withDiscount(doubling);
        assertThat(discounted.ltv().amount()).isEqualTo(6.5 * 1.3125, within(1e-13));
        assertThat(USER.withDiscount(doubling).ltv().amount()).isEqualTo(6.5 / (1 - 0.25), relative(1e-12, 9));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            timing, factor
            START,  1
            MIDDLE, 0.707106781186547524
            END,    0.5
            """)
    void timing_shiftsTheDiscount(Timing timing, double factor) {
        UnitEconomics base = USER.over(months(3)).withDiscount(GrowthRate.perMonth(1));
        double expected = factor * 6.5 * 1.3125;
        assertThat(base.withTiming(timing).ltv().amount()).isEqualTo(expected, relative(1e-14, expected));
    }

    @Test
    void breakdown_namesThePartsThatSum() {
        Breakdown breakdown = USER.breakdown();
        assertThat(breakdown.parts().stream().map(Breakdown.Part::label))
                .containsExactly("list price", "store commission", "compute video", "failed attempts");
        assertThat(breakdown.part("list price").amount()).isEqualTo(20, within(1e-13));
        assertThat(breakdown.part("store commission").amount()).isEqualTo(-2, within(1e-14));
        assertThat(breakdown.part("compute video").amount()).isEqualTo(-4, within(1e-14));
        assertThat(breakdown.part("failed attempts").amount()).isEqualTo(-1, within(1e-14));
        assertThat(breakdown.total()).isEqualTo(USER.ltv());
        assertThat(USER.marginWaterfall().toTable()).isEqualTo("""
                list price            10.0000  USD
                store commission      -1.0000  USD
                compute video         -2.0000  USD
                failed attempts       -0.5000  USD
                contribution a month   6.5000  USD""");
        assertThat(USER.marginWaterfall())
                .hasToString("contribution a month 6.5 USD = list price 10 USD, store commission -1 USD, "
                        + "compute video -2 USD, failed attempts -0.5 USD");
    }

    @Test
    void breakdown_difference_namesWhatChanged() {
        Breakdown dearer = USER.withPrice(price("12").usd().per(Period.MONTH)).marginWaterfall();
        Breakdown change = dearer.minus(USER.marginWaterfall());
        assertThat(change.part("list price").amount()).isEqualTo(2, within(1e-14));
        assertThat(change.part("store commission").amount()).isEqualTo(-0.2, within(1e-14));
        assertThat(change.part("compute video").amount()).isZero();
        assertThat(change.headline()).isEqualTo("change of contribution a month");
        Breakdown only = new Breakdown("only", List.of(new Breakdown.Part("hosting", usd(3))));
        assertThat(dearer.minus(only).part("hosting")).isEqualTo(usd(-3));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> only.part("rent"))
                .withMessage("label must be one of [hosting], was rent");
    }

    @Test
    void otherCosts_countWhereTheySay() {
        UnitEconomics user = USER.withOtherCost(new UserCost("hosting", usd(12).per(Period.YEAR), true))
                .withOtherCost(new UserCost("support", usd(2).per(Period.MONTH), false));
        assertThat(user.grossProfitLtv().amount()).isEqualTo(11, within(1e-13));
        assertThat(user.ltv().amount()).isEqualTo(7, within(1e-13));
        assertThat(user.marginWaterfall().part("support")).isEqualTo(usd(-2));
    }

    @Test
    void payback_sumsSurvivorsOnly() {
        // 6.5, 9.75, 11.375, ... towards 13
        assertThat(USER.payback(usd(6.5))).isEqualTo(Payback.after(1)).hasToString("1 month");
        assertThat(USER.payback(usd(9.75))).isEqualTo(Payback.after(2));
        assertThat(USER.payback(usd(9.76))).isEqualTo(Payback.after(3)).hasToString("3 months");
        assertThat(USER.payback(usd(13))).isEqualTo(Payback.NEVER).hasToString("never");
        assertThat(USER.over(months(2)).payback(usd(9.76)).isReached()).isFalse();
        assertThat(USER.over(months(2)).payback(usd(9.75))).isEqualTo(Payback.after(2));
        assertThat(USER.payback(usd(0))).isEqualTo(Payback.after(1));
        assertThat(USER.simplePayback(usd(13))).hasValueCloseTo(2.0, within(1e-14));
    }

    @Test
    void payback_everybodyLeavesAfterTheFirstMonth_isReachedInIt() {
        UnitEconomics once = USER.withRetention(RetentionCurve.geometric(Rate.perMonth(1)));
        assertThat(once.payback(usd(6.5))).isEqualTo(Payback.after(1));
        assertThat(once.payback(usd(6.6))).isEqualTo(Payback.NEVER);
    }

    @Test
    void loss_neverPaysBack() {
        UnitEconomics loss = USER.withPrice(price("1").usd().per(Period.MONTH));
        assertThat(loss.ltv().amount()).isEqualTo(2 * (0.9 - 2.5), within(1e-13));
        assertThat(loss.payback(usd(1))).isEqualTo(Payback.NEVER);
        assertThat(loss.payback(usd(0))).isEqualTo(Payback.NEVER);
        assertThat(loss.over(months(12)).payback(usd(0))).isEqualTo(Payback.NEVER);
        assertThat(loss.simplePayback(usd(1))).isEmpty();
        assertThat(loss.affordableCac(3)).isEqualTo(usd(0));
        assertThat(loss.shareOfUsersAtALoss()).isEqualTo(1);
    }

    @Test
    void cac_figures_areAsByHand() {
        assertThat(USER.ltvToCac(usd(6.5))).isEqualTo(2, within(1e-14));
        assertThat(USER.affordableCac(2).amount()).isEqualTo(6.5, within(1e-14));
        assertThat(USER.grossMarginFor(usd(15))).isEqualTo(0.75, within(1e-14));
    }

    @Test
    void breakEven_priceAndCost_areAsByHand() {
        // 0.9 p = 2.5
        assertThat(USER.breakEvenPrice().perMonth().amount()).isEqualTo(2.5 / 0.9, within(1e-14));
        // 9 = 40 * 1.25 * c
        assertThat(USER.breakEvenCost(VIDEO).orElseThrow().amount()).isEqualTo(0.18, within(1e-15));
        UnitEconomics free = UnitEconomics.of(PricingPlan.free(), new FixedUsage(VIDEO, 40), COST, HALF);
        assertThat(free.breakEvenCost(VIDEO)).isEmpty();
        UnitEconomics profitable = USER.withPrice(price("0").usd().per(Period.MONTH));
        assertThat(profitable.breakEvenPrice()).isEqualTo(USER.breakEvenPrice());
        PricingPlan perSecond = PLAN.withOverage(VIDEO, 0, price("1").usd().per(Unit.SECOND));
        assertThat(UnitEconomics.of(perSecond, new FixedUsage(VIDEO, 40), COST, HALF)
                        .breakEvenPrice())
                .isEqualTo(usd(0).per(Period.MONTH));
    }

    @Test
    void breakEvenCost_ofOneMeterAmongTwo_keepsTheOther() {
        ComputeCost both =
                COST.plus(ComputeCost.perMillionTokens(OUTPUT, price("10").usd()));
        Usage usage = Usage.of(new FixedUsage(VIDEO, 40), new FixedUsage(OUTPUT, 400_000));
        UnitEconomics user = UnitEconomics.of(PLAN, usage, Optional.of(both), HALF);
        // (9 - 4) / 50
        assertThat(user.breakEvenCost(VIDEO).orElseThrow().amount()).isEqualTo(0.1, within(1e-15));
        // (9 - 2.5) / 400000
        assertThat(user.breakEvenCost(OUTPUT).orElseThrow().amount()).isEqualTo(6.5 / 400_000, relative(1e-13, 1e-5));
    }

    @Test
    void breakEven_withoutAnAnswer_isRefused() {
        UnitEconomics noCost = UnitEconomics.of(PLAN, Usage.NONE, Optional.empty(), HALF);
        assertThatIllegalStateException()
                .isThrownBy(() -> noCost.breakEvenCost(VIDEO))
                .withMessage("there is no compute cost");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> USER.breakEvenCost(OUTPUT))
                .withMessage("meter must have a cost, of [video in seconds], was output in tokens");
        UnitEconomics unused = UnitEconomics.of(PLAN, Usage.NONE, Optional.of(COST), HALF);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> unused.breakEvenCost(VIDEO))
                .withMessage("meter must be used, of [], was video in seconds");
        ComputeCost mixed = COST.plus(ComputeCost.perSecond(VIDEO, price("0.01").usd()));
        assertThatIllegalStateException()
                .isThrownBy(() -> UnitEconomics.of(PLAN, new FixedUsage(VIDEO, 1), mixed, HALF)
                        .breakEvenCost(VIDEO))
                .withMessageContaining("must fail alike");
        UnitEconomics allToTheStore =
                UnitEconomics.of(PLAN.withStoreCommission(1), new FixedUsage(VIDEO, 1), COST, HALF);
        assertThatIllegalStateException()
                .isThrownBy(allToTheStore::breakEvenPrice)
                .withMessageContaining("the store keeps everything of plan Standard");
    }

    @Test
    void shareOfUsersAtALoss_isTheTailAboveTheBreakEvenUsage() {
        // 9 a month pay for 9 / 0.0625 = 144 seconds
        LogNormalUsage usage = new LogNormalUsage(VIDEO, 3, 1);
        UnitEconomics user = UnitEconomics.of(PLAN, usage, COST, HALF);
        assertThat(user.shareOfUsersAtALoss()).isEqualTo(1 - usage.cumulative(144), within(1e-13));
        // a quota below that leaves nobody at a loss, one above it changes nothing
        assertThat(UnitEconomics.of(PLAN.withQuota(VIDEO, 140), usage, COST, HALF)
                        .shareOfUsersAtALoss())
                .isZero();
        assertThat(UnitEconomics.of(PLAN.withQuota(VIDEO, 200), usage, COST, HALF)
                        .shareOfUsersAtALoss())
                .isEqualTo(1 - usage.cumulative(144), within(1e-13));
    }

    @Test
    void shareOfUsersAtALoss_heaviestPayOverage_isABandInTheMiddle() {
        // beyond 200 seconds each brings 0.9 * 0.5 - 0.0625 = 0.3875: a loss from 144 to 200 + 3.5 / 0.3875 seconds
        GammaUsage usage = new GammaUsage(VIDEO, 2, 60);
        PricingPlan plan = PLAN.withOverage(VIDEO, 200, price("0.5").usd().per(Unit.SECOND));
        double expected = usage.cumulative(200 + 3.5 / 0.3875) - usage.cumulative(144);
        assertThat(UnitEconomics.of(plan, usage, COST, HALF).shareOfUsersAtALoss())
                .isEqualTo(expected, within(1e-12));
    }

    @Test
    void shareOfUsersAtALoss_bandOfFewUsers_isFoundBetweenTheBends() {
        // 0.9 * 10 = 9 a month pay for 144 seconds; a loss from there to 145 + 0.0625 / 8.9375 seconds, far fewer than
        // one user in
        // a thousand
        GammaUsage usage = new GammaUsage(VIDEO, 2, 10);
        PricingPlan plan = PLAN.withOverage(VIDEO, 145, price("10").usd().per(Unit.SECOND));
        double expected = usage.survival(144) - usage.survival(145 + 0.0625 / 8.9375);
        assertThat(expected).isLessThan(1e-5).isPositive();
        assertThat(UnitEconomics.of(plan, usage, COST, HALF).shareOfUsersAtALoss())
                .isEqualTo(expected, within(1e-15));
        // a cap on the bill may bend anywhere: then groups of a thousandth of the users are searched
        PricingPlan capped = PLAN.withOverage(VIDEO, 100, price("0.5").usd().per(Unit.SECOND))
                .withSpendCap(price("20").usd());
        // 18 a month pay for 288 seconds
        GammaUsage heavy = new GammaUsage(VIDEO, 2, 60);
        assertThat(UnitEconomics.of(capped, heavy, COST, HALF).shareOfUsersAtALoss())
                .isEqualTo(heavy.survival(288), within(1e-13));
    }

    @Test
    void shareOfUsersAtALoss_usersAlike_isAllOrNothing() {
        assertThat(USER.shareOfUsersAtALoss()).isZero();
        ComputeCost both =
                COST.plus(ComputeCost.perMillionTokens(OUTPUT, price("10").usd()));
        Usage unequalTwice = Usage.of(new GammaUsage(VIDEO, 2, 20), new GammaUsage(OUTPUT, 1, 1e5));
        assertThatIllegalStateException()
                .isThrownBy(() -> UnitEconomics.of(PLAN, unequalTwice, Optional.of(both), HALF)
                        .shareOfUsersAtALoss())
                .withMessageContaining("users must differ on one meter only, differ on");
        Usage oneFixed = Usage.of(new GammaUsage(VIDEO, 2, 20), new FixedUsage(OUTPUT, 400_000));
        // 5 of 9 are left for video: 80 seconds
        assertThat(UnitEconomics.of(PLAN, oneFixed, Optional.of(both), HALF).shareOfUsersAtALoss())
                .isEqualTo(1 - new GammaUsage(VIDEO, 2, 20).cumulative(80), within(1e-12));
    }

    @Test
    void costThatMoves_isFollowedMonthByMonth() {
        ComputeCost halved = COST.withTrend(PriceTrend.step(at(2027, FEBRUARY), 0.5));
        UnitEconomics user = UnitEconomics.of(PLAN, new FixedUsage(VIDEO, 40), halved, HALF)
                .acquiredIn(at(2027, JANUARY))
                .over(months(3));
        // 6.5 + (1/2 + 1/4) * 7.75
        assertThat(user.ltv().amount()).isEqualTo(6.5 + 0.75 * 7.75, within(1e-13));
        assertThat(user.breakdown().part("failed attempts").amount()).isEqualTo(-0.5 - 0.75 * 0.25, within(1e-14));
        assertThat(user.payback(usd(6.5 + 3.875))).isEqualTo(Payback.after(2));
        assertThat(user.shareOfUsersAtALoss()).isZero();
        assertThat(user.breakEvenCost(VIDEO).orElseThrow().amount()).isEqualTo(0.18, within(1e-14));
    }

    @Test
    void costThatMoves_withoutDateOrHorizon_isRefused() {
        ComputeCost moving = COST.withTrend(month -> 1);
        UnitEconomics user = UnitEconomics.of(PLAN, new FixedUsage(VIDEO, 40), moving, HALF);
        assertThatIllegalStateException().isThrownBy(user::ltv).withMessageContaining("acquiredIn");
        assertThatIllegalStateException()
                .isThrownBy(() -> user.acquiredIn(at(2027, JANUARY)).ltv())
                .withMessageContaining("give a horizon");
    }

    @Test
    void payback_lossesAfterARise_isCountedFromWhereTheSumStaysAbove() {
        // 6.5 a month, then the cost rises twelvefold in month 3 for good: 6.5, 9.75, 9.75 - 21/4, ...
        ComputeCost rising = COST.withTrend(PriceTrend.step(at(2027, MARCH), 12));
        UnitEconomics user =
                UnitEconomics.of(PLAN, new FixedUsage(VIDEO, 40), rising, HALF).acquiredIn(at(2027, JANUARY));
        assertThat(user.over(months(2)).payback(usd(6))).isEqualTo(Payback.after(1));
        assertThat(user.over(months(12)).payback(usd(6))).isEqualTo(Payback.NEVER);
    }

    @Test
    void ofAverages_isRevenueTimesMarginTimesLifetime() {
        UnitEconomics user = UnitEconomics.ofAverages(usd(120).per(Period.YEAR), 0.047, HALF);
        assertThat(user.ltv().amount()).isEqualTo(20 * 0.047, within(1e-13));
        assertThat(user.grossMargin()).isEqualTo(0.047, within(1e-14));
        assertThat(UnitEconomics.ofAverages(usd(10).per(Period.MONTH), -0.245, HALF)
                        .ltv()
                        .amount())
                .isEqualTo(-4.9, within(1e-13));
    }

    @Test
    void lifetime_thatIsInfinite_asksForAHorizon() {
        UnitEconomics user = USER.withRetention(RetentionCurve.powerLaw(0.5, 0.5));
        assertThatIllegalStateException().isThrownBy(user::ltv).withMessageContaining("Give a horizon");
        assertThat(user.over(years(1)).ltv().amount()).isPositive();
        // discounted it is finite: beyond 400 years 1.1^-400 = 3e-17 is left
        double discounted = user.withDiscount(GrowthRate.perYear(0.1)).ltv().amount();
        double far = user.withDiscount(GrowthRate.perYear(0.1))
                .over(years(400))
                .ltv()
                .amount();
        assertThat(discounted).isEqualTo(far, relative(1e-12, far));
        assertThatIllegalStateException()
                .isThrownBy(() -> user.withDiscount(GrowthRate.perYear(-0.1)).ltv())
                .withMessageContaining("negative discount");
        assertThatIllegalStateException()
                .isThrownBy(() -> USER.withRetention(RetentionCurve.of("stays", month -> 1))
                        .withDiscount(GrowthRate.perYear(1e-5))
                        .ltv())
                .withMessageContaining("'stays' did not settle");
    }

    static Stream<Refusal> parameters() {
        return Stream.of(
                        Refusal.ofOnly("cac", value -> USER.payback(usd(value)), -1),
                        Refusal.ofOnly("cac", value -> USER.simplePayback(usd(value)), -1),
                        Refusal.ofOnly("cac", value -> USER.grossMarginFor(usd(value)), -1),
                        Refusal.of("ltvToCac", USER::affordableCac, 0, -1),
                        Refusal.of(
                                "grossMargin",
                                value -> UnitEconomics.ofAverages(usd(1).per(Period.MONTH), value, HALF),
                                1.01),
                        Refusal.ofOnly(
                                "amount",
                                value -> UnitEconomics.ofAverages(usd(value).per(Period.MONTH), 0.5, HALF),
                                -1),
                        Refusal.ofOnly(
                                "cost of hosting",
                                value -> new UserCost("hosting", usd(value).per(Period.MONTH), true),
                                -1))
                .flatMap(each -> each);
    }

    @ParameterizedTest
    @MethodSource("parameters")
    void parameter_outsideItsDomain_isRefusedNamingParameterAndValue(Refusal each) {
        each.check();
    }

    @Test
    void currencies_thatDiffer_areRefused() {
        ComputeCost yuan = ComputeCost.perSecond(VIDEO, price("0.3").cny());
        assertThatExceptionOfType(CurrencyMismatchException.class)
                .isThrownBy(() -> UnitEconomics.of(PLAN, new FixedUsage(VIDEO, 1), yuan, HALF));
        assertThatExceptionOfType(CurrencyMismatchException.class).isThrownBy(() -> USER.payback(cny(1)));
        assertThatExceptionOfType(CurrencyMismatchException.class).isThrownBy(() -> USER.simplePayback(cny(1)));
        assertThatExceptionOfType(CurrencyMismatchException.class).isThrownBy(() -> USER.ltvToCac(cny(1)));
        assertThatExceptionOfType(CurrencyMismatchException.class).isThrownBy(() -> USER.grossMarginFor(cny(1)));
    }

    @Test
    void curve_thatRises_isRefusedWhereItIsUsed() {
        UnitEconomics user = USER.withRetention(RetentionCurve.of("mine", month -> month < 2 ? 1 / (1 + month) : 0.75))
                .over(months(12));
        assertThatIllegalStateException()
                .isThrownBy(user::ltv)
                .withMessage(
                        "RetentionCurve 'mine' returned 0.75 at month 2, must be at most the 0.5 of the month before");
    }

    @Test
    void figures_withoutSense_areRefused() {
        UnitEconomics free = UnitEconomics.of(PricingPlan.free(), Usage.NONE, Optional.empty(), HALF);
        assertThatIllegalArgumentException().isThrownBy(free::grossMargin).withMessageContaining("zero");
        assertThat(free.ltv()).isEqualTo(Money.zero(PLAN.currency()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> USER.over(new Span(10, Period.DAY)))
                .withMessageContaining("whole number of months");
        assertThat(USER)
                .hasToString("unit economics of plan Standard, retention geometric, churn 50 % per month, "
                        + "over the lifetime, discount 0 % per year");
        assertThat(USER.over(months(3)).toString()).contains("over 3 months");
    }
}
