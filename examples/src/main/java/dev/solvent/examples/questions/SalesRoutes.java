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
        var card = plan.withProcessorFee(ProcessorFee.of("0.029", price("0.30").usd()))
                .withRefunds(new Refunds(0.02, 0.004, price("15").usd()));
        var store = new SalesRoute(
                "app store",
                0.030,
                buyer(
                        plan.withStoreCommission(StoreCommission.thirtyThenFifteen())
                                .withRefunds(new Refunds(0.045, 0, price("0").usd())),
                        0.095));
        var web = new SalesRoute("web", 0.021, buyer(card, 0.075));
        var reseller = new SalesRoute("reseller", 0.060, buyer(plan.withStoreCommission(0.50), 0.060));
        var table = AnswerTable.of(
                "route",
                "a buyer brings",
                "conversion",
                "1,000 visitors bring",
                "as good as the store at a conversion of");
        for (SalesRoute route : List.of(store, web, reseller)) {
            table = table.row(
                    route.name(),
                    route.buyer().ltv(),
                    percent(route.conversion()),
                    route.valuePerThousandVisitors(),
                    percent(route.indifferentConversion(store)));
        }
        var fee = Lever.between("price on the web", 5, 20);
        var same = GoalSeek.vary(fee)
                .until(x -> new SalesRoute(
                                "web",
                                0.021,
                                buyer(card.withPrice(price(x).usd().per(MONTH)), 0.075))
                        .valuePerThousandVisitors()
                        .amount())
                .is(store.valuePerThousandVisitors().amount());
        return table + "\n\n" + AnswerTable.of("indifferent", "USD a month").row("price on the web", same);
    }

    private static UnitEconomics buyer(PricingPlan plan, double churn) {
        return UnitEconomics.of(
                        plan,
                        UsageDistribution.logNormal(VIDEO, seconds(90).per(MONTH), topShare(0.10, 0.60)),
                        ComputeCost.perSecond(VIDEO, price("0.025").usd()),
                        RetentionCurve.geometric(Rate.perMonth(churn)))
                .withDiscount(GrowthRate.perYear(0.12))
                .over(months(36));
    }

    @Override
    public String reading() {
        return "A buyer on the web brings more and fewer buy; the last column is the conversion at which a route is as"
                + " good as the store. Commissions are the stores' public ones, conversions and churn plausible and to be"
                + " replaced by your own. It leaves out that the routes reach different people.";
    }
}
