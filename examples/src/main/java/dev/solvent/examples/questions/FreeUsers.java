package dev.solvent.examples.questions;

import static dev.solvent.decision.AnswerTable.percent;
import static dev.solvent.quantity.Period.MONTH;
import static dev.solvent.quantity.Quantities.seconds;
import static dev.solvent.usage.Meter.VIDEO;

import dev.solvent.decision.AnswerTable;
import dev.solvent.decision.FreeTier;
import dev.solvent.decision.GoalSeek;
import dev.solvent.pricing.PricingPlan;
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
        var table = AnswerTable.of(
                "", "cost of a free user", "convert", "cost of a convert", "brings in all", "if 3 % abuse it");
        for (int seconds : List.of(5, 10, 20, 40)) {
            var tier = FreeTier.of(business(seconds, HONEST), "free");
            var abused = FreeTier.of(business(seconds, 0.03), "free");
            var convert = percent(tier.conversions());
            table = table.row(
                    seconds + " s free",
                    tier.cost(),
                    convert,
                    tier.costPerConversion(),
                    tier.contribution(),
                    abused.contribution());
        }
        var quota = GoalSeek.vary(Lever.between("free seconds a month", 2, 80));
        var best = quota.until(s -> brings(s, HONEST)).isGreatest();
        var guarded = quota.until(s -> brings(s, 0.03)).isGreatest();
        return table + "\n\nbest: " + best + " USD\nwith abuse: " + guarded + " USD";
    }

    private static final double HONEST = 1e-6;

    private static double brings(double freeSeconds, double abusers) {
        return FreeTier.of(business(freeSeconds, abusers), "free")
                .contribution()
                .amount();
    }

    private static Scenario business(double freeSeconds, double abusers) {
        var free = Clip.free(20);
        var abuse = UsageDistribution.fixed(VIDEO, seconds(3000).per(MONTH));
        var use = UsageDistribution.mixture(
                new MixtureUsage.Part(1 - abusers, free.usage().distributions().get(0)),
                new MixtureUsage.Part(abusers, abuse));
        var scenario = Clip.business(
                        free.share(1).usage(use), Clip.pro(9.99, 110).share(0))
                .move(Move.conversion("free", "pro", 1, 0.05))
                .demand(Demand.elasticity("free", 0).toAllowance(Demand.Answer.SIGN_UPS, 0.3));
        var offered = scenario.product().segment("free").plan(PricingPlan.free().withQuota(VIDEO, freeSeconds));
        return scenario.product(scenario.product().with(offered));
    }

    @Override
    public String reading() {
        return "A convert costs what all free users cost who did not convert. All is per user who would sign up at 20 free"
                + " seconds; more of them bring more sign-ups (elasticity 0.3, an assumption to test) and cost more, and"
                + " abusers use whatever is free. It leaves out what free users bring by telling others.";
    }
}
