package dev.solvent.projection;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.quantity.Series;
import dev.solvent.usage.Meter;
import java.time.YearMonth;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What happened, month by month, under the names of a projection.
 *
 * @param start  first month
 * @param figures  by column, each with as many months
 * @param units  served, by meter, each with as many months
 * @since 0.1.0
 */
public record Actuals(YearMonth start, Map<Column, Series> figures, Map<Meter, Series> units) {

    public Actuals {
        requireNonNull(start, "start");
        figures = Column.ordered(figures);
        units = Collections.unmodifiableMap(new LinkedHashMap<>(units));
        int months =
                figures.values().stream().mapToInt(Series::size).findFirst().orElseGet(() -> 0);
        figures.forEach((column, series) -> check(column.label(), series, months));
        units.forEach((meter, series) -> check("units of " + meter.name(), series, months));
    }

    private static void check(String name, Series series, int months) {
        if (series.size() != months || months == 0) {
            throw new IllegalArgumentException(
                    name + " must have as many months as the other figures, " + months + ", had " + series.size());
        }
        for (int month = 0; month < months; month++) {
            Requires.finite(series.get(month), name + " of month " + month);
        }
    }

    /**
     * Starts with nothing known.
     *
     * @param start  first month
     * @return actuals to be filled
     */
    public static Actuals from(YearMonth start) {
        return new Actuals(start, Map.of(), Map.of());
    }

    /**
     * With a figure.
     *
     * @param column  as in the projection; costs are positive
     * @param values  from the first month on, as many as of other figures
     * @return the actuals
     */
    public Actuals with(Column column, double... values) {
        return with(column, Series.of(values));
    }

    /**
     * With a figure.
     *
     * @param column  as in the projection; costs are positive
     * @param values  from the first month on, as many as of other figures
     * @return the actuals
     */
    public Actuals with(Column column, Series values) {
        Map<Column, Series> more = new EnumMap<>(Column.class);
        more.putAll(figures);
        more.put(requireNonNull(column, "column"), values);
        return new Actuals(start, more, units);
    }

    /**
     * With the units that were served.
     *
     * @param meter  of the usage
     * @param values  from the first month on, as many as of other figures
     * @return the actuals
     */
    public Actuals withUnits(Meter meter, Series values) {
        Map<Meter, Series> more = new LinkedHashMap<>(units);
        more.put(requireNonNull(meter, "meter"), values);
        return new Actuals(start, figures, more);
    }

    /**
     * How many months are known.
     *
     * @return 0 if nothing is
     */
    public int months() {
        return figures.values().stream().mapToInt(Series::size).findFirst().orElse(0);
    }
}
