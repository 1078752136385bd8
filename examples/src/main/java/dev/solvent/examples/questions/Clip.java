package dev.solvent.examples.questions;

import static dev.solvent.quantity.Period.MONTH;
import static dev.solvent.quantity.Quantities.at;
import static dev.solvent.quantity.Quantities.price;
import static dev.solvent.quantity.Quantities.seconds;
import static dev.solvent.usage.Meter.VIDEO;
import static java.time.Month.JANUARY;

import dev.solvent.compute.ComputeCost;
import dev.solvent.pricing.PricingPlan;
import dev.solvent.product.Product;
import dev.solvent.product.Segment;
import dev.solvent.quantity.GrowthRate;
import dev.solvent.quantity.Rate;
import dev.solvent.retention.RetentionCurve;
import dev.solvent.scenario.Scenario;
import dev.solvent.usage.Spread;
import dev.solvent.usage.UsageDistribution;

/** Clip, the video product of which several questions are asked. Its figures are plausible, and those of no company. */
final class Clip {

    private Clip() {}

    /** Free users, who may generate so many seconds a month. */
    static Segment free(double allowed) {
        return Segment.of("free", PricingPlan.free().withQuota(VIDEO, allowed))
                .usage(UsageDistribution.gamma(VIDEO, seconds(12).per(MONTH), Spread.variation(1.5)))
                .retention(RetentionCurve.geometric(Rate.perMonth(0.40)));
    }

    /** Payers, who want so many seconds a month on average; the top tenth makes 60 % of it. */
    static Segment pro(double fee, double wanted) {
        return Segment.of(
                        "pro",
                        PricingPlan.subscription("Pro", price(fee).usd().per(MONTH))
                                .withStoreCommission(0.15))
                .usage(UsageDistribution.logNormal(VIDEO, seconds(wanted).per(MONTH), Spread.topShare(0.10, 0.60)))
                .retention(RetentionCurve.geometric(Rate.perMonth(0.08)));
    }

    /** The business from 2027 on; a second of video costs 0.035 USD. */
    static Scenario business(Segment... segments) {
        var product = Product.named("Clip")
                .compute(ComputeCost.perSecond(VIDEO, price("0.035").usd()));
        for (Segment segment : segments) {
            product = product.segment(segment);
        }
        return Scenario.of(product, at(2027, JANUARY)).discount(GrowthRate.perYear(0.12));
    }
}
