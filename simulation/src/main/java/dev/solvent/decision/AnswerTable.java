package dev.solvent.decision;

import dev.solvent.economics.Payback;
import dev.solvent.internal.Requires;
import dev.solvent.internal.Text;
import dev.solvent.internal.TextTable;
import dev.solvent.quantity.Money;
import dev.solvent.study.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * Options, plans or inputs side by side, as people read them: one line each, one column per figure. A figure may be a number, money,
 * an estimate, a payback, an optional of any of these, or words; each is written to four significant digits, thousands grouped.
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
    private static final String NONE = "none";

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

    /** The lines for a console. */
    @Override
    public String toString() {
        TextTable table = new TextTable().row(headings.toArray(String[]::new));
        rows.forEach(row -> table.row(row.toArray(String[]::new)));
        return table.toString();
    }
}
