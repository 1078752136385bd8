package dev.solvent.economics.metrics;

import dev.solvent.internal.Requires;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The months of a subscription business, observed or projected, and what they come to under the definitions of a
 * {@link MetricCatalogue}. Every month starts with the revenue and the customers with which the one before ends.
 *
 * @param months  in order, at least one
 * @since 0.1.0
 */
public record SubscriptionMetrics(List<SubscriptionPeriod> months) {

    public SubscriptionMetrics {
        months = List.copyOf(Requires.nonEmpty(months, "months"));
        for (int month = 1; month < months.size(); month++) {
            SubscriptionPeriod before = months.get(month - 1);
            double opening = months.get(month).customers().start();
            before.mrr().endingAt(months.get(month).mrr().start());
            double closing = before.customers().end();
            double scale = StrictMath.max(
                    opening, before.customers().start() + before.customers().churned());
            if (!(StrictMath.abs(opening - closing) <= MrrMovements.ROUNDING * scale)) {
                throw new IllegalArgumentException("start of customers in month " + month + " must be " + closing
                        + ", the end of the month before, was " + opening);
            }
        }
    }

    /**
     * One month.
     *
     * @param month  what moved
     * @return metrics of that month alone
     */
    public static SubscriptionMetrics of(SubscriptionPeriod month) {
        return new SubscriptionMetrics(List.of(month));
    }

    /**
     * With one more month.
     *
     * @param month  starts with what the last ends with
     * @return the longer series
     */
    public SubscriptionMetrics then(SubscriptionPeriod month) {
        List<SubscriptionPeriod> more = new ArrayList<>(months);
        more.add(month);
        return new SubscriptionMetrics(more);
    }

    /**
     * Number of months.
     *
     * @return at least 1
     */
    public int size() {
        return months.size();
    }

    /**
     * One month.
     *
     * @param index  from 0
     * @return what moved
     * @throws IllegalArgumentException if there is no such month
     */
    public SubscriptionPeriod month(int index) {
        if (index < 0 || index >= months.size()) {
            throw new IllegalArgumentException("month must be in [0, " + (months.size() - 1) + "], was " + index);
        }
        return months.get(index);
    }

    /**
     * A metric, month by month.
     *
     * @param metric  of the catalogue or of one's own
     * @return one answer per month
     */
    public List<MetricValue> each(Metric metric) {
        return IntStream.range(0, months.size())
                .mapToObj(month -> metric.of(this, month))
                .toList();
    }

    /**
     * One metric of the last month under every definition of the standard catalogue.
     *
     * @param id  what is measured, such as {@code customer-churn}
     * @return the definitions side by side
     * @throws IllegalArgumentException if the catalogue has no such metric
     */
    public MetricComparison compare(String id) {
        return compare(MetricCatalogue.standard(), id, months.size() - 1);
    }

    /**
     * One metric of one month under every definition of a catalogue.
     *
     * @param catalogue  whose definitions
     * @param id  what is measured
     * @param month  from 0
     * @return the definitions side by side
     * @throws IllegalArgumentException if the catalogue has no such metric
     */
    public MetricComparison compare(MetricCatalogue catalogue, String id, int month) {
        return new MetricComparison(
                id,
                catalogue.metrics(id).stream()
                        .map(metric -> new MetricComparison.Line(metric.definition(), metric.of(this, month)))
                        .toList());
    }

    @Override
    public String toString() {
        SubscriptionPeriod first = months.get(0);
        SubscriptionPeriod last = months.get(months.size() - 1);
        return "MRR from " + first.mrr().start() + " to " + last.mrr().end() + " in " + months.size()
                + (months.size() == 1 ? " month" : " months");
    }
}
