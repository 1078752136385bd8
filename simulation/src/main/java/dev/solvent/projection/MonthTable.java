package dev.solvent.projection;

import dev.solvent.internal.Requires;
import dev.solvent.internal.TextTable;
import dev.solvent.quantity.Series;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Figures month by month: columns for a data frame, rows as records, CSV for other tools and text for a console, all from one list
 * of columns in one order.
 *
 * @param months  of the rows
 * @param columns  with distinct names, each with one value for every month
 * @since 0.1.0
 */
public record MonthTable(List<YearMonth> months, List<TableColumn> columns) {

    private static final String MONTH = "month";
    private static final String END_OF_LINE = "\r\n";
    private static final int SHOWN_DIGITS = 4;

    public MonthTable {
        months = List.copyOf(Requires.nonEmpty(months, "months"));
        columns = List.copyOf(Requires.nonEmpty(columns, "columns"));
        List<String> names = columns.stream().map(TableColumn::name).toList();
        if (names.stream().distinct().count() < names.size()) {
            throw new IllegalArgumentException("columns must have distinct names, were " + names);
        }
        for (TableColumn each : columns) {
            if (each.values().size() != months.size()) {
                throw new IllegalArgumentException("column " + each.name() + " must have " + months.size()
                        + " months, had " + each.values().size());
            }
        }
    }

    /**
     * A table of consecutive months.
     *
     * @param start  the first
     * @param columns  of one length
     * @return the table
     */
    public static MonthTable from(YearMonth start, List<TableColumn> columns) {
        int size = Requires.nonEmpty(columns, "columns").get(0).values().size();
        return new MonthTable(
                IntStream.range(0, size).mapToObj(start::plusMonths).toList(), columns);
    }

    /**
     * One month.
     *
     * @param month  of the calendar
     * @param values  by the name of the column, in the order of the columns
     * @since 0.1.0
     */
    public record Row(YearMonth month, Map<String, Double> values) {

        public Row {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }

        /**
         * One figure of the month.
         *
         * @param name  of a column
         * @return its value
         * @throws IllegalArgumentException if there is no such column
         */
        public double get(String name) {
            if (!values.containsKey(name)) {
                throw new IllegalArgumentException("name must be one of " + values.keySet() + ", was " + name);
            }
            return values.get(name);
        }
    }

    /**
     * One column.
     *
     * @param name  its name
     * @return the column
     * @throws IllegalArgumentException if there is no such column
     */
    public TableColumn column(String name) {
        return columns.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("name must be one of "
                        + columns.stream().map(TableColumn::name).toList() + ", was " + name));
    }

    /**
     * Some of the columns.
     *
     * @param names  in the wanted order
     * @return a table of these
     */
    public MonthTable select(String... names) {
        return new MonthTable(months, List.of(names).stream().map(this::column).toList());
    }

    /**
     * One row for several months, such as every twelfth. Nothing is summed: what stands there is what that month was like.
     *
     * @param step  in months, at least 1
     * @return a table of these rows, from the first on
     */
    public MonthTable every(int step) {
        Requires.atLeast(step, 1, "step");
        int size = (months.size() + step - 1) / step;
        return new MonthTable(
                IntStream.range(0, size).mapToObj(row -> months.get(row * step)).toList(),
                columns.stream()
                        .map(each -> new TableColumn(
                                each.name(),
                                each.unit(),
                                Series.generate(size, row -> each.values().get(row * step))))
                        .toList());
    }

    /**
     * The months as records.
     *
     * @return in order of time
     */
    public List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (int month = 0; month < months.size(); month++) {
            Map<String, Double> values = new LinkedHashMap<>();
            for (TableColumn each : columns) {
                values.put(each.name(), each.values().get(month));
            }
            rows.add(new Row(months.get(month), values));
        }
        return List.copyOf(rows);
    }

    /**
     * The table as comma-separated values.
     *
     * <p>RFC 4180: a header line, fields in quotes where they hold a comma, a quote or a line break, lines that end with CR LF.
     * Months are ISO 8601; each number has the fewest digits from which it can be read back, with a point and without grouping.
     *
     * @return the text, in the order of the columns
     */
    public String toCsv() {
        StringBuilder csv = new StringBuilder(MONTH);
        for (TableColumn each : columns) {
            csv.append(',').append(field(each.heading()));
        }
        csv.append(END_OF_LINE);
        for (int month = 0; month < months.size(); month++) {
            csv.append(months.get(month));
            for (TableColumn each : columns) {
                csv.append(',').append(ShortestDigits.of(each.values().get(month)));
            }
            csv.append(END_OF_LINE);
        }
        return csv.toString();
    }

    private static String field(String text) {
        boolean special = text.chars().anyMatch(each -> ",\"\r\n".indexOf(each) >= 0);
        return special ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    /**
     * The table for a console.
     *
     * @return a line of headings and one line per month; thousands are grouped, and a column has as many decimals as its largest
     *     number needs to show four digits
     */
    public String toTable() {
        TextTable table = new TextTable();
        List<String> headings = new ArrayList<>(List.of(MONTH));
        columns.forEach(each -> headings.add(each.heading()));
        table.row(headings.toArray(String[]::new));
        int[] decimals = columns.stream()
                .mapToInt(each -> GroupedNumber.decimals(each.values(), SHOWN_DIGITS))
                .toArray();
        for (int month = 0; month < months.size(); month++) {
            List<String> cells = new ArrayList<>(List.of(months.get(month).toString()));
            for (int i = 0; i < decimals.length; i++) {
                cells.add(GroupedNumber.of(columns.get(i).values().get(month), decimals[i]));
            }
            table.row(cells.toArray(String[]::new));
        }
        return table.toString();
    }

    @Override
    public String toString() {
        return months.size() + " months from " + months.get(0) + " of "
                + String.join(", ", columns.stream().map(TableColumn::heading).toList());
    }
}
