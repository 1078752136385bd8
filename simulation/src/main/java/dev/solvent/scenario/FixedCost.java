package dev.solvent.scenario;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.quantity.Money;
import dev.solvent.quantity.MoneyRate;
import dev.solvent.quantity.Series;

/**
 * What is paid whether users come or not: a price per period times a number, such as heads.
 *
 * @param name  unique within a scenario
 * @param cost  of one per period, at least 0
 * @param count  how many in each month since the start of the scenario, at least 0; the last number goes on
 * @since 0.1.0
 */
public record FixedCost(String name, MoneyRate cost, Series count) {

    public FixedCost {
        Requires.text(name, "name");
        Requires.nonNegative(requireNonNull(cost, "cost").money().amount(), "cost of " + name);
        Requires.atLeast(count.size(), 1, "months of the count of " + name);
        for (int month = 0; month < count.size(); month++) {
            Requires.nonNegative(count.get(month), "count of " + name + " in month " + month);
        }
    }

    /**
     * One of it.
     *
     * @param name  unique within a scenario
     * @param cost  per period, at least 0
     */
    public FixedCost(String name, MoneyRate cost) {
        this(name, cost, Series.of(1));
    }

    /**
     * What it costs in a month.
     *
     * @param month  months since the start of the scenario
     * @return money
     */
    public Money in(int month) {
        return cost.perMonth().times(count.get(StrictMath.min(month, count.size() - 1)));
    }
}
