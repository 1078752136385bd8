package dev.solvent.projection;

import java.util.Locale;

/**
 * What a difference between actual and projected gross profit can come from.
 *
 * @since 0.1.0
 */
public enum Driver {
    /** Users there at the start, and those who came. */
    VOLUME,
    /** The share of users who left in each month. */
    CHURN,
    /** Revenue per active user. */
    PRICE,
    /** The part of revenue that refunds, tax, stores and processors take. */
    FEES,
    /** Units per active user, at projected unit costs. */
    USAGE,
    /** Cost of a unit. */
    UNIT_COST;

    /**
     * The name in reports.
     *
     * @return such as {@code unit cost}
     */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
