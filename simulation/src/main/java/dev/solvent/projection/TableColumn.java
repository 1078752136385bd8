package dev.solvent.projection;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.quantity.Series;

/**
 * A named figure of every month, with its unit.
 *
 * @param name  such as {@code gross profit}
 * @param unit  a currency code, or what is counted
 * @param values  one per month
 * @since 0.1.0
 */
public record TableColumn(String name, String unit, Series values) {

    public TableColumn {
        Requires.text(name, "name");
        Requires.text(unit, "unit of " + name);
        requireNonNull(values, "values");
    }

    /**
     * Name and unit, as they stand above a column of figures.
     *
     * @return such as {@code gross profit [USD]}; the name alone where it ends with the unit, as {@code active users} does
     */
    public String heading() {
        return name.equals(unit) || name.endsWith(" " + unit) ? name : name + " [" + unit + "]";
    }
}
