package dev.solvent.compute;

import dev.solvent.quantity.Money;
import dev.solvent.usage.Meter;

/**
 * What one unit of a meter costs. Implementations are immutable, safe for many threads and deterministic.
 *
 * @since 0.1.0
 */
public interface CostItem {

    /**
     * The name of the line in a breakdown.
     *
     * @return not blank
     */
    String label();

    /**
     * What is paid for.
     *
     * @return the meter
     */
    Meter meter();

    /**
     * Cost of one unit, before failed attempts and price trends.
     *
     * @return money per unit, at least 0
     */
    Money unitCost();
}
