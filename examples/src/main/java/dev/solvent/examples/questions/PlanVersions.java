package dev.solvent.examples.questions;

import static dev.solvent.quantity.Period.MONTH;
import static dev.solvent.quantity.Quantities.at;
import static dev.solvent.quantity.Quantities.months;
import static dev.solvent.quantity.Quantities.price;
import static dev.solvent.quantity.Quantities.seconds;
import static dev.solvent.quantity.Quantities.usd;
import static dev.solvent.usage.Meter.VIDEO;
import static dev.solvent.usage.Spread.topShare;
import static java.time.Month.JANUARY;

import dev.solvent.compute.ComputeCost;
import dev.solvent.decision.AnswerTable;
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
import dev.solvent.study.Design;
import dev.solvent.study.Input;
import dev.solvent.study.Output;
import dev.solvent.study.Study;
import dev.solvent.usage.UsageDistribution;
import java.util.List;

/** What moved the forecast from one version of the plan to the next, and that an auditor gets the same bits. */
public final class PlanVersions implements Question {

    @Override
    public int number() {
        return 15;
    }

    @Override
    public String asks() {
        return "What changed between plan v3 and v4, which assumption moved the forecast by how much, and can my auditor"
                + " run it again bit for bit?";
    }

    @Override
    public String answer() {
        var use = UsageDistribution.logNormal(VIDEO, seconds(80).per(MONTH), topShare(0.10, 0.60));
        var pro = Segment.of(
                        "pro",
                        PricingPlan.subscription("Pro", price("12").usd().per(MONTH))
                                .withStoreCommission(0.15))
                .usage(use)
                .retention(RetentionCurve.geometric(Rate.perMonth(0.07)));
        var v3 = Scenario.of(
                        Product.named("clip")
                                .segment(pro)
                                .compute(ComputeCost.perSecond(
                                        VIDEO, price("0.04").usd())),
                        at(2027, JANUARY))
                .over(months(36))
                .discount(GrowthRate.perYear(0.12))
                .channel(
                        Channel.paid("social", Channel.Campaign.hill(usd(40_000).per(MONTH), usd(22), usd(60_000), 1)))
                .fixed("team", usd(70_000).per(MONTH));
        var v4 = v3.withPrice("pro", price("14").usd().per(MONTH))
                .withChurn("pro", Rate.perMonth(0.08))
                .withCost(VIDEO, price("0.03").usd().per(Unit.SECOND))
                .withFixed("team", usd(85_000).per(MONTH));
        var bridge = Projector.project(v4).bridgeFrom(Projector.project(v3));
        var moved = bridge.toTable(List.of(
                Measure.total(Column.REVENUE),
                Measure.total(Column.GROSS_PROFIT),
                Measure.npv(),
                Measure.lowestCash()));
        var churn = Input.beta90("churn", 0.06, 0.10).asRate(MONTH).sets(Assumption.churn("pro"));
        var cost = Input.logNormal90("cost of a second", 0.022, 0.04)
                .asUsdPer(Unit.SECOND)
                .sets(Assumption.unitCost(VIDEO));
        Output<Projection> npv = Output.of(Measure.npv());
        var study = Study.of(churn, cost).scenario(v4).measuring(npv);
        var record = study.run(Design.monteCarlo(10_000).seed(2027)).record();
        var again = AnswerTable.of("run", "fingerprint")
                .row("ours", record.fingerprint())
                .row("the auditor's, from the record", study.repeat(record).fingerprint());
        return moved + "\n\n" + again;
    }

    @Override
    public String reading() {
        return "The lines sum to the difference in every column, and no order of the changes is preferred (Shapley). The"
                + " fingerprint holds every bit of every draw: one number differs and it differs. It leaves out why the"
                + " assumptions were changed.";
    }
}
