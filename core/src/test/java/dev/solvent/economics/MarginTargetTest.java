package dev.solvent.economics;

import static dev.solvent.quantity.Quantities.price;
import static dev.solvent.quantity.Quantities.seconds;
import static dev.solvent.quantity.Quantities.usd;
import static dev.solvent.usage.Meter.IMAGES;
import static dev.solvent.usage.Meter.VIDEO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import dev.solvent.compute.ComputeCost;
import dev.solvent.pricing.PricingPlan;
import dev.solvent.product.Product;
import dev.solvent.product.Segment;
import dev.solvent.quantity.Period;
import dev.solvent.quantity.Rate;
import dev.solvent.quantity.Series;
import dev.solvent.quantity.Unit;
import dev.solvent.retention.RetentionCurve;
import dev.solvent.usage.FixedUsage;
import dev.solvent.usage.Spread;
import dev.solvent.usage.Usage;
import dev.solvent.usage.UsageDistribution;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class MarginTargetTest {

    private static final Offset<Double> MONEY = within(1e-9);
    private static final RetentionCurve STAY = RetentionCurve.geometric(Rate.perMonth(0.1));
    private static final ComputeCost COST =
            ComputeCost.perSecond(VIDEO, price("0.05").usd());
    private static final PricingPlan PLAN =
            PricingPlan.subscription("Pro", price("20").usd().per(Period.MONTH)).withStoreCommission(0.15);
    private static final UsageDistribution HEAVY =
            UsageDistribution.logNormal(VIDEO, seconds(200).per(Period.MONTH), Spread.topShare(0.1, 0.6));

    private static UnitEconomics user(PricingPlan plan, UsageDistribution usage) {
        return UnitEconomics.of(plan, usage, COST, STAY);
    }

    private static double margin(UnitEconomics user) {
        return user.grossMargin();
    }

    @Test
    void price_flatUsage_isCostOverWhatStoreAndMarginLeave() {
        // cost 100 * 0.05 = 5; fee (1 - 0.15 - 0.6) = 5
        UnitEconomics user = user(PLAN, new FixedUsage(VIDEO, 100));
        assertThat(user.reaching(0.6).price().orElseThrow().perMonth().amount()).isCloseTo(20, MONEY);
        assertThat(user.reaching(0.85).price()).isEmpty();
    }

    @Test
    void price_unequalUsers_reachesTheTarget() {
        UnitEconomics user = user(PLAN, HEAVY);
        double fee = user.reaching(0.3).price().orElseThrow().perMonth().amount();
        // expected cost 200 * 0.05 = 10; 10 / (0.85 - 0.3)
        assertThat(fee).isCloseTo(10 / 0.55, MONEY);
    }

    @Test
    void price_overageAlreadyReachesTheTarget_isZero() {
        PricingPlan plan = PLAN.withOverage(VIDEO, 0, price("1").usd().per(Unit.SECOND));
        assertThat(user(plan, HEAVY).reaching(0.5).price().orElseThrow().money())
                .isEqualTo(usd(0));
    }

    @Test
    void fairUseCap_solved_reachesTheTargetExactly() {
        UnitEconomics user = user(PLAN, HEAVY);
        double cap = user.reaching(0.5).fairUseCap(VIDEO).value();
        assertThat(margin(user.withPlan(PLAN.withQuota(VIDEO, cap)))).isCloseTo(0.5, within(1e-12));
        // margin 0.5 of 20 with 3 for the store leaves 7 for 140 seconds
        assertThat(HEAVY.limitedExpectedValue(cap)).isCloseTo(140, within(1e-9));
    }

    @Test
    void fairUseCap_outOfReachOrNotNeeded_saysSo() {
        UnitEconomics user = user(PLAN, HEAVY);
        assertThat(user.reaching(0.9).fairUseCap(VIDEO).verdict()).isEqualTo(Solution.Verdict.OUT_OF_REACH);
        assertThat(user.reaching(0.1).fairUseCap(VIDEO)).hasToString("ALWAYS_EXCEEDED");
        assertThatIllegalStateException()
                .isThrownBy(() -> user.reaching(0.9).fairUseCap(VIDEO).value())
                .withMessage("no value meets the target: OUT_OF_REACH");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> user.reaching(0.5).fairUseCap(IMAGES))
                .withMessageContaining("meter must be used");
    }

    @Test
    void includedUnits_solved_reachesTheTarget() {
        UnitEconomics user = user(PLAN, HEAVY);
        Solution included =
                user.reaching(0.5).includedUnits(VIDEO, price("0.08").usd().per(Unit.SECOND));
        PricingPlan plan =
                PLAN.withOverage(VIDEO, included.value(), price("0.08").usd().per(Unit.SECOND));
        assertThat(margin(user.withPlan(plan))).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void solve_anyFigure_suchAsACostThatMustBeReached() {
        UnitEconomics user = user(PLAN, new FixedUsage(VIDEO, 100));
        Solution factor = user.reaching(0.7)
                .solve(
                        value -> UnitEconomics.of(
                                PLAN, Usage.of(new FixedUsage(VIDEO, 100)), Optional.of(COST.times(value)), STAY),
                        0.01,
                        2);
        assertThat(factor.value()).isCloseTo(0.6, MONEY);
    }

    @Test
    void solution_severalValues_areAllFound() {
        Solution twice = Solution.search(x -> (x - 1) * (x - 3), 0, 4);
        assertThat(twice.verdict()).isEqualTo(Solution.Verdict.SOLVED);
        assertThat(twice.values().get(0)).isCloseTo(1, MONEY);
        assertThat(twice.values().get(1)).isCloseTo(3, MONEY);
        assertThatIllegalStateException()
                .isThrownBy(twice::value)
                .withMessageStartingWith("the target is met at several values: [1, 3");
        // a root on a point of the grid, and one at each end
        assertThat(Solution.search(x -> x - 2, 0, 4).value()).isCloseTo(2, MONEY);
        assertThat(Solution.search(x -> x, 0, 4).value()).isZero();
        assertThat(Solution.search(x -> x - 4, 0, 4).value()).isEqualTo(4);
        assertThat(Solution.search(x -> x - 4, 0, 4)).hasToString("solved at [4]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Solution.search(x -> x, 1, 1))
                .withMessage("high must be above low 1.0 and finite, was 1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Solution(Solution.Verdict.SOLVED, Series.of()))
                .withMessage("values must be there if and only if solved, were []");
    }

    @Test
    void target_ofAllRevenue_isRefused() {
        UnitEconomics user = user(PLAN, HEAVY);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> user.reaching(1))
                .withMessage("grossMargin must be below 1 and finite, was 1.0");
    }

    @Test
    void atQuantile_heavyUser_hasAWaterfallThatSums() {
        UnitEconomics heavy = user(PLAN, HEAVY).atQuantile(0.95);
        Breakdown waterfall = heavy.marginWaterfall();
        double seconds = HEAVY.quantile(0.95);
        assertThat(waterfall.part("list price").amount()).isCloseTo(20, MONEY);
        assertThat(waterfall.part("store commission").amount()).isCloseTo(-3, MONEY);
        assertThat(waterfall.part("compute video").amount()).isCloseTo(-0.05 * seconds, MONEY);
        assertThat(waterfall.total().amount()).isCloseTo(17 - 0.05 * seconds, MONEY);
    }

    @Test
    void forUser_knownUnits_areThatUsersCost() {
        UnitEconomics one = user(PLAN, HEAVY).forUser(Map.of(VIDEO, 340.0));
        assertThat(one.marginWaterfall().total().amount()).isCloseTo(0, MONEY);
        assertThat(user(PLAN, HEAVY).forUser(Map.of()).marginWaterfall().total().amount())
                .isCloseTo(17, MONEY);
    }

    @Test
    void lossQuantile_flatPlan_isWhereCostEatsTheFee() {
        UnitEconomics user = user(PLAN, HEAVY);
        double share = user.lossQuantile().orElseThrow();
        assertThat(HEAVY.quantile(share)).isCloseTo(340, within(1e-6));
        assertThat(user.shareOfUsersAtALoss()).isCloseTo(1 - share, within(1e-12));
        assertThat(user(PLAN, new FixedUsage(VIDEO, 100)).lossQuantile()).isEmpty();
        assertThat(user(PricingPlan.free(), HEAVY).lossQuantile().orElseThrow()).isCloseTo(0, within(1e-6));
        assertThat(user(PricingPlan.free(), new FixedUsage(VIDEO, 100)).lossQuantile())
                .hasValue(0);
    }

    @Test
    void margin_isNotMarkup() {
        Margin margin = new Margin(usd(100), usd(60), 0, 0);
        assertThat(margin.grossMargin()).isCloseTo(0.4, within(1e-15));
        assertThat(margin.markup()).isCloseTo(2.0 / 3, within(1e-15));
        assertThat(margin.withFreeUnitsPerPaid(1).markup()).isCloseTo(-20.0 / 120, within(1e-15));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Margin(usd(100), usd(0), 0, 0).markup())
                .withMessage("unitCost must be positive for a markup, was 0 USD");
    }

    @Test
    void product_quotaOfFreeUsers_isSolvedForTheMarginOfAll() {
        UsageDistribution light = UsageDistribution.gamma(VIDEO, seconds(10).per(Period.MONTH), Spread.variation(1));
        Product product = Product.named("Clip")
                .segment(Segment.of("free", PricingPlan.free())
                        .share(0.9)
                        .usage(light)
                        .retention(STAY))
                .segment(Segment.of("pro", PLAN)
                        .share(0.1)
                        .usage(new FixedUsage(VIDEO, 100))
                        .retention(STAY))
                .compute(COST);
        ProductEconomics economics = ProductEconomics.of(product);
        // all: revenue 2, store 0.3, payers cost 0.5, so a margin of 0.5 leaves 0.2 for 0.9 free users: 4.44 seconds
        // each
        double quota = economics
                .solve(
                        0.5,
                        units -> product.with(
                                product.segment("free").plan(PricingPlan.free().withQuota(VIDEO, units))),
                        0,
                        100)
                .value();
        assertThat(light.limitedExpectedValue(quota)).isCloseTo(0.2 / 0.9 / 0.05, within(1e-9));
        assertThatIllegalStateException()
                .isThrownBy(() -> economics.solve(0.99, units -> product, 0, 1).value());
    }

    @Test
    void breakEvenCost_withOtherCosts_isOfThatMeterAlone() {
        ComputeCost both = COST.plus(ComputeCost.perImage(IMAGES, price("0.1").usd()));
        UnitEconomics user = UnitEconomics.of(
                PLAN, Usage.of(new FixedUsage(VIDEO, 100), new FixedUsage(IMAGES, 20)), Optional.of(both), STAY);
        assertThat(user.breakEvenCost(VIDEO).orElseThrow().amount()).isCloseTo(0.15, MONEY);
        assertThat(user.breakEvenCost(IMAGES).orElseThrow().amount()).isCloseTo(0.6, MONEY);
    }
}
