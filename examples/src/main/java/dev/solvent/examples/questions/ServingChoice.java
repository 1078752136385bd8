package dev.solvent.examples.questions;

import static dev.solvent.decision.AnswerTable.percent;
import static dev.solvent.quantity.Period.MONTH;
import static dev.solvent.quantity.Quantities.months;
import static dev.solvent.quantity.Quantities.price;
import static dev.solvent.quantity.Quantities.usd;

import dev.solvent.compute.GpuFleet;
import dev.solvent.decision.AnswerTable;
import dev.solvent.decision.Decision;
import dev.solvent.decision.Serving;
import dev.solvent.economics.OwnFleet;
import dev.solvent.quantity.GrowthRate;
import dev.solvent.quantity.Series;
import dev.solvent.study.Design;
import dev.solvent.study.Input;
import dev.solvent.study.Output;
import dev.solvent.study.Study;

/** API, reserved capacity or own GPUs when nobody knows how volume will grow, and what it is worth to wait. */
public final class ServingChoice implements Question {

    @Override
    public int number() {
        return 8;
    }

    @Override
    public String asks() {
        return "API, reserved capacity or own GPUs: where is the break-even, and what is it worth to be able to switch"
                + " later?";
    }

    @Override
    public String answer() {
        var rented =
                GpuFleet.renting(price("2.21").usd()).sizedForPeak(2.5, 0.25).withOverhead(0.1);
        var fleet = new OwnFleet(rented, 300, usd(15_000).per(MONTH), 1);
        var unit = usd(0.05);
        var breakEven = fleet.breakEvenVolume(unit).orElseThrow();
        var growth = Input.normal90("growth of volume a month", -0.04, 0.10).asGrowth(MONTH);
        var onApi = payoff("API", Serving.api(unit));
        var onReserved = payoff("reserved", Serving.reserving(400_000, usd(0.035), unit));
        var onOwn = payoff("own GPUs now", Serving.own(fleet));
        var waiting =
                payoff("own GPUs later", Serving.api(unit).switchingAt(breakEven, Serving.own(fleet), usd(60_000)));
        var outcome = Study.of(growth)
                .value(x -> Serving.growing(300_000, x.of(growth), months(36)))
                .measuring(onApi, onReserved, onOwn, waiting)
                .run(Design.monteCarlo(4000).seed(8));
        var saved = AnswerTable.ofResults(
                "USD saved in 36 months",
                outcome.of(onReserved).minus(outcome.of(onApi)),
                outcome.of(onOwn).minus(outcome.of(onApi)),
                outcome.of(waiting).minus(outcome.of(onApi)));
        var point = AnswerTable.of("break-even", "")
                .row("volume, s a month", breakEven)
                .row("utilisation", percent(fleet.breakEvenUtilisation(unit)));
        var now = Decision.on(outcome)
                .option("API", onApi)
                .option("reserved", onReserved)
                .option("own GPUs", onOwn);
        return point + "\n\n" + saved
                + "\n\nchoose now: " + now.best() + "; with the option to switch: "
                + now.option("own GPUs later", waiting).best()
                + "\nknowing the growth before choosing now would be worth " + usd(now.valueOfKnowing(growth));
    }

    private static Output<Series> payoff(String name, Serving way) {
        return Output.of(
                name, volume -> way.payoff(volume, GrowthRate.perYear(0.12)).amount());
    }

    @Override
    public String reading() {
        return "Above zero is cheaper than the API, in present USD. To wait is to pay the API until volume has passed the"
                + " break-even and then to switch for good. It leaves out quality, latency and the people who run GPUs beyond"
                + " the fixed cost.";
    }
}
