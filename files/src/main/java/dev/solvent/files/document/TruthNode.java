package dev.solvent.files.document;

import static java.util.Objects.requireNonNull;

import dev.solvent.files.source.Place;
import org.jspecify.annotations.Nullable;

/**
 * True or false.
 *
 * @param place  where it stands
 * @param value  which
 * @since 0.1.0
 */
public record TruthNode(Place place, boolean value) implements Node {

    public TruthNode {
        requireNonNull(place, "place");
    }

    @Override
    public String inWords() {
        return String.valueOf(value);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TruthNode that && value == that.value;
    }

    @Override
    public int hashCode() {
        return Boolean.hashCode(value);
    }

    /**
     * The truth.
     *
     * @return {@code true} or {@code false}
     */
    @Override
    public String toString() {
        return String.valueOf(value);
    }
}
