package dev.solvent.scenario;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import java.time.YearMonth;

/**
 * A part of the users of every segment leaves at the start of a month, on top of ordinary churn.
 *
 * @param label  name in reports
 * @param at  the month
 * @param lost  share of the users who would be there, in [0, 1]
 * @since 0.1.0
 */
public record ChurnSpike(String label, YearMonth at, double lost) implements Shock {

    public ChurnSpike {
        Requires.text(label, "label");
        requireNonNull(at, "at");
        lost = Requires.fraction(lost, "lost of " + label);
    }

    @Override
    public double survivalFactor(String segment, YearMonth month) {
        return month.equals(at) ? 1 - lost : 1;
    }
}
