package dev.solvent.files.document;

import static java.util.Objects.requireNonNull;

import dev.solvent.files.source.Place;
import dev.solvent.files.source.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An object: values by key. The order of keys is kept for writing and does not count when objects are compared.
 *
 * @since 0.1.0
 */
public final class ObjectNode implements Node {

    /** Characters of a key. YAML does not take longer ones than some thousand without a mark of their own. */
    public static final int LONGEST_KEY = 128;

    /**
     * A key and its value.
     *
     * @param key  unique in its object, of at most {@value #LONGEST_KEY} characters, each of those that a text may hold
     * @param place  where the key stands
     * @param value  its value
     */
    public record Entry(String key, Place place, Node value) {

        public Entry {
            requireNonNull(key, "key");
            requireNonNull(place, "place");
            requireNonNull(value, "value");
            if (key.length() > LONGEST_KEY || TextNode.forbidden(key).isPresent()) {
                throw new IllegalArgumentException("key must be text of at most " + LONGEST_KEY
                        + " characters without control characters, was " + Problem.quoted(key));
            }
        }
    }

    private final Place place;
    private final List<Entry> entries;
    private final Map<String, Entry> byKey;

    /**
     * An object.
     *
     * @param place  where it stands
     * @param entries  with different keys
     * @throws IllegalArgumentException if a key is given twice
     */
    public ObjectNode(Place place, List<Entry> entries) {
        this.place = requireNonNull(place, "place");
        this.entries = List.copyOf(entries);
        this.byKey = this.entries.stream()
                .collect(Collectors.toUnmodifiableMap(Entry::key, Function.identity(), ObjectNode::twice));
    }

    private static Entry twice(Entry first, Entry second) {
        throw new IllegalArgumentException("keys must differ, was " + second.key() + " twice");
    }

    @Override
    public Place place() {
        return place;
    }

    /**
     * Its keys and values in the order in which they were written.
     *
     * @return unmodifiable
     */
    public List<Entry> entries() {
        return entries;
    }

    /**
     * The keys in the order in which they were written.
     *
     * @return unmodifiable
     */
    public List<String> keys() {
        return entries.stream().map(Entry::key).toList();
    }

    /**
     * The value of a key.
     *
     * @param key  its name
     * @return the value, if the key is there
     */
    public Optional<Node> get(String key) {
        return entry(key).map(Entry::value);
    }

    Optional<Entry> entry(String key) {
        return Optional.ofNullable(byKey.get(requireNonNull(key, "key")));
    }

    @Override
    public String inWords() {
        return entries.isEmpty() ? "an empty object" : "an object";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ObjectNode that && values().equals(that.values());
    }

    private Map<String, Node> values() {
        return entries.stream().collect(Collectors.toUnmodifiableMap(Entry::key, Entry::value));
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    /**
     * The entries in braces.
     *
     * @return such as {@code {name: 'a', price: 9.99}}
     */
    @Override
    public String toString() {
        return entries.stream()
                .map(entry -> entry.key() + ": " + entry.value())
                .collect(Collectors.joining(", ", "{", "}"));
    }
}
