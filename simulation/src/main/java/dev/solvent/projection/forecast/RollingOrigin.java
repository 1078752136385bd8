package dev.solvent.projection.forecast;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.quantity.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Forecasts from every month on, each from the months before only, so that nothing is measured against what was already known.
 * Errors of all origins and of all steps up to the horizon are pooled; each is scaled by the months before its own origin.
 *
 * <p>Tashman (2000), Out-of-sample tests of forecasting accuracy, International Journal of Forecasting 16(4), 437-450; Hyndman and
 * Athanasopoulos (2021), Forecasting: Principles and Practice, third edition, section 5.10.
 *
 * @param actual  the series, longer than the first origin
 * @param firstOrigin  months known at the first forecast, at least 1
 * @param horizon  the most months ahead, at least 1; forecasts beyond the series are not measured
 * @param season  months of a season by which errors are scaled, 1 for none
 * @since 0.1.0
 */
public record RollingOrigin(Series actual, int firstOrigin, int horizon, int season) {

    public RollingOrigin {
        requireNonNull(actual, "actual");
        Requires.atLeast(firstOrigin, 1, "firstOrigin");
        Requires.atLeast(horizon, 1, "horizon");
        Requires.atLeast(season, 1, "season");
        Requires.atLeast(actual.size(), firstOrigin + 1, "months of actual");
    }

    /**
     * Errors of all steps up to the horizon.
     *
     * @param forecaster  sees only the months before each origin
     * @return their accuracy
     * @throws IllegalStateException if the forecaster says another number of months than asked for
     */
    public Accuracy evaluate(Forecaster forecaster) {
        Accuracy.Accumulator errors = new Accuracy.Accumulator();
        for (int origin = firstOrigin; origin < actual.size(); origin++) {
            Series history = part(0, origin);
            Series came = part(origin, StrictMath.min(actual.size(), origin + horizon));
            errors.add(came, said(forecaster, history, came.size()), Accuracy.scale(history, season));
        }
        return errors.snapshot();
    }

    /**
     * Errors of one step.
     *
     * @param forecaster  sees only the months before each origin
     * @param step  months ahead, from 1 to the horizon; as many as the series has after the first origin at most
     * @return their accuracy
     */
    public Accuracy evaluateStep(Forecaster forecaster, int step) {
        Requires.atLeast(step, 1, "step");
        int longest = StrictMath.min(horizon, actual.size() - firstOrigin);
        if (step > longest) {
            throw new IllegalArgumentException("step must be at most " + longest + ", was " + step);
        }
        Accuracy.Accumulator errors = new Accuracy.Accumulator();
        for (int origin = firstOrigin; origin + step <= actual.size(); origin++) {
            Series history = part(0, origin);
            Series said = said(forecaster, history, step);
            errors.add(
                    Series.of(actual.get(origin + step - 1)), Series.of(said.last()), Accuracy.scale(history, season));
        }
        return errors.snapshot();
    }

    /**
     * Several forecasters on the same origins.
     *
     * @param forecasters  the first is the one the others are compared with
     * @return their accuracies side by side
     */
    public AccuracyTable compare(List<Forecaster> forecasters) {
        List<AccuracyTable.Line> lines = new ArrayList<>();
        forecasters.forEach(each -> lines.add(new AccuracyTable.Line(each.name(), evaluate(each))));
        return new AccuracyTable(lines);
    }

    private static Series said(Forecaster forecaster, Series history, int months) {
        Series said = forecaster.forecast(history, months);
        if (said.size() != months) {
            throw new IllegalStateException(
                    "forecaster '" + forecaster.name() + "' must say " + months + " months, said " + said.size());
        }
        return said;
    }

    private Series part(int from, int until) {
        return Series.of(IntStream.range(from, until).mapToDouble(actual::get).toArray());
    }
}
