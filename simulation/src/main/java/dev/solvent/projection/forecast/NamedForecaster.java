package dev.solvent.projection.forecast;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.quantity.Series;
import java.util.function.BiFunction;

/** A function with a name. */
record NamedForecaster(String name, BiFunction<Series, Integer, Series> function) implements Forecaster {

    NamedForecaster {
        Requires.text(name, "name");
        requireNonNull(function, "function");
    }

    @Override
    public Series forecast(Series history, int horizon) {
        return function.apply(history, horizon);
    }

    @Override
    public String toString() {
        return name;
    }
}
