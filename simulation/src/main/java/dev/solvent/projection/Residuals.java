package dev.solvent.projection;

import static java.util.Objects.requireNonNull;

import dev.solvent.projection.forecast.AccuracyTable;
import dev.solvent.projection.forecast.Forecaster;
import dev.solvent.projection.forecast.RollingOrigin;
import dev.solvent.quantity.Series;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What came beside what was projected: the difference of every figure, month by month; where the difference in gross profit comes
 * from; and whether the projection said more than a naive forecast.
 *
 * @since 0.1.0
 */
public final class Residuals {

    private static final int YEAR = 12;

    private final Reading projected;
    private final Actuals actuals;
    private final int first;
    private final int months;

    private Residuals(Reading projected, Actuals actuals, int first, int months) {
        this.projected = projected;
        this.actuals = actuals;
        this.first = first;
        this.months = months;
    }

    static Residuals of(Reading projected, Actuals actuals) {
        YearMonth start = projected.scenario().start();
        YearMonth last = projected.scenario().monthAt(projected.scenario().months() - 1);
        if (actuals.months() == 0) {
            throw new IllegalArgumentException("actuals must have at least one figure, had none");
        }
        if (actuals.start().isBefore(start) || actuals.start().isAfter(last)) {
            throw new IllegalArgumentException(
                    "start of actuals must be in [" + start + ", " + last + "], was " + actuals.start());
        }
        int first = (int) ChronoUnit.MONTHS.between(start, actuals.start());
        int months = StrictMath.min(actuals.months(), projected.scenario().months() - first);
        return new Residuals(projected, actuals, first, months);
    }

    /**
     * Actual less projected.
     *
     * @param column  a figure that the actuals have
     * @return by month, from the first actual month to the last that both have
     */
    public Series of(Column column) {
        return actual(column).minus(planned(column));
    }

    private Series actual(Column column) {
        Series series = actuals.figures().get(requireNonNull(column, "column"));
        if (series == null) {
            throw new IllegalArgumentException(
                    "column must be one of the actuals, of " + actuals.figures().keySet() + ", was " + column);
        }
        return part(series, 0);
    }

    private Series planned(Column column) {
        return part(projected.column().apply(column), first);
    }

    private Series part(Series series, int from) {
        return Series.generate(months, month -> series.get(from + month));
    }

    /**
     * Every figure of the actuals, projected, actual and their difference.
     *
     * @return the table
     */
    public MonthTable table() {
        List<TableColumn> columns = new ArrayList<>();
        for (Column each : actuals.figures().keySet()) {
            String unit = each.unit(projected.scenario().product().currency());
            columns.add(new TableColumn("projected " + each.label(), unit, planned(each)));
            columns.add(new TableColumn("actual " + each.label(), unit, actual(each)));
            columns.add(new TableColumn("residual " + each.label(), unit, of(each)));
        }
        return MonthTable.from(actuals.start(), columns);
    }

    /**
     * Where the difference in gross profit comes from. In each month the drivers and what is unassigned sum to actual less projected
     * gross profit; a driver's part is its Shapley value, so the order of the drivers does not matter. What the actuals do not state
     * is taken as projected: opening users, revenue per user, each fee as a share of revenue, units per user, cost of a unit.
     * Unassigned is what no active user stands for, such as revenue that is earned after all have left.
     *
     * @return projected gross profit, one column per driver, unassigned, actual gross profit
     * @throws IllegalArgumentException if the actuals lack active or new users, or more are active than can be
     */
    public MonthTable byDriver() {
        DriverSplit split = new DriverSplit(projected, actuals, first, months);
        Map<Driver, Series> drivers = split.values();
        Series planned = planned(Column.GROSS_PROFIT);
        Series rest = split.actualProfit().minus(planned);
        String unit = projected.scenario().product().currency().getCurrencyCode();
        List<TableColumn> columns = new ArrayList<>();
        columns.add(new TableColumn("projected gross profit", unit, planned));
        for (Map.Entry<Driver, Series> each : drivers.entrySet()) {
            columns.add(new TableColumn(each.getKey().label(), unit, each.getValue()));
            rest = rest.minus(each.getValue());
        }
        columns.add(new TableColumn("unassigned", unit, rest));
        columns.add(new TableColumn("actual gross profit", unit, split.actualProfit()));
        return MonthTable.from(actuals.start(), columns);
    }

    /**
     * How far the projection was off, beside naive forecasts on the same rolling origins. The benchmark is the naive forecast, which
     * says the last actual value; the seasonal naive forecast, which says the value of twelve months before, is shown where the first
     * origin has a year before it. The projection stands there twice: as it was made at its start, and carried on from the last
     * actual value by its own growth.
     *
     * @param column  a figure that the actuals have
     * @param firstOrigin  actual months known at the first forecast, at least 2
     * @param horizon  most months ahead, at least 1
     * @return MAE, RMSE, MAPE, MASE and relative MAE of each
     */
    public AccuracyTable forecastErrors(Column column, int firstOrigin, int horizon) {
        Series planned = planned(column);
        List<Forecaster> all = new ArrayList<>(List.of(Forecaster.naive()));
        if (firstOrigin >= YEAR) {
            all.add(Forecaster.seasonalNaive(YEAR));
        }
        all.add(Forecaster.of("projection", (history, ahead) -> later(planned, history.size(), ahead)));
        all.add(Forecaster.of("projection from the last value", (history, ahead) -> {
            double then = planned.get(history.size() - 1);
            double factor = then == 0 ? 1 : history.last() / then;
            return later(planned, history.size(), ahead).map(each -> each * factor);
        }));
        return new RollingOrigin(actual(column), firstOrigin, horizon, 1).compare(all);
    }

    private static Series later(Series planned, int from, int ahead) {
        return Series.of(
                IntStream.range(from, from + ahead).mapToDouble(planned::get).toArray());
    }

    @Override
    public String toString() {
        return months + " months of actuals from " + actuals.start() + ": "
                + actuals.figures().keySet().stream().map(Column::label).toList();
    }
}
