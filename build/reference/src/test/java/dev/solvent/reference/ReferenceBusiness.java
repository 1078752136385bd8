package dev.solvent.reference;

import static dev.solvent.quantity.Quantities.months;
import static dev.solvent.quantity.Quantities.price;
import static dev.solvent.quantity.Quantities.usd;

import dev.solvent.compute.ComputeCost;
import dev.solvent.pricing.PricingPlan;
import dev.solvent.product.Product;
import dev.solvent.product.Segment;
import dev.solvent.projection.Column;
import dev.solvent.projection.Measure;
import dev.solvent.projection.Projection;
import dev.solvent.quantity.Period;
import dev.solvent.quantity.Quantity;
import dev.solvent.quantity.Series;
import dev.solvent.quantity.Unit;
import dev.solvent.retention.RetentionCurve;
import dev.solvent.scenario.Assumption;
import dev.solvent.scenario.Channel;
import dev.solvent.scenario.Scenario;
import dev.solvent.scenario.Season;
import dev.solvent.study.Distribution;
import dev.solvent.study.Draw;
import dev.solvent.study.Input;
import dev.solvent.study.Output;
import dev.solvent.study.Variable;
import dev.solvent.usage.Meter;
import dev.solvent.usage.UsageDistribution;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/**
 * An assistant that a fifth of its users pay for, over 60 months: twelve uncertain figures, eight results. The same business is
 * written in C and NumPy, so that numbers and speed can be compared.
 */
public final class ReferenceBusiness {

    /** What its users use. */
    public static final Meter REQUESTS = new Meter("requests", Unit.REQUEST);

    private ReferenceBusiness() {}

    /**
     * The business with every figure at its stated value.
     *
     * @return over 60 months
     */
    public static Scenario scenario() {
        UsageDistribution use = UsageDistribution.fixed(REQUESTS, new Quantity(200, Unit.REQUEST).per(Period.MONTH));
        RetentionCurve stay = RetentionCurve.shiftedBetaGeometric(1, 4.5);
        Segment free = Segment.of("free", PricingPlan.free());
        Segment paid = Segment.of(
                "paid", PricingPlan.subscription("Pro", price("20").usd().per(Period.MONTH)));
        Product assistant = Product.named("assistant")
                .segment(free.share(0.8).usage(use).retention(stay))
                .segment(paid.share(0.2).usage(use).retention(stay))
                .compute(ComputeCost.perRequest(REQUESTS, price("0.01").usd()));
        Series season = Series.generate(12, month -> 1 + 0.2 * StrictMath.sin(2 * StrictMath.PI * month / 12));
        return Scenario.of(assistant, YearMonth.of(2027, 1))
                .over(months(60))
                .channel(Channel.steady("all", 1000, usd(9)))
                .fixed("team", usd(4000).per(Period.MONTH))
                .shock(new Season("season", season));
    }

    /**
     * The uncertain figures.
     *
     * @return twelve inputs, each of which sets one
     */
    public static List<Variable<?>> inputs() {
        return List.of(
                Input.of("sign-ups", Distribution.logNormal(StrictMath.log(1000), 0.3))
                        .sets(Assumption.signUps("all")),
                Input.normal("growth", 0.03, 0.02).asGrowth(Period.MONTH).sets(Assumption.signUpGrowth("all")),
                Input.of("alpha", Distribution.gamma(4, 0.25)).sets(Assumption.alpha("free", "paid")),
                Input.of("beta", Distribution.gamma(9, 0.5)).sets(Assumption.beta("free", "paid")),
                Input.triangular("price", 15, 20, 30).asUsdPer(Period.MONTH).sets(Assumption.price("paid")),
                Input.beta("conversion", 4, 16).asShareOf("sign-ups").sets(Assumption.share("paid")),
                Input.of("requests", Distribution.logNormal(StrictMath.log(200), 0.5))
                        .sets(Assumption.meanUsage(REQUESTS, "free", "paid")),
                Input.of("cost", Distribution.logNormal(StrictMath.log(0.01), 0.4))
                        .asUsdPer(Unit.REQUEST)
                        .sets(Assumption.unitCost(REQUESTS)),
                Input.beta("decline", 3, 57).asRate(Period.MONTH).sets(Assumption.costDecline(REQUESTS)),
                Input.of("CAC", Distribution.gamma(9, 1)).asUsd().sets(Assumption.cac("all")),
                Input.normal("usage growth", 0.02, 0.01)
                        .asGrowth(Period.MONTH)
                        .sets(Assumption.usageGrowth("free", "paid")),
                Input.triangular("discount", 0.08 / 12, 0.12 / 12, 0.25 / 12)
                        .asGrowth(Period.MONTH)
                        .sets(Assumption.discount()));
    }

    /**
     * The results.
     *
     * @return eight outputs
     */
    public static List<Output<Projection>> outputs() {
        return Stream.of(
                        Measure.firstCohortLtv(),
                        Measure.firstCohortLtvToCac(),
                        Measure.monthsBelowCac(),
                        Measure.lowestCash(),
                        Measure.npv(),
                        Measure.atEnd(Column.ACTIVE_USERS),
                        Measure.total(Column.REVENUE),
                        Measure.grossMargin())
                .map(Output::of)
                .toList();
    }

    /**
     * The results as a study takes them.
     *
     * @return a fresh array
     */
    @SuppressWarnings("unchecked")
    public static Output<Projection>[] measured() {
        return outputs().toArray(Output[]::new);
    }

    /**
     * Any driven scenario, draw by draw, through a function.
     *
     * @param scenario  to change
     * @param variables  each of which names what it sets
     * @param draw  with their values
     * @return the changed scenario
     */
    public static Scenario changed(Scenario scenario, List<Variable<?>> variables, Draw draw) {
        Scenario changed = scenario;
        for (Variable<?> each : variables) {
            changed = set(changed, each, draw);
        }
        return changed;
    }

    private static <T> Scenario set(Scenario scenario, Variable<T> variable, Draw draw) {
        return variable.assumption().orElseThrow().set(scenario, draw.of(variable));
    }
}
