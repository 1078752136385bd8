package dev.solvent.projection;

import dev.solvent.scenario.Shock;
import java.time.YearMonth;

/** Checks what a shock answers against its contract: shocks are open to users, and a wrong factor would pass unseen. */
final class Effect {

    private Effect() {}

    /** A factor as it is, if it is one. */
    static double factor(double value, Shock shock, String effect, YearMonth month) {
        if (!(value >= 0 && Double.isFinite(value))) {
            throw broken(shock, effect, month, "at least 0 and finite, was " + value);
        }
        return value;
    }

    /** A fraction as it is, if it is one. */
    static double fraction(double value, Shock shock, String effect, YearMonth month) {
        if (!(value >= 0 && value <= 1)) {
            throw broken(shock, effect, month, "in [0, 1], was " + value);
        }
        return value;
    }

    private static IllegalStateException broken(Shock shock, String effect, YearMonth month, String expected) {
        return new IllegalStateException(
                effect + " of shock '" + shock.label() + "' in " + month + " must be " + expected);
    }
}
