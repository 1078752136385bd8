/**
 * What subscription businesses report of themselves, under the definitions of those who report it.
 *
 * <p>{@link dev.solvent.economics.metrics.MrrMovements} and {@link dev.solvent.economics.metrics.CustomerMovements} are what
 * happened in a month; {@link dev.solvent.economics.metrics.SubscriptionMetrics} holds the months and answers a
 * {@link dev.solvent.economics.metrics.Metric} of the open {@link dev.solvent.economics.metrics.MetricCatalogue}, or one metric
 * under every {@link dev.solvent.economics.metrics.Dialect} side by side. A metric that its inputs leave undefined says why
 * ({@link dev.solvent.economics.metrics.MetricValue}); none is ever NaN. {@link dev.solvent.economics.metrics.LifetimeBias} says
 * how wrong revenue over churn is. Beside them: {@link dev.solvent.economics.metrics.OpeningCohort},
 * {@link dev.solvent.economics.metrics.AverageRevenue}, {@link dev.solvent.economics.metrics.CacPayback} and the ratios of
 * growth against its cost.
 *
 * <p>Fractions are 0..1; a churn of 10 % is 0.10. Counts of customers may be fractions, as in any expectation.
 */
@NullMarked
package dev.solvent.economics.metrics;

import org.jspecify.annotations.NullMarked;
