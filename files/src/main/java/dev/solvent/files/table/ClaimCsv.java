package dev.solvent.files.table;

import dev.solvent.claims.Claim;
import dev.solvent.claims.ClaimBook;
import dev.solvent.claims.Figure;
import dev.solvent.files.document.Node;
import dev.solvent.files.document.NumberRange;
import dev.solvent.files.source.Limits;
import dev.solvent.files.source.MalformedFileException;
import dev.solvent.files.source.Problem;
import dev.solvent.files.source.Source;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Public claims as CSV: a row per figure as it was printed.
 *
 * <pre>
 * claim_id,document,line,subject,metric,value,low,high,unit,currency,period_start,period_end,comparator,note
 * P-1,prospectus.pdf,12,Acme,paying share,4.7,,,percent,,2025-01-01,2025-09-30,monthly active users,
 * P-2,prospectus.pdf,13,Acme,revenue,,5000000,10000000,money,USD,,,,bounds only
 * </pre>
 *
 * Columns from {@code low} on may be left out, but {@code unit}. A row states a value, a lower or an upper bound, or several of them;
 * {@code value} keeps its digits as printed and may be a date or a word. {@code line} is 0 where the document has none.
 *
 * @since 0.1.0
 */
public final class ClaimCsv {

    private static final Columns COLUMNS = Columns.of(
                    "claim_id", "document", "line", "subject", "metric", "value", "unit")
            .withOptional("low", "high", "currency", "period_start", "period_end", "comparator", "note");

    private final Map<String, Integer> lines = new HashMap<>();

    private ClaimCsv() {}

    /**
     * Reads a file into a book of its name.
     *
     * @param file  its path
     * @return the claims
     * @throws MalformedFileException with all that is wrong
     * @throws java.io.UncheckedIOException if it cannot be read
     */
    public static ClaimBook read(Path file) {
        return read(Source.of(file), Limits.forTables());
    }

    /**
     * Reads a source into a book of its name.
     *
     * @param source  what to read
     * @param limits  how much it may cost
     * @return the claims
     * @throws MalformedFileException with all that is wrong
     * @throws java.io.UncheckedIOException if it cannot be read
     */
    public static ClaimBook read(Source source, Limits limits) {
        return ClaimBook.of(source.name(), Csv.read(source, limits, COLUMNS, new ClaimCsv()::claim));
    }

    private Optional<Claim> claim(Row row) {
        String id = row.name("claim_id");
        Integer first = lines.putIfAbsent(id, row.place().line());
        if (first != null && !id.isEmpty()) {
            row.note("claim_id", "claim " + Problem.quoted(id) + " is given twice, first in line " + first);
        }
        String document = row.name("document");
        int line = Math.toIntExact(row.wholeNumber("line", 0, Integer.MAX_VALUE));
        String note = row.text("note");
        String subject = row.name("subject");
        String metric = row.name("metric");
        Optional<Figure> figure = figure(row);
        Optional<LocalDate> start = row.optionalDate("period_start");
        Optional<LocalDate> end = row.optionalDate("period_end");
        if (start.isPresent() && end.isPresent() && end.get().isBefore(start.get())) {
            row.note("period_end", "must not be before the start " + start.get() + ", was " + end.get());
        }
        String base = row.text("comparator");
        return row.build(() -> new Claim(
                id,
                subject,
                metric,
                figure.orElseThrow(),
                new Claim.Window(start, end),
                base,
                new Claim.Source(document, line, note)));
    }

    private static Optional<Figure> figure(Row row) {
        String value = row.text("value");
        OptionalDouble low = row.optionalNumber("low", NumberRange.any());
        OptionalDouble high = row.optionalNumber("high", NumberRange.any());
        String unit = row.name("unit");
        Optional<Currency> currency = row.optionalCurrency("currency");
        return row.build(() -> new Figure(value, low, high, unit, currency));
    }

    /**
     * Writes a book. Its name is not in the file.
     *
     * @param book  what to write
     * @return the text
     * @throws IllegalArgumentException if a spreadsheet would run a text as a formula
     */
    public static String write(ClaimBook book) {
        return Csv.write(
                COLUMNS.all(), book.claims().stream().map(ClaimCsv::cells).toList());
    }

    private static List<String> cells(Claim claim) {
        Figure figure = claim.figure();
        return List.of(
                claim.id(),
                claim.source().document(),
                String.valueOf(claim.source().line()),
                claim.subject(),
                claim.metric(),
                figure.text(),
                figure.unit(),
                bound(figure.low()),
                bound(figure.high()),
                figure.currency().map(Currency::getCurrencyCode).orElse(""),
                claim.window().start().map(LocalDate::toString).orElse(""),
                claim.window().end().map(LocalDate::toString).orElse(""),
                claim.base(),
                claim.source().note());
    }

    private static String bound(OptionalDouble bound) {
        return bound.isPresent() ? Node.number(bound.getAsDouble()).toString() : "";
    }
}
