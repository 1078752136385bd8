package dev.solvent.scenario;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import java.time.YearMonth;

/**
 * Fewer sign-ups for a time.
 *
 * @param label  name in reports
 * @param from  first month
 * @param until  first month after it
 * @param left  what is left of the sign-ups, in [0, 1]
 * @since 0.1.0
 */
public record AcquisitionCut(String label, YearMonth from, YearMonth until, double left) implements Shock {

    public AcquisitionCut {
        Requires.text(label, "label");
        requireNonNull(from, "from");
        if (!requireNonNull(until, "until").isAfter(from)) {
            throw new IllegalArgumentException("until of " + label + " must be after " + from + ", was " + until);
        }
        left = Requires.fraction(left, "left of " + label);
    }

    @Override
    public double signUpFactor(YearMonth month) {
        return month.isBefore(from) || !month.isBefore(until) ? 1 : left;
    }
}
