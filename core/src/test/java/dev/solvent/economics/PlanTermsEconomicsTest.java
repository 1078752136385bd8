package dev.solvent.economics;

import static dev.solvent.quantity.Quantities.at;
import static dev.solvent.quantity.Quantities.months;
import static dev.solvent.quantity.Quantities.price;
import static dev.solvent.quantity.Quantities.usd;
import static dev.solvent.usage.Meter.VIDEO;
import static java.time.Month.JANUARY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.solvent.compute.ComputeCost;
import dev.solvent.compute.PriceTrend;
import dev.solvent.pricing.PricingPlan;
import dev.solvent.pricing.ProcessorFee;
import dev.solvent.pricing.StoreCommission;
import dev.solvent.quantity.GrowthRate;
import dev.solvent.quantity.Period;
import dev.solvent.quantity.Rate;
import dev.solvent.quantity.Unit;
import dev.solvent.retention.Mixture;
import dev.solvent.retention.RetentionCurve;
import dev.solvent.usage.FixedUsage;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** What a plan says beside its price, in the economics of a user: 20 USD a month, 100 seconds at 0.05 USD, a tenth leave a month. */
class PlanTermsEconomicsTest {

    private static final Offset<Double> MONEY = within(1e-9);
    private static final PricingPlan PLAN =
            PricingPlan.subscription("Pro", price("20").usd().per(Period.MONTH));
    private static final ComputeCost COST =
            ComputeCost.perSecond(VIDEO, price("0.05").usd());

    private static UnitEconomics user(PricingPlan plan) {
        return UnitEconomics.of(plan, new FixedUsage(VIDEO, 100), COST, RetentionCurve.geometric(Rate.perMonth(0.1)));
    }

    @Test
    void introductoryPrice_overTheLifetime_comesOffItsMonthsOnly() {
        UnitEconomics user = user(PLAN.withIntroductoryDiscount(months(3), "0.5"));
        // ten months of 15, less 10 in each of the first three: 10 (1 + 0.9 + 0.81)
        assertThat(user.ltv().amount()).isCloseTo(150 - 27.1, MONEY);
        assertThat(user.over(months(2)).ltv().amount()).isCloseTo(15 * 1.9 - 19, MONEY);
        assertThat(user.marginWaterfall().total().amount()).isCloseTo(5, MONEY);
        assertThat(user.marginWaterfall(3).total().amount()).isCloseTo(15, MONEY);
        assertThat(user.breakdown().total().amount()).isCloseTo(user.ltv().amount(), MONEY);
        assertThat(user.revenueLtv().amount()).isCloseTo(200 - 27.1, MONEY);
    }

    /** Whoever has paid a year stays it: 12 months of 15 for each year begun, of which 0.9^12 go on each time. */
    @Test
    void plan_paidByTheYear_losesUsersAtRenewalsOnly() {
        UnitEconomics user = user(PLAN.prepaid(Period.YEAR));
        double renewed = StrictMath.pow(0.9, 12);
        assertThat(user.ltv().amount()).isCloseTo(180 / (1 - renewed), MONEY);
        assertThat(user.over(months(12)).ltv().amount()).isCloseTo(180, MONEY);
        assertThat(user.over(months(13)).ltv().amount()).isCloseTo(180 + 15 * renewed, MONEY);
        // 90 USD are back after six months, although a user of the monthly plan has brought 70.3 by then
        assertThat(user.payback(usd(90))).isEqualTo(Payback.after(6));
        assertThat(user(PLAN).payback(usd(90))).isEqualTo(Payback.after(9));
    }

    @Test
    void plan_paidByTheYear_ofTouristsAndCore_hasALifetime() {
        RetentionCurve curve = RetentionCurve.mixture(List.of(
                new Mixture.Part(0.8, RetentionCurve.geometric(Rate.perMonth(0.5))),
                new Mixture.Part(0.2, RetentionCurve.geometric(Rate.perMonth(0.02)))));
        double years = 0.8 / (1 - StrictMath.pow(0.5, 12)) + 0.2 / (1 - StrictMath.pow(0.98, 12));
        UnitEconomics user = user(PLAN.prepaid(Period.YEAR)).withRetention(curve);
        assertThat(user.ltv().amount()).isCloseTo(180 * years, MONEY);
        assertThat(user.withDiscount(GrowthRate.perYear(0.1)).over(months(1200)).ltv().amount())
                .isCloseTo(user.withDiscount(GrowthRate.perYear(0.1)).ltv().amount(), MONEY);
    }

    /** A quarter at 20 USD whose first month is free costs 40: 13.33 a month, whichever month it is. */
    @Test
    void coupon_withinATerm_isSpreadOverTheTermThatIsPaidAtOnce() {
        UnitEconomics user = user(PLAN.withIntroductoryDiscount(months(1), "1").prepaid(Period.QUARTER));
        assertThat(user.marginWaterfall(0).total().amount()).isCloseTo(40.0 / 3 - 5, MONEY);
        assertThat(user.marginWaterfall(2).total().amount()).isCloseTo(40.0 / 3 - 5, MONEY);
        assertThat(user.marginWaterfall(3).total().amount()).isCloseTo(15, MONEY);
        assertThat(user.revenueLtv().amount()).isCloseTo(60 / (1 - StrictMath.pow(0.9, 3)) - 20, MONEY);
    }

    /** Usage is paid as it comes: without a fixed fee nobody has paid ahead. */
    @Test
    void plan_paidByUse_losesUsersEveryMonthWhateverItsTerm() {
        PricingPlan usage = PricingPlan.payPerUse("api", VIDEO, price("0.2").usd().per(Unit.SECOND));
        assertThat(user(usage.prepaid(Period.YEAR)).ltv()).isEqualTo(user(usage).ltv());
    }

    @Test
    void introductoryPrice_withCostsThatMove_isMonthByMonth() {
        PricingPlan plan = PLAN.withIntroductoryDiscount(months(1), "1");
        UnitEconomics user = UnitEconomics.of(
                        plan,
                        new FixedUsage(VIDEO, 100),
                        COST.withTrend(PriceTrend.step(at(2027, JANUARY).plusMonths(1), 0.5)),
                        RetentionCurve.geometric(Rate.perMonth(0.1)))
                .over(months(3))
                .acquiredIn(at(2027, JANUARY));
        // -5, then 0.9 and 0.81 of 20 - 2.5
        assertThat(user.ltv().amount()).isCloseTo(-5 + 1.71 * 17.5, MONEY);
    }

    @Test
    void storeCommission_afterAYear_isLess() {
        UnitEconomics user = user(PLAN.withStoreCommission(StoreCommission.thirtyThenFifteen()));
        double later = StrictMath.pow(0.9, 12) * 10;
        assertThat(user.ltv().amount()).isCloseTo(9 * (10 - later) + 12 * later, MONEY);
        assertThat(user.breakdown().part("store commission").amount()).isCloseTo(-6 * (10 - later) - 3 * later, MONEY);
    }

    @Test
    void processorFee_isACostOfRevenue() {
        UnitEconomics user = user(
                PLAN.withProcessorFee(ProcessorFee.of("0.029", price("0.30").usd())));
        assertThat(user.marginWaterfall().part("processor fee").amount()).isCloseTo(-0.88, MONEY);
        assertThat(user.grossMargin()).isCloseTo((20 - 0.88 - 5) / 20, MONEY);
        assertThat(user.revenueLtv().amount()).isCloseTo(200, MONEY);
    }

    @Test
    void trial_firstMonth_isServedAndNotPaid() {
        UnitEconomics user = user(PLAN.withIntroductoryDiscount(months(1), "1"));
        assertThat(user.marginWaterfall().total().amount()).isCloseTo(-5, MONEY);
        // settled months decide: 15 a month
        assertThat(user.simplePayback(usd(30))).hasValue(2);
        assertThat(user.shareOfUsersAtALoss()).isZero();
        assertThat(user.reaching(0.6).price().orElseThrow().money().amount()).isCloseTo(12.5, MONEY);
    }

    @Test
    void payback_afterAFreeMonth_countsWhatItCost() {
        UnitEconomics user = user(PLAN.withIntroductoryDiscount(months(1), "1"));
        // running sum: -5, 8.5, 20.65, 31.585, ...; in the end 150 - 20
        assertThat(user.payback(usd(8.4))).isEqualTo(Payback.after(2));
        assertThat(user.payback(usd(20.7))).isEqualTo(Payback.after(4));
        assertThat(user.payback(usd(131))).isEqualTo(Payback.NEVER);
        assertThat(user.over(months(2)).payback(usd(20))).isEqualTo(Payback.NEVER);
    }

    @Test
    void marginWaterfall_negativeAge_isRefused() {
        UnitEconomics user = user(PLAN);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> user.marginWaterfall(-1))
                .withMessage("ageMonths must be at least 0, was -1");
    }
}
