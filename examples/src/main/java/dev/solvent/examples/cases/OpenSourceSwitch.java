package dev.solvent.examples.cases;

import static dev.solvent.claims.audit.Expression.value;
import static dev.solvent.quantity.Quantities.months;
import static dev.solvent.quantity.Quantities.usd;

import dev.solvent.claims.audit.Expression;
import dev.solvent.display.Mark;
import dev.solvent.economics.SelfHosting;
import dev.solvent.examples.casebook.Assumption;
import dev.solvent.examples.casebook.Case;
import dev.solvent.examples.casebook.CaseSheet;
import dev.solvent.internal.Text;
import dev.solvent.quantity.MoneyRate;
import dev.solvent.quantity.Period;
import dev.solvent.quantity.Quantity;
import dev.solvent.quantity.Unit;
import dev.solvent.study.Input;
import dev.solvent.usage.Meter;
import dev.solvent.usage.ParetoUsage;
import dev.solvent.usage.Spread;
import dev.solvent.usage.UsageDistribution;

/** S7: from which bill on self-hosting pays. */
public final class OpenSourceSwitch implements Case {

    @Override
    public String id() {
        return "S7";
    }

    @Override
    public String title() {
        return "Open source at a third of the cost: who switches?";
    }

    @Override
    public String question() {
        return "From which monthly bill on does a customer do better with open models, before and after the price"
                + " cut?";
    }

    private static final String USD_MONTH = "USD per month";

    /** What customers differ in: bills are as unequal as the market that the record describes. */
    private static final Meter BILL = new Meter("bill", new Unit("dollar"));

    @Override
    public void work(CaseSheet sheet) {
        double ratio = sheet.takes("S000-071").asFraction();
        double quality = sheet.takes("S000-066").low() / 100;
        double cut = -sheet.takes("S000-072").asFraction();
        double fixed = sheet.assumes(new Assumption(
                "fixed cost of self-hosting",
                15e3,
                10e3,
                30e3,
                USD_MONTH,
                "One engineer and a reserved floor of GPUs."));
        double migration = sheet.assumes(
                new Assumption("cost of migration", 50e3, 20e3, 100e3, "USD", "Written off over 24 months."));
        thresholds(sheet, of(10e3, 20e3, ratio), quality, cut);
        thresholds(sheet, of(fixed, migration, ratio), quality, cut);
        thresholds(sheet, of(30e3, 100e3, ratio), quality, cut);
        SelfHosting middle = of(fixed, migration, ratio);
        sheet.derives("s7.indifferencePriceCut", middle.indifferentPriceCut(), "of the price");
        sheet.derives(
                "s7.indifferencePriceCut quality", middle.withQuality(quality).indifferentPriceCut(), "of the price");
        sheet.derives(
                "s7.thresholdRatio after/before",
                middle.thresholdAfterPriceCut(cut).ratioTo(middle.threshold()),
                "ratio");
        Expression business = value("S000-013")
                .ofAWhole()
                .complement()
                .times(value("S000-004"))
                .per(Period.MONTH);
        double mean =
                sheet.computes("s7.avgBillPerCustomerMonth130k", business.dividedBy(value("S000-012")), USD_MONTH);
        double paid = sheet.computes(
                "s7.avgBillPerPaying2500",
                value("S000-004").minus(value("X3-002")).per(Period.MONTH).dividedBy(value("X2-001")),
                USD_MONTH);
        ParetoUsage bills = bills(sheet, paid);
        double from = middle.threshold().perMonth().amount();
        double gaining = bills.survival(from);
        double carried = bills.topShare(gaining);
        sheet.derives("s7.pareto xm for mean 685.2", bills.minimum(), USD_MONTH);
        sheet.derives("s7.pareto count share above 24405", gaining, "of paying customers");
        sheet.derives("s7.pareto revenue share above 24405", carried, "of revenue");
        Input<Double> floor = sheet.varies("fixed cost of self-hosting");
        Input<Double> move = sheet.varies("cost of migration");
        Input<Double> worth = sheet.varies(new Assumption(
                "quality of the open model",
                0.9,
                quality,
                0.99,
                "of the closed one",
                "From the stated bound to nearly equal."));
        sheet.shows(
                sheet.explores(
                        "s7.threshold",
                        USD_MONTH,
                        x -> of(x.of(floor), x.of(move), ratio)
                                .withQuality(x.of(worth))
                                .threshold()
                                .perMonth()
                                .amount(),
                        floor,
                        move,
                        worth),
                "bill from which self-hosting pays",
                Mark.at("mean bill of a customer", mean));
        sheet.concludes("Self-hosting pays from "
                + Text.significant(middle.threshold().perMonth().amount(), 3)
                + " dollars a month, after the price cut from half as much volume again; the mean account pays "
                + Text.significant(mean, 3)
                + ". If bills are as unequal as the market, "
                + Text.significant(100 * gaining, 2)
                + " % of paying customers pay more and carry "
                + Text.significant(100 * carried, 3)
                + " % of revenue. So the loss of customers is not explained by open source, while the few largest would gain:"
                + " churn of customers and churn of revenue are different things.");
    }

    /** No document says how unequal bills are; the market is what the record has. */
    private static ParetoUsage bills(CaseSheet sheet, double mean) {
        double largest = sheet.takes("S000-059").asFraction();
        double share = sheet.assumes(new Assumption(
                "share of revenue from the largest tenth of paying customers",
                sheet.takes("S000-060").low() / 100,
                0.5,
                0.95,
                "of revenue",
                "As of the largest tenth of vendors in the market; no document says it of customers."));
        return UsageDistribution.pareto(
                BILL, new Quantity(mean, BILL.unit()).per(Period.MONTH), Spread.topShare(largest, share));
    }

    private static SelfHosting of(double fixed, double migration, double ratio) {
        return SelfHosting.of(usd(fixed).per(Period.MONTH), ratio).withMigration(usd(migration), months(24));
    }

    private static void thresholds(CaseSheet sheet, SelfHosting hosting, double quality, double cut) {
        String key = " F=" + Text.significant(hosting.fixed().perMonth().amount(), 6);
        SelfHosting adjusted = hosting.withQuality(quality);
        sheet.derives(
                "s7.threshold before cut" + key, hosting.threshold().perMonth().amount(), USD_MONTH);
        MoneyRate after = hosting.thresholdAfterPriceCut(cut);
        sheet.derives(
                "s7.threshold after cut (old-price volume)" + key,
                after.perMonth().amount(),
                USD_MONTH);
        sheet.derives(
                "s7.threshold after cut (new bill)" + key,
                after.times(1 - cut).perMonth().amount(),
                USD_MONTH);
        sheet.derives(
                "s7.threshold quality-adj" + key,
                adjusted.threshold().perMonth().amount(),
                USD_MONTH);
        sheet.derives(
                "s7.threshold quality-adj after cut" + key,
                adjusted.thresholdAfterPriceCut(cut).perMonth().amount(),
                USD_MONTH);
    }
}
