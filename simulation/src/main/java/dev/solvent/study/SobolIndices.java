package dev.solvent.study;

import dev.solvent.internal.Text;
import dev.solvent.internal.TextTable;
import java.util.List;

/**
 * Shares of an output's variance: the first-order index of an input is what knowing it alone would take away, the total index what
 * would be left if all others were known. Estimates of small indices may fall below 0 or sum to more than 1; they are shown as
 * they are, and the intervals hold all indices of the table together, with 99 %.
 *
 * @param output  what is watched
 * @param indices  by input or group, in the order of the study
 * @param runs  of the study that it took
 * @param design  of the rows
 * @since 0.1.0
 */
public record SobolIndices(String output, List<Index> indices, int runs, Design design) {

    /**
     * One input, or group of inputs.
     *
     * @param name  of it
     * @param first  share of the variance through it alone
     * @param total  share through it, alone or with others
     * @since 0.1.0
     */
    public record Index(String name, Estimate first, Estimate total) {}

    public SobolIndices {
        indices = List.copyOf(indices);
    }

    /**
     * The indices of one input or group.
     *
     * @param name  of it
     * @return its indices
     */
    public Index of(String name) {
        return indices.stream()
                .filter(index -> index.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("name must be one of "
                        + indices.stream().map(Index::name).toList() + ", was " + name));
    }

    /**
     * Share of the variance that comes from inputs together rather than from any alone.
     *
     * @return 1 less the sum of first-order indices; below 0 by chance
     */
    public double interactions() {
        return 1 - indices.stream().mapToDouble(index -> index.first().value()).sum();
    }

    /** A table, the greatest total first. */
    @Override
    public String toString() {
        TextTable table = new TextTable().row(output, "alone", "in all");
        indices.stream()
                .sorted((a, b) -> Double.compare(b.total().value(), a.total().value()))
                .forEach(index -> table.row(
                        index.name(), index.first().toString(), index.total().toString()));
        return table + "\ntogether only: " + Text.significant(interactions(), 3) + "\n" + runs + " runs, rows: "
                + design;
    }
}
