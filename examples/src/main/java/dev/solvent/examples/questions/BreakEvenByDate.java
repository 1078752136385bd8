package dev.solvent.examples.questions;

import static dev.solvent.decision.AnswerTable.percent;
import static dev.solvent.quantity.Period.MONTH;
import static dev.solvent.quantity.Quantities.months;
import static dev.solvent.quantity.Quantities.usd;
import static dev.solvent.usage.Meter.VIDEO;

import dev.solvent.decision.AnswerTable;
import dev.solvent.decision.GoalSeek;
import dev.solvent.projection.Column;
import dev.solvent.projection.Measure;
import dev.solvent.projection.Projection;
import dev.solvent.quantity.Unit;
import dev.solvent.scenario.Assumption;
import dev.solvent.scenario.Channel;
import dev.solvent.study.Design;
import dev.solvent.study.Input;
import dev.solvent.study.Lever;
import dev.solvent.study.Output;
import dev.solvent.study.Study;
import java.util.List;

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
        var plan = Clip.business(Clip.free(5).share(0.96), Clip.pro(12, 90).share(0.04))
                .over(months(24))
                .channel(Channel.steady("web", 25_000, usd(0.60)))
                .fixed("team", usd(40_000).per(MONTH));
        var signUps = Input.logNormal90("sign-ups a month", 20_000, 32_000).sets(Assumption.signUps("web"));
        var use = Input.logNormal90("mean use", 70, 120).sets(Assumption.meanUsage(VIDEO, "pro"));
        var second = Assumption.unitCost(VIDEO);
        var churn = Lever.between("churn of payers", 0.01, 0.15).asRate(MONTH).sets(Assumption.churn("pro"));
        var fee = Lever.between("price", 4, 20).asUsdPer(MONTH).sets(Assumption.price("pro"));
        var cost = Lever.between("cost of a second", 0.001, 0.069)
                .asUsdPer(Unit.SECOND)
                .sets(second);
        var share =
                Lever.between("conversion", 0.01, 0.07).asShareOf("sign-ups").sets(Assumption.share("pro"));
        Output<Projection> cash = Output.of(Measure.atEnd(Column.CASH));
        var study = Study.of(signUps, use, churn, fee, cost, share)
                .scenario(plan)
                .measuring(cash); // levers in their middle
        var draws = Design.monteCarlo(1000).seed(11);
        var table = AnswerTable.of("one alone", "today", "must be", "unit");
        for (var lever : List.of(churn, fee, cost, share)) {
            var found = GoalSeek.on(study)
                    .vary(lever)
                    .until(cash)
                    .using(draws)
                    .atLeast(0)
                    .withProbability(0.8);
            table = table.row(lever.name(), lever.middle(), found, lever.unit());
        }
        var map = GoalSeek.on(study)
                .vary(fee, share)
                .requiring(cash, 0, 0.8)
                .using(draws)
                .map(21);
        var today = percent(study.run(draws).of(cash).probabilityAtLeast(0).value());
        return "the money is back with a probability of " + today + "\n\n" + table + "\n\n" + map;
    }

    @Override
    public String reading() {
        return "Each line moves one lever and leaves the others where they are; \"none\" would mean that no value between its bounds is"
                + " enough. In the map # holds and . fails. It leaves out that a higher price lowers conversion: move along the edge of"
                + " the map, not through it.";
    }
}
