package dev.solvent.projection;

import static dev.solvent.projection.Column.CASH;
import static dev.solvent.projection.Column.CASH_FLOW;
import static dev.solvent.quantity.Quantities.months;
import static dev.solvent.quantity.Quantities.price;
import static dev.solvent.quantity.Quantities.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.solvent.pricing.PricingPlan;
import dev.solvent.product.Product;
import dev.solvent.product.Segment;
import dev.solvent.quantity.GrowthRate;
import dev.solvent.quantity.Period;
import dev.solvent.quantity.Series;
import dev.solvent.scenario.Channel;
import dev.solvent.scenario.Scenario;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectionTest {

    private static final YearMonth JANUARY = YearMonth.of(2027, 1);
    private static final Scenario SCENARIO = Scenario.of(
                    Product.named("clip")
                            .segment(Segment.of(
                                    "all",
                                    PricingPlan.subscription(
                                            "plan", price("2").usd().per(Period.MONTH)))),
                    JANUARY)
            .over(months(4))
            .channel(Channel.steady("ads", 100, usd(3)))
            .fixed("team", usd(250).per(Period.MONTH));

    /** Revenue 200, 400, 600, 800; ads 300 and the team 250 every month. */
    private static final Projection PROJECTION = Projector.project(SCENARIO);

    @Test
    void cash_isWhatOneCountsByHand() {
        assertThat(PROJECTION.column(CASH_FLOW)).isEqualTo(Series.of(-350, -150, 50, 250));
        assertThat(PROJECTION.column(CASH)).isEqualTo(Series.of(-350, -500, -450, -200));
    }

    @Test
    void at_isTheFigureOfAMonth() {
        assertThat(PROJECTION.at(CASH_FLOW, JANUARY)).isEqualTo(-350);
        assertThat(PROJECTION.at(CASH_FLOW, YearMonth.of(2027, 4))).isEqualTo(250);
    }

    @ParameterizedTest(name = "month {0}")
    @ValueSource(strings = {"2026-12", "2027-05", "1999-01"})
    void at_aMonthThatIsNotProjected_isRejectedNamingIt(String month) {
        assertThatThrownBy(() -> PROJECTION.at(CASH, YearMonth.parse(month)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("month must be in [2027-01, 2027-04], was " + month);
    }

    @Test
    void fundingNeed_isTheDeepestPoint() {
        assertThat(PROJECTION.fundingNeed()).isEqualTo(usd(500));
    }

    @Test
    void breakEvenMonth_isTheFirstThatDoesNotLoseMoneyAgain() {
        assertThat(PROJECTION.breakEvenMonth()).contains(YearMonth.of(2027, 3));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            flows,       breakEven, need
            1 1 1 1,     2027-01,   0
            0 0 0 0,     2027-01,   0
            5 -1 -3 9,   2027-04,   0
            5 -9 8 -1,   ,          4
            -1 -1 -1 -1, ,          4
            -3 2 -5 0,   2027-04,   6
            """)
    void cashFlows_ofAnySign_giveBreakEvenAndNeed(String flows, YearMonth breakEven, double need) {
        Projection projection = of(Series.of(
                Stream.of(flows.split(" ", -1)).mapToDouble(Double::parseDouble).toArray()));
        assertThat(projection.breakEvenMonth()).isEqualTo(Optional.ofNullable(breakEven));
        assertThat(projection.fundingNeed()).isEqualTo(usd(need));
    }

    @Test
    void npv_countsAMonthAtItsStart() {
        // growth of 100 % a month halves every month: -350 - 150/2 + 50/4 + 250/8 = -381.25
        double npv = PROJECTION.npv(GrowthRate.perMonth(1)).amount();
        assertThat(npv).isCloseTo(-381.25, within(1e-9));
    }

    @Test
    void segment_thatIsNotThere_isRejectedNamingIt() {
        assertThatThrownBy(() -> PROJECTION.segment("nobody"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("segment must be one of [all] of product clip, was nobody");
    }

    @Test
    void segment_hasNoFigureThatBelongsToTheWhole() {
        SegmentProjection segment = PROJECTION.segment("all");
        assertThat(segment.column(Column.REVENUE)).isEqualTo(PROJECTION.column(Column.REVENUE));
        assertThatThrownBy(() -> segment.column(CASH))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("column must be one that a segment has")
                .hasMessageContaining("GROSS_PROFIT")
                .hasMessageContaining("was CASH");
    }

    @Test
    void columns_areInTheirOrderAndCannotBeChanged() {
        Map<Column, Series> unordered = new HashMap<>(PROJECTION.columns());
        Projection copy = Projection.of(SCENARIO, unordered, PROJECTION.segments());
        assertThat(copy.columns().keySet()).containsExactly(Column.values());
        unordered.clear();
        assertThat(copy).isEqualTo(PROJECTION);
        assertThatThrownBy(() -> copy.columns().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void toTable_everySecondMonth_hasARowForEach() {
        assertThat(PROJECTION.toTable(2).lines().map(line -> line.strip().replaceAll(" +", " ")))
                .filteredOn(line -> line.startsWith("20") || line.startsWith("month"))
                .containsExactly(
                        "month new users active users revenue [USD] gross profit [USD] contribution [USD] cash flow [USD] cash [USD]",
                        "2027-01 100 100 200 200 -100 -350 -350",
                        "2027-03 100 300 600 600 300 50 -450");
    }

    @ParameterizedTest(name = "every {0} months")
    @ValueSource(ints = {0, -1})
    void toTable_everyNoMonths_isRejected(int everyMonths) {
        assertThatThrownBy(() -> PROJECTION.toTable(everyMonths))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("everyMonths must be at least 1, was " + everyMonths);
    }

    @Test
    void toString_isOneLineInEveryLocale() {
        assertThat(PROJECTION).hasToString("projection of clip, 2027-01 to 2027-04, cash at the end -200 USD");
    }

    @Test
    void column_label_isPlainEnglishInEveryLocale() {
        // the tests run in Turkish, where the small I has no dot
        assertThat(Column.ACQUISITION_SPEND.label()).isEqualTo("acquisition spend");
        assertThat(Column.ACTIVE_USERS.isMoney()).isFalse();
        assertThat(Column.GROSS_PROFIT.isMoney()).isTrue();
    }

    private static Projection of(Series flow) {
        Map<Column, Series> columns = new EnumMap<>(Column.class);
        columns.put(CASH_FLOW, flow);
        columns.put(CASH, flow.cumulative());
        return Projection.of(SCENARIO, columns, List.of());
    }
}
