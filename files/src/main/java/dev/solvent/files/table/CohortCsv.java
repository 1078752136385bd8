package dev.solvent.files.table;

import static java.util.Objects.requireNonNull;

import dev.solvent.files.document.NodeReader;
import dev.solvent.files.source.Limits;
import dev.solvent.files.source.MalformedFileException;
import dev.solvent.files.source.Place;
import dev.solvent.files.source.Problem;
import dev.solvent.files.source.Problems;
import dev.solvent.files.source.Source;
import dev.solvent.quantity.Period;
import dev.solvent.retention.CohortRow;
import dev.solvent.retention.CohortTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Cohort tables as CSV: a row per cohort, oldest first, and a column per age.
 *
 * <pre>
 * cohort,0,1,2
 * 2026-01,1240,901,744
 * 2026-02,1310,960
 * </pre>
 *
 * The first column is called {@code cohort}, the others are the ages {@code 0, 1, 2, ...}. A row ends where the cohort has not come
 * further; empty cells at its end say the same. The period of one age is said by the caller.
 *
 * @since 0.1.0
 */
public final class CohortCsv {

    private static final String COHORT = "cohort";
    private static final long MOST_USERS = 1L << 53;

    private final Problems problems = new Problems();
    private final Limits limits;
    private final Map<String, Place> names = new HashMap<>();

    private CohortCsv(Limits limits) {
        this.limits = limits;
    }

    /**
     * Reads a file.
     *
     * @param file  its path
     * @param period  length of one step of age
     * @return the table
     * @throws MalformedFileException with all that is wrong
     * @throws java.io.UncheckedIOException if it cannot be read
     */
    public static CohortTable read(Path file, Period period) {
        return read(Source.of(file), period, Limits.forTables());
    }

    /**
     * Reads a source.
     *
     * @param source  what to read
     * @param period  length of one step of age
     * @param limits  how much it may cost
     * @return the table
     * @throws MalformedFileException with all that is wrong
     * @throws java.io.UncheckedIOException if it cannot be read
     */
    public static CohortTable read(Source source, Period period, Limits limits) {
        requireNonNull(period, "period");
        return new CohortTable(period, new CohortCsv(limits).rows(source));
    }

    private List<CohortRow> rows(Source source) {
        List<CohortRow> rows = new ArrayList<>();
        try (CsvReader csv = new CsvReader(source, limits, problems)) {
            List<CsvReader.Cell> header = csv.next();
            checkHeader(header, csv.file());
            List<CsvReader.Cell> cells = csv.next();
            while (!cells.isEmpty() && !problems.isFull()) {
                row(cells, header.size(), csv.file()).ifPresent(rows::add);
                cells = csv.next();
            }
            if (rows.isEmpty() && problems.isEmpty()) {
                problems.note(csv.file(), "table must have at least one cohort, has none");
            }
        }
        problems.throwIfAny();
        return rows;
    }

    private void checkHeader(List<CsvReader.Cell> header, Place file) {
        if (header.isEmpty()) {
            throw Header.empty(file, COHORT + ",0,1,2,...", problems);
        }
        Header.refuseOtherSeparator(header, file, problems);
        for (int i = 0; i < header.size(); i++) {
            String expected = i == 0 ? COHORT : String.valueOf(i - 1);
            if (!header.get(i).text().equals(expected)) {
                problems.note(
                        header.get(i).in(file),
                        "column must be called " + expected + ", was "
                                + Problem.quoted(header.get(i).text()));
            }
        }
        if (header.size() == 1) {
            problems.note(file, "column 0 is missing");
        }
        problems.throwIfAny();
    }

    private Optional<CohortRow> row(List<CsvReader.Cell> cells, int columns, Place file) {
        int before = problems.count();
        Place start = cells.get(0).in(file);
        if (cells.size() > columns) {
            problems.note(start, "row must have at most " + columns + " cells like the header, has " + cells.size());
        }
        String name = name(cells.get(0).text(), start.key(COHORT));
        List<Long> counts = new ArrayList<>();
        int end = Math.min(endOfAges(cells), columns);
        for (int i = 1; i < end; i++) {
            count(cells.get(i), cells.get(i).in(file).key(String.valueOf(i - 1)), counts);
        }
        if (end <= 1 && problems.count() == before) {
            problems.note(start, "cohort must have at least its size, the count at age 0");
        }
        return problems.count() > before ? Optional.empty() : Optional.of(new CohortRow(name, counts));
    }

    private static int endOfAges(List<CsvReader.Cell> cells) {
        OptionalInt last = IntStream.range(1, cells.size())
                .filter(i -> !cells.get(i).text().isEmpty())
                .max();
        return last.orElse(0) + 1;
    }

    private String name(String name, Place place) {
        Row.checkName(name, place, problems);
        Place first = names.putIfAbsent(name, place);
        if (first != null) {
            problems.note(place, "cohort " + Problem.quoted(name) + " is given twice, first in line " + first.line());
        }
        return name;
    }

    /** Adds a count; after a bad one the row is not built, and later cells are still checked. */
    private void count(CsvReader.Cell cell, Place place, List<Long> counts) {
        long most = counts.isEmpty() ? MOST_USERS : counts.get(0);
        Optional<Long> count = Row.read(cell.text(), place, limits, problems, NodeReader.wholeNumber(0, most, "users"));
        counts.add(count.orElse(0L));
    }

    /**
     * Writes a table. The period is not in the file.
     *
     * @param table  what to write
     * @return the text; rows end where their cohorts do
     * @throws IllegalArgumentException if a spreadsheet would run the name of a cohort as a formula
     */
    public static String write(CohortTable table) {
        List<String> header = Stream.concat(
                        Stream.of(COHORT),
                        IntStream.rangeClosed(0, table.lastAge()).mapToObj(String::valueOf))
                .toList();
        StringBuilder out = new StringBuilder();
        Csv.line(out, header, header);
        for (CohortRow cohort : table.cohorts()) {
            List<String> cells = Stream.concat(
                            Stream.of(cohort.name()), cohort.counts().stream().map(String::valueOf))
                    .toList();
            Csv.line(out, header, cells);
        }
        return out.toString();
    }
}
