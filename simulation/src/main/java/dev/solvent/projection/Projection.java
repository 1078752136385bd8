package dev.solvent.projection;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.CompensatedSum;
import dev.solvent.internal.Requires;
import dev.solvent.internal.Text;
import dev.solvent.internal.TextTable;
import dev.solvent.quantity.GrowthRate;
import dev.solvent.quantity.Money;
import dev.solvent.quantity.Series;
import dev.solvent.scenario.Scenario;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A business month by month: one row per month, one column per figure, per segment and in total.
 *
 * @since 0.1.0
 */
public final class Projection {

    private static final List<Column> SHOWN = List.of(
            Column.NEW_USERS,
            Column.ACTIVE_USERS,
            Column.REVENUE,
            Column.GROSS_PROFIT,
            Column.CONTRIBUTION,
            Column.CASH_FLOW,
            Column.CASH);

    private final Scenario scenario;
    private final Figures figures;
    private final List<SegmentProjection> segments;

    Projection(Scenario scenario, Figures figures, List<SegmentProjection> segments) {
        this.scenario = requireNonNull(scenario, "scenario");
        this.figures = figures;
        this.segments = List.copyOf(segments);
    }

    /** Of figures that are known. */
    static Projection of(Scenario scenario, Map<Column, Series> columns, List<SegmentProjection> segments) {
        return new Projection(scenario, Figures.of(scenario.months(), columns), segments);
    }

    /**
     * What was projected.
     *
     * @return the scenario
     */
    public Scenario scenario() {
        return scenario;
    }

    /**
     * The months by segment.
     *
     * @return in the order of the product
     */
    public List<SegmentProjection> segments() {
        return segments;
    }

    /**
     * All figures of the whole business.
     *
     * @return by column, in the order of the columns
     */
    public Map<Column, Series> columns() {
        return figures.asMap(false);
    }

    /**
     * A figure of the whole business, month by month.
     *
     * @param column  any
     * @return one value per month
     */
    public Series column(Column column) {
        return figures.series(requireNonNull(column, "column"));
    }

    /**
     * A figure of the whole business in one month.
     *
     * @param column  any
     * @param month  within the projection
     * @return its value
     * @throws IllegalArgumentException if the month is not projected
     */
    public double at(Column column, YearMonth month) {
        YearMonth last = scenario.monthAt(scenario.months() - 1);
        if (month.isBefore(scenario.start()) || month.isAfter(last)) {
            throw new IllegalArgumentException(
                    "month must be in [" + scenario.start() + ", " + last + "], was " + month);
        }
        return column(column).get((int) ChronoUnit.MONTHS.between(scenario.start(), month));
    }

    /**
     * The months of one segment.
     *
     * @param name  of the segment
     * @return its projection
     * @throws IllegalArgumentException if the product has no such segment
     */
    public SegmentProjection segment(String name) {
        scenario.product().segment(name);
        return segments.stream()
                .filter(each -> each.segment().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /**
     * The first month from which on cash flow is never negative again.
     *
     * @return empty if the last month still loses money
     */
    public Optional<YearMonth> breakEvenMonth() {
        Series flow = column(Column.CASH_FLOW);
        int first = flow.size();
        while (first > 0 && flow.get(first - 1) >= 0) {
            first--;
        }
        return first == flow.size() ? Optional.empty() : Optional.of(scenario.monthAt(first));
    }

    /**
     * The money that must be at hand at the start for cash never to run out: the deepest point of cumulative cash.
     *
     * @return at least 0
     */
    public Money fundingNeed() {
        double lowest = column(Column.CASH).stream().min().orElse(0);
        return money(StrictMath.max(0, -lowest));
    }

    /**
     * Cash flows of all months, discounted to the start; a month's cash counts at its start.
     *
     * @param discount  compounding
     * @return net present value, without a value of what comes after the last month
     */
    public Money npv(GrowthRate discount) {
        Series flow = column(Column.CASH_FLOW);
        CompensatedSum sum = new CompensatedSum();
        for (int month = 0; month < flow.size(); month++) {
            sum.add(flow.get(month) * discount.discountFactor(month));
        }
        return money(sum.value());
    }

    /**
     * Cash flows of all months at the discount of the scenario.
     *
     * @return net present value, as {@link #npv(GrowthRate)}
     */
    public Money npv() {
        return npv(scenario.books().discount());
    }

    /**
     * The main figures as a table for the console.
     *
     * @param everyMonths  one row for this many months, at least 1
     * @return lines of text
     */
    public String toTable(int everyMonths) {
        Requires.atLeast(everyMonths, 1, "everyMonths");
        TextTable table = new TextTable();
        table.row(concat("month", SHOWN.stream().map(Column::label).toList()));
        for (int month = 0; month < scenario.months(); month += everyMonths) {
            int at = month;
            table.row(concat(
                    scenario.monthAt(month).toString(),
                    SHOWN.stream()
                            .map(column -> Text.fixed(column(column).get(at), 0))
                            .toList()));
        }
        return table.toString();
    }

    private static String[] concat(String first, List<String> rest) {
        String[] cells = new String[rest.size() + 1];
        cells[0] = first;
        for (int i = 0; i < rest.size(); i++) {
            cells[i + 1] = rest.get(i);
        }
        return cells;
    }

    private Money money(double amount) {
        return Money.of(amount, scenario.product().currency());
    }

    @Override
    public String toString() {
        return "projection of " + scenario.product().name() + ", " + scenario.start() + " to "
                + scenario.monthAt(scenario.months() - 1) + ", cash at the end "
                + money(column(Column.CASH).last());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Projection that
                && that.scenario.equals(scenario)
                && that.columns().equals(columns())
                && that.segments.equals(segments);
    }

    @Override
    public int hashCode() {
        return columns().hashCode();
    }
}
