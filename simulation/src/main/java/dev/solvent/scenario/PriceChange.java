package dev.solvent.scenario;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import java.time.YearMonth;
import java.util.List;

/**
 * Another price for everybody in a segment.
 *
 * @param label  name in reports
 * @param segment  name of the segment
 * @param from  first month of the new price
 * @param factor  of the old price, at least 0
 * @since 0.1.0
 */
public record PriceChange(String label, String segment, YearMonth from, double factor) implements Shock {

    public PriceChange {
        Requires.text(label, "label");
        Requires.text(segment, "segment");
        requireNonNull(from, "from");
        factor = Requires.nonNegative(factor, "factor of " + label);
    }

    @Override
    public List<String> segments() {
        return List.of(segment);
    }

    @Override
    public double priceFactor(String changed, YearMonth month) {
        return changed.equals(segment) && !month.isBefore(from) ? factor : 1;
    }
}
