package dev.solvent.projection;

import static dev.solvent.projection.Column.ACQUISITION_SPEND;
import static dev.solvent.projection.Column.ACTIVE_USERS;
import static dev.solvent.projection.Column.CASH;
import static dev.solvent.projection.Column.COMPUTE_COST;
import static dev.solvent.projection.Column.CONTRIBUTION;
import static dev.solvent.projection.Column.REVENUE;
import static dev.solvent.quantity.Quantities.months;
import static dev.solvent.quantity.Quantities.price;
import static dev.solvent.quantity.Quantities.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.solvent.economics.Payback;
import dev.solvent.economics.ProductEconomics;
import dev.solvent.economics.UnitEconomics;
import dev.solvent.pricing.PricingPlan;
import dev.solvent.product.Cohort;
import dev.solvent.product.Product;
import dev.solvent.product.Segment;
import dev.solvent.quantity.GrowthRate;
import dev.solvent.quantity.Period;
import dev.solvent.quantity.Rate;
import dev.solvent.quantity.Series;
import dev.solvent.retention.RetentionCurve;
import dev.solvent.scenario.Behaviour;
import dev.solvent.scenario.Books;
import dev.solvent.scenario.Channel;
import dev.solvent.scenario.Scenario;
import dev.solvent.scenario.Scenarios;
import dev.solvent.scenario.Shock;
import dev.solvent.usage.Usage;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** Where a projection has a closed form, it is that. */
class ClosedFormProperties {

    private static final int TRIES = 200;
    private static final YearMonth START = YearMonth.of(2027, 1);
    private static final PricingPlan TEN =
            PricingPlan.subscription("plan", price("10").usd().per(Period.MONTH));

    @Provide
    Arbitrary<Scenario> scenarios() {
        return Scenarios.any();
    }

    @Provide
    Arbitrary<Scenario> calm() {
        return Scenarios.withoutShocks();
    }

    @Provide
    Arbitrary<Scenario> onTerms() {
        return Scenarios.onTerms();
    }

    @Provide
    Arbitrary<Period> terms() {
        return Arbitraries.of(Period.MONTH, Period.QUARTER, Period.YEAR);
    }

    /** Little (1961): in a steady state, users = sign-ups per month times months that a user stays, here 1 / churn. */
    @Property(tries = TRIES)
    void geometricCurve_steadySignUps_reachLittlesLaw(
            @ForAll @DoubleRange(min = 0.05, max = 1) double churn,
            @ForAll @DoubleRange(min = 1, max = 1e6) double signUps) {
        RetentionCurve curve = RetentionCurve.geometric(Rate.perMonth(churn));
        // after 600 months 0.95^600 = 4e-14 of the steady state is missing
        Projection projection = Projector.project(business(curve, signUps).over(months(600)));
        double users = projection.column(ACTIVE_USERS).last();
        assertThat(users / (signUps * curve.lifetimeMonths())).isCloseTo(1, within(1e-9));
    }

    /** From nothing, users after n + 1 months of sign-ups are sign-ups (1 - s^(n+1)) / (1 - s). */
    @Property(tries = TRIES)
    void geometricCurve_steadySignUps_buildUpAsAGeometricSum(
            @ForAll @DoubleRange(min = 0.01, max = 1) double churn, @ForAll @IntRange(min = 1, max = 60) int months) {
        RetentionCurve curve = RetentionCurve.geometric(Rate.perMonth(churn));
        Projection projection = Projector.project(business(curve, 1000).over(months(months)));
        double expected = 1000 * (1 - StrictMath.pow(1 - churn, months)) / churn;
        Close.same("users", projection.column(ACTIVE_USERS).last(), expected, 0);
    }

    /** In a steady state that loses all but phi of its sign-ups for n months: s^n + phi (1 - s^n) of the users are left. */
    @Property(tries = TRIES)
    void acquisitionCut_inASteadyState_leavesTheClosedForm(
            @ForAll @DoubleRange(min = 0.05, max = 0.9) double churn,
            @ForAll @DoubleRange(min = 0, max = 1) double left,
            @ForAll @IntRange(min = 1, max = 24) int span) {
        double s = 1 - churn;
        RetentionCurve curve = RetentionCurve.geometric(Rate.perMonth(churn));
        // the steady state as an opening cohort: its users of the month before the start are sign-ups / churn
        Cohort steady = new Cohort("all", START.minusMonths(1), 1000 / churn);
        Scenario scenario = business(curve, 1000).opening(steady).over(months(span));
        Projection calm = Projector.project(scenario);
        Projection cut = Projector.project(scenario.shock(Shock.acquisitionCut("cut", START, months(span), left)));
        Close.same("steady", calm.column(ACTIVE_USERS).last(), 1000 / churn, 0);
        double ratio =
                cut.column(ACTIVE_USERS).last() / calm.column(ACTIVE_USERS).last();
        assertThat(ratio).isCloseTo(StrictMath.pow(s, span) + left * (1 - StrictMath.pow(s, span)), within(1e-12));
    }

    @Property(tries = TRIES)
    void oneCohort_brings_itsLifetimeValues(
            @ForAll("calm") Scenario any, @ForAll @DoubleRange(min = 0, max = 1e5) double size) {
        // one cohort, won in the first month; dated cost trends go on
        Scenario one = new Scenario(
                any.product(),
                any.start(),
                any.months(),
                List.of(new Channel("once", Series.of(size, 0), usd(0))),
                List.of(),
                List.of(),
                List.of(),
                Behaviour.NONE,
                Books.NONE);
        Projection projection = Projector.project(one);
        for (Segment segment : one.product().segments()) {
            UnitEconomics user = UnitEconomics.of(
                            segment.plan(), segment.usage(), one.product().compute(), segment.retention())
                    .acquiredIn(one.start())
                    .over(months(one.months()));
            double users = size * segment.share();
            SegmentProjection months = projection.segment(segment.name());
            double revenue = months.column(REVENUE).sum();
            double scale = revenue + months.column(COMPUTE_COST).sum();
            Close.same("revenue", revenue, users * user.revenueLtv().amount(), 0);
            Close.same(
                    "gross profit",
                    months.column(Column.GROSS_PROFIT).sum(),
                    users * user.ltv().amount(),
                    scale);
        }
        ProductEconomics product =
                ProductEconomics.of(one.product()).acquiredIn(one.start()).over(months(one.months()));
        double scale = projection.column(REVENUE).sum()
                + projection.column(COMPUTE_COST).sum();
        Close.same(
                "contribution",
                projection.column(CONTRIBUTION).sum(),
                size * product.ltv().amount(),
                scale);
    }

    @Property(tries = TRIES)
    void oneCohort_discounted_isTheDiscountedLifetimeValueLessItsCost(
            @ForAll("calm") Scenario any,
            @ForAll @DoubleRange(min = 0, max = 100) double cac,
            @ForAll @DoubleRange(min = -0.2, max = 1) double yearly) {
        Scenario one = new Scenario(
                any.product(),
                any.start(),
                any.months(),
                List.of(new Channel("once", Series.of(1000, 0), usd(cac))),
                List.of(),
                List.of(),
                List.of(),
                Behaviour.NONE,
                Books.NONE);
        GrowthRate discount = GrowthRate.perYear(yearly);
        ProductEconomics user = ProductEconomics.of(one.product())
                .acquiredIn(one.start())
                .over(months(one.months()))
                .withDiscount(discount);
        Projection projection = Projector.project(one);
        double expected = 1000 * (user.ltv().amount() - cac);
        double scale = projection.column(REVENUE).sum()
                + projection.column(COMPUTE_COST).sum()
                + projection.column(ACQUISITION_SPEND).sum();
        // a negative discount of 20 % a year weighs the 30th month 1.75-fold
        Close.same("npv", projection.npv(discount).amount(), expected, 2 * scale);
    }

    /** Plans of terms lose users at renewals, coupons and trials end: the economics of one user are those of a cohort. */
    @Property(tries = TRIES)
    void oneUser_onAPlanOfTerms_bringsTheLifetimeValueOfTheCohort(
            @ForAll("onTerms") Scenario any, @ForAll @DoubleRange(min = -0.2, max = 1) double yearly) {
        Projection projection = Projector.project(any.channel(new Channel("once", Series.of(1, 0), usd(0))));
        GrowthRate discount = GrowthRate.perYear(yearly);
        for (Segment segment : any.product().segments()) {
            UnitEconomics user = UnitEconomics.of(
                            segment.plan(), segment.usage(), any.product().compute(), segment.retention())
                    .acquiredIn(any.start())
                    .over(months(any.months()))
                    .withDiscount(discount);
            SegmentProjection months = projection.segment(segment.name());
            double billed = present(months.column(REVENUE), discount);
            // what coupons leave is a difference of list prices, exact to the digits of these
            double listed = segment.share()
                    * segment.plan().expectedRevenue(segment.usage()).amount();
            double scale = listed + billed + present(months.column(COMPUTE_COST), discount);
            // the economics of a user count revenue after refunds
            double revenue = billed - present(months.column(Column.REFUNDS), discount);
            Close.same("revenue", revenue, segment.share() * user.revenueLtv().amount(), scale);
            double profit = present(months.column(Column.GROSS_PROFIT), discount);
            Close.same("gross profit", profit, segment.share() * user.ltv().amount(), scale);
        }
    }

    /** And their payback is that of the cohort, at a cost that is no sum of months to the last bit. */
    @Property(tries = TRIES)
    void oneCohort_onAPlanOfTerms_paysBackWhenOneUserDoes(
            @ForAll("onTerms") Scenario any, @ForAll @DoubleRange(min = 0.1, max = 300) double cac) {
        Segment segment = any.product().segments().get(0).share(1);
        Scenario one = Scenario.of(
                        new Product("product", List.of(segment), any.product().compute()), any.start())
                .over(months(any.months()))
                .channel(new Channel("once", Series.of(1, 0), usd(cac)));
        UnitEconomics user = UnitEconomics.of(
                        segment.plan(), segment.usage(), one.product().compute(), segment.retention())
                .acquiredIn(one.start())
                .over(months(one.months()));
        Payback expected = user.payback(usd(cac));
        assertThat(user.payback(usd(cac * (1 - 1e-9)))).isIn(expected, user.payback(usd(cac * (1 + 1e-9))));
        assertThat(Projector.project(one).cohort(one.start()).payback())
                .isIn(user.payback(usd(cac * (1 - 1e-9))), user.payback(usd(cac * (1 + 1e-9))));
    }

    /** Little's law under a term: a sign-up stays the months of the terms that it begins. */
    @Property(tries = TRIES)
    void geometricCurve_onAPlanOfTerms_reachesLittlesLaw(
            @ForAll @DoubleRange(min = 0.05, max = 1) double churn,
            @ForAll @DoubleRange(min = 1, max = 1e6) double signUps,
            @ForAll("terms") Period term) {
        RetentionCurve curve = RetentionCurve.geometric(Rate.perMonth(churn));
        PricingPlan plan = TEN.prepaid(term);
        Product product =
                Product.named("product").segment(Segment.of("all", plan).retention(curve));
        Projection projection = Projector.project(Scenario.of(product, START)
                .channel(Channel.steady("channel", signUps, usd(0)))
                .over(months(600)));
        // ten dollars a month, so that the lifetime revenue counts the months
        UnitEconomics user = UnitEconomics.of(plan, Usage.NONE, Optional.empty(), curve);
        double months = user.revenueLtv().amount() / 10;
        double term12 = term.in(Period.MONTH);
        double expected = term12 / (1 - StrictMath.pow(1 - churn, term12));
        assertThat(months / expected).isCloseTo(1, within(1e-9));
        assertThat(projection.column(ACTIVE_USERS).last() / (signUps * months)).isCloseTo(1, within(1e-9));
    }

    private static double present(Series months, GrowthRate discount) {
        double sum = 0;
        for (int month = 0; month < months.size(); month++) {
            sum += months.get(month) * discount.discountFactor(month);
        }
        return sum;
    }

    @Property(tries = TRIES)
    void npv_withoutDiscount_isTheFinalCash(@ForAll("scenarios") Scenario scenario) {
        Projection projection = Projector.project(scenario);
        double scale = Close.largest(projection.column(Column.CASH_FLOW)) * scenario.months();
        Close.same(
                "npv",
                projection.npv(GrowthRate.NONE).amount(),
                projection.column(CASH).last(),
                scale);
    }

    @Property(tries = TRIES)
    void fundingNeed_isTheSmallestPurseThatNeverRunsOut(@ForAll("scenarios") Scenario scenario) {
        Projection projection = Projector.project(scenario);
        double need = projection.fundingNeed().amount();
        double deepest = 0;
        double running = 0;
        for (int month = 0; month < scenario.months(); month++) {
            running += projection.column(Column.CASH_FLOW).get(month);
            deepest = StrictMath.min(deepest, running);
        }
        double scale = Close.largest(projection.column(Column.CASH_FLOW)) * scenario.months();
        Close.same("funding need", need, -deepest, scale);
        assertThat(need).isNotNegative();
        assertThat(projection.column(CASH).stream()).allMatch(cash -> cash + need >= 0);
    }

    @Property(tries = TRIES)
    void breakEvenMonth_isTheFirstAfterWhichNoMonthLosesMoney(@ForAll("scenarios") Scenario scenario) {
        Projection projection = Projector.project(scenario);
        YearMonth expected = null;
        for (int month = 0; month < scenario.months() && expected == null; month++) {
            boolean loses = false;
            for (int later = month; later < scenario.months(); later++) {
                loses |= projection.column(Column.CASH_FLOW).get(later) < 0;
            }
            expected = loses ? null : scenario.monthAt(month);
        }
        assertThat(projection.breakEvenMonth().orElse(null)).isEqualTo(expected);
    }

    private static Scenario business(RetentionCurve curve, double signUps) {
        Product product =
                Product.named("product").segment(Segment.of("all", TEN).retention(curve));
        return Scenario.of(product, START).channel(Channel.steady("channel", signUps, usd(0)));
    }
}
