package dev.solvent.examples.questions;

import static dev.solvent.decision.AnswerTable.percent;
import static dev.solvent.quantity.Period.MONTH;
import static dev.solvent.quantity.Quantities.at;
import static dev.solvent.quantity.Quantities.months;
import static dev.solvent.quantity.Quantities.price;
import static dev.solvent.quantity.Quantities.tokens;
import static dev.solvent.quantity.Quantities.usd;
import static dev.solvent.usage.Meter.IMAGES;
import static dev.solvent.usage.Meter.OUTPUT;
import static dev.solvent.usage.Spread.topShare;
import static dev.solvent.usage.Spread.variation;
import static java.time.Month.DECEMBER;
import static java.time.Month.JANUARY;
import static java.time.Month.JULY;

import dev.solvent.compute.Adoption;
import dev.solvent.compute.ComputeCost;
import dev.solvent.compute.PriceTrend;
import dev.solvent.decision.AnswerTable;
import dev.solvent.pricing.PricingPlan;
import dev.solvent.product.Product;
import dev.solvent.product.Segment;
import dev.solvent.projection.Measure;
import dev.solvent.projection.Projector;
import dev.solvent.quantity.GrowthRate;
import dev.solvent.quantity.Quantities;
import dev.solvent.quantity.Quantity;
import dev.solvent.quantity.Rate;
import dev.solvent.quantity.Unit;
import dev.solvent.retention.RetentionCurve;
import dev.solvent.scenario.Channel;
import dev.solvent.scenario.Scenario;
import dev.solvent.usage.UsageDistribution;
import dev.solvent.usage.UsageTrend;
import java.util.LinkedHashMap;

/** Gross margin when prices of tokens fall, tasks grow, users move to a better model and a provider raises prices. */
public final class CostPaths implements Question {

    @Override
    public int number() {
        return 7;
    }

    @Override
    public String asks() {
        return "What happens to the margin under separate paths of token price, tokens per task, model mix and GPU rent,"
                + " and when a provider raises its price?";
    }

    @Override
    public String answer() {
        var start = at(2027, JANUARY);
        var now = ComputeCost.perMillionTokens(OUTPUT, price("10").usd());
        var better = ComputeCost.perMillionTokens(OUTPUT, price("25").usd());
        var moved = now.migratingTo(better, Quantities.from(2027, JULY), Adoption.over(months(9)));
        var gpus = ComputeCost.gpuFleet(IMAGES, price("3.13").usd(), 900, 0.35);
        var dearer = gpus.withTrend(PriceTrend.compounding(start, GrowthRate.perYear(0.05)));
        var cheaper = PriceTrend.compounding(start, GrowthRate.perYear(-0.5));
        var rise = PriceTrend.step(at(2028, JANUARY), 1.3);
        var longer = UsageTrend.byMonth(GrowthRate.perYear(0.6), start);
        var plain = business(now.plus(gpus));
        var paths = new LinkedHashMap<String, Scenario>();
        paths.put("nothing changes", plain);
        paths.put(
                "token price halves every year", business(now.withTrend(cheaper).plus(gpus)));
        paths.put("tokens per task rise by 60 % a year", plain.usageTrend("pro", longer));
        paths.put("users move to a better model", business(moved.plus(gpus)));
        paths.put("GPU rent rises by 5 % a year", business(now.plus(dearer)));
        paths.put("provider adds 30 % in 2028", business(now.withTrend(rise).plus(gpus)));
        paths.put(
                "all of them",
                business(moved.withAlso(cheaper.and(rise)).plus(dearer)).usageTrend("pro", longer));
        var table = AnswerTable.of("path", "margin 2027-01", "2028-01", "2029-12");
        for (var path : paths.entrySet()) {
            var projection = Projector.project(path.getValue());
            var first = percent(Measure.grossMargin(start).value(projection));
            var second = percent(Measure.grossMargin(at(2028, JANUARY)).value(projection));
            var last = percent(Measure.grossMargin(at(2029, DECEMBER)).value(projection));
            table = table.row(path.getKey(), first, second, last);
        }
        return table.toString();
    }

    private static Scenario business(ComputeCost cost) {
        var tokens = UsageDistribution.logNormal(OUTPUT, tokens(600_000).per(MONTH), topShare(0.10, 0.72));
        var pictures = UsageDistribution.gamma(IMAGES, new Quantity(120, Unit.IMAGE).per(MONTH), variation(1.5));
        var plan = PricingPlan.subscription("Pro", price("20").usd().per(MONTH));
        var pro = Segment.of("pro", plan)
                .usage(tokens, pictures)
                .retention(RetentionCurve.geometric(Rate.perMonth(0.05)));
        return Scenario.of(Product.named("assistant").segment(pro).compute(cost), at(2027, JANUARY))
                .channel(Channel.steady("web", 1000, usd(40)));
    }

    @Override
    public String reading() {
        return "One path at a time against nothing changing, then all together: a falling token price carries longer"
                + " tasks, but not a better model and a rise as well. It leaves out that one may raise prices or cap use in"
                + " answer.";
    }
}
