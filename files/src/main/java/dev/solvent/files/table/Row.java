package dev.solvent.files.table;

import dev.solvent.files.document.NodeReader;
import dev.solvent.files.document.NumberNode;
import dev.solvent.files.document.NumberRange;
import dev.solvent.files.document.TextNode;
import dev.solvent.files.source.Limits;
import dev.solvent.files.source.NumberText;
import dev.solvent.files.source.Place;
import dev.solvent.files.source.Problem;
import dev.solvent.files.source.Problems;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * One row of a table, taken apart by the names of its columns. What is wrong is noted at its cell, and reading goes on with a
 * harmless value; {@link #build} makes the result only where nothing was wrong. Good until the next row is read.
 *
 * @since 0.1.0
 */
public final class Row {

    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    private final Place file;
    private final Header header;
    private final List<CsvReader.Cell> cells;
    private final Limits limits;
    private final Problems problems;
    private final int problemsBefore;

    Row(Place file, Header header, List<CsvReader.Cell> cells, Limits limits, Problems problems) {
        this.file = file;
        this.header = header;
        this.cells = cells;
        this.limits = limits;
        this.problems = problems;
        this.problemsBefore = problems.count();
    }

    /**
     * Where the row begins.
     *
     * @return its first character
     */
    public Place place() {
        return cells.get(0).in(file);
    }

    /**
     * Where a cell begins.
     *
     * @param column  its name
     * @return its first character, with the name as path; of the row if the file does not have the column
     */
    public Place place(String column) {
        int at = header.position(column);
        return (at < 0 ? place() : cells.get(at).in(file)).key(column);
    }

    /**
     * Notes a problem with a cell.
     *
     * @param column  its name
     * @param message  what is wrong, the value, and what was expected
     */
    public void note(String column, String message) {
        problems.note(place(column), message);
    }

    /**
     * Whether the file has a column and the cell says something.
     *
     * @param column  its name
     * @return false if it is empty
     */
    public boolean has(String column) {
        return !raw(column).isEmpty();
    }

    private String raw(String column) {
        int at = header.position(column);
        return at < 0 ? "" : cells.get(at).text();
    }

    /**
     * A text, which may be empty.
     *
     * @param column  its name
     * @return the text; empty after a problem was noted
     */
    public String text(String column) {
        String text = raw(column);
        if (Formula.isLike(text)) {
            note(column, formula(text));
            return "";
        }
        return text;
    }

    /**
     * The name of something: a text that is not empty and neither begins nor ends with a blank, since two names that differ by a
     * blank look the same.
     *
     * @param column  its name
     * @return the name; empty after a problem was noted
     */
    public String name(String column) {
        String text = raw(column);
        checkName(text, place(column), problems);
        return text;
    }

    static void checkName(String text, Place place, Problems problems) {
        if (text.isBlank()) {
            problems.note(place, "must be a name, was empty");
        } else if (Formula.isLike(text)) {
            problems.note(place, formula(text));
        } else if (!text.equals(text.strip())) {
            problems.note(place, "must not begin or end with a blank, was " + Problem.quoted(text));
        }
    }

    private static String formula(String text) {
        return "must not begin like a formula, was " + Problem.quoted(text) + "; put a letter before it";
    }

    /**
     * A number.
     *
     * @param column  its name
     * @param range  what is allowed
     * @return the nearest double; 0 after a problem was noted
     */
    public double number(String column, NumberRange range) {
        return decimal(column, range).map(value -> value.doubleValue() + 0.0).orElse(0.0);
    }

    /**
     * A number, exactly as written.
     *
     * @param column  its name
     * @param range  what is allowed
     * @return the number; empty after a problem was noted
     */
    public Optional<BigDecimal> decimal(String column, NumberRange range) {
        return read(column, NodeReader.decimal(range));
    }

    /**
     * A number, if the cell says one.
     *
     * @param column  its name
     * @param range  what is allowed
     * @return the nearest double; empty if the cell is
     */
    public OptionalDouble optionalNumber(String column, NumberRange range) {
        return has(column) ? OptionalDouble.of(number(column, range)) : OptionalDouble.empty();
    }

    /**
     * A whole number.
     *
     * @param column  its name
     * @param low  lowest
     * @param high  highest
     * @return the number; the lowest after a problem was noted
     */
    public long wholeNumber(String column, long low, long high) {
        return read(column, NodeReader.wholeNumber(low, high, "")).orElse(low);
    }

    private <T> Optional<T> read(String column, NodeReader<T> reader) {
        return read(raw(column), place(column), limits, problems, reader);
    }

    /** A cell is a number where it has the form of one, else a text, and the readers of documents judge it. */
    static <T> Optional<T> read(String cell, Place place, Limits limits, Problems problems, NodeReader<T> reader) {
        if (!NumberText.isNumber(cell)) {
            return reader.read(new TextNode(place, cell), problems);
        }
        return NumberText.parse(cell, place, limits, problems)
                .flatMap(value -> reader.read(new NumberNode(place, value), problems));
    }

    /**
     * A date.
     *
     * @param column  its name
     * @return the day; empty after a problem was noted
     */
    public Optional<LocalDate> date(String column) {
        String text = raw(column);
        if (DATE.matcher(text).matches()) {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeException e) {
                note(column, "must be a day of the calendar, was " + Problem.quoted(text));
                return Optional.empty();
            }
        }
        note(column, "must be a date like 2026-03-31, was " + shown(text));
        return Optional.empty();
    }

    /**
     * A date, if the cell says one.
     *
     * @param column  its name
     * @return the day; empty if the cell is
     */
    public Optional<LocalDate> optionalDate(String column) {
        return has(column) ? date(column) : Optional.empty();
    }

    /**
     * A currency.
     *
     * @param column  its name
     * @return the currency; empty after a problem was noted
     */
    public Optional<Currency> currency(String column) {
        String text = raw(column);
        if (CURRENCY.matcher(text).matches()) {
            try {
                return Optional.of(Currency.getInstance(text));
            } catch (IllegalArgumentException e) {
                note(column, "must be a currency of ISO 4217, was " + Problem.quoted(text));
                return Optional.empty();
            }
        }
        note(column, "must be a currency code like USD, was " + shown(text));
        return Optional.empty();
    }

    /**
     * A currency, if the cell says one.
     *
     * @param column  its name
     * @return the currency; empty if the cell is
     */
    public Optional<Currency> optionalCurrency(String column) {
        return has(column) ? currency(column) : Optional.empty();
    }

    private static String shown(String text) {
        return text.isEmpty() ? "empty" : Problem.quoted(text);
    }

    /**
     * Makes the value of the row, if nothing was wrong with it. What the maker refuses becomes a problem: at the column whose name
     * the message begins with, else at the row.
     *
     * @param maker  makes the value; called at most once
     * @param <T> the value
     * @return the value; empty after a problem was noted
     */
    public <T> Optional<T> build(Supplier<? extends T> maker) {
        if (problems.count() > problemsBefore) {
            return Optional.empty();
        }
        try {
            return Optional.of(maker.get());
        } catch (IllegalArgumentException | ArithmeticException e) {
            String message = e.getMessage() == null ? "is refused" : e.getMessage();
            String column = message.split("[ :]", 2)[0];
            boolean named = header.position(column) >= 0;
            problems.note(named ? place(column) : place(), named ? Problem.withoutName(column, message) : message);
            return Optional.empty();
        }
    }

    /**
     * Where the row stands.
     *
     * @return file, line and column
     */
    @Override
    public String toString() {
        return place().toString();
    }
}
