package dev.solvent.files.mapping;

import dev.solvent.usage.Meter;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;

/**
 * What a form has read, key by key.
 *
 * @since 0.1.0
 */
public final class Values {

    private final Map<Key<?, ?>, Object> values;
    private final Reading reading;

    Values(Map<Key<?, ?>, Object> values, Reading reading) {
        this.values = values;
        this.reading = reading;
    }

    /**
     * The value of a key, or its default.
     *
     * @param <V>  type of the value
     * @param key  required, or with a default
     * @return the value
     * @throws IllegalStateException if the file may leave the key out and did
     */
    public <V> V get(Key<?, V> key) {
        return find(key).orElseThrow(() -> new IllegalStateException(key.name() + " is not there: use find"));
    }

    /**
     * The value of a key, or its default.
     *
     * @param <V>  type of the value
     * @param key  any of the form
     * @return the value, empty if the file leaves the key out and it has no default
     */
    @SuppressWarnings("unchecked") // put there under the same key
    public <V> Optional<V> find(Key<?, V> key) {
        Object value = values.get(key);
        return value == null ? key.fallback() : Optional.of((V) value);
    }

    boolean has(Key<?, ?> key) {
        return values.containsKey(key);
    }

    /**
     * The name under which the value stands.
     *
     * @return the nearest one
     */
    public String name() {
        return reading.name();
    }

    /**
     * The meter under which the value stands.
     *
     * @return the nearest one
     */
    public Meter meter() {
        return reading.meter();
    }

    /**
     * The currency of the file.
     *
     * @return ISO 4217
     */
    public Currency currency() {
        return reading.currency();
    }
}
