package dev.solvent.files.document;

import static java.util.Objects.requireNonNull;

import dev.solvent.files.source.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list.
 *
 * @param place  where it stands
 * @param items  in order
 * @since 0.1.0
 */
public record ListNode(Place place, List<Node> items) implements Node {

    public ListNode {
        requireNonNull(place, "place");
        items = List.copyOf(items);
    }

    @Override
    public String inWords() {
        return items.isEmpty() ? "an empty list" : "a list";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ListNode that && items.equals(that.items);
    }

    @Override
    public int hashCode() {
        return items.hashCode();
    }

    /**
     * The items in brackets.
     *
     * @return such as {@code [1, 2]}
     */
    @Override
    public String toString() {
        return items.toString();
    }
}
