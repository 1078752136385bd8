package dev.solvent.display;

import static dev.solvent.quantity.Period.MONTH;
import static dev.solvent.quantity.Quantities.at;
import static dev.solvent.quantity.Quantities.months;
import static dev.solvent.quantity.Quantities.price;
import static dev.solvent.quantity.Quantities.seconds;
import static dev.solvent.quantity.Quantities.usd;
import static dev.solvent.usage.Meter.VIDEO;

import dev.solvent.compute.ComputeCost;
import dev.solvent.decision.GoalSeek;
import dev.solvent.pricing.PricingPlan;
import dev.solvent.product.Product;
import dev.solvent.product.Segment;
import dev.solvent.projection.Column;
import dev.solvent.projection.Measure;
import dev.solvent.projection.Projection;
import dev.solvent.projection.Projector;
import dev.solvent.quantity.GrowthRate;
import dev.solvent.quantity.Rate;
import dev.solvent.quantity.Unit;
import dev.solvent.retention.RetentionCurve;
import dev.solvent.scenario.Assumption;
import dev.solvent.scenario.Channel;
import dev.solvent.scenario.Scenario;
import dev.solvent.scenario.Shock;
import dev.solvent.study.Correlations;
import dev.solvent.study.Design;
import dev.solvent.study.Input;
import dev.solvent.study.Lever;
import dev.solvent.study.Outcome;
import dev.solvent.study.Output;
import dev.solvent.study.Study;
import dev.solvent.usage.UsageDistribution;
import java.time.Month;
import java.util.LinkedHashMap;
import java.util.Map;

/** A business of two segments, a study of it, and the picture of every result of theirs. */
public final class Business {

    public static final Output<Projection> NPV = Output.of(Measure.npv());
    public static final Output<Projection> RATIO = Output.of(Measure.firstCohortLtvToCac());
    public static final Output<Projection> CASH = Output.<Projection>monthly(
                    "cash", 24, projection -> projection.column(Column.CASH))
            .in("USD");

    private static final Input<Rate> CHURN =
            Input.beta("monthly churn of creators", 8, 92).asRate(MONTH).sets(Assumption.churn("creator"));

    private Business() {}

    public static Scenario scenario() {
        Segment free = Segment.of("free", PricingPlan.free())
                .share(0.9)
                .usage(UsageDistribution.fixed(VIDEO, seconds(3).per(MONTH)))
                .retention(RetentionCurve.geometric(Rate.perMonth(0.4)));
        Segment creator = Segment.of(
                        "creator",
                        PricingPlan.subscription("Creator", price("19.99").usd().per(MONTH))
                                .withStoreCommission(0.15))
                .share(0.1)
                .usage(UsageDistribution.fixed(VIDEO, seconds(90).per(MONTH)))
                .retention(RetentionCurve.geometric(Rate.perMonth(0.08)));
        Product clip = Product.named("Clip")
                .segment(free)
                .segment(creator)
                .compute(ComputeCost.perSecond(VIDEO, price("0.05").usd()));
        return Scenario.of(clip, at(2027, Month.JANUARY))
                .over(months(24))
                .channel(Channel.steady("social", 10_000, usd(2.1)))
                .fixed("team", usd(30_000).per(MONTH))
                .discount(GrowthRate.perYear(0.12))
                .shock(Shock.priceCut("creator", 0.25, at(2028, Month.APRIL)));
    }

    public static Projection projection() {
        return Projector.project(scenario());
    }

    public static Study study() {
        Input<?> second = Input.logNormal90("cost of a second", 0.03, 0.08)
                .asUsdPer(Unit.SECOND)
                .sets(Assumption.unitCost(VIDEO));
        return Study.of(CHURN, second).scenario(scenario()).measuring(NPV, RATIO, CASH);
    }

    public static Outcome outcome() {
        return study().run(Design.sobol(1024).seed(42));
    }

    static Map<String, Picture> pictures() {
        Map<String, Picture> all = new LinkedHashMap<>();
        Projection projection = projection();
        Projection before = Projector.project(scenario()
                .without("price cut creator")
                .withFixed("team", usd(25_000).per(MONTH)));
        Outcome outcome = outcome();
        all.put("projection-waterfall", Pictures.waterfall(projection));
        all.put(
                "projection-months",
                Pictures.months(projection, Column.REVENUE, Column.COMPUTE_COST, Column.CASH_FLOW));
        all.put("projection-cash", Pictures.cash(projection));
        all.put("projection-revenue", Pictures.cohortStack(projection));
        all.put("projection-users", Pictures.userStack(projection));
        all.put("projection-payback", Pictures.payback(projection.averageCohort()));
        all.put("bridge", Pictures.bridge(projection.bridgeFrom(before).of(Measure.npv())));
        all.put("distribution-marked", Pictures.distribution(outcome, RATIO, Mark.at("wanted", 3)));
        all.put("fan-of-cash", Pictures.fan(outcome, CASH, scenario().start()));
        all.put("indices-of-study", Pictures.indices(numbers(false).sobolIndices(VALUE)));
        all.put("effects", Pictures.effects(numbers(true).sensitivity(VALUE).shapleyEffects()));
        all.put("feasibility-map", feasibility());
        all.put(
                "bars",
                Pictures.bars(
                        "Sales and marketing beside a band",
                        "% of revenue",
                        new IntervalBar("this business", 30, 64, 50),
                        IntervalBar.of("one without a band", 35)));
        return all;
    }

    private static final Output<Double> VALUE =
            Output.<Double>of("lifetime value", value -> value).in("USD");
    private static final Input<?> LEAVING = Input.beta("monthly churn", 8, 92);
    private static final Input<?> COST = Input.logNormal90("compute cost of a user", 2, 6);

    private static Study numbers(boolean correlated) {
        Study.Variables variables = Study.of(LEAVING, COST);
        return (correlated ? variables.correlated(Correlations.spearman().with(LEAVING, COST, 0.5)) : variables)
                .value(draw -> (9.99 - draw.number(COST)) / (draw.number(LEAVING) + 0.01))
                .measuring(VALUE);
    }

    private static Picture feasibility() {
        Lever<?> price = Lever.between("price", 8, 16).asUsdPer(MONTH);
        Lever<?> free = Lever.between("free seconds per month", 0, 60);
        Output<Double> margin = Output.of("margin", value -> value);
        Study study = Study.of(COST, price, free)
                .value(draw -> 1 - (draw.number(COST) + draw.number(free) / 20) / draw.number(price))
                .measuring(margin);
        return Pictures.feasibility(
                GoalSeek.on(study).vary(price, free).requiring(margin, 0.5, 0.8).map(7));
    }
}
