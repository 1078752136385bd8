package dev.solvent.examples.questions;

import static dev.solvent.decision.AnswerTable.percent;
import static dev.solvent.quantity.Period.MONTH;
import static dev.solvent.quantity.Quantities.months;
import static dev.solvent.quantity.Quantities.price;
import static dev.solvent.quantity.Quantities.seconds;
import static dev.solvent.usage.Meter.VIDEO;
import static dev.solvent.usage.Spread.topShare;

import dev.solvent.compute.ComputeCost;
import dev.solvent.decision.AnswerTable;
import dev.solvent.decision.GoalSeek;
import dev.solvent.decision.SalesRoute;
import dev.solvent.economics.UnitEconomics;
import dev.solvent.pricing.PricingPlan;
import dev.solvent.pricing.ProcessorFee;
import dev.solvent.pricing.Refunds;
import dev.solvent.pricing.StoreCommission;
import dev.solvent.quantity.GrowthRate;
import dev.solvent.quantity.Rate;
import dev.solvent.retention.RetentionCurve;
import dev.solvent.study.Lever;
import dev.solvent.usage.UsageDistribution;
import java.util.List;

/** The same plan through a store, on the web and by a reseller. */
public final class SalesRoutes implements Question {

    @Override
    public int number() {
        return 12;
    }

    @Override
    public String asks() {
        return "App store, web or reseller: net price, refunds, churn and conversion together, where is the indifference"
                + " point?";
    }

    @Override
    public String answer() {
        var plan = PricingPlan.subscription("Pro", price("9.99").usd().per(MONTH));
        var inStore = plan.withStoreCommission(StoreCommission.thirtyThenFifteen())
                .withRefunds(new Refunds(0.045, 0, price("0").usd()));
        var byCard = plan.withProcessorFee(
                        ProcessorFee.of("0.029", price("0.30").usd()))
                .withRefunds(new Refunds(0.02, 0.004, price("15").usd()));
        var store = route("app store", 0.030, inStore, 0.095);
        var web = route("web", 0.021, byCard, 0.075);
        var reseller = route("reseller", 0.060, plan.withStoreCommission(0.50), 0.060);
        var table = AnswerTable.of(
                "route", "a buyer brings", "conversion", "1,000 visitors bring", "as good as the store from");
        for (SalesRoute each : List.of(store, web, reseller)) {
            var enough = percent(each.indifferentConversion(store));
            table = table.row(
                    each.name(),
                    each.buyer().ltv(),
                    percent(each.conversion()),
                    each.valuePerThousandVisitors(),
                    enough);
        }
        var target = store.valuePerThousandVisitors().amount();
        var fee = GoalSeek.vary(Lever.between("price on the web", 5, 20))
                .until(x -> route("web", 0.021, byCard.withPrice(price(x).usd().per(MONTH)), 0.075)
                        .valuePerThousandVisitors()
                        .amount())
                .is(target);
        return table + "\n\n"
                + AnswerTable.of("as good as the store", "USD a month").row("price on the web", fee);
    }

    private static SalesRoute route(String name, double conversion, PricingPlan plan, double churn) {
        var use = UsageDistribution.logNormal(VIDEO, seconds(90).per(MONTH), topShare(0.10, 0.60));
        var cost = ComputeCost.perSecond(VIDEO, price("0.025").usd());
        var buyer = UnitEconomics.of(plan, use, cost, RetentionCurve.geometric(Rate.perMonth(churn)));
        return new SalesRoute(
                name, conversion, buyer.withDiscount(GrowthRate.perYear(0.12)).over(months(36)));
    }

    @Override
    public String reading() {
        return "A buyer on the web brings more and fewer buy; the last column is the conversion at which a route is as"
                + " good as the store. Commissions are the stores' public ones, conversions and churn plausible and to be"
                + " replaced by your own. It leaves out that the routes reach different people.";
    }
}
