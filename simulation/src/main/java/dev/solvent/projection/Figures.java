package dev.solvent.projection;

import dev.solvent.quantity.Series;
import java.util.EnumMap;
import java.util.Map;

/** Columns as plain arrays; a column that is nothing in every month has none. */
final class Figures {

    private final int months;
    private final Map<Column, double[]> columns = new EnumMap<>(Column.class);

    Figures(int months) {
        this.months = months;
    }

    static Figures of(int months, Map<Column, Series> columns) {
        Figures figures = new Figures(months);
        columns.forEach((column, series) -> figures.set(column, series.toArray()));
        return figures;
    }

    int months() {
        return months;
    }

    void set(Column column, double[] values) {
        columns.put(column, values);
    }

    /** The values, to be filled. */
    double[] fill(Column column) {
        return columns.computeIfAbsent(column, each -> new double[months]);
    }

    double at(Column column, int month) {
        double[] values = columns.get(column);
        return values == null ? 0 : values[month];
    }

    /** To a sum of its own, what the other figures say, times a sign. */
    void add(Column sum, Column part, double sign) {
        double[] from = columns.get(part);
        if (from != null) {
            double[] into = fill(sum);
            for (int month = 0; month < months; month++) {
                into[month] += sign * from[month];
            }
        }
    }

    /** Adds all columns of a segment. */
    void addSegment(Figures segment) {
        segment.columns.forEach((column, from) -> {
            double[] into = fill(column);
            for (int month = 0; month < months; month++) {
                into[month] += from[month];
            }
        });
    }

    Series series(Column column) {
        double[] values = columns.get(column);
        return Series.of(values == null ? new double[months] : values);
    }

    Map<Column, Series> asMap(boolean ofSegment) {
        Map<Column, Series> map = new EnumMap<>(Column.class);
        for (Column column : Column.values()) {
            if (!ofSegment || column.isOfSegments()) {
                map.put(column, series(column));
            }
        }
        return Column.ordered(map);
    }
}
