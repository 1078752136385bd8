package dev.solvent.display;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.internal.display.Numerals;
import dev.solvent.quantity.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Where two levers make a goal likely enough.
 *
 * @param goal  such as {@code LTV:CAC at least 3}
 * @param across  the lever from left to right
 * @param up  the lever from bottom to top
 * @param spare  one series per value of {@code up}, each with one number per value of {@code across}: how much likelier the goal is
 *     than it must be, in [-1, 1]; a pair is feasible from 0 on
 * @param wanted  how likely it must be, if that is one number; empty where several requirements differ in it
 * @since 0.1.0
 */
public record FeasibilityGrid(String goal, Side across, Side up, List<Series> spare, OptionalDouble wanted) {

    /**
     * The values of one lever.
     *
     * @param name  what it is
     * @param unit  such as {@code USD per month}
     * @param values  in order, at least one
     * @since 0.1.0
     */
    public record Side(String name, String unit, Series values) {

        public Side {
            Requires.text(name, "name");
            requireNonNull(unit, "unit");
            Numerals.drawable(values, "values of " + name);
        }

        String title() {
            return unit.isEmpty() ? name : name + " (" + unit + ")";
        }
    }

    public FeasibilityGrid {
        Requires.text(goal, "goal");
        requireNonNull(wanted, "wanted");
        spare = checked(across, up, spare, -1, "spare");
    }

    /**
     * A goal with one probability.
     *
     * @param goal  such as {@code LTV:CAC at least 3}
     * @param across  the lever from left to right
     * @param up  the lever from bottom to top
     * @param probabilities  one series per value of {@code up}, each with one probability per value of {@code across}
     * @param wanted  from which probability on a pair is feasible, in (0, 1]
     * @return the grid, which shows the probabilities
     */
    public static FeasibilityGrid of(String goal, Side across, Side up, List<Series> probabilities, double wanted) {
        Requires.positive(Requires.fraction(wanted, "wanted"), "wanted");
        List<Series> spare = new ArrayList<>();
        checked(across, up, probabilities, 0, "probabilities")
                .forEach(row -> spare.add(row.map(each -> each - wanted)));
        return new FeasibilityGrid(goal, across, up, spare, OptionalDouble.of(wanted));
    }

    private static List<Series> checked(Side across, Side up, List<Series> rows, double least, String name) {
        if (rows.size() != up.values().size()) {
            throw new IllegalArgumentException(
                    name + " must have " + up.values().size() + " series, had " + rows.size());
        }
        for (Series row : rows) {
            if (row.size() != across.values().size()) {
                throw new IllegalArgumentException(
                        "each of " + name + " must have " + across.values().size() + " values, had " + row.size());
            }
            for (int i = 0; i < row.size(); i++) {
                if (!(row.get(i) >= least && row.get(i) <= 1)) {
                    throw new IllegalArgumentException(
                            "each of " + name + " must be in [" + (int) least + ", 1], was " + row.get(i));
                }
            }
        }
        return List.copyOf(rows);
    }
}
