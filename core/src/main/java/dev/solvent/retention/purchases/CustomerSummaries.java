package dev.solvent.retention.purchases;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.CompensatedSum;
import dev.solvent.internal.Requires;
import dev.solvent.quantity.Money;
import dev.solvent.quantity.Period;
import dev.solvent.quantity.Series;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Many customers, each with a purchase history and, where known, the mean spend per repeat purchase: what the models are fitted
 * to. Equal histories are found once, here, so that fits and predictions do each of them once.
 *
 * <p>Usually made by {@link TransactionLog#summarise}. An entry may stand for several customers, as in published tables.
 *
 * @since 0.1.0
 */
public final class CustomerSummaries {

    private final Period unit;
    private final Columns columns;
    private final MergedRows rows;

    private CustomerSummaries(Period unit, Columns columns, MergedRows rows) {
        this.unit = unit;
        this.columns = columns;
        this.rows = rows;
    }

    /** What is known of each entry beside its history, side by side; empty where nothing is. */
    private record Columns(Series counts, List<String> names, Series meanSpend, Optional<Currency> currency) {

        static Columns of(Series counts) {
            return new Columns(counts, List.of(), Series.of(), Optional.empty());
        }
    }

    /**
     * One customer per history.
     *
     * @param histories  all counted in the same unit, at least one
     * @return the customers, in this order
     */
    public static CustomerSummaries of(List<PurchaseHistory> histories) {
        double[] ones = new double[histories.size()];
        Arrays.fill(ones, 1);
        return counted(histories, Series.of(ones));
    }

    /**
     * Histories that stand for several customers each.
     *
     * @param histories  all counted in the same unit, at least one
     * @param counts  how many customers have each, positive
     * @return the customers, one entry per history
     */
    public static CustomerSummaries counted(List<PurchaseHistory> histories, Series counts) {
        Requires.nonEmpty(histories, "histories");
        sameSize(counts.size(), histories.size(), "counts");
        Period unit = histories.get(0).unit();
        int size = histories.size();
        int[] frequency = new int[size];
        double[] recency = new double[size];
        double[] age = new double[size];
        for (int i = 0; i < size; i++) {
            PurchaseHistory history = histories.get(i).countedIn(unit);
            Requires.positive(counts.get(i), "count");
            frequency[i] = history.frequency();
            recency[i] = history.recency();
            age[i] = history.age();
        }
        return new CustomerSummaries(
                unit, Columns.of(counts), MergedRows.of(frequency, recency, age, counts.toArray()));
    }

    /**
     * One customer per position of three columns: the quick way in for large data.
     *
     * @param unit  of recency and age
     * @param frequency  repeat purchases
     * @param recency  time from the first to the last purchase
     * @param age  time from the first purchase to the end of observation
     * @return the customers, in this order
     */
    public static CustomerSummaries of(Period unit, int[] frequency, double[] recency, double[] age) {
        requireNonNull(unit, "unit");
        Requires.atLeast(frequency.length, 1, "number of customers");
        sameSize(recency.length, frequency.length, "recency");
        sameSize(age.length, frequency.length, "age");
        for (int i = 0; i < frequency.length; i++) {
            boolean ordered = recency[i] >= 0 && recency[i] <= age[i] && age[i] < Double.POSITIVE_INFINITY;
            boolean plausible = ordered && (frequency[i] > 0 || (frequency[i] == 0 && recency[i] == 0));
            if (!plausible) {
                throw refused(i, frequency[i], recency[i], age[i]);
            }
        }
        double[] ones = new double[frequency.length];
        Arrays.fill(ones, 1);
        return new CustomerSummaries(unit, Columns.of(Series.of(ones)), MergedRows.of(frequency, recency, age, ones));
    }

    /** The message of {@link PurchaseHistory}, with the position. */
    private static IllegalArgumentException refused(int position, int frequency, double recency, double age) {
        try {
            throw new AssertionError(new PurchaseHistory(frequency, recency, age, Period.DAY));
        } catch (IllegalArgumentException e) {
            return new IllegalArgumentException("customer at position " + position + ": " + e.getMessage(), e);
        }
    }

    /**
     * The same customers with the mean spend per repeat purchase.
     *
     * @param meanSpend  one amount per entry in the major unit of the currency, 0 for those without a repeat purchase
     * @param currency  of all amounts
     * @return customers that {@link GammaGamma#fit} accepts
     */
    public CustomerSummaries withSpend(Series meanSpend, Currency currency) {
        sameSize(meanSpend.size(), size(), "meanSpend");
        meanSpend.stream().forEach(amount -> Requires.finite(amount, "meanSpend"));
        Columns known = new Columns(columns.counts, columns.names, meanSpend, Optional.of(currency));
        return new CustomerSummaries(unit, known, rows);
    }

    /**
     * The same customers with names.
     *
     * @param names  one per entry
     * @return customers that {@link #name(int)} can tell apart
     */
    public CustomerSummaries withNames(List<String> names) {
        sameSize(names.size(), size(), "names");
        Columns known = new Columns(columns.counts, List.copyOf(names), columns.meanSpend, columns.currency);
        return new CustomerSummaries(unit, known, rows);
    }

    /**
     * The unit of every recency and age.
     *
     * @return the unit
     */
    public Period unit() {
        return unit;
    }

    /**
     * Number of entries.
     *
     * @return at least 1
     */
    public int size() {
        return columns.counts.size();
    }

    /**
     * Number of customers: entries times what each stands for.
     *
     * @return positive
     */
    public double customers() {
        return columns.counts.sum();
    }

    /**
     * How many customers an entry stands for.
     *
     * @param index  from 0
     * @return positive
     */
    public double count(int index) {
        return columns.counts.get(index);
    }

    /** One entry per customer, as a simulation of them needs. */
    CustomerSummaries oneByOne() {
        List<PurchaseHistory> alone = new ArrayList<>();
        for (int i = 0; i < size(); i++) {
            for (int k = 0; k < count(i); k++) {
                alone.add(history(i));
            }
        }
        return of(alone);
    }

    /**
     * The history of an entry.
     *
     * @param index  from 0
     * @return the history
     */
    public PurchaseHistory history(int index) {
        return historyOfRow(rows.rowOf(index));
    }

    /**
     * The name of an entry.
     *
     * @param index  from 0
     * @return its name, or its position counted from 1
     */
    public String name(int index) {
        return columns.names.isEmpty() ? Integer.toString(index + 1) : columns.names.get(index);
    }

    /**
     * Mean spend per repeat purchase of an entry.
     *
     * @param index  from 0
     * @return empty if no spend is known; zero for a customer without a repeat purchase
     */
    public Optional<Money> meanSpend(int index) {
        return columns.currency.map(currency -> Money.of(columns.meanSpend.get(index), currency));
    }

    /**
     * A function of every history, computed once for equal ones.
     *
     * @param function  a function of the history alone
     * @return one number per entry
     */
    public Series each(ToDoubleFunction<PurchaseHistory> function) {
        double[] values = new double[rows.size()];
        for (int row = 0; row < values.length; row++) {
            values[row] = function.applyAsDouble(historyOfRow(row));
        }
        return Series.generate(size(), i -> values[rows.rowOf(i)]);
    }

    /**
     * The sum of a function of the history over all customers.
     *
     * @param function  a function of the history alone
     * @return the sum, in a fixed order
     */
    public double sum(ToDoubleFunction<PurchaseHistory> function) {
        CompensatedSum sum = new CompensatedSum();
        for (int row = 0; row < rows.size(); row++) {
            sum.add(rows.weight(row) * function.applyAsDouble(historyOfRow(row)));
        }
        return sum.value();
    }

    MergedRows rows() {
        return rows;
    }

    private PurchaseHistory historyOfRow(int row) {
        return new PurchaseHistory(rows.frequency(row), rows.recency(row), rows.age(row), unit);
    }

    private static void sameSize(int size, int expected, String name) {
        if (size != expected) {
            throw new IllegalArgumentException(
                    name + " must have one element per customer, " + expected + ", had " + size);
        }
    }

    @Override
    public String toString() {
        return "CustomerSummaries[" + size() + " entries, " + rows.size() + " distinct histories, in " + unit.label()
                + "s]";
    }
}
