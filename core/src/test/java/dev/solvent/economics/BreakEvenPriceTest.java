package dev.solvent.economics;

import static dev.solvent.quantity.Quantities.months;
import static dev.solvent.quantity.Quantities.price;
import static dev.solvent.usage.Meter.VIDEO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.solvent.compute.ComputeCost;
import dev.solvent.pricing.AdRevenue;
import dev.solvent.pricing.Coupon;
import dev.solvent.pricing.PricingPlan;
import dev.solvent.pricing.ProcessorFee;
import dev.solvent.pricing.StoreCommission;
import dev.solvent.product.Product;
import dev.solvent.product.Segment;
import dev.solvent.quantity.Amount;
import dev.solvent.quantity.Period;
import dev.solvent.quantity.Rate;
import dev.solvent.quantity.Unit;
import dev.solvent.retention.RetentionCurve;
import dev.solvent.usage.FixedUsage;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The price at which nothing is left, on plans whose value is no line of the price: 5 USD of compute a month. */
class BreakEvenPriceTest {

    private static final PricingPlan PLAN =
            PricingPlan.subscription("Pro", usd("10").per(Period.MONTH));
    private static final ComputeCost COST = ComputeCost.perSecond(VIDEO, usd("0.05"));
    private static final RetentionCurve TENTH = RetentionCurve.geometric(Rate.perMonth(0.1));

    private static Amount usd(String digits) {
        return price(digits).usd();
    }

    private static UnitEconomics user(PricingPlan plan) {
        return UnitEconomics.of(plan, new FixedUsage(VIDEO, 100), COST, TENTH);
    }

    static Stream<Arguments> plans() {
        return Stream.of(
                arguments("card", PLAN.withProcessorFee(ProcessorFee.of("0.029", usd("0.30"))), 5.3 / 0.971),
                arguments("amount off", PLAN.withCoupon(Coupon.amountOff("three", usd("3"))), 8.0),
                arguments("commitment", PLAN.withMinimumCommitment(usd("2")), 5.0),
                arguments("commitment enough", PLAN.withMinimumCommitment(usd("6")), 0.0),
                arguments("cap", PLAN.withSpendCap(usd("6")), 5.0),
                // 10 months, the first of them at half price: 9.5 p = 50
                arguments("introduction", PLAN.withIntroductoryDiscount(months(1), "0.5"), 50 / 9.5),
                arguments("store", PLAN.withStoreCommission(0.3), 5 / 0.7),
                arguments(
                        "card, cap and store",
                        PLAN.withProcessorFee(ProcessorFee.of("0.029", usd("0.30")))
                                .withSpendCap(usd("100"))
                                .withStoreCommission(0.15),
                        5.3 / (1 - 0.029 - 0.15)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("plans")
    void breakEvenPrice_leavesNothing(String name, PricingPlan plan, double expected) {
        assertThat(user(plan).breakEvenPrice().perMonth().amount()).isEqualTo(expected, within(1e-12));
    }

    @Test
    void breakEvenPrice_capBelowCost_isRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> user(PLAN.withSpendCap(usd("4"))).breakEvenPrice())
                .withMessageContaining("plan Pro or a spend cap holds it");
    }

    /** Twelve paid months from the end of a trial of 31 days, not from sign-up. */
    @Test
    void storeCommission_afterATrial_isLessFromThePaidYearOn() {
        UnitEconomics user = user(PLAN.withTrialDays(31).withStoreCommission(StoreCommission.thirtyThenFifteen()));
        assertThat(user.marginWaterfall(12).part("store commission").amount()).isEqualTo(-3, within(1e-12));
        double paid = 10 - 1 - 0.9 * (31 / 30.4375 - 1);
        double later = 10 * StrictMath.pow(0.9, 13);
        assertThat(user.breakdown().part("store commission").amount())
                .isEqualTo(-3 * (paid - later) - 1.5 * later, within(1e-9));
    }

    @Test
    void grossMargin_withoutRevenue_namesThePlan() {
        UnitEconomics user =
                user(PLAN.withIntroductoryDiscount(months(60), "1")).over(months(12));
        assertThatIllegalArgumentException()
                .isThrownBy(user::grossMargin)
                .withMessageContaining("revenue of plan Pro must not be zero");
    }

    /** A free user who sees advertising pays nothing: 10 less 5 of compute are left of those who pay. */
    @Test
    void grossMarginWithoutFreeUsers_leavesOutThoseWhoSeeAdvertising() {
        PricingPlan ads =
                PricingPlan.free().withCharge(new AdRevenue("ads", VIDEO, usd("1").per(1000, Unit.SECOND), 1));
        Product product = Product.named("Clip")
                .segment(Segment.of("free", ads)
                        .share(0.9)
                        .usage(new FixedUsage(VIDEO, 100))
                        .retention(TENTH))
                .segment(Segment.of("paid", PLAN)
                        .share(0.1)
                        .usage(new FixedUsage(VIDEO, 100))
                        .retention(TENTH))
                .compute(COST);
        assertThat(ProductEconomics.of(product).grossMarginWithoutFreeUsers()).isEqualTo(0.5, within(1e-12));
    }

    /** 10 and 0.1 beyond what is included, 100 used at 5: an overage that is there already gives way. */
    @Test
    void includedUnits_ofAPlanWithAnOverage_replacesIt() {
        PricingPlan plan = PLAN.withOverage(VIDEO, 20, usd("7").per(Unit.SECOND));
        double included = user(plan)
                .reaching(0.6)
                .includedUnits(VIDEO, usd("0.1").per(Unit.SECOND))
                .value();
        // 12.5 of revenue: 25 units beyond
        assertThat(included).isEqualTo(75, within(1e-9));
    }
}
