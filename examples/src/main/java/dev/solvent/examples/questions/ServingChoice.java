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
import java.util.List;

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
        var fleet = new OwnFleet(
                GpuFleet.renting(price("2.21").usd()).sizedForPeak(2.5, 0.25).withOverhead(0.1),
                300,
                usd(15_000).per(MONTH),
                1);
        var api = Serving.api(usd(0.05));
        var reserved = Serving.reserving(400_000, usd(0.035), usd(0.05));
        var own = Serving.own(fleet);
        var breakEven = fleet.breakEvenVolume(usd(0.05)).orElseThrow();
        var later = api.switchingAt(breakEven, own, usd(60_000));
        var growth = Input.normal90("growth of volume a month", -0.04, 0.10).asGrowth(MONTH);
        var discount = GrowthRate.perYear(0.12);
        var study = Study.of(growth).value(x -> Serving.growing(300_000, x.of(growth), months(36)));
        Output<Series> onApi =
                Output.of("API", volume -> api.payoff(volume, discount).amount());
        Output<Series> onReserved = Output.of(
                "reserved", volume -> reserved.payoff(volume, discount).amount());
        Output<Series> onOwn =
                Output.of("own GPUs now", volume -> own.payoff(volume, discount).amount());
        Output<Series> waiting = Output.of(
                "API, own GPUs later", volume -> later.payoff(volume, discount).amount());
        var outcome = study.measuring(onApi, onReserved, onOwn, waiting)
                .run(Design.monteCarlo(4000).seed(8));
        var table = AnswerTable.of(
                "36 months of serving",
                "mean",
                "1 in 10 is worse than",
                "1 in 10 is better than",
                "cheaper than the API");
        var decision = Decision.on(outcome);
        for (var option : List.of(onApi, onReserved, onOwn, waiting)) {
            var payoff = outcome.of(option);
            decision = decision.option(option.name(), option);
            table = table.row(
                    option.name(),
                    payoff.mean(),
                    payoff.quantile(0.1),
                    payoff.quantile(0.9),
                    percent(payoff.minus(outcome.of(onApi))
                            .probabilityAtLeast(1)
                            .value()));
        }
        var fixed = Decision.on(outcome)
                .option("API", onApi)
                .option("reserved", onReserved)
                .option("own GPUs now", onOwn);
        return table + "\n\n"
                + AnswerTable.of("break-even", "")
                        .row("volume, s a month", breakEven)
                        .row("utilisation", percent(fleet.breakEvenUtilisation(usd(0.05))))
                + "\n\nchoose: " + decision.best() + ", without the option to switch: " + fixed.best()
                + "\nknowing the growth beforehand would be worth " + usd(fixed.valueOfKnowing(growth));
    }

    @Override
    public String reading() {
        return "Payoffs are costs with a minus, in present USD. Waiting pays the API until volume has passed the"
                + " break-even and then switches for good. It leaves out quality, latency and the people who run GPUs beyond"
                + " the fixed cost.";
    }
}
