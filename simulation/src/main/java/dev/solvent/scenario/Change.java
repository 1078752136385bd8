package dev.solvent.scenario;

import dev.solvent.internal.Requires;
import java.util.List;

/**
 * An assumption that differs between two scenarios.
 *
 * @param assumption  what it is about, such as {@code retention of creator}
 * @param before  in words, as far as it differs; {@code none} where it is new
 * @param after  in words, as far as it differs; {@code none} where it is gone
 * @param details  each thing that differs as a phrase, such as {@code price 9.99 USD -> 12.99 USD per month}; at least one
 * @since 0.1.0
 */
public record Change(String assumption, String before, String after, List<String> details) {

    public Change {
        Requires.text(assumption, "assumption");
        Requires.text(before, "before");
        Requires.text(after, "after");
        details = List.copyOf(details);
        if (details.isEmpty()) {
            throw new IllegalArgumentException("details of " + assumption + " must hold at least one, held none");
        }
    }

    /**
     * A change of one thing.
     *
     * @param assumption  what it is about
     * @param before  in words
     * @param after  in words
     */
    public Change(String assumption, String before, String after) {
        this(assumption, before, after, List.of(before + " -> " + after));
    }

    @Override
    public String toString() {
        return assumption + ": " + String.join("; ", details);
    }
}
