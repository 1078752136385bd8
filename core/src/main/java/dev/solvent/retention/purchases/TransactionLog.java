package dev.solvent.retention.purchases;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.quantity.CurrencyMismatchException;
import dev.solvent.quantity.Money;
import dev.solvent.quantity.Period;
import dev.solvent.quantity.Series;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All purchases of a set of customers, and what the models need of them: frequency, recency, age and mean spend.
 *
 * <p>The rules: several purchases in one cell of the calendar count as one, with their amounts added. The first cell of a customer
 * starts the clock and is not counted. Frequency is the number of later cells with a purchase, recency the time from the first
 * to the last, age the time from the first to the end of observation, mean spend the mean over later cells. Purchases after
 * the end do not count, and customers who start after it are left out. Customers keep the order in which they appear.
 *
 * @since 0.1.0
 */
public final class TransactionLog {

    private final Map<String, List<Transaction>> byCustomer;
    private final Currency currency;

    private TransactionLog(Map<String, List<Transaction>> byCustomer, Currency currency) {
        this.byCustomer = byCustomer;
        this.currency = currency;
    }

    /**
     * A log of purchases in any order.
     *
     * @param transactions  at least one, all in one currency
     * @return the log
     * @throws CurrencyMismatchException if the currencies differ
     */
    public static TransactionLog of(Collection<Transaction> transactions) {
        Requires.nonEmpty(transactions, "transactions");
        Money zero = Money.zero(transactions.iterator().next().amount().currency());
        Map<String, List<Transaction>> byCustomer = new LinkedHashMap<>();
        for (Transaction transaction : transactions) {
            // refuses another currency
            zero.plus(transaction.amount());
            byCustomer
                    .computeIfAbsent(transaction.customer(), unused -> new ArrayList<>())
                    .add(transaction);
        }
        return new TransactionLog(byCustomer, zero.currency());
    }

    /**
     * Customers as the models see them at a date.
     *
     * @param end  last day of observation, included
     * @param calendar  which purchases count as one
     * @param unit  of recency and age
     * @return one entry per customer who bought by then, with names and spend
     * @throws IllegalArgumentException if nobody did
     */
    public CustomerSummaries summarise(LocalDate end, PurchaseCalendar calendar, Period unit) {
        requireNonNull(end, "end");
        requireNonNull(unit, "unit");
        List<String> names = new ArrayList<>();
        List<PurchaseHistory> histories = new ArrayList<>();
        List<Double> spends = new ArrayList<>();
        byCustomer.forEach((name, transactions) -> {
            SortedMap<Long, Double> cells = cells(transactions, LocalDate.MIN, end, calendar);
            if (!cells.isEmpty()) {
                names.add(name);
                histories.add(history(cells, calendar.cell(end), calendar, unit));
                spends.add(meanSpend(cells.tailMap(cells.firstKey() + 1)));
            }
        });
        if (names.isEmpty()) {
            throw new IllegalArgumentException("end must not be before every purchase, was " + end);
        }
        return CustomerSummaries.of(histories)
                .withNames(names)
                .withSpend(Series.generate(spends.size(), spends::get), currency);
    }

    /**
     * Customers up to a date, and what they did from then on: to fit on the one and judge by the other.
     *
     * @param calibrationEnd  last day of calibration, included
     * @param end  last day of the hold-out, after it
     * @param calendar  which purchases count as one
     * @param unit  of all times
     * @return one entry per customer who bought in calibration; later ones are left out
     */
    public CalibrationSplit split(LocalDate calibrationEnd, LocalDate end, PurchaseCalendar calendar, Period unit) {
        if (!end.isAfter(calibrationEnd)) {
            throw new IllegalArgumentException(
                    "end must be after the calibration end " + calibrationEnd + ", was " + end);
        }
        CustomerSummaries calibration = summarise(calibrationEnd, calendar, unit);
        double[] purchases = new double[calibration.size()];
        double[] spend = new double[calibration.size()];
        for (int i = 0; i < purchases.length; i++) {
            SortedMap<Long, Double> cells =
                    cells(byCustomer.getOrDefault(calibration.name(i), List.of()), calibrationEnd, end, calendar);
            purchases[i] = cells.size();
            spend[i] = meanSpend(cells);
        }
        double duration = calendar.between(calendar.cell(calibrationEnd), calendar.cell(end), unit);
        return new CalibrationSplit(calibration, Series.of(purchases), Series.of(spend), currency, duration);
    }

    /**
     * Repeat purchases of all customers up to each of some times since the first purchase of the log: what {@link Tracking}
     * compares expectations with. A purchase counts once its cell of the calendar is over.
     *
     * @param times  since the start of the first cell with a purchase, counted in the unit
     * @param calendar  which purchases count as one
     * @param unit  of the times
     * @return one number per time
     */
    public Series cumulativeRepeatPurchases(Series times, PurchaseCalendar calendar, Period unit) {
        long start = byCustomer.values().stream()
                .flatMap(List::stream)
                .mapToLong(transaction -> calendar.cell(transaction.date()))
                .min()
                .orElseThrow();
        double[] ends = byCustomer.values().stream()
                .map(transactions -> cells(transactions, LocalDate.MIN, LocalDate.MAX, calendar))
                .flatMap(cells -> cells.keySet().stream().skip(1))
                .mapToDouble(cell -> calendar.between(start, cell + 1, unit))
                .sorted()
                .toArray();
        return times.map(time -> Arrays.stream(ends).filter(end -> end <= time).count());
    }

    /** Spend by cell of purchases after one date and up to another. */
    private static SortedMap<Long, Double> cells(
            List<Transaction> transactions, LocalDate after, LocalDate end, PurchaseCalendar calendar) {
        SortedMap<Long, Double> cells = new TreeMap<>();
        for (Transaction transaction : transactions) {
            if (transaction.date().isAfter(after) && !transaction.date().isAfter(end)) {
                cells.merge(
                        calendar.cell(transaction.date()), transaction.amount().amount(), Double::sum);
            }
        }
        return cells;
    }

    private static PurchaseHistory history(
            SortedMap<Long, Double> cells, long end, PurchaseCalendar calendar, Period unit) {
        return new PurchaseHistory(
                cells.size() - 1,
                calendar.between(cells.firstKey(), cells.lastKey(), unit),
                calendar.between(cells.firstKey(), end, unit),
                unit);
    }

    private static double meanSpend(SortedMap<Long, Double> cells) {
        return cells.values().stream().mapToDouble(spend -> spend).average().orElse(0);
    }

    @Override
    public String toString() {
        return "TransactionLog[" + byCustomer.size() + " customers, "
                + byCustomer.values().stream().mapToInt(List::size).sum() + " purchases in "
                + currency.getCurrencyCode() + "]";
    }
}
