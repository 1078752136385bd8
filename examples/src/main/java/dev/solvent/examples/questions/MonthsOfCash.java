package dev.solvent.examples.questions;

import static dev.solvent.decision.AnswerTable.percent;
import static dev.solvent.quantity.Period.MONTH;
import static dev.solvent.quantity.Period.YEAR;
import static dev.solvent.quantity.Quantities.at;
import static dev.solvent.quantity.Quantities.months;
import static dev.solvent.quantity.Quantities.price;
import static dev.solvent.quantity.Quantities.usd;
import static dev.solvent.usage.Meter.VIDEO;
import static java.time.Month.JANUARY;

import dev.solvent.decision.AnswerTable;
import dev.solvent.pricing.PricingPlan;
import dev.solvent.product.Segment;
import dev.solvent.projection.Projection;
import dev.solvent.quantity.Unit;
import dev.solvent.retention.RetentionCurve;
import dev.solvent.scenario.Channel;
import dev.solvent.scenario.Commitment;
import dev.solvent.scenario.Scenario;
import dev.solvent.study.Design;
import dev.solvent.study.Input;
import dev.solvent.study.Output;
import dev.solvent.study.Study;
import java.util.LinkedHashMap;
import java.util.function.UnaryOperator;

/** Runway as a distribution, with what makes cash differ from revenue added step by step. */
public final class MonthsOfCash implements Question {

    @Override
    public int number() {
        return 3;
    }

    @Override
    public String asks() {
        return "How many months of cash do I have, as a distribution, when yearly prepayment, store payouts, credits and"
                + " GPU commitments are kept apart from revenue?";
    }

    @Override
    public String answer() {
        var start = at(2027, JANUARY);
        var pro = Clip.pro(19, 200).share(0.7);
        var plan = PricingPlan.subscription("Year", price("15").usd().per(MONTH));
        var yearly = Segment.of("yearly", plan)
                .share(0.3)
                .usage(pro.usage().distributions().get(0))
                .retention(RetentionCurve.shiftedBetaGeometric(0.9, 1.4).inStepsOf(YEAR));
        var counted = Clip.business(pro, yearly)
                .channel(Channel.steady("ads", 1500, usd(28)))
                .fixed("team", usd(112_000).per(MONTH));
        var churn = Input.beta90("churn", 0.06, 0.11).asRate(MONTH);
        var cost = Input.logNormal90("cost of a second", 0.028, 0.045).asUsdPer(Unit.SECOND);
        Output<Projection> months =
                Output.of("months", p -> p.runway(usd(1_000_000)).months());
        var reserved = new Commitment("GPUs", usd(60_000).per(MONTH), start, at(2029, JANUARY));
        var steps = new LinkedHashMap<String, UnaryOperator<Scenario>>();
        steps.put("cash is revenue less cost", s -> s);
        steps.put("+ stores pay two months later", s -> s.payoutLag("pro", months(2)));
        steps.put("+ a year is paid in advance", s -> s.product(s.product().with(yearly.plan(plan.prepaid(YEAR)))));
        steps.put("+ GPUs are reserved", s -> s.commitment(reserved));
        var table = AnswerTable.of("what is counted", "1 in 10 has less than", "median", "36 months or more");
        for (var step : steps.entrySet()) {
            counted = step.getValue().apply(counted);
            var base = counted;
            var runway = Study.of(churn, cost)
                    .scenario(x -> base.withChurn("pro", x.of(churn)).withCost(VIDEO, x.of(cost)))
                    .measuring(months)
                    .run(Design.monteCarlo(200).seed(3))
                    .of(months);
            var lasts = percent(runway.probabilityAtLeast(36).value());
            table = table.row(step.getKey(), runway.quantile(0.1), runway.quantile(0.5), lasts);
        }
        return table.toString();
    }

    @Override
    public String reading() {
        return "Each line adds one thing that moves cash and not revenue; all lines share their draws. Credits would move"
                + " revenue and not cash, so they have no line. It leaves out what one would do when cash runs low.";
    }
}
