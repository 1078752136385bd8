package dev.solvent.compute;

import dev.solvent.quantity.Money;
import dev.solvent.usage.Meter;
import java.time.YearMonth;

/**
 * What one unit of a meter costs. Cost is proportional to units; what is not linear within a unit (a context cliff, clips of
 * several lengths) is averaged into the unit cost. Implementations are immutable, safe for many threads and deterministic.
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

    /**
     * Cost of one unit in a month, for items whose own prices have dates.
     *
     * @param month  of the calendar
     * @return money per unit, at least 0; the same in every month unless the item {@link #isDated()}
     */
    default Money unitCost(YearMonth month) {
        return unitCost();
    }

    /**
     * Whether the unit cost depends on the month.
     *
     * @return false unless the item says otherwise
     */
    default boolean isDated() {
        return false;
    }
}
