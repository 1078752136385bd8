package dev.solvent.projection;

import static dev.solvent.projection.Column.ACQUISITION_SPEND;
import static dev.solvent.projection.Column.ACTIVE_USERS;
import static dev.solvent.projection.Column.CASH;
import static dev.solvent.projection.Column.CASH_FLOW;
import static dev.solvent.projection.Column.COMPUTE_COST;
import static dev.solvent.projection.Column.CONTRIBUTION;
import static dev.solvent.projection.Column.FIXED_COST;
import static dev.solvent.projection.Column.GROSS_PROFIT;
import static dev.solvent.projection.Column.LEVIES;
import static dev.solvent.projection.Column.LOST_USERS;
import static dev.solvent.projection.Column.NEW_USERS;
import static dev.solvent.projection.Column.ONE_OFF;
import static dev.solvent.projection.Column.OPENING_USERS;
import static dev.solvent.projection.Column.PAYING_USERS;
import static dev.solvent.projection.Column.REVENUE;
import static dev.solvent.projection.Column.STORE_COMMISSION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.solvent.projection.SegmentProjection.CohortPath;
import dev.solvent.quantity.Money;
import dev.solvent.quantity.Series;
import dev.solvent.scenario.Scenario;
import dev.solvent.scenario.Scenarios;
import dev.solvent.scenario.Shock;
import java.time.YearMonth;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Every month of every business balances. */
class BalanceProperties {

    private static final int TRIES = 300;

    @Provide
    Arbitrary<Scenario> scenarios() {
        return Scenarios.any();
    }

    @Property(tries = TRIES)
    void segment_users_areThoseAtTheStartPlusNewLessLost(@ForAll("scenarios") Scenario scenario) {
        for (SegmentProjection segment : Projector.project(scenario).segments()) {
            Series opening = segment.column(OPENING_USERS);
            Series active = segment.column(ACTIVE_USERS);
            Series balance = opening.plus(segment.column(NEW_USERS)).minus(segment.column(LOST_USERS));
            Close.same("active", active, balance, opening, segment.column(NEW_USERS));
            for (int month = 1; month < scenario.months(); month++) {
                assertThat(opening.get(month))
                        .as("nobody comes or goes between months")
                        .isEqualTo(active.get(month - 1));
            }
        }
    }

    @Property(tries = TRIES)
    void segment_lost_areThoseWhomTheCohortsLose(@ForAll("scenarios") Scenario scenario) {
        for (SegmentProjection segment : Projector.project(scenario).segments()) {
            Series before = Series.generate(scenario.months(), month -> usersBefore(segment, month));
            Series lost = before.plus(segment.column(NEW_USERS)).minus(sumOfCohorts(segment));
            Close.same("lost", segment.column(LOST_USERS), lost, before, segment.column(ACTIVE_USERS));
            double rounding = 1e-9 * Close.largest(segment.column(ACTIVE_USERS));
            assertThat(segment.column(LOST_USERS).stream()).allMatch(each -> each >= -rounding);
        }
    }

    @Property(tries = TRIES)
    void cohorts_sumToUsersAndRevenueOfTheirSegment(@ForAll("scenarios") Scenario scenario) {
        for (SegmentProjection segment : Projector.project(scenario).segments()) {
            Close.same("users", segment.column(ACTIVE_USERS), sumOfCohorts(segment));
            Series revenue = segment.cohorts().stream()
                    .map(CohortPath::revenue)
                    .reduce(Series::plus)
                    .orElseThrow();
            Close.same("revenue", segment.column(REVENUE), revenue);
        }
    }

    @Property(tries = TRIES)
    void cohort_neverGrows_andIsNotThereBeforeItIsWon(@ForAll("scenarios") Scenario scenario) {
        for (SegmentProjection segment : Projector.project(scenario).segments()) {
            for (CohortPath cohort : segment.cohorts()) {
                for (int month = 0; month < scenario.months(); month++) {
                    double alive = cohort.active().get(month);
                    if (scenario.monthAt(month).isBefore(cohort.acquired())) {
                        assertThat(alive).isZero();
                    } else if (month > 0 && cohort.acquired().isBefore(scenario.monthAt(month))) {
                        assertThat(alive).isBetween(0.0, cohort.active().get(month - 1));
                    }
                }
            }
        }
    }

    @Property(tries = TRIES)
    void segments_sumToTheWhole(@ForAll("scenarios") Scenario scenario) {
        Projection projection = Projector.project(scenario);
        for (Column column : projection.segments().get(0).columns().keySet()) {
            Series sum = projection.segments().stream()
                    .map(each -> each.column(column))
                    .reduce(Series::plus)
                    .orElseThrow();
            Series activity = projection.column(column.isMoney() ? REVENUE : ACTIVE_USERS);
            Close.same(column.label(), projection.column(column), sum, activity);
        }
    }

    @Property(tries = TRIES)
    void money_addsUpFromRevenueToCash(@ForAll("scenarios") Scenario scenario) {
        Projection all = Projector.project(scenario);
        Series revenue = all.column(REVENUE);
        Series compute = all.column(COMPUTE_COST);
        Series spend = all.column(ACQUISITION_SPEND);
        Series gross = revenue.minus(all.column(STORE_COMMISSION)).minus(compute);
        Close.same("gross profit", all.column(GROSS_PROFIT), gross, revenue, compute);
        Series contribution = gross.minus(all.column(LEVIES)).minus(spend);
        Close.same("contribution", all.column(CONTRIBUTION), contribution, revenue, compute, spend);
        Series flow = contribution.minus(all.column(FIXED_COST)).minus(all.column(ONE_OFF));
        Close.same(
                "cash flow",
                all.column(CASH_FLOW),
                flow,
                revenue,
                compute,
                spend,
                all.column(FIXED_COST),
                all.column(ONE_OFF));
        double running = 0;
        for (int month = 0; month < scenario.months(); month++) {
            running += all.column(CASH_FLOW).get(month);
            double scale = Close.largest(all.column(CASH_FLOW)) * scenario.months();
            Close.same("cash in month " + month, all.column(CASH).get(month), running, scale);
        }
    }

    @Property(tries = TRIES)
    void levies_areTheirSharesOfRevenue(@ForAll("scenarios") Scenario scenario) {
        Projection projection = Projector.project(scenario);
        for (int month = 0; month < scenario.months(); month++) {
            YearMonth when = scenario.monthAt(month);
            double share = scenario.shocks().stream()
                    .mapToDouble(shock -> shock.levyShare(when))
                    .sum();
            double revenue = projection.column(REVENUE).get(month);
            Close.same("levies in " + when, projection.column(LEVIES).get(month), share * revenue, revenue);
        }
    }

    @Property(tries = TRIES)
    void whatBelongsToNoSegment_isAsTheScenarioSays(@ForAll("scenarios") Scenario scenario) {
        Projection projection = Projector.project(scenario);
        for (int month = 0; month < scenario.months(); month++) {
            int at = month;
            YearMonth when = scenario.monthAt(month);
            double left = scenario.shocks().stream()
                    .mapToDouble(shock -> shock.signUpFactor(when))
                    .reduce(1, (a, b) -> a * b);
            double spend = scenario.channels().stream()
                    .mapToDouble(channel ->
                            left * channel.signUpsIn(at) * channel.cac().amount())
                    .sum();
            Close.same("spend", projection.column(ACQUISITION_SPEND).get(month), spend, 0);
            double fixed = scenario.fixedCosts().stream()
                    .mapToDouble(each -> each.cost().perMonth().amount())
                    .sum();
            Close.same("fixed cost", projection.column(FIXED_COST).get(month), fixed, 0);
            double once = scenario.shocks().stream()
                    .mapToDouble(shock -> oneOff(shock, scenario, when))
                    .sum();
            Close.same("one-off", projection.column(ONE_OFF).get(month), once, 0);
        }
    }

    @Property(tries = TRIES)
    void payers_areTheUsersOfSegmentsThatCharge(@ForAll("scenarios") Scenario scenario) {
        Projection projection = Projector.project(scenario);
        for (SegmentProjection segment : projection.segments()) {
            boolean charges = !scenario.product()
                    .segment(segment.segment())
                    .plan()
                    .charges()
                    .isEmpty();
            Series expected = segment.column(ACTIVE_USERS).map(users -> charges ? users : 0);
            assertThat(segment.column(PAYING_USERS)).isEqualTo(expected);
            if (!charges) {
                assertThat(segment.column(REVENUE).sum()).isZero();
            }
        }
    }

    private static double oneOff(Shock shock, Scenario scenario, YearMonth when) {
        return shock.oneOff(when, Money.zero(scenario.product().currency())).amount();
    }

    private static Series sumOfCohorts(SegmentProjection segment) {
        return segment.cohorts().stream()
                .map(CohortPath::active)
                .reduce(Series::plus)
                .orElseThrow();
    }

    private static double usersBefore(SegmentProjection segment, int month) {
        return month == 0
                ? segment.column(OPENING_USERS).get(0)
                : sumOfCohorts(segment).get(month - 1);
    }
}
