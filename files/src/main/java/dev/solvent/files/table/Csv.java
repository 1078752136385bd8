package dev.solvent.files.table;

import dev.solvent.files.source.Characters;
import dev.solvent.files.source.Limits;
import dev.solvent.files.source.MalformedFileException;
import dev.solvent.files.source.Problem;
import dev.solvent.files.source.Problems;
import dev.solvent.files.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Tables of one's own as CSV. Rows are read one by one, so that a table may be larger than memory is wide.
 *
 * @since 0.1.0
 */
public final class Csv {

    private Csv() {}

    /**
     * Reads a table.
     *
     * @param source  what to read
     * @param limits  how much it may cost
     * @param columns  what the columns are called
     * @param reader  makes a value of a row; empty only after a problem was noted
     * @param <T> what a row says
     * @return the values in the order of the rows
     * @throws MalformedFileException with all that is wrong; nothing of the table is returned then
     * @throws java.io.UncheckedIOException if the source cannot be read
     */
    public static <T> List<T> read(
            Source source, Limits limits, Columns columns, Function<? super Row, Optional<T>> reader) {
        Problems problems = new Problems();
        List<T> values = new ArrayList<>();
        try (CsvReader csv = new CsvReader(source, limits, problems)) {
            Header header = Header.read(csv, columns, problems);
            List<CsvReader.Cell> cells = csv.next();
            while (!cells.isEmpty() && !problems.isFull()) {
                if (cells.size() == header.size()) {
                    reader.apply(new Row(csv.file(), header, cells, limits, problems))
                            .ifPresent(values::add);
                } else {
                    problems.note(cells.get(0).in(csv.file()), ragged(cells, header.size()));
                }
                cells = csv.next();
            }
        }
        problems.throwIfAny();
        return List.copyOf(values);
    }

    private static String ragged(List<CsvReader.Cell> cells, int columns) {
        boolean blank = cells.size() == 1 && cells.get(0).text().isBlank();
        return blank
                ? "line is empty; leave it out"
                : "row must have " + columns + " cells like the header, has " + cells.size();
    }

    /**
     * Writes a table, lines ended by LF. Cells are put in quotes where they must be.
     *
     * @param header  names of the columns
     * @param rows  a cell per column
     * @return the text
     * @throws IllegalArgumentException if a row has another number of cells, or a spreadsheet would run a cell as a formula,
     *     or a cell holds control characters
     */
    public static String write(List<String> header, List<List<String>> rows) {
        StringBuilder out = new StringBuilder();
        line(out, header, header);
        for (List<String> row : rows) {
            if (row.size() != header.size()) {
                throw new IllegalArgumentException("row must have " + header.size() + " cells, has " + row.size());
            }
            line(out, header, row);
        }
        return out.toString();
    }

    static void line(StringBuilder out, List<String> header, List<String> row) {
        for (int i = 0; i < row.size(); i++) {
            String cell = row.get(i);
            if (Formula.isLike(cell)) {
                throw new IllegalArgumentException(
                        header.get(i) + " must not begin like a formula, was " + Problem.quoted(cell));
            }
            if (!cell.codePoints().allMatch(Characters::isAllowed)) {
                throw new IllegalArgumentException(
                        header.get(i) + " must be without control characters, was " + Problem.quoted(cell));
            }
            out.append(i == 0 ? "" : ",").append(inQuotesIfNeeded(cell, row.size()));
        }
        out.append('\n');
    }

    /** A lone empty cell would be an empty line. */
    private static String inQuotesIfNeeded(String cell, int cells) {
        boolean needed = cell.chars().anyMatch(unit -> unit == ',' || unit == '"' || unit == '\n' || unit == '\r')
                || !cell.equals(cell.strip())
                || (cell.isEmpty() && cells == 1);
        return needed ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
