package dev.solvent.files.document;

import static java.util.Objects.requireNonNull;

import dev.solvent.files.source.Place;
import org.jspecify.annotations.Nullable;

/**
 * Nothing: null, or in YAML a key without a value.
 *
 * @param place  where it stands
 * @since 0.1.0
 */
public record NothingNode(Place place) implements Node {

    public NothingNode {
        requireNonNull(place, "place");
    }

    @Override
    public String inWords() {
        return "nothing";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NothingNode;
    }

    @Override
    public int hashCode() {
        return 0;
    }

    /**
     * As written in a file.
     *
     * @return {@code null}
     */
    @Override
    public String toString() {
        return "null";
    }
}
