package dev.solvent.files.document;

import dev.solvent.files.source.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts an object together to write it, key by key in the order in which a reader of the file should meet them. Not safe to share
 * between threads.
 *
 * @since 0.1.0
 */
public final class ObjectBuilder {

    private final List<ObjectNode.Entry> entries = new ArrayList<>();

    ObjectBuilder() {}

    /**
     * A key and its value.
     *
     * @param key  a text; given once
     * @param value  its value
     * @return this
     */
    public ObjectBuilder put(String key, Node value) {
        entries.add(new ObjectNode.Entry(key, Place.NONE, value));
        return this;
    }

    /**
     * A key and a text.
     *
     * @param key  given once
     * @param value  a text
     * @return this
     */
    public ObjectBuilder put(String key, String value) {
        return put(key, Node.text(value));
    }

    /**
     * A key and a number.
     *
     * @param key  given once
     * @param value  finite
     * @return this
     */
    public ObjectBuilder put(String key, double value) {
        return put(key, Node.number(value));
    }

    /**
     * A key and a whole number.
     *
     * @param key  given once
     * @param value  any
     * @return this
     */
    public ObjectBuilder put(String key, long value) {
        return put(key, Node.number(value));
    }

    /**
     * A key and a truth.
     *
     * @param key  given once
     * @param value  true or false
     * @return this
     */
    public ObjectBuilder put(String key, boolean value) {
        return put(key, Node.truth(value));
    }

    /**
     * A key and a value, where there is one. Without a value the key is left out.
     *
     * @param key  given once
     * @param value  its value, or empty
     * @return this
     */
    public ObjectBuilder putIfPresent(String key, Optional<? extends Node> value) {
        value.ifPresent(node -> put(key, node));
        return this;
    }

    /**
     * A key and a list. An empty list is left out.
     *
     * @param key  given once
     * @param items  in order
     * @return this
     */
    public ObjectBuilder putUnlessEmpty(String key, List<? extends Node> items) {
        return items.isEmpty() ? this : put(key, Node.list(items));
    }

    /**
     * All entries of another object.
     *
     * @param other  with keys of its own
     * @return this
     */
    public ObjectBuilder putAll(ObjectNode other) {
        entries.addAll(other.entries());
        return this;
    }

    /**
     * The object.
     *
     * @return a value
     * @throws IllegalArgumentException if a key was given twice
     */
    public ObjectNode build() {
        return new ObjectNode(Place.NONE, entries);
    }
}
