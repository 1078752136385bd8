package dev.solvent.economics.metrics;

import dev.solvent.internal.Requires;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which metrics there are, by whom they are defined and how they mislead. A value: add definitions of your own and pass it on.
 *
 * @param metrics  those that the months of a subscription business answer
 * @param definitions  those of other inputs, which types of this package compute
 * @since 0.1.0
 */
public record MetricCatalogue(List<Metric> metrics, List<MetricDefinition> definitions) {

    private static final MetricCatalogue STANDARD = new MetricCatalogue(
            Stream.of(RevenueMetrics.all(), CustomerMetrics.all(), LifetimeMetrics.all())
                    .flatMap(List::stream)
                    .toList(),
            BusinessDefinitions.all());

    public MetricCatalogue {
        metrics = List.copyOf(metrics);
        definitions = List.copyOf(definitions);
        List<String> keys = Stream.concat(metrics.stream().map(Metric::definition), definitions.stream())
                .map(each -> each.id() + " of " + each.dialect().id())
                .toList();
        List<String> twice = keys.stream()
                .filter(key -> keys.indexOf(key) != keys.lastIndexOf(key))
                .distinct()
                .toList();
        if (!twice.isEmpty()) {
            throw new IllegalArgumentException("definitions must be unique by id and dialect, had twice " + twice);
        }
    }

    /**
     * The definitions of ChartMogul, Stripe, Baremetrics, ProfitWell and general usage.
     *
     * @return the catalogue of this version of the library
     */
    public static MetricCatalogue standard() {
        return STANDARD;
    }

    /**
     * With one more metric.
     *
     * @param metric  of an id and dialect not yet there
     * @return the larger catalogue
     */
    public MetricCatalogue plus(Metric metric) {
        List<Metric> more = new ArrayList<>(metrics);
        more.add(metric);
        return new MetricCatalogue(more, definitions);
    }

    /**
     * One metric under every dialect that defines it.
     *
     * @param id  what is measured
     * @return at least one
     * @throws IllegalArgumentException if the months of a subscription business do not answer it
     */
    public List<Metric> metrics(String id) {
        Requires.text(id, "id");
        List<Metric> found = metrics.stream()
                .filter(each -> each.definition().id().equals(id))
                .toList();
        if (found.isEmpty()) {
            throw new IllegalArgumentException("id must be one of "
                    + metrics.stream()
                            .map(each -> each.definition().id())
                            .distinct()
                            .toList() + ", was " + id);
        }
        return found;
    }

    /**
     * One metric under one definition.
     *
     * @param id  what is measured
     * @param dialect  whose definition
     * @return the metric
     * @throws IllegalArgumentException if there is none
     */
    public Metric metric(String id, Dialect dialect) {
        List<Metric> found = metrics(id);
        return found.stream()
                .filter(each -> each.definition().dialect().equals(dialect))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("dialect of " + id + " must be one of "
                        + found.stream()
                                .map(each -> each.definition().dialect().id())
                                .toList() + ", was " + dialect));
    }

    /**
     * Every definition, also of metrics that need other inputs than months of subscriptions.
     *
     * @return computable ones first
     */
    public List<MetricDefinition> everyDefinition() {
        return Stream.concat(metrics.stream().map(Metric::definition), definitions.stream())
                .toList();
    }

    @Override
    public String toString() {
        return everyDefinition().size() + " definitions of "
                + everyDefinition().stream()
                        .map(MetricDefinition::id)
                        .distinct()
                        .count() + " metrics";
    }
}
