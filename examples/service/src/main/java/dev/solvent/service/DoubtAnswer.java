package dev.solvent.service;

import dev.solvent.economics.UnitEconomics;
import dev.solvent.quantity.Amount;
import dev.solvent.quantity.Money;
import dev.solvent.quantity.Period;
import dev.solvent.quantity.Price;
import dev.solvent.quantity.Rate;
import dev.solvent.retention.RetentionCurve;
import dev.solvent.service.QuoteRequest.Doubt;
import dev.solvent.study.Design;
import dev.solvent.study.Draw;
import dev.solvent.study.Estimate;
import dev.solvent.study.Input;
import dev.solvent.study.Outcome;
import dev.solvent.study.Output;
import dev.solvent.study.Result;
import dev.solvent.study.Study;
import dev.solvent.study.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the ranges of a request mean for the value of a user after the cost of winning them.
 *
 * @param probabilityOfLoss  that it is not above zero
 * @param probabilityOfThreefold  that the value before that cost is at least three times it
 * @param value  in every draw
 * @param design  which repeats the draws
 */
record DoubtAnswer(Estimate probabilityOfLoss, Estimate probabilityOfThreefold, Result value, Design design) {

    private static final double THREEFOLD = 3;

    /**
     * A draw.
     *
     * @param ltv  value before the cost of winning
     * @param cac  that cost
     */
    private record Worth(Money ltv, Money cac) {}

    private static final Output<Worth> VALUE =
            Output.of("value after CAC", worth -> worth.ltv().minus(worth.cac()).amount());
    private static final Output<Worth> BEYOND_THREEFOLD = Output.of(
            "value beyond three times CAC",
            worth -> worth.ltv().minus(worth.cac().times(THREEFOLD)).amount());

    static DoubtAnswer of(QuoteModel model, Doubt doubt) {
        QuoteRequest request = model.request();
        UnitEconomics base = model.user();
        Optional<Input<Price>> cost = doubt.costPerUnit()
                .map(range -> Input.logNormal90("cost per unit", range.low(), range.high())
                        .asPrice(request.currency(), request.meter().unit()));
        Optional<Input<Rate>> churn = doubt.monthlyChurn()
                .map(range ->
                        Input.beta90("monthly churn", range.low(), range.high()).asRate(Period.MONTH));
        Optional<Input<Double>> mean =
                doubt.meanUnits().map(range -> Input.logNormal90("mean units per month", range.low(), range.high()));
        Optional<Input<Money>> cac = doubt.cac()
                .map(range ->
                        Input.logNormal90("CAC", range.low(), range.high()).asMoney(request.currency()));
        Price usualCost = new Amount(request.cost().perUnit(), request.currency())
                .per(request.meter().unit());
        Study study = Study.of(variables(cost, churn, mean, cac))
                .value(draw -> new Worth(
                        model.user(
                                        churn.<RetentionCurve>map(each -> RetentionCurve.geometric(draw.of(each)))
                                                .orElse(base.retention()),
                                        of(draw, cost, usualCost),
                                        of(draw, mean, request.usage().mean().doubleValue()))
                                .ltv(),
                        of(draw, cac, model.cac())))
                .measuring(VALUE, BEYOND_THREEFOLD);
        Design design = Design.latinHypercube(doubt.draws()).seed(doubt.seed());
        Outcome outcome = study.run(design);
        Result value = outcome.of(VALUE);
        return new DoubtAnswer(
                value.probabilityAtMost(0), outcome.of(BEYOND_THREEFOLD).probabilityAtLeast(0), value, design);
    }

    private static <T> T of(Draw draw, Optional<Input<T>> input, T otherwise) {
        return input.map(draw::of).orElse(otherwise);
    }

    private static Variable<?>[] variables(
            Optional<Input<Price>> cost,
            Optional<Input<Rate>> churn,
            Optional<Input<Double>> mean,
            Optional<Input<Money>> cac) {
        List<Variable<?>> all = new ArrayList<>();
        cost.ifPresent(all::add);
        churn.ifPresent(all::add);
        mean.ifPresent(all::add);
        cac.ifPresent(all::add);
        return all.toArray(new Variable<?>[0]);
    }
}
