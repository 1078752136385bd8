package dev.solvent.decision;

import dev.solvent.economics.Payback;
import dev.solvent.internal.Requires;
import dev.solvent.internal.Text;
import dev.solvent.internal.TextTable;
import dev.solvent.quantity.Money;
import dev.solvent.study.Estimate;
import dev.solvent.study.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Options, plans or inputs side by side, as people read them: one line each, one column per figure. A figure may be a number, money,
 * an estimate, a payback, an optional of any of these, or words; each is written to four significant digits, thousands
 * grouped. A currency that all of a column has stands in its heading.
 *
 * <pre>{@code
 * AnswerTable.of("plan", "margin", "payback").row("Creator", margin, payback)
 * }</pre>
 *
 * <p>Immutable.
 *
 * @param headings  of the columns, the units in them
 * @param rows  of as many cells each
 * @since 0.1.0
 */
public record AnswerTable(List<String> headings, List<List<String>> rows) {

    private static final int DIGITS = 4;
    private static final int GROUP = 3;
    private static final double LOW = 0.1;
    private static final double MIDDLE = 0.5;
    private static final double HIGH = 0.9;
    private static final String NONE = "none";
    private static final Pattern MONEY = Pattern.compile("(-?[0-9.,]+) ([A-Z]{3})");
    private static final Pattern SMALL = Pattern.compile("-?[0-9]{1,3}(\\.[0-9]+)?");

    public AnswerTable {
        headings = List.copyOf(Requires.nonEmpty(headings, "headings"));
        int columns = headings.size();
        rows = rows.stream().map(List::copyOf).toList();
        for (List<String> row : rows) {
            if (row.size() != columns) {
                throw new IllegalArgumentException(
                        "rows must have " + columns + " cells as there are headings, had " + row.size() + ": " + row);
            }
        }
    }

    /**
     * A table without rows yet.
     *
     * @param headings  of the columns
     * @return the table
     */
    public static AnswerTable of(String... headings) {
        return new AnswerTable(List.of(headings), List.of());
    }

    /**
     * With one more line.
     *
     * @param name  of the option, in the first column
     * @param figures  for the other columns
     * @return the table
     */
    public AnswerTable row(String name, Object... figures) {
        List<List<String>> more = new ArrayList<>(rows);
        more.add(Stream.concat(Stream.of(name), Stream.of(figures).map(AnswerTable::cell))
                .toList());
        return new AnswerTable(headings, more);
    }

    /**
     * Results of a study side by side: means, how bad and how good one draw in ten is, and how often they are above nothing.
     *
     * @param name  heading of the first column
     * @param results  one line each, under their names
     * @return the table
     */
    public static AnswerTable ofResults(String name, Result... results) {
        AnswerTable table = of(name, "mean", "1 in 10 is below", "median", "1 in 10 is above", "above 0");
        for (Result each : results) {
            table = table.row(
                    each.name(),
                    each.mean(),
                    each.quantile(LOW),
                    each.quantile(MIDDLE),
                    each.quantile(HIGH),
                    percent(each.probabilityAtLeast(Double.MIN_VALUE).value()));
        }
        return table;
    }

    /**
     * A share for a cell, as a percentage.
     *
     * @param fraction  such as 0.047
     * @return such as {@code 4.7 %}
     */
    public static String percent(double fraction) {
        return Text.significant(100 * fraction, 3) + " %";
    }

    private static String cell(Object figure) {
        if (figure instanceof Optional<?> optional) {
            return optional.map(AnswerTable::cell).orElse(NONE);
        }
        if (figure instanceof OptionalDouble optional) {
            return optional.isPresent() ? number(optional.getAsDouble()) : NONE;
        }
        if (figure instanceof Money money) {
            return number(money.amount()) + " " + money.currency().getCurrencyCode();
        }
        if (figure instanceof Estimate estimate) {
            return number(estimate.value());
        }
        if (figure instanceof Payback payback) {
            return payback.months().isPresent() ? payback.months().getAsInt() + " months" : "never";
        }
        return figure instanceof Number number ? number(number.doubleValue()) : figure.toString();
    }

    /** To four digits; whole numbers beyond them are rounded to whole ones, thousands apart. */
    private static String number(double value) {
        String text = StrictMath.abs(value) >= 1000 ? Text.fixed(value, 0) : Text.significant(value, DIGITS);
        int from = text.startsWith("-") ? 1 : 0;
        StringBuilder grouped = new StringBuilder(text);
        if (!text.contains(".") && !text.contains("E")) {
            for (int at = text.length() - GROUP; at > from; at -= GROUP) {
                grouped.insert(at, ',');
            }
        }
        return grouped.toString();
    }

    /** One figure of a column, without its currency. */
    private static String bare(String cell) {
        Matcher money = MONEY.matcher(cell);
        return money.matches() ? money.group(1) : cell;
    }

    /** A column as it is shown: the currency of all its cells in its heading, and as many decimals everywhere. */
    private List<String> column(int index) {
        List<String> cells = rows.stream().map(row -> row.get(index)).toList();
        List<String> currencies = cells.stream()
                .map(MONEY::matcher)
                .map(each -> each.matches() ? each.group(2) : "")
                .distinct()
                .toList();
        boolean oneCurrency = currencies.size() == 1 && !currencies.get(0).isEmpty();
        List<String> shown = new ArrayList<>();
        shown.add(oneCurrency ? headings.get(index) + " [" + currencies.get(0) + "]" : headings.get(index));
        List<String> figures =
                oneCurrency ? cells.stream().map(AnswerTable::bare).toList() : cells;
        boolean small = figures.stream().allMatch(each -> SMALL.matcher(each).matches());
        int decimals = figures.stream().mapToInt(AnswerTable::decimals).max().orElse(0);
        boolean aligned = small && decimals <= DIGITS;
        figures.forEach(each -> shown.add(aligned ? padded(each, decimals) : each));
        return shown;
    }

    private static int decimals(String figure) {
        int point = figure.indexOf('.');
        return point < 0 ? 0 : figure.length() - point - 1;
    }

    private static String padded(String figure, int decimals) {
        int missing = decimals - decimals(figure);
        return figure + (missing > 0 && !figure.contains(".") ? "." : "") + "0".repeat(missing);
    }

    /** The lines for a console. */
    @Override
    public String toString() {
        List<List<String>> columns =
                IntStream.range(0, headings.size()).mapToObj(this::column).toList();
        TextTable table = new TextTable();
        for (int line = 0; line <= rows.size(); line++) {
            int at = line;
            table.row(columns.stream().map(column -> column.get(at)).toArray(String[]::new));
        }
        return table.toString();
    }
}
