package dev.solvent.scenario;

import static dev.solvent.quantity.Quantities.months;
import static dev.solvent.quantity.Quantities.price;
import static dev.solvent.quantity.Quantities.seconds;
import static dev.solvent.quantity.Quantities.usd;
import static dev.solvent.usage.Spread.topShare;
import static org.assertj.core.api.Assertions.assertThat;

import dev.solvent.compute.ComputeCost;
import dev.solvent.pricing.AdRevenue;
import dev.solvent.pricing.Coupon;
import dev.solvent.pricing.PricingPlan;
import dev.solvent.pricing.ProcessorFee;
import dev.solvent.pricing.Tax;
import dev.solvent.product.Product;
import dev.solvent.product.Segment;
import dev.solvent.product.Spearman;
import dev.solvent.quantity.GrowthRate;
import dev.solvent.quantity.Period;
import dev.solvent.quantity.Rate;
import dev.solvent.quantity.Unit;
import dev.solvent.retention.RetentionCurve;
import dev.solvent.usage.Meter;
import dev.solvent.usage.UsageDistribution;
import java.time.YearMonth;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DiffSentencesTest {

    private static final YearMonth START = YearMonth.of(2027, 1);

    private static final PricingPlan PLAN = PricingPlan.subscription(
                    "creator", price("9.99").usd().per(Period.MONTH))
            .withOverage(Meter.VIDEO, 60, price("0.05").usd().per(Unit.SECOND));

    private static final Scenario BEFORE = Scenario.of(
                    Product.named("clip")
                            .segment(Segment.of("creator", PLAN)
                                    .share(0.5)
                                    .usage(UsageDistribution.logNormal(
                                            Meter.VIDEO, seconds(60).per(Period.MONTH), topShare(0.1, 0.72)))
                                    .retention(RetentionCurve.shiftedBetaGeometric(0.7, 1.18)))
                            .compute(ComputeCost.perSecond(
                                    Meter.VIDEO, price("0.035").usd())),
                    START)
            .over(months(12))
            .channel(Channel.steady("ads", 100, usd(14)))
            .demand(Demand.elasticity("creator", -1.4));

    @ParameterizedTest(name = "{1}")
    @MethodSource({"plans", "segments", "businesses"})
    void diff_ofOneChange_saysItInWords(UnaryOperator<Scenario> change, String sentence) {
        assertThat(BEFORE.diff(change.apply(BEFORE)))
                .extracting(Change::toString)
                .containsExactly(sentence);
    }

    static Stream<Arguments> plans() {
        return Stream.of(
                plan(
                        plan -> plan.withPrice(price("12.99").usd().per(Period.MONTH)),
                        "price 9.99 USD -> 12.99 USD per month"),
                plan(
                        plan -> PricingPlan.subscription(
                                        "creator", price("9.99").usd().per(Period.MONTH))
                                .withOverage(
                                        Meter.VIDEO, 90, price("0.04").usd().per(Unit.SECOND)),
                        "price of video overage 0.05 USD -> 0.04 USD per second;"
                                + " allowance of video overage 60 seconds a month -> 90 seconds a month"),
                plan(
                        plan -> plan.withCharge(new AdRevenue(
                                "ads", Meter.MESSAGES, price("2").usd().per(1000, Unit.MESSAGE), 0.5)),
                        "charge ads added: ad revenue (per thousand 2 USD per 1000 messages, fill 0.5)"),
                plan(
                        plan -> PricingPlan.subscription(
                                "creator", price("9.99").usd().per(Period.MONTH)),
                        "price of video overage gone, was 0.05 USD per second;"
                                + " allowance of video overage gone, was 60 seconds a month"),
                plan(plan -> plan.withQuota(Meter.VIDEO, 20), "quota of video added: 20 seconds a month"),
                plan(plan -> plan.withTrialDays(7), "trial added: 7 days"),
                plan(plan -> plan.withStoreCommission(0.15), "store commission added: 15 %"),
                plan(
                        plan -> plan.withProcessorFee(
                                ProcessorFee.of("0.029", price("0.30").usd())),
                        "processor fee added: 2.9 % and 0.3 USD"),
                plan(plan -> plan.withSpendCap(price("50").usd()), "spend cap added: 50 USD per month"),
                plan(
                        plan -> plan.withCoupon(
                                Coupon.percentOff("spring", "0.25").forFirst(months(3))),
                        "coupon spring added: 25 % off for 3 months"),
                plan(plan -> plan.withTax(Tax.included("0.2")), "tax added: 20 % included"));
    }

    static Stream<Arguments> segments() {
        return Stream.of(
                segment(each -> each.share(0.25), "share of creator: 0.5 -> 0.25"),
                segment(
                        each -> each.usageTimes(1.5),
                        "usage of creator: video log-normal, mean 60 seconds a month, top tenth 72 % ->"
                                + " log-normal, mean 90 seconds a month, top tenth 72 %"),
                segment(
                        each -> each.usageTiedToLifetime(Spearman.spearman(0.4)),
                        "usage of creator: tie to lifetime added: spearman (correlation 0.4)"),
                segment(
                        each -> each.retention(RetentionCurve.geometric(Rate.perMonth(0.08))),
                        "retention of creator: shifted beta-geometric, alpha 0.7, beta 1.18 ->"
                                + " geometric, churn 8 % per month"),
                scenario(
                        each -> each.withCost(Meter.VIDEO, price("0.02").usd().per(Unit.SECOND)),
                        "compute cost: video 0.035 USD -> 0.02 USD per second"),
                scenario(
                        each -> each.product(each.product()
                                .compute(ComputeCost.perSecond(
                                                Meter.VIDEO, price("0.035").usd())
                                        .withFailedAttempts(0.2))),
                        "compute cost: video 0.035 USD per second -> 0.035 USD per second, 20 % of attempts fail"));
    }

    static Stream<Arguments> businesses() {
        return Stream.of(
                scenario(
                        each -> each.withChannels(List.of(Channel.steady("ads", 100, usd(20)))),
                        "channel ads: cac 14 USD -> 20 USD"),
                scenario(
                        each -> each.channel(Channel.steady("search", 50, usd(3))),
                        "channel search: none -> sign ups [50]; cac 3 USD"),
                scenario(
                        each -> Demand.elasticityOf("creator").set(each, -2.0),
                        "demand: creator of price sign ups -1.4 -> -2; creator of price conversion -1.4 -> -2"),
                scenario(
                        each -> each.shock(Shock.priceCut("creator", 0.25, START.plusMonths(3))),
                        "shock price cut creator: none -> segment creator; from 2027-04; factor 0.75"),
                scenario(
                        each -> each.fixed("team", usd(100).per(Period.MONTH)),
                        "fixed cost team: none -> cost 100 USD per month; count [1]"),
                scenario(each -> each.over(months(24)), "months: 12 -> 24"),
                scenario(each -> each.discount(GrowthRate.perYear(0.1)), "discount: 0 % -> 10 % per year"));
    }

    private static Arguments plan(UnaryOperator<PricingPlan> change, String sentence) {
        return segment(each -> each.plan(change.apply(each.plan())), "plan of creator: " + sentence);
    }

    private static Arguments segment(UnaryOperator<Segment> change, String sentence) {
        return scenario(
                each -> each.product(
                        each.product().with(change.apply(each.product().segment("creator")))),
                sentence);
    }

    private static Arguments scenario(UnaryOperator<Scenario> change, String sentence) {
        return Arguments.of(change, sentence);
    }

    @Test
    void diff_beyondTheDigitsThatAreShown_stillDiffers() {
        Scenario after = BEFORE.product(
                BEFORE.product().with(BEFORE.product().segment("creator").share(0.5 + 1e-9)));
        assertThat(BEFORE.diff(after))
                .extracting(Change::toString)
                .containsExactly("share of creator: 0.5 -> 0.500000001");
    }
}
