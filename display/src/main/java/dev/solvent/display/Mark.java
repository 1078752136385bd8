package dev.solvent.display;

import dev.solvent.internal.Requires;
import dev.solvent.internal.display.Numerals;

/**
 * A figure to hold others against, such as a public claim or a target.
 *
 * @param label  what it is; its value is written beside it
 * @param value  finite
 * @since 0.1.0
 */
public record Mark(String label, double value) {

    public Mark {
        Requires.text(label, "label");
        value = Numerals.drawable(value, "value of " + label);
    }

    /**
     * A figure to hold others against.
     *
     * @param label  what it is
     * @param value  finite
     * @return the mark
     */
    public static Mark at(String label, double value) {
        return new Mark(label, value);
    }
}
