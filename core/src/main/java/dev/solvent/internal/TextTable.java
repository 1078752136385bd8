package dev.solvent.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Rows of text in columns, as consoles show them: columns of numbers are right-aligned, others left-aligned. */
public final class TextTable {

    private final List<List<String>> rows = new ArrayList<>();

    /** A table without rows. */
    public TextTable() {}

    /**
     * Adds a row.
     *
     * @param cells  one per column
     * @return this
     */
    public TextTable row(String... cells) {
        rows.add(List.of(cells));
        return this;
    }

    /** Lines without trailing blanks, joined by line feeds. */
    @Override
    public String toString() {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        int[] widths = new int[columns];
        boolean[] numbers = new boolean[columns];
        for (int column = 0; column < columns; column++) {
            int at = column;
            widths[at] = rows.stream()
                    .mapToInt(row -> at < row.size() ? row.get(at).length() : 0)
                    .max()
                    .orElse(0);
            numbers[at] = rows.stream().skip(1).allMatch(row -> at >= row.size() || isNumber(row.get(at)));
        }
        return rows.stream().map(row -> line(row, widths, numbers)).collect(Collectors.joining("\n"));
    }

    private static String line(List<String> row, int[] widths, boolean[] numbers) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            String cell = row.get(i);
            String padding = " ".repeat(widths[i] - cell.length());
            line.append(i == 0 ? "" : "  ").append(numbers[i] ? padding + cell : cell + padding);
        }
        return line.toString().stripTrailing();
    }

    private static boolean isNumber(String cell) {
        return cell.isEmpty() || cell.matches("-?[0-9.,]+(E[+-]?[0-9]+)?( %)?");
    }
}
