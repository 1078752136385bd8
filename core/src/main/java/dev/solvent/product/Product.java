package dev.solvent.product;

import static java.util.Objects.requireNonNull;

import dev.solvent.compute.ComputeCost;
import dev.solvent.internal.Requires;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * What is sold: segments of users and what serving them costs. Immutable; built up by {@code Product.named("Clip").segment(...)}.
 *
 * @param name  of the product
 * @param segments  with distinct names, of one currency; shares sum to at most 1
 * @param compute  cost of serving; empty where it costs nothing
 * @since 0.1.0
 */
public record Product(String name, List<Segment> segments, Optional<ComputeCost> compute) {

    private static final double ROUNDING = 1e-9;

    public Product {
        Requires.text(name, "name");
        segments = List.copyOf(segments);
        requireNonNull(compute, "compute");
        double shares = segments.stream().mapToDouble(Segment::share).sum();
        if (!(shares <= 1 + ROUNDING)) {
            throw new IllegalArgumentException(
                    "shares of the segments of product " + name + " must sum to at most 1, sum to " + shares);
        }
        if (segments.stream().map(Segment::name).distinct().count() < segments.size()) {
            throw new IllegalArgumentException("segments of product " + name + " must have distinct names, were "
                    + segments.stream().map(Segment::name).toList());
        }
        if (segments.stream().map(each -> each.plan().currency()).distinct().count() > 1) {
            throw new IllegalArgumentException("segments of product " + name + " must have one currency, had "
                    + segments.stream()
                            .map(each -> each.plan().currency().getCurrencyCode())
                            .toList());
        }
    }

    /**
     * A product without segments yet.
     *
     * @param name  of the product
     * @return the product
     */
    public static Product named(String name) {
        return new Product(name, List.of(), Optional.empty());
    }

    /**
     * Adds a segment.
     *
     * @param segment  with a name of its own
     * @return the changed product
     */
    public Product segment(Segment segment) {
        List<Segment> more = new ArrayList<>(segments);
        more.add(segment);
        return new Product(name, more, compute);
    }

    /**
     * Sets what serving users costs.
     *
     * @param cost  of the currency of the plans
     * @return the changed product
     */
    public Product compute(ComputeCost cost) {
        return new Product(name, segments, Optional.of(cost));
    }

    /**
     * A segment by name.
     *
     * @param segment  its name
     * @return the segment
     * @throws IllegalArgumentException if there is none of that name
     */
    public Segment segment(String segment) {
        return segments.stream()
                .filter(each -> each.name().equals(segment))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("segment must be one of "
                        + segments.stream().map(Segment::name).toList() + " of product " + name + ", was " + segment));
    }

    /**
     * Replaces the segment of the same name.
     *
     * @param changed  a segment whose name the product has
     * @return the changed product
     */
    public Product with(Segment changed) {
        String replaced = segment(changed.name()).name();
        return new Product(
                name,
                segments.stream()
                        .map(each -> each.name().equals(replaced) ? changed : each)
                        .toList(),
                compute);
    }

    /**
     * The currency of the plans.
     *
     * @return the currency
     * @throws IllegalStateException if there is no segment yet
     */
    public Currency currency() {
        if (segments.isEmpty()) {
            throw new IllegalStateException("product " + name + " has no segment yet");
        }
        return segments.get(0).plan().currency();
    }
}
