package dev.solvent.projection;

import dev.solvent.quantity.Series;
import java.util.Collections;
import java.util.Currency;
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
    /** Users who had left and came back at the start of the month. */
    REACTIVATED_USERS(false),
    /** Users who came from other segments at the start of the month. */
    MOVED_IN_USERS(false),
    /** Users who went to other segments at the start of the month. */
    MOVED_OUT_USERS(false),
    /** Users who left at the start of the month. */
    LOST_USERS(false),
    /** Users who are there in the month: opening + new + reactivated + moved in - moved out - lost. */
    ACTIVE_USERS(false),
    /** Active users of segments whose plan charges users something; advertisers do not count. */
    PAYING_USERS(false),
    /** What is charged in the month, however long it pays for, and what advertisers pay. */
    BILLINGS(true),
    /** What is earned in the month at prices after discounts, before anybody takes a part, advertising included. */
    REVENUE(true),
    /** The part of revenue that advertisers pay. */
    ADVERTISING(true),
    /** Refunds and chargebacks on what is earned. */
    REFUNDS(true),
    /** Tax within prices, on what is earned. */
    TAX(true),
    /** What stores keep of what is earned. */
    STORE_COMMISSION(true),
    /** What payment processors keep of what is earned. */
    PROCESSOR_FEE(true),
    /** Compute for the usage of the month, failed attempts included. */
    COMPUTE_COST(true),
    /** Revenue - refunds - tax - store commission - processor fee - compute. */
    GROSS_PROFIT(true),
    /** Charged and not yet earned, at the end of the month. */
    DEFERRED_REVENUE(true),
    /** What stores, processors, tax and refunds took of what is not yet earned, at the end of the month. */
    DEFERRED_FEES(true),
    /** Worth of credits granted in the month. */
    CREDITS_GRANTED(true),
    /** Worth of credits burned in the month. */
    CREDITS_BURNED(true),
    /** Worth of credits that expired at the end of the month. */
    CREDITS_EXPIRED(true),
    /** Worth of credits that ended because their owners left. */
    CREDITS_REVOKED(true),
    /** Worth of credits that can still be burned, at the end of the month. */
    CREDITS_OUTSTANDING(true),
    /** Cash from users, after what stores and processors keep, refunds and tax. */
    RECEIPTS(true),
    /** Charged and not yet paid out, at the end of the month. */
    RECEIVABLES(true),
    /** Shares of revenue owed to others. */
    LEVIES(true),
    /** What winning the new users of the month took. */
    ACQUISITION_SPEND(true),
    /** Gross profit - levies - acquisition spend. */
    CONTRIBUTION(true),
    /** Compute reserved and not used. */
    UNUSED_COMMITMENT(true),
    /** What is spent whether users come or not, investments as they are written off. */
    FIXED_COST(true),
    /** Payments that happen once. */
    ONE_OFF(true),
    /** Contribution - unused commitment - fixed cost - one-off payments. */
    OPERATING_RESULT(true),
    /** Fixed cost and investments as they are paid. */
    FIXED_PAID(true),
    /** Receipts - compute - levies - acquisition spend - unused commitment - fixed cost as paid - one-off payments. */
    CASH_FLOW(true),
    /** Running sum of cash flow since the start. */
    CASH(true);

    private static final Column[] ALL = values();
    static final int COUNT = ALL.length;

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

    /**
     * The unit of the figure.
     *
     * @param currency  of the scenario
     * @return a currency code or {@code users}
     */
    public String unit(Currency currency) {
        return money ? currency.getCurrencyCode() : "users";
    }

    /** By place; {@link #values} would copy each time. */
    static Column at(int place) {
        return ALL[place];
    }

    /** Its place in arrays by column, which live no longer than a projection. */
    @SuppressWarnings("EnumOrdinal")
    int place() {
        return ordinal();
    }

    /** Values under its name and unit. */
    TableColumn with(Series values, Currency currency) {
        return new TableColumn(label(), unit(currency), values);
    }

    /** Whether segments have it; the others belong to the whole business. */
    boolean isOfSegments() {
        return compareTo(LEVIES) < 0;
    }

    /** A copy in the order of the columns, which is the same in every run; that of {@link Map#copyOf} is not. */
    static Map<Column, Series> ordered(Map<Column, Series> columns) {
        Map<Column, Series> copy = new EnumMap<>(Column.class);
        copy.putAll(columns);
        return Collections.unmodifiableMap(copy);
    }
}
