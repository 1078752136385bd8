package dev.solvent.study;

import dev.solvent.internal.TextTable;
import java.util.List;

/**
 * Shares of an output's variance that sum to 1 whether inputs are correlated or not: what an input takes away on average over all
 * orders in which inputs could become known (Owen, 2014; Song, Nelson and Staum, 2016).
 *
 * @param output  what is watched
 * @param effects  by input, in the order of the study
 * @param runs  of the study that it took
 * @param design  of the rows
 * @since 0.1.0
 */
public record ShapleyEffects(String output, List<Effect> effects, int runs, Design design) {

    /**
     * One input.
     *
     * @param input  its name
     * @param share  of the variance
     * @since 0.1.0
     */
    public record Effect(String input, Estimate share) {}

    public ShapleyEffects {
        effects = List.copyOf(effects);
    }

    /** A table, greatest first. */
    @Override
    public String toString() {
        TextTable table = new TextTable().row(output, "share of variance");
        effects.stream()
                .sorted((a, b) -> Double.compare(b.share().value(), a.share().value()))
                .forEach(effect -> table.row(effect.input(), effect.share().toString()));
        return table + "\n" + runs + " runs, rows: " + design;
    }
}
