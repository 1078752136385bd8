package dev.solvent.examples.questions;

import static dev.solvent.decision.AnswerTable.percent;
import static dev.solvent.quantity.Period.MONTH;
import static dev.solvent.quantity.Quantities.at;
import static dev.solvent.quantity.Quantities.months;
import static dev.solvent.quantity.Quantities.price;
import static dev.solvent.quantity.Quantities.usd;
import static dev.solvent.usage.Meter.MESSAGES;
import static dev.solvent.usage.Spread.topShare;
import static java.time.Month.JANUARY;

import dev.solvent.compute.ComputeCost;
import dev.solvent.compute.MeteredCost;
import dev.solvent.decision.AnswerTable;
import dev.solvent.decision.ChannelReturns;
import dev.solvent.pricing.AdRevenue;
import dev.solvent.pricing.PricingPlan;
import dev.solvent.product.Product;
import dev.solvent.product.Segment;
import dev.solvent.projection.Column;
import dev.solvent.projection.Projector;
import dev.solvent.quantity.GrowthRate;
import dev.solvent.quantity.Quantity;
import dev.solvent.quantity.Rate;
import dev.solvent.quantity.Unit;
import dev.solvent.retention.Mixture;
import dev.solvent.retention.RetentionCurve;
import dev.solvent.scenario.Channel;
import dev.solvent.scenario.Scenario;
import dev.solvent.usage.UsageDistribution;
import java.util.List;

/** What remains of a companion app when advertising stops: tourists leave, the core stays. */
public final class AdsStop implements Question {

    @Override
    public int number() {
        return 2;
    }

    @Override
    public String asks() {
        return "If advertising stops tomorrow, how many users and payers and how much cash remain in 3, 6 and 12 months?"
                + " And is the next cohort worth its cost, not only the average one?";
    }

    @Override
    public String answer() {
        var tourists = new Mixture.Part(0.85, RetentionCurve.geometric(Rate.perMonth(0.60)));
        var core = new Mixture.Part(0.15, RetentionCurve.geometric(Rate.perMonth(0.03)));
        var chats =
                UsageDistribution.logNormal(MESSAGES, new Quantity(600, Unit.MESSAGE).per(MONTH), topShare(0.10, 0.72));
        var ads = new AdRevenue("ads", MESSAGES, price("2").usd().per(1000, Unit.MESSAGE), 0.10);
        var plus =
                PricingPlan.subscription("Plus", price("9.99").usd().per(MONTH)).withStoreCommission(0.15);
        var cost = new MeteredCost("chat", MESSAGES, price("0.0002").usd().per(Unit.MESSAGE));
        var app = Product.named("companion")
                .compute(ComputeCost.of(cost))
                .segment(Segment.of("free", PricingPlan.free().withCharge(ads))
                        .share(0.98)
                        .usage(chats)
                        .retention(RetentionCurve.mixture(List.of(tourists, core))))
                .segment(Segment.of("payer", plus)
                        .share(0.02)
                        .usage(chats)
                        .retention(RetentionCurve.shiftedBetaGeometric(1.2, 8)));
        var budget = Channel.Campaign.hill(usd(400_000).per(MONTH), usd(0.80), usd(250_000), 1);
        var scenario = Scenario.of(app, at(2027, JANUARY))
                .over(months(36))
                .discount(GrowthRate.perYear(0.12))
                .channel(Channel.paid("ads", budget))
                .channel(Channel.steady("search", 60_000, usd(0)))
                .fixed("team", usd(150_000).per(MONTH));
        var stop = Projector.project(scenario).ifAcquisitionStops(at(2028, JANUARY));
        var table = AnswerTable.of("months after the stop", "users", "of those before", "payers", "cash");
        for (int months : List.of(3, 6, 12)) {
            var left = stop.activeAfter(months(months));
            table = table.row(
                    "" + months,
                    left.users(),
                    percent(left.share()),
                    stop.projection().at(Column.PAYING_USERS, left.month()),
                    usd(stop.projection().at(Column.CASH, left.month())));
        }
        return table + "\n\n" + stop.activeAfter(months(6)).toTable() + "\n\n" + ChannelReturns.of(scenario);
    }

    @Override
    public String reading() {
        return "Read the second table for who stays: tourists are gone in half a year, the core carries the business. In"
                + " the third, \"of all\" is the average cohort and \"of the next money\" the marginal one. It leaves out that a"
                + " shrinking app may also be recommended less.";
    }
}
