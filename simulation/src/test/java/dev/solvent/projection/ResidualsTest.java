package dev.solvent.projection;

import static dev.solvent.quantity.Quantities.price;
import static dev.solvent.quantity.Quantities.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.solvent.product.Cohort;
import dev.solvent.projection.forecast.AccuracyTable;
import dev.solvent.quantity.Period;
import dev.solvent.quantity.Rate;
import dev.solvent.quantity.Series;
import dev.solvent.quantity.Unit;
import dev.solvent.scenario.Channel;
import dev.solvent.scenario.Scenario;
import dev.solvent.usage.Meter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ResidualsTest {

    private static final Scenario PLAN =
            Business.scenario().opening(new Cohort("all", Business.START.minusMonths(2), 1000));
    private static final Projection PROJECTION = Projector.project(PLAN);

    /** What a business that turned out otherwise reports of itself. */
    private static Actuals reportOf(Scenario truth) {
        Projection came = Projector.project(truth);
        Actuals actuals = Actuals.from(Business.START);
        for (Column each : List.of(
                Column.OPENING_USERS,
                Column.NEW_USERS,
                Column.ACTIVE_USERS,
                Column.REVENUE,
                Column.REFUNDS,
                Column.TAX,
                Column.STORE_COMMISSION,
                Column.PROCESSOR_FEE,
                Column.COMPUTE_COST,
                Column.GROSS_PROFIT)) {
            actuals = actuals.with(each, came.column(each));
        }
        return actuals.withUnits(Meter.VIDEO, came.segment("all").units(Meter.VIDEO));
    }

    private static Scenario otherwise(Driver driver) {
        return switch (driver) {
            case VOLUME -> PLAN.withChannels(List.of(Channel.steady("ads", 130, usd(20))));
            case CHURN -> PLAN.withChurn("all", Rate.perMonth(0.15));
            case PRICE -> PLAN.withPrice("all", price("11").usd().per(Period.MONTH));
            case FEES ->
                PLAN.product(PLAN.product()
                        .with(PLAN.product().segment("all").plan(Business.PLAN.withStoreCommission(0.15))));
            case USAGE -> PLAN.usageTrend("all", (age, month) -> 1.2);
            case UNIT_COST -> PLAN.withCost(Meter.VIDEO, price("0.15").usd().per(Unit.SECOND));
        };
    }

    @ParameterizedTest
    @EnumSource(Driver.class)
    void oneDriver_thatCameOtherwise_takesTheWholeResidual(Driver driver) {
        Scenario truth = otherwise(driver);
        // another churn finds another opening: the cohort of November was a month old
        Residuals residuals = PROJECTION.against(reportOf(truth));
        MonthTable table = residuals.byDriver();
        Series residual = residuals.of(Column.GROSS_PROFIT);
        assertThat(residual.last()).isNotCloseTo(0, within(1.0));
        for (Driver each : Driver.values()) {
            Series part = table.column(each.label()).values();
            boolean openingDiffers = driver == Driver.CHURN;
            Series expected = each == driver ? residual : residual.map(any -> 0);
            if (!openingDiffers) {
                Close.same(each.label(), part, expected, residual);
            }
        }
        if (driver == Driver.CHURN) {
            Close.same(
                    "volume and churn",
                    table.column("volume").values().plus(table.column("churn").values()),
                    residual,
                    residual);
            assertThat(table.column("churn").values().last())
                    .isLessThan(table.column("volume").values().last());
        }
    }

    /** 10 users at 5 projected, 12 at 4 actual, nothing served: volume 2 * 4.5, price -1 * 11. */
    @Test
    void volumeAndPrice_shareTheirProductEvenly() {
        Scenario ten = Business.staying(Business.STAY).channel(Channel.steady("ads", 10, usd(0)));
        Projection projection =
                Projector.project(ten.withPrice("all", price("6").usd().per(Period.MONTH)));
        // 6 USD less 1 USD of compute
        Actuals actuals = Actuals.from(Business.START)
                .with(Column.NEW_USERS, 12)
                .with(Column.ACTIVE_USERS, 12)
                .with(Column.REVENUE, 60);
        MonthTable table = projection.against(actuals).byDriver();
        assertThat(table.months()).hasSize(1);
        assertThat(table.column("projected gross profit").values().get(0)).isCloseTo(50, within(1e-12));
        assertThat(table.column("actual gross profit").values().get(0)).isCloseTo(48, within(1e-12));
        assertThat(table.column("volume").values().get(0)).isCloseTo(2 * 4.5, within(1e-12));
        assertThat(table.column("price").values().get(0)).isCloseTo(-1 * 11, within(1e-12));
        assertThat(table.column("unassigned").values().get(0)).isCloseTo(0, within(1e-12));
    }

    @Test
    void drivers_ofEverythingAtOnce_sumToTheResidual() {
        Scenario truth = PLAN;
        for (Driver each : List.of(Driver.PRICE, Driver.CHURN, Driver.UNIT_COST)) {
            truth = truth.taking(
                    otherwise(each),
                    truth.diff(otherwise(each)).stream()
                            .filter(change -> PLAN.diff(otherwise(each)).contains(change))
                            .toList());
        }
        Residuals residuals = PROJECTION.against(reportOf(truth));
        MonthTable table = residuals.byDriver();
        Series sum = table.column("unassigned").values();
        for (Driver each : Driver.values()) {
            sum = sum.plus(table.column(each.label()).values());
        }
        Close.same("residual", sum, residuals.of(Column.GROSS_PROFIT), PROJECTION.column(Column.REVENUE));
        Close.same(
                "nothing is unassigned",
                table.column("unassigned").values(),
                sum.map(any -> 0),
                PROJECTION.column(Column.REVENUE));
    }

    @Test
    void segment_hasResidualsOfItsOwn() {
        Residuals residuals = PROJECTION.segment("all").against(reportOf(otherwise(Driver.PRICE)));
        Close.same(
                "price",
                residuals.byDriver().column("price").values(),
                residuals.of(Column.GROSS_PROFIT),
                PROJECTION.column(Column.REVENUE));
    }

    @Test
    void figure_thatIsNotStated_isTakenAsProjected() {
        Actuals people = Actuals.from(Business.START.plusMonths(1))
                .with(Column.NEW_USERS, PROJECTION.at(Column.NEW_USERS, Business.START.plusMonths(1)))
                .with(Column.ACTIVE_USERS, PROJECTION.at(Column.ACTIVE_USERS, Business.START.plusMonths(1)));
        MonthTable table = PROJECTION.against(people).byDriver();
        assertThat(table.months()).containsExactly(Business.START.plusMonths(1));
        assertThat(table.column("actual gross profit").values().get(0))
                .isCloseTo(table.column("projected gross profit").values().get(0), within(1e-9));
    }

    @Test
    void table_hasProjectedActualAndResidual() {
        Residuals residuals = PROJECTION.against(Actuals.from(Business.START).with(Column.REVENUE, 9_000, 9_500));
        assertThat(residuals.table().columns())
                .extracting(TableColumn::heading)
                .containsExactly("projected revenue [USD]", "actual revenue [USD]", "residual revenue [USD]");
        // 900 of 1000 * 0.9 are there after two months, less a tenth, and 100 are new
        assertThat(residuals.of(Column.REVENUE).get(0)).isCloseTo(9_000 - 10 * (810 + 100), within(1e-9));
        assertThat(residuals).hasToString("2 months of actuals from 2027-01: [revenue]");
    }

    @Test
    void forecastErrors_standBesideNaiveForecasts() {
        // what came is what was projected, and a tenth more
        Projection calm = Projector.project(Business.scenario());
        Series came = calm.column(Column.REVENUE).map(each -> 1.1 * each);
        AccuracyTable errors = calm.against(Actuals.from(Business.START).with(Column.REVENUE, came))
                .forecastErrors(Column.REVENUE, 12, 3);
        assertThat(errors.lines())
                .extracting(AccuracyTable.Line::forecaster)
                .containsExactly(
                        "naive (last value)",
                        "seasonal naive (12 months before)",
                        "projection",
                        "projection from the last value");
        assertThat(errors.of("projection").meanAbsolutePercentageError().orElseThrow())
                .isCloseTo(1 - 1 / 1.1, within(1e-12));
        assertThat(errors.of("projection from the last value").meanAbsoluteError())
                .isCloseTo(0, within(1e-9));
        assertThat(errors.relativeMae("projection from the last value").orElseThrow())
                .isLessThan(1e-9);
        assertThat(calm.against(Actuals.from(Business.START).with(Column.REVENUE, came))
                        .forecastErrors(Column.REVENUE, 2, 1)
                        .lines())
                .hasSize(3);
    }

    @Test
    void actuals_thatCannotBe_areRejected() {
        Actuals none = Actuals.from(Business.START);
        assertThat(none.months()).isZero();
        assertThatThrownBy(() -> PROJECTION.against(none))
                .hasMessage("actuals must have at least one figure, had none");
        assertThatThrownBy(() -> none.with(Column.REVENUE, 1, Double.NaN))
                .hasMessage("revenue of month 1 must be finite, was NaN");
        Actuals one = none.with(Column.REVENUE, 1);
        assertThatThrownBy(() -> one.with(Column.NEW_USERS, 1, 2))
                .hasMessageContaining("must have as many months as the other figures");
        assertThatThrownBy(() -> one.withUnits(Meter.VIDEO, Series.of(1, 2)))
                .hasMessageContaining("must have as many months as the other figures, 1, had 2");
        assertThatThrownBy(() -> PROJECTION.against(
                        Actuals.from(Business.START.minusMonths(1)).with(Column.REVENUE, 1)))
                .hasMessage("start of actuals must be in [2027-01, 2028-12], was 2026-12");
        Residuals residuals = PROJECTION.against(one);
        assertThatThrownBy(() -> residuals.of(Column.CASH))
                .hasMessage("column must be one of the actuals, of [REVENUE], was CASH");
        assertThatThrownBy(residuals::byDriver)
                .hasMessage("actuals must have active users, to tell volume from churn, had [revenue]");
        Actuals impossible = one.with(Column.NEW_USERS, 1).with(Column.ACTIVE_USERS, 5_000);
        assertThatThrownBy(() -> PROJECTION.against(impossible).byDriver())
                .hasMessageStartingWith(
                        "active users in 2027-01 must be at most those before, 900.0, and those who came, 1.0, were 5000.0");
    }
}
