package dev.solvent.decision;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.quantity.Money;

/**
 * A test that may be run before a choice: the expected value of its information (Raiffa and Schlaifer 1961, Applied Statistical
 * Decision Theory) and its cost.
 *
 * @param name  in reports
 * @param value  of choosing after its result instead of before, at least 0
 * @param cost  positive
 * @since 0.1.0
 */
public record Experiment(String name, Money value, Money cost) {

    public Experiment {
        Requires.text(name, "name");
        Requires.nonNegative(requireNonNull(value, "value").amount(), "value of " + name);
        Requires.positive(value.times(0).plus(cost).amount(), "cost of " + name);
    }

    /**
     * What is left of the value when the test is paid.
     *
     * @return negative if it is better to choose without
     */
    public Money net() {
        return value.minus(cost);
    }

    /**
     * Value per money spent on the test: what to test first.
     *
     * @return at least 0; above 1 if the test is worth its cost
     */
    public double valuePerMoney() {
        return value.ratioTo(cost);
    }
}
