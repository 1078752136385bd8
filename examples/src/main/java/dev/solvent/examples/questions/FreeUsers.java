package dev.solvent.examples.questions;

import static dev.solvent.decision.AnswerTable.percent;
import static dev.solvent.quantity.Period.MONTH;
import static dev.solvent.quantity.Quantities.at;
import static dev.solvent.quantity.Quantities.months;
import static dev.solvent.quantity.Quantities.price;
import static dev.solvent.quantity.Quantities.seconds;
import static dev.solvent.usage.Meter.VIDEO;
import static dev.solvent.usage.Spread.variation;
import static java.time.Month.JANUARY;

import dev.solvent.compute.ComputeCost;
import dev.solvent.decision.AnswerTable;
import dev.solvent.decision.FreeTier;
import dev.solvent.decision.GoalSeek;
import dev.solvent.pricing.PricingPlan;
import dev.solvent.product.Product;
import dev.solvent.product.Segment;
import dev.solvent.quantity.GrowthRate;
import dev.solvent.retention.RetentionCurve;
import dev.solvent.scenario.Demand;
import dev.solvent.scenario.Move;
import dev.solvent.scenario.Scenario;
import dev.solvent.study.Lever;
import dev.solvent.usage.MixtureUsage;
import dev.solvent.usage.UsageDistribution;
import java.util.List;

/** What a free user costs until one converts, the free quota that brings most, and what abuse does. */
public final class FreeUsers implements Question {

    @Override
    public int number() {
        return 5;
    }

    @Override
    public String asks() {
        return "What does a free user cost until one converts, which free quota maximises contribution, and what does"
                + " abuse do?";
    }

    @Override
    public String answer() {
        var quota = Lever.between("free seconds a month", 2, 80);
        var table = AnswerTable.of("", "cost of a free user", "convert", "cost of a convert", "brings in all");
        for (int seconds : List.of(5, 10, 20, 40)) {
            var tier = FreeTier.of(business(seconds, 1e-6), "free");
            table = table.row(
                    seconds + " s free",
                    tier.cost(),
                    percent(tier.conversions()),
                    tier.costPerConversion(),
                    tier.contribution());
        }
        var abused = FreeTier.of(business(20, 0.03), "free");
        table = table.row(
                "20 s, 3 % abuse",
                abused.cost(), percent(abused.conversions()), abused.costPerConversion(), abused.contribution());
        var best = GoalSeek.vary(quota)
                .until(s ->
                        FreeTier.of(business(s, 1e-6), "free").contribution().amount())
                .isGreatest();
        var guarded = GoalSeek.vary(quota)
                .until(s ->
                        FreeTier.of(business(s, 0.03), "free").contribution().amount())
                .isGreatest();
        return table + "\n\nbest: " + best + " USD\nwith abuse: " + guarded + " USD";
    }

    private static Scenario business(double freeSeconds, double abusers) {
        var honest = UsageDistribution.gamma(VIDEO, seconds(12).per(MONTH), variation(1.5));
        var abuse = UsageDistribution.fixed(VIDEO, seconds(3000).per(MONTH));
        var use = UsageDistribution.mixture(
                new MixtureUsage.Part(1 - abusers, honest), new MixtureUsage.Part(abusers, abuse));
        var free = Segment.of("free", PricingPlan.free().withQuota(VIDEO, 20))
                .share(1)
                .usage(use)
                .retention(RetentionCurve.powerLaw(0.40, 0.8));
        var creator = Segment.of(
                        "creator",
                        PricingPlan.subscription("Creator", price("9.99").usd().per(MONTH)))
                .usage(UsageDistribution.gamma(VIDEO, seconds(110).per(MONTH), variation(1.5)))
                .retention(RetentionCurve.shiftedBetaGeometric(0.9, 5));
        var product = Product.named("clip")
                .segment(free)
                .segment(creator.share(0))
                .compute(ComputeCost.perSecond(VIDEO, price("0.035").usd()));
        var scenario = Scenario.of(product, at(2027, JANUARY))
                .over(months(24))
                .discount(GrowthRate.perYear(0.12))
                .move(Move.conversion("free", "creator", 1, 0.05))
                .demand(Demand.elasticity("free", 0).toAllowance(Demand.Answer.SIGN_UPS, 0.3));
        return scenario.product(product.with(free.plan(PricingPlan.free().withQuota(VIDEO, freeSeconds))));
    }

    @Override
    public String reading() {
        return "A convert costs what all free users cost who did not convert. All is per user who would sign up at 20 free"
                + " seconds; more of them bring more sign-ups (elasticity 0.3, an assumption to test) and cost more, and"
                + " abusers use whatever is free. It leaves out what free users bring by telling others.";
    }
}
