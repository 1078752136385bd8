package dev.solvent.files.table;

import static java.util.Objects.requireNonNull;

import dev.solvent.files.document.Node;
import dev.solvent.files.document.NumberRange;
import dev.solvent.files.source.Limits;
import dev.solvent.files.source.MalformedFileException;
import dev.solvent.files.source.Source;
import dev.solvent.quantity.Money;
import dev.solvent.retention.purchases.Transaction;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Purchases as CSV: a row per purchase, in any order.
 *
 * <pre>
 * customer,date,amount,currency
 * c-17,2026-01-31,9.99,USD
 * c-17,2026-02-28,-9.99,USD
 * </pre>
 *
 * An amount below zero is a refund. All rows are in one currency. A file without the column {@code currency} is read with the one
 * that the caller says.
 *
 * @since 0.1.0
 */
public final class TransactionCsv {

    private static final String CUSTOMER = "customer";
    private static final String DATE = "date";
    private static final String AMOUNT = "amount";
    private static final String CURRENCY = "currency";
    private static final Columns WITH_CURRENCY = Columns.of(CUSTOMER, DATE, AMOUNT, CURRENCY);
    private static final Columns WITHOUT_CURRENCY = Columns.of(CUSTOMER, DATE, AMOUNT);
    private static final NumberRange ANY = NumberRange.any().of("units of the currency");

    private @Nullable Currency currency;

    private TransactionCsv() {}

    /**
     * Reads a file with a column for the currency.
     *
     * @param file  its path
     * @return the purchases in the order of the rows
     * @throws MalformedFileException with all that is wrong
     * @throws java.io.UncheckedIOException if it cannot be read
     */
    public static List<Transaction> read(Path file) {
        return read(Source.of(file), Limits.forTables());
    }

    /**
     * Reads a source with a column for the currency.
     *
     * @param source  what to read
     * @param limits  how much it may cost
     * @return the purchases in the order of the rows
     * @throws MalformedFileException with all that is wrong
     * @throws java.io.UncheckedIOException if it cannot be read
     */
    public static List<Transaction> read(Source source, Limits limits) {
        return Csv.read(source, limits, WITH_CURRENCY, new TransactionCsv()::withCurrency);
    }

    /**
     * Reads a source without a column for the currency.
     *
     * @param source  what to read
     * @param currency  of all amounts
     * @param limits  how much it may cost
     * @return the purchases in the order of the rows
     * @throws MalformedFileException with all that is wrong
     * @throws java.io.UncheckedIOException if it cannot be read
     */
    public static List<Transaction> read(Source source, Currency currency, Limits limits) {
        requireNonNull(currency, CURRENCY);
        return Csv.read(source, limits, WITHOUT_CURRENCY, row -> transaction(row, Optional.of(currency)));
    }

    private Optional<Transaction> withCurrency(Row row) {
        Optional<Currency> stated = row.currency(CURRENCY);
        if (stated.isPresent()) {
            if (currency == null) {
                currency = stated.get();
            } else if (!currency.equals(stated.get())) {
                row.note(CURRENCY, "must be " + currency + " as in the rows before, was " + stated.get());
            }
        }
        return transaction(row, stated);
    }

    private static Optional<Transaction> transaction(Row row, Optional<Currency> currency) {
        String customer = row.name(CUSTOMER);
        Optional<LocalDate> date = row.date(DATE);
        double amount = row.number(AMOUNT, ANY);
        return row.build(() -> new Transaction(customer, date.orElseThrow(), Money.of(amount, currency.orElseThrow())));
    }

    /**
     * Writes purchases.
     *
     * @param transactions  in the order of the rows
     * @return the text
     * @throws IllegalArgumentException if a spreadsheet would run the name of a customer as a formula
     */
    public static String write(List<Transaction> transactions) {
        return Csv.write(
                WITH_CURRENCY.all(),
                transactions.stream()
                        .map(each -> List.of(
                                each.customer(),
                                each.date().toString(),
                                Node.number(each.amount().amount()).toString(),
                                each.amount().currency().getCurrencyCode()))
                        .toList());
    }
}
