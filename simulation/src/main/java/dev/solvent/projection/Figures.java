package dev.solvent.projection;

import dev.solvent.quantity.Series;
import java.util.EnumMap;
import java.util.Map;

/** Columns as plain arrays; a column that is nothing in every month has none. */
final class Figures {

    private final int months;
    private final double[][] columns = new double[Column.values().length][];

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
        columns[column.ordinal()] = values;
    }

    /** The values, to be filled. */
    double[] fill(Column column) {
        double[] values = columns[column.ordinal()];
        if (values == null) {
            values = new double[months];
            columns[column.ordinal()] = values;
        }
        return values;
    }

    boolean isNothing(Column column) {
        return columns[column.ordinal()] == null;
    }

    double at(Column column, int month) {
        double[] values = columns[column.ordinal()];
        return values == null ? 0 : values[month];
    }

    /** To a sum of its own, what the other figures say, times a sign. */
    void add(Column sum, Column part, double sign) {
        double[] from = columns[part.ordinal()];
        if (from != null) {
            double[] into = fill(sum);
            for (int month = 0; month < months; month++) {
                into[month] += sign * from[month];
            }
        }
    }

    /** Adds all columns of segments. */
    void addSegment(Figures segment) {
        for (int i = 0; i < Column.LEVIES.ordinal(); i++) {
            double[] from = segment.columns[i];
            if (from != null) {
                if (columns[i] == null) {
                    columns[i] = from.clone();
                } else {
                    double[] into = columns[i];
                    for (int month = 0; month < months; month++) {
                        into[month] += from[month];
                    }
                }
            }
        }
    }

    Series series(Column column) {
        double[] values = columns[column.ordinal()];
        return values == null ? Series.of(new double[months]) : Series.of(values);
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
