package dev.solvent.projection;

import static dev.solvent.quantity.Quantities.months;
import static dev.solvent.quantity.Quantities.price;
import static dev.solvent.quantity.Quantities.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.solvent.pricing.PricingPlan;
import dev.solvent.product.Product;
import dev.solvent.product.Segment;
import dev.solvent.quantity.Period;
import dev.solvent.quantity.Rate;
import dev.solvent.retention.RetentionCurve;
import dev.solvent.scenario.Change;
import dev.solvent.scenario.Channel;
import dev.solvent.scenario.Levy;
import dev.solvent.scenario.Move;
import dev.solvent.scenario.Scenario;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BridgeTest {

    private static final Scenario BEFORE = Business.scenario();
    private static final Measure REVENUE = Measure.total(Column.REVENUE);

    private static Bridge bridge(Scenario after) {
        return Projector.project(after).bridgeFrom(Projector.project(BEFORE));
    }

    @Test
    void oneChange_isAllThereIs_throughEveryColumn() {
        Scenario taxed = BEFORE.shock(new Levy("EU compliance", 0.15, Business.START, 0.2));
        Bridge bridge = bridge(taxed);
        assertThat(bridge.groups()).extracting(ChangeGroup::name).containsExactly("shock EU compliance");
        // 3 % of revenue
        double revenue = Projector.project(BEFORE).column(Column.REVENUE).sum();
        assertThat(bridge.of(Measure.total(Column.LEVIES)).part("shock EU compliance"))
                .isCloseTo(0.03 * revenue, within(1e-6));
        assertThat(bridge.of(Measure.atEnd(Column.CASH)).part("shock EU compliance"))
                .isCloseTo(-0.03 * revenue, within(1e-6));
        assertThat(bridge.of(REVENUE).part("shock EU compliance")).isZero();
    }

    /**
     * Revenue is users times price: of 1000 user-months at 10 USD and 1500 at 12 the price is worth 2 on the mean of 1000 and 1500, the
     * users 500 at the mean of 10 and 12.
     */
    @Test
    void twoFactors_shareTheirProductEvenly() {
        Scenario after = BEFORE.withPrice("all", price("12").usd().per(Period.MONTH))
                .withChannels(List.of(Channel.steady("ads", 150, usd(20))));
        double usersBefore =
                Projector.project(BEFORE).column(Column.ACTIVE_USERS).sum();
        Attribution revenue = bridge(after).of(REVENUE);
        assertThat(revenue.part("plan of all")).isCloseTo(2 * 1.25 * usersBefore, within(1e-6));
        assertThat(revenue.part("channel ads")).isCloseTo(11 * 0.5 * usersBefore, within(1e-6));
        assertThat(revenue.difference())
                .isCloseTo(revenue.part("plan of all") + revenue.part("channel ads"), within(1e-6));
        assertThatThrownBy(() -> revenue.part("luck"))
                .hasMessage("group must be one of [plan of all, channel ads], was luck");
    }

    @Test
    void anyResult_canBeExplained() {
        Scenario after = BEFORE.withChurn("all", Rate.perMonth(0.08)).fixed("office", usd(50).per(Period.MONTH));
        Measure value = Measure.money("NPV", Projection::npv);
        Measure month = Measure.of(
                "break-even",
                "months",
                projection -> projection
                        .breakEvenMonth()
                        .map(at -> (double) Business.START.until(at, ChronoUnit.MONTHS))
                        .orElse(99.0));
        Bridge bridge = bridge(after);
        Attribution npv = bridge.of(value);
        assertThat(npv.part("fixed cost office")).isCloseTo(-50 * 24, within(1e-6));
        assertThat(npv.unit()).isEqualTo("USD");
        assertThat(bridge.of(month).unit()).isEqualTo("months");
        Measure broken = Measure.of("broken", "x", projection -> Double.NaN);
        assertThat(broken).hasToString("broken");
        assertThatThrownBy(() -> bridge.of(broken))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("broken must be finite, was NaN");
    }

    @Test
    void nothingChanged_leavesNothingToExplain() {
        Bridge bridge = bridge(BEFORE);
        assertThat(bridge.groups()).isEmpty();
        assertThat(bridge.of(REVENUE).parts()).isEmpty();
        assertThat(bridge.of(REVENUE).difference()).isZero();
        assertThat(bridge.toTable().lines()).hasSize(3);
    }

    /** A new segment has a plan, a share, usage and a curve: one change; the move to it cannot come alone. */
    @Test
    void changesThatNeedEachOther_areOneGroup() {
        Segment team = new Segment(
                "team",
                PricingPlan.subscription("Team", price("50").usd().per(Period.MONTH)),
                0,
                BEFORE.product().segments().get(0).usage(),
                RetentionCurve.geometric(Rate.perMonth(0.02)));
        Product product =
                new Product("clip", List.of(BEFORE.product().segments().get(0), team), Optional.of(Business.COMPUTE));
        Scenario after = BEFORE.product(product)
                .move(Move.conversion("all", "team", 3, 0.1))
                .fixed("sales", usd(100).per(Period.MONTH));
        Bridge bridge = bridge(after);
        assertThat(bridge.groups()).hasSize(2).extracting(ChangeGroup::name).contains("fixed cost sales");
        Attribution cash = bridge.of(Measure.atEnd(Column.CASH));
        assertThat(cash.part("fixed cost sales")).isCloseTo(-2400, within(1e-6));
        assertThat(cash.parts().stream().mapToDouble(Attribution.Part::value).sum())
                .isCloseTo(cash.difference(), within(1e-6));
    }

    @Test
    void manyChanges_areRefusedUnlessGrouped() {
        Scenario after = BEFORE;
        for (int i = 0; i <= Bridge.MOST_GROUPS; i++) {
            after = after.fixed("cost " + i, usd(i + 1).per(Period.MONTH));
        }
        Projection one = Projector.project(after);
        Projection other = Projector.project(BEFORE);
        assertThatThrownBy(() -> one.bridgeFrom(other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "a bridge must have at most 12 groups of changes, which takes 4096 projections, had 13")
                .hasMessageEndingWith("Maybe name larger groups: bridgeFrom(other, change -> ...).");
        Bridge grouped = one.bridgeFrom(other, change -> change.assumption().endsWith("0") ? "tens" : "rest");
        assertThat(grouped.groups()).extracting(ChangeGroup::name).containsExactly("tens", "rest");
        // 1 + 11 a month; 91 less these
        assertThat(grouped.of(Measure.atEnd(Column.CASH)).part("tens")).isCloseTo(-12 * 24, within(1e-6));
        assertThat(grouped.of(Measure.atEnd(Column.CASH)).part("rest")).isCloseTo(-79 * 24, within(1e-6));
        assertThat(grouped).hasToString("bridge over [tens, rest]");
    }

    @Test
    void order_ofTheChanges_doesNotMatter() {
        List<Change> names = new ArrayList<>();
        Scenario one = BEFORE.withPrice("all", price("12").usd().per(Period.MONTH))
                .withChurn("all", Rate.perMonth(0.05))
                .fixed("a", usd(10).per(Period.MONTH))
                .fixed("b", usd(20).per(Period.MONTH));
        Scenario other = BEFORE.fixed("b", usd(20).per(Period.MONTH))
                .withChurn("all", Rate.perMonth(0.05))
                .fixed("a", usd(10).per(Period.MONTH))
                .withPrice("all", price("12").usd().per(Period.MONTH));
        names.addAll(BEFORE.diff(one));
        Measure cash = Measure.atEnd(Column.CASH);
        for (Change each : names) {
            assertThat(bridge(other).of(cash).part(each.assumption()))
                    .isCloseTo(bridge(one).of(cash).part(each.assumption()), within(1e-6));
        }
    }

    @Test
    void otherMonths_areAChangeLikeAnyOther() {
        Attribution revenue = bridge(BEFORE.over(months(12))).of(REVENUE);
        assertThat(revenue.parts()).hasSize(1);
        assertThat(revenue.part("months")).isCloseTo(revenue.difference(), within(1e-6));
    }

    @Test
    void table_readsFromBeforeToAfter() {
        Scenario after =
                BEFORE.withPrice("all", price("12").usd().per(Period.MONTH)).fixed("office", usd(50).per(Period.MONTH));
        assertThat(bridge(after)
                        .toTable(List.of(REVENUE, Measure.atEnd(Column.ACTIVE_USERS), Measure.atEnd(Column.CASH)))
                        .lines()
                        .map(line -> line.strip().replaceAll(" {2,}", " | ")))
                .first()
                .isEqualTo("revenue [USD] | active users at the end [users] | cash at the end [USD]");
        assertThat(bridge(after).toTable().lines().map(line -> line.split(" {2,}", -1)[0]))
                .containsExactly("", "before", "plan of all", "fixed cost office", "after");
        assertThat(bridge(after).of(REVENUE).toString())
                .startsWith("revenue from ")
                .contains("plan of all ");
    }
}
