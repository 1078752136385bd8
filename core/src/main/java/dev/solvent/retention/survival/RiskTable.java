package dev.solvent.retention.survival;

import static java.util.Objects.requireNonNull;

import dev.solvent.quantity.Period;
import dev.solvent.quantity.Series;

/**
 * How many users were watched, left and went out of sight at each age that occurs in the data. A row is at risk after its
 * entry, up to and including its end; at equal ages users leave before others go out of sight.
 *
 * @param unit  what the ages count
 * @param times  every distinct age at which somebody left or was last seen, ascending
 * @param atRisk  users watched just before each of them (sums of weights)
 * @param events  users who left then
 * @param censored  users last seen then, still there
 * @since 0.1.0
 */
public record RiskTable(Period unit, Series times, Series atRisk, Series events, Series censored) {

    public RiskTable {
        requireNonNull(unit, "unit");
        for (Series column : new Series[] {atRisk, events, censored}) {
            if (column.size() != times.size()) {
                throw new IllegalArgumentException(
                        "columns must have one value for each of " + times.size() + " times, had " + column.size());
            }
        }
    }

    /**
     * Counts the rows.
     *
     * @param tenures  ends known or still to come; weights and late entries are heeded
     * @return the table
     * @throws IllegalArgumentException if there is no row, or an end is known only to lie in an interval
     */
    public static RiskTable of(Tenures tenures) {
        return RiskCounts.of(tenures).table();
    }

    /**
     * Users watched in all.
     *
     * @return sum of the weights
     */
    public double users() {
        return events.sum() + censored.sum();
    }
}
