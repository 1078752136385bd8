package dev.solvent.display;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.quantity.Series;
import java.util.List;

/**
 * How likely a goal is reached at each pair of values of two levers.
 *
 * @param goal  such as {@code LTV:CAC at least 3}
 * @param across  the lever from left to right
 * @param down  the lever from bottom to top
 * @param probabilities  one series per value of {@code down}, each with one probability per value of {@code across}
 * @param wanted  from which probability on a pair is feasible, in (0, 1]
 * @since 0.1.0
 */
public record FeasibilityGrid(String goal, Side across, Side down, List<Series> probabilities, double wanted) {

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
        probabilities = List.copyOf(probabilities);
        if (probabilities.size() != down.values().size()) {
            throw new IllegalArgumentException(
                    "probabilities must have " + down.values().size() + " series, had " + probabilities.size());
        }
        for (Series row : probabilities) {
            if (row.size() != across.values().size()) {
                throw new IllegalArgumentException(
                        "each of probabilities must have " + across.values().size() + " values, had " + row.size());
            }
            row.stream().forEach(each -> Requires.fraction(each, "probability"));
        }
        Requires.positive(Requires.fraction(wanted, "wanted"), "wanted");
    }
}
