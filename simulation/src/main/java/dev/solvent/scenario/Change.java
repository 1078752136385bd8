package dev.solvent.scenario;

import dev.solvent.internal.Requires;

/**
 * An assumption that differs between two scenarios.
 *
 * @param assumption  what it is about, such as {@code retention of creator}
 * @param before  in words; {@code none} where it is new
 * @param after  in words; {@code none} where it is gone
 * @since 0.1.0
 */
public record Change(String assumption, String before, String after) {

    public Change {
        Requires.text(assumption, "assumption");
        Requires.text(before, "before");
        Requires.text(after, "after");
    }

    @Override
    public String toString() {
        return assumption + ": " + before + " -> " + after;
    }
}
