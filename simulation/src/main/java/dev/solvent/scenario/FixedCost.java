package dev.solvent.scenario;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.quantity.MoneyRate;

/**
 * What is paid whether users come or not.
 *
 * @param name  unique within a scenario
 * @param cost  per period, at least 0
 * @since 0.1.0
 */
public record FixedCost(String name, MoneyRate cost) {

    public FixedCost {
        Requires.text(name, "name");
        Requires.nonNegative(requireNonNull(cost, "cost").money().amount(), "cost of " + name);
    }
}
