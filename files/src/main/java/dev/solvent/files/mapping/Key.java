package dev.solvent.files.mapping;

import dev.solvent.files.document.ObjectBuilder;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * One key of a form.
 *
 * @param <T>  type of what the form reads
 * @param <V>  type of the value of the key
 * @since 0.1.0
 */
public final class Key<T, V> {

    /** Whether a file must have the key, and what holds if it has not. */
    enum Presence {
        REQUIRED,
        OPTIONAL,
        WITH_DEFAULT
    }

    private final String name;
    private final Kind<V> kind;
    private final Function<T, Optional<V>> getter;
    private final String words;
    private final Presence presence;
    private final Optional<V> fallback;

    private Key(String name, Kind<V> kind, Function<T, Optional<V>> getter, String words, Optional<V> fallback) {
        this(name, kind, getter, words, Presence.WITH_DEFAULT, fallback);
    }

    private Key(
            String name,
            Kind<V> kind,
            Function<T, Optional<V>> getter,
            String words,
            Presence presence,
            Optional<V> fallback) {
        this.name = name;
        this.kind = kind;
        this.getter = getter;
        this.words = words;
        this.presence = presence;
        this.fallback = fallback;
    }

    static <T, V> Key<T, V> required(String name, Kind<V> kind, Function<T, V> getter, String words) {
        return new Key<>(
                name, kind, each -> Optional.of(getter.apply(each)), words, Presence.REQUIRED, Optional.empty());
    }

    static <T, V> Key<T, V> optional(String name, Kind<V> kind, Function<T, Optional<V>> getter, String words) {
        return new Key<>(name, kind, getter, words, Presence.OPTIONAL, Optional.empty());
    }

    static <T, V> Key<T, V> withDefault(String name, Kind<V> kind, Function<T, V> getter, String words, V fallback) {
        return new Key<>(name, kind, each -> Optional.of(getter.apply(each)), words, Optional.of(fallback));
    }

    /**
     * Its name in the file.
     *
     * @return words with hyphens
     */
    public String name() {
        return name;
    }

    Kind<V> kind() {
        return kind;
    }

    String words() {
        return words;
    }

    boolean isRequired() {
        return presence == Presence.REQUIRED;
    }

    /** The name by which the library's own messages call it. */
    String parameter() {
        StringBuilder camel = new StringBuilder();
        for (String word : name.split("-", -1)) {
            camel.append(camel.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return camel.toString();
    }

    Optional<V> fallback() {
        return fallback;
    }

    void write(T value, Writing writing, ObjectBuilder into) {
        try {
            getter.apply(value)
                    .filter(each -> fallback.isEmpty() || !fallback.get().equals(each))
                    .ifPresent(each -> into.put(name, kind.write(each, writing)));
        } catch (UnwritableException e) {
            throw e.under(name);
        }
    }
}
