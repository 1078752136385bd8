package dev.solvent.internal;

import java.util.ArrayList;
import java.util.List;

/** Rows of text in columns, the first left-aligned and the others right-aligned, as consoles show them. */
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
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                widths[i] = StrictMath.max(widths[i], row.get(i).length());
            }
        }
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.size(); i++) {
                String cell = row.get(i);
                String padding = " ".repeat(widths[i] - cell.length());
                line.append(i == 0 ? "" : "  ").append(i == 0 ? cell + padding : padding + cell);
            }
            lines.add(line.toString().stripTrailing());
        }
        return String.join("\n", lines);
    }
}
