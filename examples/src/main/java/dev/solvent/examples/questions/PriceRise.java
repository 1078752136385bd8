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
import static java.time.Month.JULY;

import dev.solvent.compute.ComputeCost;
import dev.solvent.decision.AnswerTable;
import dev.solvent.pricing.PricingPlan;
import dev.solvent.product.Cohort;
import dev.solvent.product.Product;
import dev.solvent.product.Segment;
import dev.solvent.projection.Projection;
import dev.solvent.projection.Projector;
import dev.solvent.quantity.GrowthRate;
import dev.solvent.quantity.Rate;
import dev.solvent.retention.RetentionCurve;
import dev.solvent.scenario.Channel;
import dev.solvent.scenario.Demand;
import dev.solvent.scenario.Scenario;
import dev.solvent.scenario.Shock;
import dev.solvent.study.Design;
import dev.solvent.study.Input;
import dev.solvent.study.Output;
import dev.solvent.study.Study;
import dev.solvent.usage.UsageDistribution;
import java.util.List;

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
        var product = Product.named("clip")
                .segment(segment("regular", 0.9, 900, 40, 0.07))
                .segment(segment("heavy", 0.1, 900, 1200, 0.03))
                .compute(ComputeCost.perSecond(VIDEO, price("0.03").usd()));
        var today = Scenario.of(product, start)
                .over(months(24))
                .discount(GrowthRate.perYear(0.12))
                .opening(new Cohort("regular", at(2026, JULY), 9_000))
                .opening(new Cohort("heavy", at(2026, JULY), 1_000))
                .channel(Channel.steady("web", 1_200, usd(18)));
        Output<Answers> asIs = Output.of("today", x -> x.today().npv().amount());
        Output<Answers> raised =
                Output.of("25 USD for all", x -> x.raised().npv().amount());
        Output<Answers> newOnly =
                Output.of("25 USD for newcomers", x -> x.newOnly().npv().amount());
        Output<Answers> capped = Output.of("cap of 450 s", x -> x.capped().npv().amount());
        var outcome = Study.of(minded, heavy, wanted)
                .value(x -> {
                    var users = today;
                    for (String segment : List.of("regular", "heavy")) {
                        users = users.demand(Demand.elasticity(segment, x.of(wanted))
                                .toPrice(Demand.Answer.CHURN, x.of(minded))
                                .toAllowance(Demand.Answer.CHURN, segment.equals("heavy") ? x.of(heavy) : 0));
                    }
                    var dear = price("25").usd().per(MONTH);
                    return new Answers(
                            Projector.project(users),
                            Projector.project(users.withPrice("regular", dear).withPrice("heavy", dear)),
                            Projector.project(users.shock(Shock.priceForNewUsers("regular", 1.25, start))
                                    .shock(Shock.priceForNewUsers("heavy", 1.25, start))),
                            Projector.project(users.product(product.with(segment("regular", 0.9, 450, 40, 0.07))
                                    .with(segment("heavy", 0.1, 450, 1200, 0.03)))));
                })
                .measuring(asIs, raised, newOnly, capped)
                .run(Design.monteCarlo(300).seed(13));
        var table = AnswerTable.of(
                "against today, NPV of 24 months",
                "mean",
                "1 in 10 is worse than",
                "1 in 10 is better than",
                "better than today");
        for (var option : List.of(raised, newOnly, capped)) {
            var more = outcome.of(option).minus(outcome.of(asIs));
            table = table.row(
                    option.name(),
                    more.mean(),
                    more.quantile(0.1),
                    more.quantile(0.9),
                    percent(more.probabilityAtLeast(0).value()));
        }
        return table.toString();
    }

    private record Answers(Projection today, Projection raised, Projection newOnly, Projection capped) {}

    private static Segment segment(String name, double share, double cap, double seconds, double churn) {
        return Segment.of(
                        name,
                        PricingPlan.subscription("Pro", price("20").usd().per(MONTH))
                                .withQuota(VIDEO, cap))
                .share(share)
                .usage(UsageDistribution.gamma(VIDEO, seconds(seconds).per(MONTH), variation(1)))
                .retention(RetentionCurve.geometric(Rate.perMonth(churn)));
    }

    @Override
    public String reading() {
        return "Differences are within a draw: the same users, once under today's offer and once under the other. The"
                + " answers of users are ranges of elasticities, to be narrowed by a price test. It leaves out what angry"
                + " users write.";
    }
}
