package dev.solvent.projection.forecast;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.CompensatedSum;
import dev.solvent.internal.Requires;
import dev.solvent.internal.Text;
import dev.solvent.quantity.Series;
import java.util.OptionalDouble;

/**
 * How far forecasts were off.
 *
 * <pre>{@code
 * e = actual - forecast
 * ME = mean(e)   MAE = mean(|e|)   RMSE = sqrt(mean(e^2))   MAPE = mean(|e / actual|)   MASE = mean(|e| / Q)
 * Q = mean over t = m+1..n of |y(t) - y(t-m)|     of the n months from which was forecast; m = 1, or months of a season
 * }</pre>
 *
 * MASE below 1 is better than the naive forecast of one month was on those months. Hyndman and Koehler (2006), Another look at measures
 * of forecast accuracy, International Journal of Forecasting 22(4), 679-688, sections 2 and 3; Hyndman and Athanasopoulos (2021),
 * Forecasting: Principles and Practice, third edition, section 5.8.
 *
 * @param forecasts  how many errors are measured
 * @param meanError  ME, positive where forecasts were too low
 * @param meanAbsoluteError  MAE
 * @param rootMeanSquaredError  RMSE
 * @param meanAbsolutePercentageError  MAPE as a fraction; empty if an actual value is 0
 * @param meanAbsoluteScaledError  MASE; empty if the months before were all alike or too few to scale with
 * @since 0.1.0
 */
public record Accuracy(
        int forecasts,
        double meanError,
        double meanAbsoluteError,
        double rootMeanSquaredError,
        OptionalDouble meanAbsolutePercentageError,
        OptionalDouble meanAbsoluteScaledError) {

    public Accuracy {
        Requires.atLeast(forecasts, 1, "forecasts");
        meanError = Requires.finite(meanError, "meanError");
        meanAbsoluteError = Requires.nonNegative(meanAbsoluteError, "meanAbsoluteError");
        rootMeanSquaredError = Requires.nonNegative(rootMeanSquaredError, "rootMeanSquaredError");
        requireNonNull(meanAbsolutePercentageError, "meanAbsolutePercentageError");
        requireNonNull(meanAbsoluteScaledError, "meanAbsoluteScaledError");
    }

    /**
     * Of one forecast.
     *
     * @param actual  what came
     * @param forecast  what had been said, as many
     * @param training  the months from which it was said
     * @param season  months of a season by which errors are scaled, 1 for none
     * @return its accuracy
     */
    public static Accuracy of(Series actual, Series forecast, Series training, int season) {
        Accumulator errors = new Accumulator();
        errors.add(actual, forecast, scale(training, season));
        return errors.snapshot();
    }

    /** Mean absolute change of the training months over a season; nothing where it is 0 or has no terms. */
    static OptionalDouble scale(Series training, int season) {
        Requires.atLeast(season, 1, "season");
        CompensatedSum changes = new CompensatedSum();
        for (int month = season; month < training.size(); month++) {
            changes.add(StrictMath.abs(training.get(month) - training.get(month - season)));
        }
        double mean = changes.value() / (training.size() - season);
        return training.size() > season && mean > 0 ? OptionalDouble.of(mean) : OptionalDouble.empty();
    }

    /** Collects errors of several forecasts. */
    static final class Accumulator {

        private final CompensatedSum errors = new CompensatedSum();
        private final CompensatedSum absolute = new CompensatedSum();
        private final CompensatedSum squared = new CompensatedSum();
        private final CompensatedSum percentages = new CompensatedSum();
        private final CompensatedSum scaled = new CompensatedSum();
        private int count;
        private boolean hasPercentages = true;
        private boolean isScaled = true;

        void add(Series actual, Series forecast, OptionalDouble scale) {
            if (actual.size() != forecast.size() || actual.size() == 0) {
                throw new IllegalArgumentException("forecast must have as many months as came, " + actual.size()
                        + " and at least 1, had " + forecast.size());
            }
            for (int month = 0; month < actual.size(); month++) {
                double error =
                        Requires.finite(actual.get(month), "actual") - Requires.finite(forecast.get(month), "forecast");
                errors.add(error);
                absolute.add(StrictMath.abs(error));
                squared.add(error * error);
                hasPercentages &= actual.get(month) != 0;
                percentages.add(hasPercentages ? StrictMath.abs(error / actual.get(month)) : 0);
                isScaled &= scale.isPresent();
                scaled.add(isScaled ? StrictMath.abs(error) / scale.orElseThrow() : 0);
                count++;
            }
        }

        Accuracy snapshot() {
            return new Accuracy(
                    count,
                    errors.value() / count,
                    absolute.value() / count,
                    StrictMath.sqrt(squared.value() / count),
                    hasPercentages ? OptionalDouble.of(percentages.value() / count) : OptionalDouble.empty(),
                    isScaled ? OptionalDouble.of(scaled.value() / count) : OptionalDouble.empty());
        }
    }

    @Override
    public String toString() {
        return "MAE " + Text.significant(meanAbsoluteError, 4) + ", RMSE " + Text.significant(rootMeanSquaredError, 4)
                + ", MAPE " + words(meanAbsolutePercentageError) + ", MASE " + words(meanAbsoluteScaledError) + " of "
                + forecasts + " forecasts";
    }

    private static String words(OptionalDouble value) {
        return value.isPresent() ? Text.significant(value.getAsDouble(), 4) : "undefined";
    }
}
