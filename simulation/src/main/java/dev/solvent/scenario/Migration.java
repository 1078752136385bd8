package dev.solvent.scenario;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import java.time.YearMonth;

/**
 * A part of a segment changes plan at a date.
 *
 * @param label  name in reports
 * @param from  segment they leave
 * @param to  segment they come to
 * @param at  the month
 * @param fraction  of those there, in [0, 1]
 * @since 0.1.0
 */
public record Migration(String label, String from, String to, YearMonth at, double fraction) implements Move {

    public Migration {
        Requires.text(label, "label");
        Requires.text(from, "from");
        Requires.text(to, "to");
        requireNonNull(at, "at");
        fraction = Requires.fraction(fraction, "fraction of " + label);
    }

    @Override
    public double share(int ageMonths, YearMonth month) {
        return month.equals(at) ? fraction : 0;
    }
}
