package dev.solvent.examples.questions;

import static dev.solvent.quantity.Period.MONTH;
import static dev.solvent.quantity.Quantities.at;
import static dev.solvent.quantity.Quantities.months;
import static dev.solvent.quantity.Quantities.price;
import static dev.solvent.quantity.Quantities.usd;
import static dev.solvent.usage.Meter.VIDEO;
import static java.time.Month.JANUARY;
import static java.time.Month.JULY;

import dev.solvent.decision.AnswerTable;
import dev.solvent.product.Cohort;
import dev.solvent.product.Segment;
import dev.solvent.projection.Projector;
import dev.solvent.scenario.Channel;
import dev.solvent.scenario.Demand;
import dev.solvent.scenario.Scenario;
import dev.solvent.scenario.Shock;
import dev.solvent.study.Design;
import dev.solvent.study.Input;
import dev.solvent.study.Output;
import dev.solvent.study.Study;
import java.util.function.UnaryOperator;

/** A higher price, a tighter cap or a higher price for newcomers only, each against today on the same draws. */
public final class PriceRise implements Question {

    @Override
    public int number() {
        return 13;
    }

    @Override
    public String asks() {
        return "Raise the price, cut the cap or grandfather: what is the distribution of the difference from today, with"
                + " heavy users leaving?";
    }

    @Override
    public String answer() {
        var start = at(2027, JANUARY);
        var minded = Input.triangular("how churn answers to price", 0.2, 0.8, 2.0);
        var heavy = Input.triangular("how churn of heavy users answers to the cap", -0.8, -0.4, 0);
        var wanted = Input.triangular("how sign-ups answer to price", -2.0, -1.0, -0.3);
        var today = Clip.business(segment("regular", 0.9, 40, 900), segment("heavy", 0.1, 1200, 900))
                .over(months(24))
                .opening(new Cohort("regular", at(2026, JULY), 9_000))
                .opening(new Cohort("heavy", at(2026, JULY), 1_000))
                .channel(Channel.steady("web", 1_200, usd(18)));
        var price = price("25").usd().per(MONTH);
        var light = segment("regular", 0.9, 40, 450);
        var less = segment("heavy", 0.1, 1200, 450);
        var grandfather = Shock.priceForNewUsers("regular", 1.25, start);
        var asIs = npv("today", s -> s);
        var raised = npv("25 USD for all", s -> s.withPrice("regular", price).withPrice("heavy", price));
        var newOnly = npv("25 for new regular users", s -> s.shock(grandfather));
        var capped = npv("cap of 450 s", s -> s.product(s.product().with(light).with(less)));
        var outcome = Study.of(minded, heavy, wanted)
                .value(x -> today.demand(answer("regular", x.of(wanted), x.of(minded), 0))
                        .demand(answer("heavy", x.of(wanted), x.of(minded), x.of(heavy))))
                .measuring(asIs, raised, newOnly, capped)
                .run(Design.monteCarlo(300).seed(13));
        var before = outcome.of(asIs);
        return AnswerTable.ofResults(
                        "NPV of 24 months, USD",
                        outcome.of(raised).minus(before),
                        outcome.of(newOnly).minus(before),
                        outcome.of(capped).minus(before))
                .toString();
    }

    private static Output<Scenario> npv(String name, UnaryOperator<Scenario> change) {
        return Output.of(name, s -> Projector.project(change.apply(s)).npv().amount());
    }

    private static Demand answer(String segment, double signUps, double churn, double toCap) {
        var demand = Demand.elasticity(segment, signUps).toPrice(Demand.Answer.CHURN, churn);
        return demand.toAllowance(Demand.Answer.CHURN, toCap);
    }

    private static Segment segment(String name, double share, double seconds, double cap) {
        var pro = Clip.pro(20, seconds);
        return new Segment(name, pro.plan().withQuota(VIDEO, cap), share, pro.usage(), pro.retention());
    }

    @Override
    public String reading() {
        return "Differences are within a draw: the same users, once under today's offer and once under the other. The"
                + " answers of users are ranges of elasticities, to be narrowed by a price test. It leaves out what angry"
                + " users write.";
    }
}
