package dev.solvent.projection;

import static dev.solvent.quantity.Quantities.cny;
import static dev.solvent.quantity.Quantities.months;
import static dev.solvent.quantity.Quantities.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.solvent.product.Cohort;
import dev.solvent.quantity.CurrencyMismatchException;
import dev.solvent.quantity.Money;
import dev.solvent.quantity.Rate;
import dev.solvent.quantity.Series;
import dev.solvent.retention.Mixture;
import dev.solvent.retention.RetentionCurve;
import dev.solvent.scenario.Channel;
import dev.solvent.scenario.Scenario;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswersTest {

    private static Projection of(String flows) {
        Series flow = Series.of(
                Stream.of(flows.split(" ", -1)).mapToDouble(Double::parseDouble).toArray());
        Map<Column, Series> columns = new EnumMap<>(Column.class);
        columns.put(Column.CASH_FLOW, flow);
        columns.put(Column.CASH, flow.cumulative());
        return Projection.of(Business.scenario().over(months(flow.size())), columns, List.of());
    }

    @ParameterizedTest(name = "{0} with {1}")
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            flows,       balance, trough,             runway
            -3 -3 -3,    7,       '-9 USD in 2027-03', '2 months: out of cash in 2027-03'
            -3 -3 -3,    9,       '-9 USD in 2027-03', never within 3 months
            -3 -3 -3,    0,       '-9 USD in 2027-03', '0 months: out of cash in 2027-01'
            -5 9 -5,     4,       '-5 USD in 2027-01', '0 months: out of cash in 2027-01'
            -5 9 -9,     5,       '-5 USD in 2027-01', never within 3 months
            4 -1 2,      0,       '3 USD in 2027-02',  never within 3 months
            """)
    void cashFlows_ofAnySign_giveTroughAndRunway(String flows, double balance, String trough, String runway) {
        Projection projection = of(flows);
        assertThat(projection.cashTrough()).hasToString(trough);
        assertThat(projection.runway(usd(balance))).hasToString(runway);
        assertThat(projection.runway(usd(balance)).runsOut()).isEqualTo(!runway.startsWith("never"));
    }

    @Test
    void runway_ofTheFundingNeed_isForEver() {
        Projection projection = of("-3 2 -8 -1 20");
        Money need = projection.fundingNeed();
        assertThat(need).isEqualTo(usd(10));
        assertThat(projection.runway(need).runsOut()).isFalse();
        assertThat(projection.runway(need.minus(usd(0.01))).months()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, -Double.MIN_VALUE})
    void runway_ofADebt_isRejected(double balance) {
        assertThatThrownBy(() -> of("1").runway(usd(balance)))
                .hasMessage("openingBalance must be at least 0 and finite, was " + balance);
        assertThatThrownBy(() -> of("1").runway(cny(1))).isInstanceOf(CurrencyMismatchException.class);
    }

    /** 80 % tourists of whom half leave every month, 20 % core of whom none does. */
    private static Scenario tourists() {
        RetentionCurve tourists = RetentionCurve.geometric(Rate.perMonth(0.5));
        RetentionCurve core = RetentionCurve.geometric(Rate.perMonth(0));
        return Business.staying(
                        RetentionCurve.mixture(List.of(new Mixture.Part(0.8, tourists), new Mixture.Part(0.2, core))))
                .over(months(6))
                .channel(Channel.steady("ads", 1000, usd(1)));
    }

    /** Two cohorts of 1000 in January and February; March is the first month without. */
    @Test
    void acquisitionStop_tellsTouristsFromCore() {
        AcquisitionStop stop = Projector.project(tourists()).ifAcquisitionStops(YearMonth.of(2027, 3));
        Remaining left = stop.activeAfter(months(2));
        assertThat(left.month()).isEqualTo(YearMonth.of(2027, 5));
        assertThat(left.groups()).hasSize(2);
        // in February 400 + 800 tourists, in May 800/16 + 800/8; 400 of the core stay
        assertThat(left.groups().get(0).before()).isCloseTo(1200, within(1e-9));
        assertThat(left.groups().get(0).after()).isCloseTo(150, within(1e-9));
        assertThat(left.groups().get(1).before()).isCloseTo(400, within(1e-9));
        assertThat(left.groups().get(1).after()).isCloseTo(400, within(1e-9));
        assertThat(left.users()).isCloseTo(stop.projection().at(Column.ACTIVE_USERS, left.month()), within(1e-9));
        assertThat(left.share()).isCloseTo(550.0 / 1600, within(1e-12));
        assertThat(left).hasToString("550 of 1600 users in 2027-05, 34.4 %");
        assertThat(left.toTable().lines().map(line -> line.replaceAll(" +", " ")))
                .first()
                .isEqualTo("segment part before 2027-03 2027-05 left");
        assertThat(left.toTable().lines().map(line -> line.replaceAll(" +", " ")))
                .last()
                .isEqualTo("all 1,600 550 34.4 %");
        assertThat(stop.month()).isEqualTo(YearMonth.of(2027, 3));
        assertThat(stop.toString()).startsWith("nobody signs up from 2027-03 on");
    }

    @Test
    void acquisitionStop_watchedBeyondTheProjection_winsNobodyThere() {
        AcquisitionStop stop = Projector.project(tourists()).ifAcquisitionStops(YearMonth.of(2027, 6));
        Remaining left = stop.activeAfter(months(24));
        assertThat(left.month()).isEqualTo(YearMonth.of(2029, 6));
        // five cohorts; tourists of 24 months and more are next to none
        assertThat(left.groups().get(1).after()).isCloseTo(1000, within(1e-9));
        assertThat(left.groups().get(0).after()).isLessThan(0.001).isPositive();
    }

    @Test
    void acquisitionStop_atTheStart_leavesThoseWhoWereThere() {
        Scenario opened = tourists().opening(new Cohort("all", YearMonth.of(2026, 12), 1000));
        Remaining left =
                Projector.project(opened).ifAcquisitionStops(Business.START).activeAfter(months(1));
        assertThat(left.before()).isCloseTo(1000, within(1e-9));
        assertThat(left.users()).isCloseTo(800 / 4.0 + 200, within(1e-9));
    }

    @Test
    void acquisitionStop_ofAPlainCurve_hasOneGroup() {
        Remaining left = Projector.project(Business.scenario())
                .ifAcquisitionStops(YearMonth.of(2027, 2))
                .activeAfter(months(1));
        assertThat(left.groups())
                .singleElement()
                .extracting(Remaining.Group::part)
                .isEqualTo("all");
        assertThat(left.users()).isCloseTo(81, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-12", "2029-01"})
    void acquisitionStop_inAMonthThatIsNotProjected_isRejected(String month) {
        assertThatThrownBy(() -> Projector.project(Business.scenario()).ifAcquisitionStops(YearMonth.parse(month)))
                .hasMessage("month must be in [2027-01, 2028-12], was " + month);
    }

    @Test
    void tables_haveEveryColumnByNameAndUnit() {
        Projection projection = Projector.project(Business.scenario());
        assertThat(projection.table().columns())
                .extracting(TableColumn::name)
                .containsExactly(Stream.of(Column.values()).map(Column::label).toArray(String[]::new));
        assertThat(projection.table().column("cash").unit()).isEqualTo("USD");
        assertThat(projection.table().rows().get(3).get("revenue"))
                .isEqualTo(projection.column(Column.REVENUE).get(3));
        assertThat(projection.segment("all").table().columns())
                .extracting(TableColumn::name)
                .contains("gross profit")
                .doesNotContain("cash");
    }
}
