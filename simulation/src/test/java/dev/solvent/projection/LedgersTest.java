package dev.solvent.projection;

import static dev.solvent.quantity.Quantities.months;
import static dev.solvent.quantity.Quantities.price;
import static dev.solvent.quantity.Quantities.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.solvent.pricing.PricingPlan;
import dev.solvent.product.Cohort;
import dev.solvent.product.Product;
import dev.solvent.product.Segment;
import dev.solvent.quantity.Period;
import dev.solvent.quantity.Series;
import dev.solvent.retention.RetentionCurve;
import dev.solvent.scenario.Channel;
import dev.solvent.scenario.ChurnSpike;
import dev.solvent.scenario.Commitment;
import dev.solvent.scenario.CreditTerms;
import dev.solvent.scenario.Demand;
import dev.solvent.scenario.Investment;
import dev.solvent.scenario.Move;
import dev.solvent.scenario.Reactivation;
import dev.solvent.scenario.Scenario;
import dev.solvent.scenario.Shock;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Moves of users and the three ledgers, in numbers that one can check by hand. */
class LedgersTest {

    private static final YearMonth JANUARY = YearMonth.of(2027, 1);
    private static final RetentionCurve HALVING = RetentionCurve.tabulated(1, 0.5, 0.25, 0.125, 0.0625, 0.03125);
    private static final PricingPlan EIGHT =
            PricingPlan.subscription("plan", price("8").usd().per(Period.MONTH));

    private static Scenario business(PricingPlan plan) {
        Product product = Product.named("clip")
                .segment(Segment.of("free", PricingPlan.free()).retention(HALVING))
                .segment(Segment.of("paid", plan).share(0).retention(HALVING));
        return Scenario.of(product, JANUARY).over(months(3)).channel(new Channel("once", Series.of(64, 0), usd(0)));
    }

    private static Scenario paid(PricingPlan plan) {
        Scenario base = business(plan);
        return base.withChannels(List.of(base.channels().get(0).to("paid")))
                .product(base.product()
                        .with(base.product().segment("free").share(0))
                        .with(base.product().segment("paid").share(1)));
    }

    @Test
    void conversion_atAnAge_movesUsersAndStartsTheAgeSincePayment() {
        // of 64, 32 are left in February, of whom 8 convert; of the other 24 half are left in March, of the 8 converts
        // 4
        Projection projection = Projector.project(business(EIGHT).move(Move.conversion("free", "paid", 1, 0.25)));
        assertThat(projection.segment("free").column(Column.ACTIVE_USERS)).isEqualTo(Series.of(64, 24, 12));
        assertThat(projection.segment("free").column(Column.MOVED_OUT_USERS)).isEqualTo(Series.of(0, 8, 0));
        assertThat(projection.segment("free").column(Column.LOST_USERS)).isEqualTo(Series.of(0, 32, 12));
        assertThat(projection.segment("paid").column(Column.MOVED_IN_USERS)).isEqualTo(Series.of(0, 8, 0));
        assertThat(projection.segment("paid").column(Column.ACTIVE_USERS)).isEqualTo(Series.of(0, 8, 4));
        assertThat(projection.column(Column.REVENUE)).isEqualTo(Series.of(0, 64, 32));
    }

    @Test
    void moves_ofWhichDemandAsksForMoreThanAll_takeAllInProportion_andAreRefusedIfStatedSo() {
        // at half the price twice as many convert: 0.6 and 0.2 become 1.2 and 0.4, of which there is 1
        Scenario scenario = business(EIGHT)
                .move(Move.conversion("free", "paid", 1, 0.6))
                .move(Move.migration("free", "paid", JANUARY.plusMonths(1), 0.2))
                .demand(Demand.elasticity("paid", -1))
                .withPrice("paid", price("4").usd().per(Period.MONTH));
        close(Projector.project(scenario).column(Column.MOVED_OUT_USERS), 0, 32, 0);
        Scenario tooMany = business(EIGHT)
                .move(Move.conversion("free", "paid", 1, 0.9))
                .move(Move.migration("free", "paid", JANUARY.plusMonths(1), 0.2));
        assertThatThrownBy(() -> Projector.project(tooMany)).hasMessageContaining("must take at most all, take 1.1");
    }

    @Test
    void migrationKeepingAge_goesOnWhereTheOldCurveWas_andNotIntoTerms() {
        // 32 are left in February at age 1; half of them move and are 16 of the paid curve at age 1, 8 at age 2
        Move move = Move.migration("free", "paid", JANUARY.plusMonths(1), 0.5).keepingAge();
        Projection projection = Projector.project(business(EIGHT).move(move));
        close(projection.segment("paid").column(Column.ACTIVE_USERS), 0, 16, 8);
        assertThat(projection.segment("paid").cohorts().get(0).active()).isEqualTo(Series.of(0, 16, 8));
        assertThatThrownBy(() ->
                        Projector.project(business(EIGHT.prepaid(Period.YEAR)).move(move)))
                .hasMessageContaining("billed by the month");
    }

    @Test
    void annualPlan_losesUsersAtRenewalOnly() {
        Projection projection =
                Projector.project(paid(EIGHT.prepaid(Period.QUARTER)).over(months(5)));
        // all 64 stay for the quarter; at age 3 an eighth of them renews and pays 24
        close(projection.column(Column.ACTIVE_USERS), 64, 64, 64, 8, 8);
        close(projection.column(Column.BILLINGS), 1536, 0, 0, 192, 0);
    }

    @Test
    void openingCohort_thatAllLeaveAtOnce_stillEarnsWhatItHadPaidAhead() {
        // won in December, 64 paid 24 for the quarter; the spike takes all in January, and two thirds are still to be
        // earned
        Projection projection = Projector.project(paid(EIGHT.prepaid(Period.QUARTER))
                .withChannels(List.of())
                .opening(new Cohort("paid", JANUARY.minusMonths(1), 64))
                .shock(new ChurnSpike("shutdown", JANUARY, 1)));
        close(projection.column(Column.REVENUE), 512, 512, 0);
        assertThat(projection.segment("paid").cohorts().get(0).revenue()).isEqualTo(Series.of(512, 512, 0));
    }

    @Test
    void reactivation_bringsBackThoseWhoLeftEarlier() {
        // 32 leave in February; a quarter of them is back in March as paying users
        Projection projection = Projector.project(business(EIGHT).reactivation(new Reactivation("free", "paid", 0.25)));
        assertThat(projection.segment("paid").column(Column.REACTIVATED_USERS)).isEqualTo(Series.of(0, 0, 8));
        assertThat(projection.segment("paid").column(Column.ACTIVE_USERS)).isEqualTo(Series.of(0, 0, 8));
    }

    @Test
    void prepaidQuarter_isPaidAtOnce_andEarnedEvenly() {
        Projection projection = Projector.project(paid(EIGHT.prepaid(Period.QUARTER)));
        // 64 pay 24 in January
        assertThat(projection.column(Column.BILLINGS)).isEqualTo(Series.of(1536, 0, 0));
        close(projection.column(Column.REVENUE), 512, 512, 512);
        close(projection.column(Column.DEFERRED_REVENUE), 1024, 512, 0);
        close(projection.column(Column.CASH), 1536, 1536, 1536);
    }

    @Test
    void credits_areEarnedAsTheyAreBurned_andExpire() {
        // 64 * 8 = 512 in January: half burned, then a quarter, and a quarter expires at the end of February
        Projection projection = Projector.project(paid(EIGHT).credits("paid", CreditTerms.burned(0.5, 0.25)));
        close(projection.column(Column.CREDITS_GRANTED), 512, 256, 128);
        close(projection.column(Column.CREDITS_BURNED), 256, 128 + 128, 64 + 64);
        close(projection.column(Column.CREDITS_EXPIRED), 0, 128, 64);
        close(projection.column(Column.REVENUE), 256, 384, 192);
        Projection even = Projector.project(
                paid(EIGHT).credits("paid", CreditTerms.burned(0.5, 0.25).inProportion()));
        close(even.column(Column.REVENUE), 512 * 2.0 / 3, 512 / 3.0 + 256 * 2.0 / 3, 256 / 3.0 + 128 * 2.0 / 3);
    }

    @Test
    void credits_thatEndOnLeaving_areRevoked() {
        // half of the owners leave in February with half of what was granted in January
        Projection projection = Projector.project(
                paid(EIGHT).credits("paid", CreditTerms.burned(0.5, 0.25).endingOnLeaving()));
        close(projection.column(Column.CREDITS_REVOKED), 0, 128, 64);
        close(projection.column(Column.CREDITS_BURNED), 256, 64 + 128, 32 + 64);
        close(projection.column(Column.CREDITS_EXPIRED), 0, 64, 32);
    }

    @Test
    void payoutLag_movesCashAndLeavesRevenue() {
        Projection projection =
                Projector.project(paid(EIGHT.withStoreCommission(0.25)).payoutLag("paid", months(1)));
        close(projection.column(Column.REVENUE), 512, 256, 128);
        close(projection.column(Column.RECEIPTS), 0, 384, 192);
        close(projection.column(Column.RECEIVABLES), 384, 192, 96);
    }

    @Test
    void investmentAndCommitment_cashAndResultDiffer() {
        Projection projection = Projector.project(paid(EIGHT)
                .invest(new Investment("training", usd(300), JANUARY, 3))
                .commitment(new Commitment("gpus", usd(50).per(Period.MONTH), JANUARY, JANUARY.plusMonths(2))));
        close(projection.column(Column.FIXED_COST), 100, 100, 100);
        close(projection.column(Column.FIXED_PAID), 300, 0, 0);
        close(projection.column(Column.UNUSED_COMMITMENT), 50, 50, 0);
        close(projection.column(Column.OPERATING_RESULT), 362, 106, 28);
        close(projection.column(Column.CASH_FLOW), 162, 206, 128);
    }

    @Test
    void demand_answersToAPriceThatChangesLater_only() {
        Scenario stated = paid(EIGHT).demand(Demand.elasticity("paid", -1));
        close(Projector.project(stated).column(Column.NEW_USERS), 64, 0, 0);
        Scenario dearer = stated.withPrice("paid", price("16").usd().per(Period.MONTH));
        close(Projector.project(dearer).column(Column.NEW_USERS), 32, 0, 0);
    }

    @Test
    void priceForNewUsers_leavesOldUsersTheirPrice() {
        Scenario scenario = paid(EIGHT)
                .withChannels(List.of(Channel.steady("ads", 64, usd(0)).to("paid")))
                .shock(Shock.priceForNewUsers("paid", 2, JANUARY.plusMonths(1)));
        // February: 32 old at 8 and 64 new at 16
        close(Projector.project(scenario).column(Column.REVENUE), 512, 256 + 1024, 128 + 512 + 1024);
    }

    @Test
    void marketExit_takesUsersAndLaterSignUps_ofNamedSegmentsOnly() {
        Scenario scenario = paid(EIGHT)
                .withChannels(List.of(Channel.steady("ads", 64, usd(0)).to("paid")))
                .shock(Shock.marketExit("exit", JANUARY.plusMonths(1), 0.5, "paid"));
        close(Projector.project(scenario).column(Column.ACTIVE_USERS), 64, 16 + 32, 8 + 16 + 32);
        assertThatThrownBy(() -> scenario.shock(Shock.marketExit("typo", JANUARY, 0.5, "payd")))
                .hasMessageContaining("payd");
    }

    @Test
    void diff_saysWhatChanged_andTakingItMakesTheOther() {
        Scenario before = paid(EIGHT);
        Scenario after =
                before.withPrice("paid", price("9").usd().per(Period.MONTH)).fixed("team", usd(10).per(Period.MONTH));
        assertThat(before.diff(before)).isEmpty();
        assertThat(before.diff(after)).extracting("assumption").containsExactly("plan of paid", "fixed cost team");
        assertThat(before.taking(after, before.diff(after))).isEqualTo(after);
    }

    private static void close(Series actual, double... expected) {
        for (int month = 0; month < expected.length; month++) {
            assertThat(actual.get(month)).as("month %s", month).isCloseTo(expected[month], within(1e-9));
        }
    }
}
