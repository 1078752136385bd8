package dev.solvent.decision;

import static dev.solvent.quantity.Quantities.months;
import static dev.solvent.quantity.Quantities.price;
import static dev.solvent.quantity.Quantities.seconds;
import static dev.solvent.quantity.Quantities.usd;

import dev.solvent.compute.ComputeCost;
import dev.solvent.pricing.PricingPlan;
import dev.solvent.product.Product;
import dev.solvent.product.Segment;
import dev.solvent.projection.Projector;
import dev.solvent.quantity.GrowthRate;
import dev.solvent.quantity.Period;
import dev.solvent.quantity.Rate;
import dev.solvent.retention.RetentionCurve;
import dev.solvent.scenario.CarryOver;
import dev.solvent.scenario.Channel;
import dev.solvent.scenario.Channel.Campaign;
import dev.solvent.scenario.Saturation;
import dev.solvent.scenario.Scenario;
import dev.solvent.scenario.Shock;
import dev.solvent.usage.Meter;
import dev.solvent.usage.UsageDistribution;
import java.time.YearMonth;

/** A business of 24 months whose users bring 9 USD a month and of whom a tenth leaves every month. */
final class Shop {

    static final int MONTHS = 24;
    static final YearMonth START = YearMonth.of(2027, 1);
    static final GrowthRate DISCOUNT = GrowthRate.perYear(0.12);

    private Shop() {}

    static Scenario empty() {
        Segment all = Segment.of(
                        "all", PricingPlan.subscription("Pro", price("10").usd().per(Period.MONTH)))
                .usage(UsageDistribution.fixed(Meter.VIDEO, seconds(10).per(Period.MONTH)))
                .retention(RetentionCurve.geometric(Rate.perMonth(0.1)));
        return Scenario.of(
                        Product.named("shop")
                                .segment(all)
                                .compute(ComputeCost.perSecond(
                                        Meter.VIDEO, price("0.1").usd())),
                        START)
                .over(months(MONTHS))
                .discount(DISCOUNT);
    }

    static Channel buying(String name, double spend, Saturation curve, CarryOver carryOver) {
        return Channel.paid(name, new Campaign(usd(spend).per(Period.MONTH), curve, carryOver));
    }

    /** With everything at once: carry-over, seasons, a cut, a levy, people who tell others. */
    static Scenario lively(double spend, Saturation curve) {
        return empty().channel(buying("ads", spend, curve, CarryOver.geometric(0.6, 4)))
                .channel(Channel.wordOfMouth("word of mouth", 0.3, months(2), usd(0)))
                .channel(Channel.steady("search", 40, usd(30)))
                .shock(Shock.season("year", 0.5, 0.6, 0.9, 1, 1, 1, 1, 1, 1.1, 1.2, 1.3, 1.4))
                .shock(Shock.acquisitionCut("strike", YearMonth.of(2027, 9), months(3), 0.5))
                .shock(Shock.costStep("rise", YearMonth.of(2028, 1), 1.5))
                .shock(Shock.levy("tax", 0.1, YearMonth.of(2028, 3)));
    }

    /** Present value of a business that wins nobody after its months and is watched for as long again. */
    static double watchedNpv(Scenario scenario) {
        return Projector.project(scenario.over(months(2 * MONTHS))
                        .shock(Shock.acquisitionStop("stop", START.plusMonths(MONTHS))))
                .npv()
                .amount();
    }

    /** Present contribution of the users of all months per user of each month, by hand. */
    static double value() {
        double monthly = 1 / StrictMath.pow(1.12, 1.0 / 12);
        double value = 0;
        for (int won = 0; won < MONTHS; won++) {
            for (int age = 0; won + age < 2 * MONTHS; age++) {
                value += 9 * StrictMath.pow(0.9, age) * StrictMath.pow(monthly, won + age);
            }
        }
        return value;
    }

    /** Present value of one unit of money in each month, by hand. */
    static double spent() {
        double monthly = 1 / StrictMath.pow(1.12, 1.0 / 12);
        return (1 - StrictMath.pow(monthly, MONTHS)) / (1 - monthly);
    }
}
