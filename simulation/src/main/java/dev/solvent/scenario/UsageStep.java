package dev.solvent.scenario;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import java.time.YearMonth;
import java.util.List;

/**
 * Users of a segment consume a multiple from a month on.
 *
 * @param label  name in reports
 * @param segment  name of the segment
 * @param from  first month
 * @param factor  of what they would, above 0
 * @since 0.1.0
 */
public record UsageStep(String label, String segment, YearMonth from, double factor) implements Shock {

    public UsageStep {
        Requires.text(label, "label");
        Requires.text(segment, "segment");
        requireNonNull(from, "from");
        factor = Requires.positive(factor, "factor of " + label);
    }

    @Override
    public List<String> segments() {
        return List.of(segment);
    }

    @Override
    public double usageFactor(String changed, YearMonth month) {
        return changed.equals(segment) && !month.isBefore(from) ? factor : 1;
    }
}
