package dev.solvent.examples.cases;

import static dev.solvent.quantity.Quantities.months;
import static dev.solvent.quantity.Quantities.price;
import static dev.solvent.quantity.Quantities.usd;

import dev.solvent.claims.Claim;
import dev.solvent.compute.ComputeCost;
import dev.solvent.compute.MeteredCost;
import dev.solvent.examples.casebook.Assumption;
import dev.solvent.examples.casebook.CaseSheet;
import dev.solvent.pricing.AdRevenue;
import dev.solvent.pricing.PricingPlan;
import dev.solvent.product.Cohort;
import dev.solvent.product.Product;
import dev.solvent.product.Segment;
import dev.solvent.projection.Column;
import dev.solvent.projection.Projection;
import dev.solvent.projection.Projector;
import dev.solvent.quantity.Money;
import dev.solvent.quantity.Period;
import dev.solvent.quantity.Quantity;
import dev.solvent.quantity.Span;
import dev.solvent.quantity.Unit;
import dev.solvent.scenario.Channel;
import dev.solvent.scenario.Scenario;
import dev.solvent.usage.Meter;
import dev.solvent.usage.UsageDistribution;
import java.time.YearMonth;

/**
 * MiniMax in the first nine months of 2025: users of the apps, who are served whether they pay or not and of whom those of Talkie
 * see advertising; payers, who come evenly; enterprises, of whom only the sum is known.
 *
 * @param users  monthly active users of all apps
 * @param talkUsers  of these, of Talkie and Xingye
 * @param filmUsers  of these, of Hailuo
 * @param payers  of all apps
 * @param spend  of each of them
 * @param filmPayers  of these, of Hailuo
 * @param filmSpend  of each of them
 * @param advertising  earned on users of Talkie
 * @param stated  figures that set costs and the platform
 * @param thousandImpressions  USD that advertisers pay
 */
record MiniMaxBusiness(
        Claim users,
        Claim talkUsers,
        Claim filmUsers,
        Claim payers,
        Claim spend,
        Claim filmPayers,
        Claim filmSpend,
        Claim advertising,
        Stated stated,
        double thousandImpressions) {

    static final Span WINDOW = months(9);
    static final String TALK_USERS = "users of Talkie";
    static final String FILM_PAYERS = "payers of Hailuo";
    static final String OTHER_PAYERS = "payers of Talkie and other apps";
    static final String ENTERPRISES = "enterprises";
    static final Meter IMPRESSIONS = new Meter("impressions", new Unit("impression"));

    private static final String FILM_USERS = "users of Hailuo";
    private static final String OTHER_USERS = "users of other apps";
    private static final Meter USE = new Meter("use of an app", new Unit("user-month"));
    private static final Meter CALLS = new Meter("use of the platform", new Unit("customer-month"));
    private static final EvenPayers ARRIVING = new EvenPayers(WINDOW.months());

    /** What nine months of each segment cost and the platform earned, as stated. */
    private record Stated(
            Claim consumerRevenue,
            Claim consumerMargin,
            Claim platformRevenue,
            Claim platformMargin,
            Claim enterprises,
            Claim marketing) {}

    static MiniMaxBusiness of(CaseSheet sheet) {
        return new MiniMaxBusiness(
                sheet.takes("X2-007"),
                sheet.takes("X2-005"),
                sheet.takes("X2-006"),
                sheet.takes("X2-002"),
                sheet.takes("X2-003"),
                sheet.takes("X2-004"),
                sheet.takes("S000-031"),
                sheet.takes("X3-011"),
                new Stated(
                        sheet.takes("X3-002"),
                        sheet.takes("S000-020"),
                        sheet.takes("X3-006"),
                        sheet.takes("X3-005"),
                        sheet.takes("X2-001"),
                        sheet.takes("X3-008")),
                sheet.assumes(new Assumption(
                        "price of a thousand impressions",
                        2,
                        0.5,
                        10,
                        "USD",
                        "Not stated; it decides how often users see advertising, not what it brings.")));
    }

    /** The nine months, at the price that a payer of Hailuo and any other payer pays for a month. */
    Projection projected(double filmPrice, double otherPrice) {
        return Projector.project(scenario(filmPrice, otherPrice));
    }

    /** The same before it is computed. */
    Scenario scenario(double filmPrice, double otherPrice) {
        YearMonth start = YearMonth.from(stated.consumerRevenue.window().start().orElseThrow());
        YearMonth before = start.minusMonths(1);
        double others = payers.number() - filmPayers.number();
        return Scenario.of(product(filmPrice, otherPrice), start)
                .over(WINDOW)
                .opening(new Cohort(TALK_USERS, before, talkUsers.number()))
                .opening(new Cohort(FILM_USERS, before, filmUsers.number()))
                .opening(new Cohort(OTHER_USERS, before, users.number() - talkUsers.number() - filmUsers.number()))
                .opening(new Cohort(ENTERPRISES, before, stated.enterprises.number()))
                .channel(arriving(FILM_PAYERS, filmPayers.number()))
                .channel(arriving(OTHER_PAYERS, others))
                .fixed("sales and marketing", stated.marketing.asMoney().over(WINDOW));
    }

    private Product product(double filmPrice, double otherPrice) {
        double otherSpend = spend.asMoney()
                .times(payers.number())
                .minus(filmSpend.asMoney().times(filmPayers.number()))
                .dividedBy(payers.number() - filmPayers.number())
                .amount();
        PricingPlan calls = PricingPlan.payPerUse(
                "platform", CALLS, price(perCustomer().amount()).usd().per(CALLS.unit()));
        return Product.named("MiniMax")
                .segment(Segment.of(TALK_USERS, PricingPlan.free().withCharge(advertisements()))
                        .share(0)
                        .usage(once(USE), UsageDistribution.fixed(IMPRESSIONS, perMonth(impressions(), IMPRESSIONS))))
                .segment(Segment.of(FILM_USERS, PricingPlan.free()).share(0).usage(once(USE)))
                .segment(Segment.of(OTHER_USERS, PricingPlan.free()).share(0).usage(once(USE)))
                .segment(paying(FILM_PAYERS, filmPrice, filmSpend.number()))
                .segment(paying(OTHER_PAYERS, otherPrice, otherSpend))
                .segment(Segment.of(ENTERPRISES, calls).share(0).usage(once(CALLS)))
                .compute(cost(USE, costOfAUser())
                        .plus(cost(CALLS, perCustomer().times(1 - stated.platformMargin.asFraction())))
                        .plus(ComputeCost.free(IMPRESSIONS, perCustomer().currency())));
    }

    /** Cost of serving one user of an app for a month, from stated revenue and margin. */
    Money costOfAUser() {
        return stated.consumerRevenue
                .asMoney()
                .times(1 - stated.consumerMargin.asFraction())
                .dividedBy(users.number() * WINDOW.months());
    }

    /** Paying users of an average month over active users of an average month. */
    double payingShare(Projection nineMonths) {
        double months = nineMonths
                        .segment(FILM_PAYERS)
                        .column(Column.ACTIVE_USERS)
                        .sum()
                + nineMonths.segment(OTHER_PAYERS).column(Column.ACTIVE_USERS).sum();
        return months / WINDOW.months() / users.number();
    }

    /** How far a product of stated figures may be off, relative, for their rounding alone. */
    static double rounding(Claim... factors) {
        double sum = 0;
        for (Claim each : factors) {
            sum += each.figure().roundingHalfWidth().orElseThrow() / each.number();
        }
        return sum;
    }

    private Money perCustomer() {
        return stated.platformRevenue.asMoney().dividedBy(stated.enterprises.number() * WINDOW.months());
    }

    private AdRevenue advertisements() {
        return new AdRevenue(
                "advertising", IMPRESSIONS, price(thousandImpressions).usd().per(1000, IMPRESSIONS.unit()), 1);
    }

    private double impressions() {
        double perUser = advertising.asMoney().amount() / (talkUsers.number() * WINDOW.months());
        return perUser / thousandImpressions * 1000;
    }

    private static Segment paying(String name, double priceOfAMonth, double paidInAll) {
        return Segment.of(
                        name,
                        PricingPlan.subscription(
                                name, price(priceOfAMonth).usd().per(Period.MONTH)))
                .share(0.5)
                .retention(ARRIVING.staying(paidInAll, priceOfAMonth));
    }

    private static Channel arriving(String segment, double inAll) {
        return Channel.steady(segment, inAll / WINDOW.months(), usd(0)).to(segment);
    }

    private static UsageDistribution once(Meter meter) {
        return UsageDistribution.fixed(meter, perMonth(1, meter));
    }

    private static dev.solvent.quantity.QuantityRate perMonth(double amount, Meter meter) {
        return new Quantity(amount, meter.unit()).per(Period.MONTH);
    }

    private static ComputeCost cost(Meter meter, Money each) {
        return ComputeCost.of(
                new MeteredCost(meter.name(), meter, price(each.amount()).usd().per(meter.unit())));
    }
}
