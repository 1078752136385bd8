package dev.solvent.projection;

import dev.solvent.quantity.Series;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * A figure of every month of a projection. Costs are positive numbers that the sums subtract.
 *
 * @since 0.1.0
 */
public enum Column {
    /** Users at the end of the month before. */
    OPENING_USERS(false),
    /** Sign-ups of the month. */
    NEW_USERS(false),
    /** Users who left at the start of the month. */
    LOST_USERS(false),
    /** Users who are there in the month: opening + new - lost. */
    ACTIVE_USERS(false),
    /** Active users of segments whose plan charges something. */
    PAYING_USERS(false),
    /** List price of what was sold, before the store takes its part. */
    REVENUE(true),
    /** What stores keep. */
    STORE_COMMISSION(true),
    /** Compute for the usage of the month, failed attempts included. */
    COMPUTE_COST(true),
    /** Revenue - store commission - compute. */
    GROSS_PROFIT(true),
    /** Shares of revenue owed to others. */
    LEVIES(true),
    /** What winning the new users of the month took. */
    ACQUISITION_SPEND(true),
    /** Gross profit - levies - acquisition spend. */
    CONTRIBUTION(true),
    /** What is paid whether users come or not. */
    FIXED_COST(true),
    /** Payments that happen once. */
    ONE_OFF(true),
    /** Contribution - fixed cost - one-off payments. */
    CASH_FLOW(true),
    /** Running sum of cash flow since the start. */
    CASH(true);

    private final boolean money;

    Column(boolean money) {
        this.money = money;
    }

    /**
     * Whether the figure is money of the scenario's currency; otherwise it counts users.
     *
     * @return true for money
     */
    public boolean isMoney() {
        return money;
    }

    /**
     * The name in reports.
     *
     * @return such as {@code active users}
     */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** A copy in the order of the columns, which is the same in every run; that of {@link Map#copyOf} is not. */
    static Map<Column, Series> ordered(Map<Column, Series> columns) {
        Map<Column, Series> copy = new EnumMap<>(Column.class);
        copy.putAll(columns);
        return Collections.unmodifiableMap(copy);
    }
}
