package dev.solvent.display.report;

import static java.util.Objects.requireNonNull;

import dev.solvent.economics.Breakdown;
import dev.solvent.internal.Requires;
import dev.solvent.projection.Attribution;
import dev.solvent.projection.MonthTable;
import dev.solvent.retention.CohortTable;
import dev.solvent.retention.fit.RetentionFits;
import dev.solvent.study.Outcome;
import dev.solvent.study.RankCorrelations;
import dev.solvent.study.ShapleyEffects;
import dev.solvent.study.SobolIndices;
import dev.solvent.study.Tornado;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Rows under headings, the first cell of a row being its name. Immutable: each call gives a table with more.
 *
 * <pre>{@code
 * Table.captioned("Plans").text("plan").number("price, USD per month").row("Standard", "9.99").row("Pro", "34.99")
 * }</pre>
 *
 * @since 0.1.0
 */
public final class Table {

    private final String caption;
    private final List<Heading> headings;
    private final List<List<Cell>> rows;

    private Table(String caption, List<Heading> headings, List<List<Cell>> rows) {
        this.caption = Requires.text(caption, "caption");
        this.headings = headings;
        this.rows = rows;
    }

    /** A column: its name with its unit, and whether numbers stand in it. */
    record Heading(String name, boolean isNumber) {}

    /**
     * A cell.
     *
     * @param text  may be empty
     * @param tone  how it stands out
     * @since 0.1.0
     */
    public record Cell(String text, Tone tone) {

        public Cell {
            requireNonNull(text, "text");
            requireNonNull(tone, "tone");
        }

        /**
         * A cell like those around it.
         *
         * @param text  may be empty
         * @return the cell
         */
        public static Cell of(String text) {
            return new Cell(text, Tone.PLAIN);
        }
    }

    /**
     * An empty table.
     *
     * @param caption  what it holds
     * @return a table that waits for headings and rows
     */
    public static Table captioned(String caption) {
        return new Table(caption, List.of(), List.of());
    }

    /**
     * Figures month by month, such as {@code projection.table()}.
     *
     * @param table  of a projection
     * @return a row per month
     */
    public static Table of(MonthTable table) {
        return Tables.of(table);
    }

    /**
     * A headline number and its parts.
     *
     * @param breakdown  such as {@code user.marginWaterfall()}
     * @return a row per part, the sum last
     */
    public static Table of(Breakdown breakdown) {
        return Tables.of(breakdown);
    }

    /**
     * What changed a result from one projection to another.
     *
     * @param attribution  of a bridge
     * @return a row per group of changes, between before and after
     */
    public static Table of(Attribution attribution) {
        return Tables.of(attribution);
    }

    /**
     * Counts by cohort and age.
     *
     * @param cohorts  observed
     * @return a row per cohort
     */
    public static Table of(CohortTable cohorts) {
        return Tables.of(cohorts);
    }

    /**
     * Fitted families side by side, in their order.
     *
     * @param fits  converged or not, which the table says
     * @return a row per family
     */
    public static Table of(RetentionFits fits) {
        return Tables.of(fits);
    }

    /**
     * What a study found: mean and quantiles of every figure, with the intervals that its design supports.
     *
     * @param outcome  of a study
     * @return a row per output of one figure
     */
    public static Table of(Outcome outcome) {
        return Tables.of(outcome);
    }

    /**
     * How far an output moves with each input.
     *
     * @param tornado  of a study
     * @return a row per input, the widest first
     */
    public static Table of(Tornado tornado) {
        return Tables.of(tornado);
    }

    /**
     * Shares of the variance of an output by input.
     *
     * @param indices  of a study
     * @return a row per input
     */
    public static Table of(SobolIndices indices) {
        return Tables.of(indices);
    }

    /**
     * Shares of the variance of an output by input, which sum to one.
     *
     * @param effects  of a study
     * @return a row per input
     */
    public static Table of(ShapleyEffects effects) {
        return Tables.of(effects);
    }

    /**
     * How closely an output follows each input.
     *
     * @param correlations  by ranks
     * @return a row per input, the strongest first
     */
    public static Table of(RankCorrelations correlations) {
        return Tables.of(correlations);
    }

    /**
     * With a column of words.
     *
     * @param heading  its name
     * @return the table
     */
    public Table text(String heading) {
        return with(new Heading(heading, false));
    }

    /**
     * With a column of numbers, which stand at the right.
     *
     * @param heading  its name with the unit, such as {@code revenue, USD}
     * @return the table
     */
    public Table number(String heading) {
        return with(new Heading(heading, true));
    }

    private Table with(Heading heading) {
        requireNonNull(heading.name(), "heading");
        if (!rows.isEmpty()) {
            throw new IllegalStateException("headings of '" + caption + "' must come before its rows");
        }
        return new Table(caption, plus(headings, heading), rows);
    }

    private static <T> List<T> plus(List<T> list, T more) {
        List<T> all = new ArrayList<>(list);
        all.add(more);
        return List.copyOf(all);
    }

    /**
     * With a row.
     *
     * @param cells  as many as headings, in their order
     * @return the table
     */
    public Table row(String... cells) {
        return row(Stream.of(cells).map(Cell::of).toList());
    }

    /**
     * With a row.
     *
     * @param cells  as many as headings, in their order
     * @return the table
     */
    public Table row(List<Cell> cells) {
        return rows(List.of(cells));
    }

    /**
     * With some rows.
     *
     * @param more  each with as many cells as headings, in their order
     * @return the table
     */
    public Table rows(List<List<Cell>> more) {
        List<List<Cell>> all = new ArrayList<>(rows);
        for (List<Cell> cells : more) {
            if (cells.size() != headings.size()) {
                throw new IllegalArgumentException("a row of '" + caption + "' must have " + headings.size()
                        + " cells, one per heading, had " + cells.size());
            }
            all.add(List.copyOf(cells));
        }
        return new Table(caption, headings, List.copyOf(all));
    }

    /**
     * What it holds.
     *
     * @return not blank
     */
    public String caption() {
        return caption;
    }

    List<Heading> headings() {
        return headings;
    }

    List<List<Cell>> rows() {
        return rows;
    }

    /**
     * As an element of HTML that carries its own looks, for a notebook or a page of one's own.
     *
     * @return a table element; whatever it holds is escaped
     */
    public String html() {
        Html html = new Html();
        HtmlTable.write(this, html, HtmlTable.Looks.OWN);
        return html.toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Table that
                && that.caption.equals(caption)
                && that.headings.equals(headings)
                && that.rows.equals(rows);
    }

    @Override
    public int hashCode() {
        return caption.hashCode() * 31 + rows.hashCode();
    }

    @Override
    public String toString() {
        return "table: " + caption + ", " + rows.size() + " rows";
    }
}
