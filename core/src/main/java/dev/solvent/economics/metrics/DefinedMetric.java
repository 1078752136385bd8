package dev.solvent.economics.metrics;

import static java.util.Objects.requireNonNull;

/** A metric from a lambda; it reads as its definition. */
record DefinedMetric(MetricDefinition definition, Metric.Formula formula) implements Metric {

    DefinedMetric {
        requireNonNull(definition, "definition");
        requireNonNull(formula, "formula");
    }

    @Override
    public MetricValue of(SubscriptionMetrics data, int month) {
        return formula.of(data, month);
    }

    @Override
    public String toString() {
        return definition.id() + " (" + definition.dialect().id() + ")";
    }
}
