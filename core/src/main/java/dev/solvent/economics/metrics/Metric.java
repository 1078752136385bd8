package dev.solvent.economics.metrics;

/**
 * A figure of one month of a subscription business under one definition. The extension point: a metric of one's own is a lambda
 * with a definition, {@code Metric.of(definition, (data, month) -> ...)}, added to a {@link MetricCatalogue}.
 *
 * <p>Implementations are immutable, safe for many threads, and use no clock and no randomness.
 *
 * @since 0.1.0
 */
public interface Metric {

    /**
     * What it means.
     *
     * @return the definition
     */
    MetricDefinition definition();

    /**
     * What it comes to.
     *
     * @param data  the months
     * @param month  which of them, from 0
     * @return the value, or the reason why there is none
     */
    MetricValue of(SubscriptionMetrics data, int month);

    /**
     * How a metric is computed.
     *
     * @since 0.1.0
     */
    @FunctionalInterface
    interface Formula {

        /**
         * What it comes to.
         *
         * @param data  the months
         * @param month  which of them, from 0
         * @return the value, or the reason why there is none
         */
        MetricValue of(SubscriptionMetrics data, int month);
    }

    /**
     * A metric from its definition and formula.
     *
     * @param definition  what it means
     * @param formula  how it is computed
     * @return the metric
     */
    static Metric of(MetricDefinition definition, Formula formula) {
        return new DefinedMetric(definition, formula);
    }
}
