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
import dev.solvent.decision.ChannelReturns;
import dev.solvent.pricing.PricingPlan;
import dev.solvent.product.Product;
import dev.solvent.product.Segment;
import dev.solvent.quantity.GrowthRate;
import dev.solvent.retention.RetentionCurve;
import dev.solvent.scenario.CarryOver;
import dev.solvent.scenario.Channel;
import dev.solvent.scenario.Saturation;
import dev.solvent.scenario.Scenario;
import dev.solvent.usage.UsageDistribution;

/** Which channel deserves the next dollar, how far its budget may go, and when the money is back. */
public final class NextDollar implements Question {

    @Override
    public int number() {
        return 10;
    }

    @Override
    public String asks() {
        return "How much more can I spend by channel before the marginal LTV:CAC falls below one, and when is the cash"
                + " back?";
    }

    @Override
    public String answer() {
        var creator = Segment.of(
                        "creator",
                        PricingPlan.subscription("Creator", price("9.99").usd().per(MONTH))
                                .withStoreCommission(0.15))
                .usage(UsageDistribution.logNormal(VIDEO, seconds(90).per(MONTH), topShare(0.10, 0.60)))
                .retention(RetentionCurve.shiftedBetaGeometric(0.9, 4));
        var product = Product.named("clip")
                .segment(creator)
                .compute(ComputeCost.perSecond(VIDEO, price("0.035").usd()));
        var search =
                new Channel.Campaign(usd(20_000).per(MONTH), Saturation.logistic(2_500, 0.00008), CarryOver.none());
        var social = Channel.Campaign.hill(usd(60_000).per(MONTH), usd(18), usd(50_000), 1)
                .withCarryOver(CarryOver.geometric(0.3, 3).normalised());
        var scenario = Scenario.of(product, at(2027, JANUARY))
                .over(months(24))
                .discount(GrowthRate.perYear(0.12))
                .channel(Channel.paid("social", social))
                .channel(Channel.paid("search", search))
                .channel(Channel.steady("affiliates", 400, usd(25)))
                .channel(Channel.wordOfMouth("word of mouth", 0.15, months(1), usd(0)));
        var returns = ChannelReturns.of(scenario);
        var split = returns.split(usd(80_000).per(MONTH));
        return returns.toTable()
                + "\n\nthe same 80,000 USD a month, split so that the next money brings the same everywhere\n" + split;
    }

    @Override
    public String reading() {
        return "\"Of all\" is what a dashboard shows, \"of the next money\" what the next dollar does; spend beyond the last"
                + " column destroys value. \"Back after\" counts only users who are still there. Affiliates are paid by the"
                + " user, so nothing in the plan limits them; it leaves out competitors who bid against you.";
    }
}
