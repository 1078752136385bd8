package dev.solvent.files.mapping;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Puts the table of a form together, key by key in the order in which a file is written. Not safe to share between threads.
 *
 * @param <T>  type of the values
 * @since 0.1.0
 */
public final class FormTable<T> {

    private final String name;
    private final Class<T> type;
    private final String about;
    private final List<Key<T, ?>> keys = new ArrayList<>();
    private final List<Form.Way<T>> ways = new ArrayList<>();
    private final Map<String, String> aliases = new HashMap<>();
    private Predicate<T> said = any -> true;

    FormTable(String name, Class<T> type, String about) {
        this.name = requireNonNull(name, "name");
        this.type = requireNonNull(type, "type");
        this.about = requireNonNull(about, "about");
    }

    /**
     * A key that a file must have.
     *
     * @param <V>  type of its value
     * @param key  words with hyphens; where they are those of a parameter of the type, its checks name the key
     * @param kind  of its value
     * @param getter  from the value that is written
     * @param words  for the reference: what it is
     * @return the key, to ask for its value
     */
    public <V> Key<T, V> required(String key, Kind<V> kind, Function<T, V> getter, String words) {
        return add(Key.required(key, kind, getter, words));
    }

    /**
     * A key that a file may have.
     *
     * @param <V>  type of its value
     * @param key  words with hyphens
     * @param kind  of its value
     * @param getter  from the value that is written; empty where the key is left out
     * @param words  for the reference: what it is
     * @return the key, to ask for its value
     */
    public <V> Key<T, V> optional(String key, Kind<V> kind, Function<T, Optional<V>> getter, String words) {
        return add(Key.optional(key, kind, getter, words));
    }

    /**
     * A key that a file may have, and whose value is known if it has not.
     *
     * @param <V>  type of its value
     * @param key  words with hyphens
     * @param kind  of its value
     * @param fallback  holds if the key is left out; it is left out where this is the value
     * @param getter  from the value that is written
     * @param words  for the reference: what it is
     * @return the key, to ask for its value
     */
    @SuppressWarnings("checkstyle:ParameterNumber")
    public <V> Key<T, V> withDefault(String key, Kind<V> kind, V fallback, Function<T, V> getter, String words) {
        return add(Key.withDefault(key, kind, getter, words, fallback));
    }

    private <V> Key<T, V> add(Key<T, V> key) {
        if (keys.stream().anyMatch(each -> each.name().equals(key.name()))) {
            throw new IllegalArgumentException("keys of " + name + " must differ, was " + key.name() + " twice");
        }
        keys.add(key);
        return key;
    }

    /**
     * One of several ways to say the value: a file has the keys of one way and none of another.
     *
     * @param together  optional keys of this form
     * @return this
     */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final FormTable<T> way(Key<T, ?>... together) {
        return way(List.of(together));
    }

    /**
     * One of several ways to say the value: a file has the keys of one way and none of another.
     *
     * @param together  optional keys of this form
     * @return this
     */
    public FormTable<T> way(List<? extends Key<T, ?>> together) {
        ways.add(new Form.Way<>(List.copyOf(together)));
        return this;
    }

    /**
     * Where messages of the library call a key by another name.
     *
     * @param parameter  as messages begin
     * @param key  that is meant
     * @return this
     */
    public FormTable<T> called(String parameter, Key<T, ?> key) {
        aliases.put(parameter, key.name());
        return this;
    }

    /**
     * Where several forms of a choice have values of one type.
     *
     * @param isSaid  whether this form says a value
     * @return this
     */
    public FormTable<T> where(Predicate<T> isSaid) {
        said = requireNonNull(isSaid, "isSaid");
        return this;
    }

    /**
     * Ends the table.
     *
     * @param maker  from what the keys say to a value; what it throws becomes a problem of the file
     * @return the form
     */
    public Form<T> makes(Function<Values, T> maker) {
        return new Form<>(this, maker);
    }

    String name() {
        return name;
    }

    Class<T> type() {
        return type;
    }

    String about() {
        return about;
    }

    List<Key<T, ?>> keys() {
        return keys;
    }

    Map<String, String> aliases() {
        return aliases;
    }

    Predicate<T> said() {
        return said;
    }

    List<Form.Way<T>> ways() {
        return ways;
    }
}
