package dev.solvent.economics.metrics;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.internal.TextTable;
import java.util.List;

/**
 * One metric under several definitions, side by side.
 *
 * @param id  what is measured
 * @param lines  one per definition, at least one
 * @since 0.1.0
 */
public record MetricComparison(String id, List<Line> lines) {

    public MetricComparison {
        Requires.text(id, "id");
        lines = List.copyOf(Requires.nonEmpty(lines, "lines"));
    }

    /**
     * What one definition makes of the inputs.
     *
     * @param definition  what is meant
     * @param value  what it comes to
     * @since 0.1.0
     */
    public record Line(MetricDefinition definition, MetricValue value) {

        public Line {
            requireNonNull(definition, "definition");
            requireNonNull(value, "value");
        }
    }

    /**
     * The value under one definition.
     *
     * @param dialect  whose
     * @return the value, or the reason why there is none
     * @throws IllegalArgumentException if the dialect does not define it
     */
    public MetricValue by(Dialect dialect) {
        return lines.stream()
                .filter(line -> line.definition().dialect().equals(dialect))
                .map(Line::value)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("dialect must be one of "
                        + lines.stream()
                                .map(line -> line.definition().dialect().id())
                                .toList() + ", was " + dialect));
    }

    /**
     * How far the definitions are apart.
     *
     * @return the largest value less the smallest; undefined if no definition has a value
     */
    public MetricValue spread() {
        double[] values = lines.stream()
                .map(Line::value)
                .filter(MetricValue::isDefined)
                .mapToDouble(MetricValue::orElseThrow)
                .sorted()
                .toArray();
        return values.length == 0
                ? MetricValue.undefined("no definition of " + id + " has a value")
                : MetricValue.of(values[values.length - 1] - values[0]);
    }

    /**
     * A table for the console: who, how much, by which formula.
     *
     * @return one line per definition
     */
    public String toTable() {
        TextTable table = new TextTable().row(id, "value", "formula");
        lines.forEach(line -> table.row(
                line.definition().dialect().id(),
                line.value().toString(),
                line.definition().formula()));
        return table.toString();
    }

    @Override
    public String toString() {
        return id + ": "
                + String.join(
                        ", ",
                        lines.stream()
                                .map(line -> line.definition().dialect().id() + " " + line.value())
                                .toList());
    }
}
