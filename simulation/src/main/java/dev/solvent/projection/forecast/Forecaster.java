package dev.solvent.projection.forecast;

import dev.solvent.internal.Requires;
import dev.solvent.quantity.Series;
import java.util.function.BiFunction;

/**
 * Says the next months of a series from the months before. Open: a forecaster of one's own is {@link #of} with a lambda, or a
 * record.
 *
 * <p>Implementations are immutable, deterministic and see nothing but the history they are given.
 *
 * <p>The benchmarks are those of Hyndman and Athanasopoulos (2021), Forecasting: Principles and Practice, third edition, section
 * 5.2.
 *
 * @since 0.1.0
 */
public interface Forecaster {

    /**
     * The name in reports.
     *
     * @return not blank
     */
    String name();

    /**
     * The next months.
     *
     * @param history  what is known, at least one month
     * @param horizon  how many months to say, at least 1
     * @return as many
     */
    Series forecast(Series history, int horizon);

    /**
     * A forecaster from a function.
     *
     * @param name  in reports
     * @param forecast  from history and horizon to as many months
     * @return the forecaster
     */
    static Forecaster of(String name, BiFunction<Series, Integer, Series> forecast) {
        return new NamedForecaster(name, forecast);
    }

    /**
     * Every month will be like the last one.
     *
     * @return the naive forecast
     */
    static Forecaster naive() {
        return of("naive (last value)", (history, horizon) -> Series.generate(horizon, step -> history.last()));
    }

    /**
     * Every month will be like the same month of the last season.
     *
     * @param period  months of a season, such as 12, at least 1
     * @return the seasonal naive forecast; it asks for a history of a season
     */
    static Forecaster seasonalNaive(int period) {
        Requires.atLeast(period, 1, "period");
        return of("seasonal naive (" + period + " months before)", (history, horizon) -> {
            Requires.atLeast(history.size(), period, "months of history");
            return Series.generate(horizon, step -> history.get(history.size() - period + step % period));
        });
    }

    /**
     * The line from the first month to the last goes on.
     *
     * @return the drift forecast; it asks for a history of two months
     */
    static Forecaster drift() {
        return of("drift (line through first and last value)", (history, horizon) -> {
            int size = Requires.atLeast(history.size(), 2, "months of history");
            double slope = (history.last() - history.get(0)) / (size - 1);
            return Series.generate(horizon, step -> history.last() + (step + 1) * slope);
        });
    }

    /**
     * Every month will be like the mean of all before.
     *
     * @return the mean forecast
     */
    static Forecaster mean() {
        return of("mean", (history, horizon) -> Series.generate(horizon, step -> history.sum() / history.size()));
    }
}
