package dev.solvent.projection;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.quantity.Series;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/**
 * The months of one segment: users, revenue and what serving it costs. What belongs to no segment (fixed cost, cash) stands in
 * the whole projection only.
 *
 * @param segment  its name
 * @param columns  figures by month
 * @param cohorts  the users of each month's sign-ups and of each opening cohort, in order of acquisition
 * @since 0.1.0
 */
public record SegmentProjection(String segment, Map<Column, Series> columns, List<CohortPath> cohorts) {

    public SegmentProjection {
        Requires.text(segment, "segment");
        columns = Column.ordered(columns);
        cohorts = List.copyOf(cohorts);
    }

    /**
     * One cohort through the months of the projection.
     *
     * @param acquired  month of its sign-up
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
     * A figure of this segment, month by month.
     *
     * @param column  one that segments have
     * @return one value per month
     * @throws IllegalArgumentException if the figure exists for the whole business only
     */
    public Series column(Column column) {
        Series series = columns.get(requireNonNull(column, "column"));
        if (series == null) {
            throw new IllegalArgumentException(
                    "column must be one that a segment has, of " + columns.keySet() + ", was " + column);
        }
        return series;
    }
}
