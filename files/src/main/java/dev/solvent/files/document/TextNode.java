package dev.solvent.files.document;

import static java.util.Objects.requireNonNull;

import dev.solvent.files.source.Characters;
import dev.solvent.files.source.Place;
import dev.solvent.files.source.Problem;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A text.
 *
 * @param place  where it stands
 * @param value  its characters, each of those that {@link Characters#isAllowed} allows
 * @since 0.1.0
 */
public record TextNode(Place place, String value) implements Node {

    public TextNode {
        requireNonNull(place, "place");
        forbidden(requireNonNull(value, "value")).ifPresent(point -> {
            throw new IllegalArgumentException(
                    "value must be text without control characters, was " + Problem.quoted(value));
        });
    }

    /** The first character that may not stand in a text. */
    static OptionalInt forbidden(String text) {
        return text.codePoints().filter(point -> !Characters.isAllowed(point)).findFirst();
    }

    @Override
    public String inWords() {
        return value.isEmpty() ? "an empty text" : "the text " + Problem.quoted(value);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TextNode that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /**
     * The text in quotes.
     *
     * @return a cut one if it is long
     */
    @Override
    public String toString() {
        return Problem.quoted(value);
    }
}
