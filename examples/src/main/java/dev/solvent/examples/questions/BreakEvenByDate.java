package dev.solvent.examples.questions;

import static dev.solvent.decision.AnswerTable.percent;
import static dev.solvent.quantity.Period.MONTH;
import static dev.solvent.quantity.Quantities.at;
import static dev.solvent.quantity.Quantities.months;
import static dev.solvent.quantity.Quantities.price;
import static dev.solvent.quantity.Quantities.seconds;
import static dev.solvent.quantity.Quantities.usd;
import static dev.solvent.usage.Meter.VIDEO;
import static dev.solvent.usage.Spread.variation;
import static java.time.Month.JANUARY;

import dev.solvent.compute.ComputeCost;
import dev.solvent.decision.AnswerTable;
import dev.solvent.decision.GoalSeek;
import dev.solvent.pricing.PricingPlan;
import dev.solvent.product.Product;
import dev.solvent.product.Segment;
import dev.solvent.projection.Column;
import dev.solvent.projection.Measure;
import dev.solvent.projection.Projection;
import dev.solvent.quantity.Rate;
import dev.solvent.quantity.Unit;
import dev.solvent.retention.RetentionCurve;
import dev.solvent.scenario.Assumption;
import dev.solvent.scenario.Channel;
import dev.solvent.scenario.Scenario;
import dev.solvent.study.Design;
import dev.solvent.study.Input;
import dev.solvent.study.Lever;
import dev.solvent.study.Output;
import dev.solvent.study.Study;
import dev.solvent.usage.UsageDistribution;
import java.util.LinkedHashMap;

/** What each lever must be alone, and which two of them together, for cash to be back by a date. */
public final class BreakEvenByDate implements Question {

    @Override
    public int number() {
        return 11;
    }

    @Override
    public String asks() {
        return "What must be true to have the money back by the end of 2028, one lever at a time and two together?";
    }

    @Override
    public String answer() {
        var app = Product.named("app")
                .segment(Segment.of("free", PricingPlan.free())
                        .share(0.96)
                        .retention(RetentionCurve.geometric(Rate.perMonth(0.40))))
                .segment(Segment.of(
                                "pro",
                                PricingPlan.subscription(
                                                "Pro", price("12").usd().per(MONTH))
                                        .withStoreCommission(0.15))
                        .share(0.04)
                        .usage(UsageDistribution.gamma(VIDEO, seconds(90).per(MONTH), variation(1.5)))
                        .retention(RetentionCurve.geometric(Rate.perMonth(0.09))))
                .compute(ComputeCost.perSecond(VIDEO, price("0.035").usd()));
        var plan = Scenario.of(app, at(2027, JANUARY))
                .over(months(24))
                .channel(Channel.steady("web", 25_000, usd(1.20)))
                .fixed("team", usd(45_000).per(MONTH));
        var signUps = Input.logNormal90("sign-ups a month", 20_000, 32_000).sets(Assumption.signUps("web"));
        var use = Input.logNormal90("mean use", 70, 120).sets(Assumption.meanUsage(VIDEO, "pro"));
        var churn = Lever.between("churn of payers", 0.01, 0.20).asRate(MONTH).sets(Assumption.churn("pro"));
        var fee = Lever.between("price", 5, 60).asUsdPer(MONTH).sets(Assumption.price("pro"));
        var cost = Lever.between("cost of a second", 0.001, 0.08)
                .asUsdPer(Unit.SECOND)
                .sets(Assumption.unitCost(VIDEO));
        var share =
                Lever.between("conversion", 0.01, 0.20).asShareOf("sign-ups").sets(Assumption.share("pro"));
        Output<Projection> cash = Output.of(Measure.atEnd(Column.CASH));
        var today = Study.of(signUps, use, churn, fee, cost, share)
                .scenario(plan)
                .measuring(cash)
                .with(churn, 0.09)
                .with(fee, 12)
                .with(cost, 0.035)
                .with(share, 0.04);
        var draws = Design.monteCarlo(1000).seed(11);
        var table = AnswerTable.of("one alone", "today", "must be", "unit");
        var levers = new LinkedHashMap<Lever<?>, Double>();
        levers.put(churn, 0.09);
        levers.put(fee, 12.0);
        levers.put(cost, 0.035);
        levers.put(share, 0.04);
        for (var lever : levers.entrySet()) {
            var found = GoalSeek.on(today)
                    .vary(lever.getKey())
                    .until(cash)
                    .using(draws)
                    .atLeast(0)
                    .withProbability(0.8);
            table = table.row(
                    lever.getKey().name(),
                    lever.getValue(),
                    found,
                    lever.getKey().unit());
        }
        var map = GoalSeek.on(today)
                .vary(fee, share)
                .requiring(cash, 0, 0.8)
                .using(draws)
                .map(21);
        return "cash with 80 %: "
                + percent(today.run(draws).of(cash).probabilityAtLeast(0).value()) + "\n" + table + "\n\n" + map;
    }

    @Override
    public String reading() {
        return "\"None\" means that no value of that lever alone is enough: neither users who stay longer nor cheaper"
                + " compute save this plan, a better conversion does. In the map # holds and . fails. It leaves out that a"
                + " higher price lowers conversion: move along the edge of the map, not through it.";
    }
}
