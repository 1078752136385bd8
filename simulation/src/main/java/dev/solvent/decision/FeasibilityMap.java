package dev.solvent.decision;

import dev.solvent.internal.Text;
import dev.solvent.quantity.Series;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which points of a grid of two levers keep all requirements.
 *
 * @param region  what was asked
 * @param columns  values of the lever across
 * @param rows  values of the lever upwards
 * @param spare  by row, then column: how much likelier the hardest requirement is than it must be
 * @since 0.1.0
 */
public record FeasibilityMap(FeasibleRegion region, Series columns, Series rows, List<Series> spare) {

    public FeasibilityMap {
        spare = List.copyOf(spare);
    }

    /**
     * Whether a point keeps all requirements.
     *
     * @param column  from 0
     * @param row  from 0
     * @return true if it does
     */
    public boolean isFeasible(int column, int row) {
        return spare.get(row).get(column) >= 0;
    }

    /**
     * Share of the points that keep all requirements.
     *
     * @return between 0 and 1
     */
    public double feasibleShare() {
        long kept = spare.stream()
                .mapToLong(row -> row.stream().filter(each -> each >= 0).count())
                .sum();
        return (double) kept / (columns.size() * rows.size());
    }

    /**
     * The least value of the lever upwards that keeps all requirements in a column.
     *
     * @param column  from 0
     * @return empty if none does
     */
    public OptionalDouble least(int column) {
        return IntStream.range(0, rows.size())
                .filter(row -> isFeasible(column, row))
                .mapToDouble(rows::get)
                .findFirst();
    }

    /**
     * The greatest value of the lever upwards that keeps all requirements in a column.
     *
     * @param column  from 0
     * @return empty if none does
     */
    public OptionalDouble greatest(int column) {
        return IntStream.range(0, rows.size())
                .filter(row -> isFeasible(column, row))
                .mapToDouble(rows::get)
                .max();
    }

    /** A picture in letters: # keeps all requirements, . does not; the highest row first. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        text.append(region.requirements().stream().map(Requirement::toString).collect(Collectors.joining(", ")))
                .append('\n');
        for (int row = rows.size() - 1; row >= 0; row--) {
            for (int column = 0; column < columns.size(); column++) {
                text.append(isFeasible(column, row) ? '#' : '.');
            }
            text.append(' ').append(Text.significant(rows.get(row), 4)).append('\n');
        }
        return text.append(region.across().name())
                .append(" from ")
                .append(Text.significant(columns.get(0), 4))
                .append(" to ")
                .append(Text.significant(columns.last(), 4))
                .append(" across, ")
                .append(region.up().name())
                .append(" upwards")
                .toString();
    }
}
