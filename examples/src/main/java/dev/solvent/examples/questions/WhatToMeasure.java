package dev.solvent.examples.questions;

import static dev.solvent.quantity.Period.MONTH;
import static dev.solvent.quantity.Quantities.usd;
import static dev.solvent.usage.Meter.VIDEO;

import dev.solvent.decision.AnswerTable;
import dev.solvent.decision.Decision;
import dev.solvent.projection.Measure;
import dev.solvent.projection.Projection;
import dev.solvent.quantity.Money;
import dev.solvent.quantity.Period;
import dev.solvent.quantity.Span;
import dev.solvent.quantity.Unit;
import dev.solvent.scenario.Assumption;
import dev.solvent.scenario.Channel;
import dev.solvent.study.Design;
import dev.solvent.study.Input;
import dev.solvent.study.Output;
import dev.solvent.study.Study;
import java.util.List;

/** Which uncertain input is worth a test before a launch, and when no test is worth anything. */
public final class WhatToMeasure implements Question {

    @Override
    public int number() {
        return 4;
    }

    @Override
    public String asks() {
        return "Which one uncertain input should I measure next, and is any more research worth its cost?";
    }

    @Override
    public String answer() {
        var conversion =
                Input.beta90("conversion", 0.02, 0.05).asShareOf("sign-ups").sets(Assumption.share("pro"));
        var churn = Input.beta90("churn of payers", 0.04, 0.16).asRate(MONTH).sets(Assumption.churn("pro"));
        var second = Assumption.unitCost(VIDEO);
        var cost = Input.logNormal90("cost of a second", 0.02, 0.06)
                .asUsdPer(Unit.SECOND)
                .sets(second);
        var launch = Clip.business(Clip.free(5).share(0.97), Clip.pro(14, 120).share(0.03))
                .channel(Channel.steady("web", 30_000, usd(1.00)))
                .fixed("team", usd(33_000).per(MONTH));
        Output<Projection> npv = Output.of(Measure.npv());
        var study = Study.of(conversion, churn, cost).scenario(launch).measuring(npv);
        var outcome = study.run(Design.monteCarlo(10_000).seed(4));
        var decision = Decision.on(outcome).option("launch", npv).option("stay out", usd(0));
        var table = AnswerTable.of("test", "costs", "is worth", "left", "worth per USD");
        for (var test : List.of(
                decision.experiment("landing page, 500 sign-ups", outcome.observedShare(conversion, 500), usd(1_500)),
                decision.experiment("pilot, 150 payers for a month", outcome.observedShare(churn, 150), usd(9_000)),
                decision.experiment("load test of the model", outcome.of(cost), usd(4_000)))) {
            table = table.row(test.name(), test.cost(), test.value(), test.net(), test.valuePerMoney());
        }
        var sora = Input.logNormal90("cost of a day", 1e6, 14.6e6).asUsd(); // WSJ and Forbes, 15 times apart
        var revenue =
                usd(2_100_000).over(new Span(175, Period.DAY)).in(Period.DAY).money(); // in-app, of its whole life
        Output<Money> keep = Output.of("keep", paid -> revenue.minus(paid).amount());
        var days = Study.of(sora)
                .value(x -> x.of(sora))
                .measuring(keep)
                .run(Design.monteCarlo(10_000).seed(4));
        var shut = Decision.on(days).option("keep", keep).option("shut down", usd(0));
        return decision.worthKnowing() + "\n\n" + table + "\n\nSora: " + shut.worthKnowing();
    }

    @Override
    public String reading() {
        return "Worth is what choosing after the result brings over choosing now; nobody should pay more for a test."
                + " Knowing what a day of Sora costs is worth nothing: the published figures are 15 times apart and lead to"
                + " the same choice. It leaves out that a launch can be stopped again.";
    }
}
