package dev.solvent.projection;

import dev.solvent.quantity.Series;
import java.util.EnumMap;
import java.util.Map;

/** Columns as plain arrays; a column that is nothing in every month has none. */
final class Figures {

    private final int months;
    private final double[][] columns = new double[Column.COUNT][];

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
        columns[column.place()] = values;
    }

    /** The values, to be filled. */
    double[] fill(Column column) {
        double[] values = columns[column.place()];
        if (values == null) {
            values = new double[months];
            columns[column.place()] = values;
        }
        return values;
    }

    boolean isNothing(Column column) {
        return columns[column.place()] == null;
    }

    double at(Column column, int month) {
        double[] values = columns[column.place()];
        return values == null ? 0 : values[month];
    }

    /** To a sum of its own, what the other figures say, times a sign. */
    void add(Column sum, Column part, double sign) {
        double[] from = columns[part.place()];
        if (from != null) {
            add(sum, from, sign);
        }
    }

    private void add(Column sum, double[] from, double sign) {
        double[] into = fill(sum);
        for (int month = 0; month < months; month++) {
            into[month] += sign * from[month];
        }
    }

    /** Adds all columns of a segment. */
    void addSegment(Figures segment) {
        for (int place = 0; place < columns.length; place++) {
            if (segment.columns[place] != null) {
                add(Column.at(place), segment.columns[place], 1);
            }
        }
    }

    Series series(Column column) {
        double[] values = columns[column.place()];
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
