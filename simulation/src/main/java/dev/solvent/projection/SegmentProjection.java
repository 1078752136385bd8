package dev.solvent.projection;

import static java.util.Objects.requireNonNull;

import dev.solvent.quantity.Series;
import dev.solvent.scenario.Scenario;
import dev.solvent.usage.Meter;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The months of one segment: users, revenue and what serving it costs. What belongs to no segment (fixed cost, cash) stands in
 * the whole projection only. Cohorts and units are counted again when they are asked for.
 *
 * @since 0.1.0
 */
public final class SegmentProjection {

    private final BoundScenario bound;
    private final int place;
    private final Figures figures;

    SegmentProjection(BoundScenario bound, int place, Figures figures) {
        this.bound = bound;
        this.place = place;
        this.figures = figures;
    }

    /**
     * One cohort through the months of the projection.
     *
     * @param acquired  month in which it came to the segment
     * @param active  users there in each month
     * @param revenue  what they brought in each month
     * @since 0.1.0
     */
    public record CohortPath(YearMonth acquired, Series active, Series revenue) {

        public CohortPath {
            requireNonNull(acquired, "acquired");
            requireNonNull(active, "active");
            requireNonNull(revenue, "revenue");
        }
    }

    /**
     * Which one it is.
     *
     * @return name of the segment
     */
    public String segment() {
        return bound.nameOf(place);
    }

    /**
     * All figures that a segment has.
     *
     * @return by column, in the order of the columns
     */
    public Map<Column, Series> columns() {
        return figures.asMap(true);
    }

    /**
     * A figure of this segment, month by month.
     *
     * @param column  one that segments have
     * @return one value per month
     * @throws IllegalArgumentException if the figure exists for the whole business only
     */
    public Series column(Column column) {
        if (!requireNonNull(column, "column").isOfSegments()) {
            throw new IllegalArgumentException(
                    "column must be one that a segment has, of " + columns().keySet() + ", was " + column);
        }
        return figures.series(column);
    }

    /**
     * Units that the segment was served, which compute prices.
     *
     * @param meter  one of its usage
     * @return units by month
     */
    public Series units(Meter meter) {
        int at = meters().indexOf(meter);
        if (at < 0) {
            throw new IllegalArgumentException("meter must be one of the usage of " + segment() + ", was " + meter);
        }
        return bound.units(place, at);
    }

    /** What the usage of the segment is counted in. */
    List<Meter> meters() {
        return bound.scenario().product().segment(segment()).usage().meters();
    }

    /**
     * All figures of the segment as a table: columns for data frames, rows, CSV, text.
     *
     * @return in the order of the columns
     */
    public MonthTable table() {
        Scenario scenario = bound.scenario();
        List<TableColumn> shown = new ArrayList<>();
        columns()
                .forEach((column, series) ->
                        shown.add(column.with(series, scenario.product().currency())));
        return MonthTable.from(scenario.start(), shown);
    }

    /**
     * What came in this segment beside what was projected; who moves in or out comes and leaves.
     *
     * @param actuals  of the segment, that start in a projected month
     * @return residuals by figure and by driver, and forecast errors
     */
    public Residuals against(Actuals actuals) {
        return Residuals.of(Reading.of(this, bound.scenario()), actuals);
    }

    /**
     * Those who came to the segment in each month, and each opening cohort, in order of time.
     *
     * @return users and revenue of each
     */
    public List<CohortPath> cohorts() {
        return bound.cohorts(place);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SegmentProjection that
                && that.segment().equals(segment())
                && that.columns().equals(columns());
    }

    @Override
    public int hashCode() {
        return columns().hashCode();
    }

    @Override
    public String toString() {
        return "segment " + segment() + " over " + figures.months() + " months";
    }
}
