package dev.solvent.projection;

import static dev.solvent.quantity.Quantities.months;
import static dev.solvent.quantity.Quantities.price;
import static dev.solvent.quantity.Quantities.usd;

import dev.solvent.compute.ComputeCost;
import dev.solvent.economics.UnitEconomics;
import dev.solvent.pricing.PricingPlan;
import dev.solvent.product.Product;
import dev.solvent.product.Segment;
import dev.solvent.quantity.Period;
import dev.solvent.quantity.Rate;
import dev.solvent.retention.RetentionCurve;
import dev.solvent.scenario.Channel;
import dev.solvent.scenario.Scenario;
import dev.solvent.usage.FixedUsage;
import dev.solvent.usage.Meter;
import dev.solvent.usage.Usage;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** A small business: 10 USD a month for 10 seconds that cost 1 USD; a tenth leaves every month; 100 sign-ups at 20 USD each. */
final class Business {

    static final YearMonth START = YearMonth.of(2027, 1);
    static final int MONTHS = 24;
    static final double CHURN = 0.1;
    static final PricingPlan PLAN =
            PricingPlan.subscription("Pro", price("10").usd().per(Period.MONTH));
    static final FixedUsage USAGE = new FixedUsage(Meter.VIDEO, 10);
    static final ComputeCost COMPUTE =
            ComputeCost.perSecond(Meter.VIDEO, price("0.1").usd());
    static final RetentionCurve STAY = RetentionCurve.geometric(Rate.perMonth(CHURN));

    private Business() {}

    static Scenario scenario() {
        return staying(STAY).channel(Channel.steady("ads", 100, usd(20))).fixed("team", usd(500).per(Period.MONTH));
    }

    /** Without channels. */
    static Scenario staying(RetentionCurve curve) {
        Segment all = new Segment("all", PLAN, 1, Usage.of(USAGE), curve);
        return Scenario.of(new Product("clip", List.of(all), Optional.of(COMPUTE)), START)
                .over(months(MONTHS));
    }

    /** On another plan. */
    static Scenario paying(PricingPlan plan) {
        Segment all = new Segment("all", plan, 1, Usage.of(USAGE), STAY);
        return Scenario.of(new Product("clip", List.of(all), Optional.of(COMPUTE)), START)
                .over(months(MONTHS))
                .channel(Channel.steady("ads", 100, usd(20)));
    }

    /** One of its users. */
    static UnitEconomics user() {
        return UnitEconomics.of(PLAN, USAGE, COMPUTE, STAY).over(months(MONTHS));
    }
}
