package dev.solvent.examples.questions;

import static dev.solvent.decision.AnswerTable.percent;
import static dev.solvent.quantity.Period.MONTH;
import static dev.solvent.quantity.Quantities.price;
import static dev.solvent.quantity.Quantities.seconds;
import static dev.solvent.quantity.Quantities.usd;
import static dev.solvent.usage.Meter.VIDEO;
import static dev.solvent.usage.Spread.topShare;

import dev.solvent.compute.ComputeCost;
import dev.solvent.decision.AnswerTable;
import dev.solvent.decision.GoalSeek;
import dev.solvent.economics.UnitEconomics;
import dev.solvent.pricing.PricingPlan;
import dev.solvent.quantity.Rate;
import dev.solvent.retention.RetentionCurve;
import dev.solvent.study.Design;
import dev.solvent.study.Input;
import dev.solvent.study.Lever;
import dev.solvent.study.Output;
import dev.solvent.study.Study;
import dev.solvent.usage.UsageDistribution;
import java.util.List;

/** What a flat price must be, or a cap, when the top tenth of users makes most of the use. */
public final class MarginUnderTail implements Question {

    @Override
    public int number() {
        return 1;
    }

    @Override
    public String asks() {
        return "At what price or cap does each plan keep a gross margin of 60 % with 95 % probability, and which users pay"
                + " for the rest?";
    }

    @Override
    public String answer() {
        Output<UnitEconomics> margin = Output.of("gross margin", UnitEconomics::grossMargin);
        var table = AnswerTable.of(
                "plan", "price", "cap, s", "60 % holds", "at a loss", "price for 95 %", "cap for 95 %, s");
        for (Plan plan : List.of(new Plan("Creator", 9.99, 900, 110), new Plan("Studio", 49, 6000, 600))) {
            var use = Input.logNormal90("mean use", 0.75 * plan.seconds(), 1.35 * plan.seconds());
            var tail = Input.beta90("use made by the top tenth", 0.60, 0.80);
            var cost = Input.logNormal90("cost of a second", 0.025, 0.05);
            var fee = Lever.between("price", 1, 300);
            var cap = Lever.between("cap", 1, 6000);
            var study = Study.of(use, tail, cost, fee, cap)
                    .value(x -> user(x.of(fee), x.of(cap), x.of(use), x.of(tail), x.of(cost)))
                    .measuring(margin);
            var draws = Design.monteCarlo(400).seed(1);
            var capped = study.with(cap, plan.cap());
            var priced = study.with(fee, plan.price());
            var today = capped.with(fee, plan.price()).run(draws).of(margin);
            var typical = user(plan.price(), plan.cap(), plan.seconds(), 0.70, 0.035);
            var dearer =
                    GoalSeek.on(capped).vary(fee).until(margin).using(draws).atLeast(0.60);
            var tighter =
                    GoalSeek.on(priced).vary(cap).until(margin).using(draws).atLeast(0.60);
            table = table.row(
                    plan.name(),
                    usd(plan.price()),
                    plan.cap(),
                    percent(today.probabilityAtLeast(0.60).value()),
                    percent(typical.shareOfUsersAtALoss()),
                    dearer.withProbability(0.95),
                    tighter.withProbability(0.95));
        }
        return table.toString();
    }

    private record Plan(String name, double price, double cap, double seconds) {}

    private static UnitEconomics user(double fee, double cap, double use, double tail, double cost) {
        return UnitEconomics.of(
                PricingPlan.subscription("plan", price(fee).usd().per(MONTH)).withQuota(VIDEO, cap),
                UsageDistribution.logNormal(VIDEO, seconds(use).per(MONTH), topShare(0.10, tail)),
                ComputeCost.perSecond(VIDEO, price(cost).usd()),
                RetentionCurve.geometric(Rate.perMonth(0.08)));
    }

    @Override
    public String reading() {
        return "The last two columns are alternatives: raise the price and keep the cap, or keep the price and tighten the"
                + " cap. \"At a loss\" are the heaviest users, for whom all others pay. It leaves out who would leave over"
                + " either; question 13 asks that.";
    }
}
