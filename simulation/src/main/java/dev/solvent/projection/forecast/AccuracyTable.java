package dev.solvent.projection.forecast;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.internal.Text;
import dev.solvent.internal.TextTable;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Forecasters side by side.
 *
 * @param lines  the first is the benchmark
 * @since 0.1.0
 */
public record AccuracyTable(List<Line> lines) {

    public AccuracyTable {
        lines = List.copyOf(Requires.nonEmpty(lines, "lines"));
    }

    /**
     * One forecaster.
     *
     * @param forecaster  its name
     * @param accuracy  how far it was off
     * @since 0.1.0
     */
    public record Line(String forecaster, Accuracy accuracy) {

        public Line {
            Requires.text(forecaster, "forecaster");
            requireNonNull(accuracy, "accuracy");
        }
    }

    /**
     * One forecaster's accuracy.
     *
     * @param forecaster  its name
     * @return how far it was off
     * @throws IllegalArgumentException if there is none of that name
     */
    public Accuracy of(String forecaster) {
        return lines.stream()
                .filter(each -> each.forecaster().equals(forecaster))
                .map(Line::accuracy)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("forecaster must be one of "
                        + lines.stream().map(Line::forecaster).toList() + ", was " + forecaster));
    }

    /**
     * Mean absolute error over that of the benchmark: below 1 is better than it. Relative MAE of Hyndman and Koehler (2006), section
     * 2.4.
     *
     * @param forecaster  its name
     * @return the ratio; empty if the benchmark was never off
     */
    public OptionalDouble relativeMae(String forecaster) {
        double benchmark = lines.get(0).accuracy().meanAbsoluteError();
        return benchmark > 0
                ? OptionalDouble.of(of(forecaster).meanAbsoluteError() / benchmark)
                : OptionalDouble.empty();
    }

    /**
     * The measures as a table for the console.
     *
     * @return one line per forecaster
     */
    public String toTable() {
        TextTable table = new TextTable().row("forecast", "MAE", "RMSE", "MAPE %", "MASE", "relative MAE");
        for (Line each : lines) {
            Accuracy accuracy = each.accuracy();
            table.row(
                    each.forecaster(),
                    Text.significant(accuracy.meanAbsoluteError(), 4),
                    Text.significant(accuracy.rootMeanSquaredError(), 4),
                    cell(accuracy.meanAbsolutePercentageError(), 100),
                    cell(accuracy.meanAbsoluteScaledError(), 1),
                    cell(relativeMae(each.forecaster()), 1));
        }
        return table.toString();
    }

    private static String cell(OptionalDouble value, double times) {
        return value.isPresent() ? Text.significant(times * value.getAsDouble(), 3) : "";
    }
}
