package dev.solvent.scenario;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import java.time.YearMonth;

/**
 * Compute costs a multiple from a month on.
 *
 * @param label  name in reports
 * @param from  first month of the new cost
 * @param factor  of the cost that would otherwise hold, at least 0
 * @since 0.1.0
 */
public record CostStep(String label, YearMonth from, double factor) implements Shock {

    public CostStep {
        Requires.text(label, "label");
        requireNonNull(from, "from");
        factor = Requires.nonNegative(factor, "factor of " + label);
    }

    @Override
    public double computeFactor(YearMonth month) {
        return month.isBefore(from) ? 1 : factor;
    }
}
