package dev.solvent.projection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.solvent.projection.SegmentProjection.CohortPath;
import dev.solvent.quantity.Series;
import dev.solvent.scenario.CreditTerms.Breakage;
import dev.solvent.scenario.LivelyScenarios;
import dev.solvent.scenario.Scenario;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** Every identity of users, revenue, cash and credits, in businesses to which everything happens. */
class LedgerProperties {

    private static final int TRIES = 100;

    @Provide
    Arbitrary<Scenario> scenarios() {
        return LivelyScenarios.any();
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void users_closeAsTheyOpenPlusWhoComesLessWhoGoes(@ForAll("scenarios") Scenario scenario) {
        Projection projection = Projector.project(scenario);
        for (SegmentProjection each : projection.segments()) {
            Series come = each.column(Column.NEW_USERS)
                    .plus(each.column(Column.REACTIVATED_USERS))
                    .plus(each.column(Column.MOVED_IN_USERS));
            Series go = each.column(Column.MOVED_OUT_USERS).plus(each.column(Column.LOST_USERS));
            Series opening = each.column(Column.OPENING_USERS);
            Close.same(
                    "closing",
                    each.column(Column.ACTIVE_USERS),
                    opening.plus(come).minus(go),
                    opening,
                    come);
            double rounding = 1e-9 * Close.largest(opening.plus(come));
            assertThat(each.column(Column.ACTIVE_USERS).stream()).allMatch(users -> users >= -rounding);
            assertThat(each.column(Column.LOST_USERS).stream()).allMatch(users -> users >= -rounding);
        }
        Close.same(
                "moves sum to zero",
                projection.column(Column.MOVED_IN_USERS),
                projection.column(Column.MOVED_OUT_USERS));
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void cohorts_sumToUsersAndRevenue(@ForAll("scenarios") Scenario scenario) {
        for (SegmentProjection each : Projector.project(scenario).segments()) {
            Series users = Series.of(new double[scenario.months()]);
            Series revenue = users;
            for (CohortPath cohort : each.cohorts()) {
                users = users.plus(cohort.active());
                revenue = revenue.plus(cohort.revenue());
            }
            Close.same("users", each.column(Column.ACTIVE_USERS), users);
            // what cohorts that left before the start had paid ahead is earned, and no cohort of users has it
            Close.same("revenue", each.column(Column.REVENUE), revenue);
        }
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void deferredRevenue_rollsForward(@ForAll("scenarios") Scenario scenario) {
        for (SegmentProjection each : Projector.project(scenario).segments()) {
            Series deferred = each.column(Column.DEFERRED_REVENUE);
            Series rolled = Series.generate(
                    scenario.months(),
                    month -> month == 0
                            ? deferred.get(0)
                            : deferred.get(month - 1)
                                    + each.column(Column.BILLINGS).get(month)
                                    - each.column(Column.REVENUE).get(month));
            Close.same("deferred", deferred, rolled, each.column(Column.BILLINGS));
            double rounding = 1e-9 * (1 + Close.largest(each.column(Column.BILLINGS)));
            assertThat(deferred.stream()).allMatch(left -> left >= -rounding);
        }
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void receipts_areWhatIsBilledLessWhatIsTaken_asItIsPaidOut(@ForAll("scenarios") Scenario scenario) {
        for (SegmentProjection each : Projector.project(scenario).segments()) {
            Series taken = each.column(Column.REFUNDS)
                    .plus(each.column(Column.TAX))
                    .plus(each.column(Column.STORE_COMMISSION))
                    .plus(each.column(Column.PROCESSOR_FEE));
            Series rolled = Series.generate(
                    scenario.months(),
                    month -> month == 0
                            ? each.column(Column.RECEIPTS).get(0)
                            : each.column(Column.BILLINGS).get(month)
                                    - taken.get(month)
                                    - change(each, Column.DEFERRED_FEES, month)
                                    - change(each, Column.RECEIVABLES, month));
            Series billings = each.column(Column.BILLINGS);
            Close.same("receipts", each.column(Column.RECEIPTS), rolled, billings, taken);
        }
    }

    private static double change(SegmentProjection segment, Column column, int month) {
        return segment.column(column).get(month) - segment.column(column).get(month - 1);
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void credits_openingPlusGranted_areBurnedExpiredRevokedOrOutstanding(@ForAll("scenarios") Scenario scenario) {
        for (SegmentProjection each : Projector.project(scenario).segments()) {
            Series outstanding = each.column(Column.CREDITS_OUTSTANDING);
            Series rolled = Series.generate(
                    scenario.months(),
                    month -> month == 0
                            ? outstanding.get(0)
                            : outstanding.get(month - 1)
                                    + each.column(Column.CREDITS_GRANTED).get(month)
                                    - each.column(Column.CREDITS_BURNED).get(month)
                                    - each.column(Column.CREDITS_EXPIRED).get(month)
                                    - each.column(Column.CREDITS_REVOKED).get(month));
            Close.same("credits", outstanding, rolled, each.column(Column.CREDITS_GRANTED));
            boolean atExpiry = scenario.books().credits().containsKey(each.segment())
                    && scenario.books().credits().get(each.segment()).breakage() == Breakage.AT_EXPIRY;
            if (atExpiry) {
                // what can still be burned is what is still owed
                Close.same(
                        "liability", outstanding, each.column(Column.DEFERRED_REVENUE), each.column(Column.BILLINGS));
            }
        }
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void money_addsUpFromRevenueToResultAndToCash(@ForAll("scenarios") Scenario scenario) {
        Projection all = Projector.project(scenario);
        Series revenue = all.column(Column.REVENUE);
        Series gross = less(all, revenue, Column.REFUNDS, Column.TAX, Column.STORE_COMMISSION, Column.PROCESSOR_FEE);
        gross = less(all, gross, Column.COMPUTE_COST);
        Series scale = scale(all);
        Close.same("gross profit", all.column(Column.GROSS_PROFIT), gross, scale);
        Series contribution = less(all, gross, Column.LEVIES, Column.ACQUISITION_SPEND);
        Close.same("contribution", all.column(Column.CONTRIBUTION), contribution, scale);
        Series result = less(all, contribution, Column.UNUSED_COMMITMENT, Column.FIXED_COST, Column.ONE_OFF);
        Close.same("result", all.column(Column.OPERATING_RESULT), result, scale);
        Series flow =
                less(all, all.column(Column.RECEIPTS), Column.COMPUTE_COST, Column.LEVIES, Column.ACQUISITION_SPEND);
        flow = less(all, flow, Column.UNUSED_COMMITMENT, Column.FIXED_PAID, Column.ONE_OFF);
        Close.same("cash flow", all.column(Column.CASH_FLOW), flow, scale);
        Close.same(
                "cash",
                all.column(Column.CASH),
                all.column(Column.CASH_FLOW).cumulative(),
                scale.map(each -> each * scenario.months()));
    }

    private static Series less(Projection all, Series from, Column... columns) {
        Series rest = from;
        for (Column each : columns) {
            rest = rest.minus(all.column(each));
        }
        return rest;
    }

    private static Series scale(Projection all) {
        return all.column(Column.REVENUE)
                .plus(all.column(Column.BILLINGS))
                .plus(all.column(Column.COMPUTE_COST))
                .plus(all.column(Column.ACQUISITION_SPEND))
                .plus(all.column(Column.FIXED_PAID))
                .plus(all.column(Column.FIXED_COST))
                .plus(all.column(Column.UNUSED_COMMITMENT))
                .plus(all.column(Column.ONE_OFF));
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void money_isNeverNegative_advertisingIsPartOfIt_andCommitmentsArePaidUsedOrNot(
            @ForAll("scenarios") Scenario scenario) {
        Projection all = Projector.project(scenario);
        for (int month = 0; month < scenario.months(); month++) {
            assertThat(all.column(Column.BILLINGS).get(month)).isGreaterThanOrEqualTo(0);
            assertThat(all.column(Column.REVENUE).get(month)).isGreaterThanOrEqualTo(0);
            assertThat(all.column(Column.ADVERTISING).get(month))
                    .isBetween(0.0, all.column(Column.REVENUE).get(month) * (1 + 1e-9));
            int at = month;
            double reserved = scenario.books().commitments().stream()
                    .mapToDouble(each -> each.in(scenario.monthAt(at)).amount())
                    .sum();
            double paid = all.column(Column.COMPUTE_COST).get(month)
                    + all.column(Column.UNUSED_COMMITMENT).get(month);
            assertThat(paid).isGreaterThanOrEqualTo(reserved * (1 - 1e-9));
        }
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void diff_withItself_isNothing_andTakingEveryDifferenceMakesTheOther(
            @ForAll("scenarios") Scenario scenario, @ForAll("scenarios") Scenario other) {
        assertThat(scenario.diff(scenario)).isEmpty();
        Scenario changed = scenario.withChannels(other.channels().stream()
                .filter(each -> each.segments().isEmpty())
                .toList());
        Scenario taken = scenario.taking(changed, scenario.diff(changed));
        assertThat(taken.diff(changed)).isEmpty();
        assertThat(scenario.taking(changed, changed.diff(changed))).isEqualTo(scenario);
    }
}
