package dev.solvent.files.document;

import dev.solvent.files.source.Place;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * The value of a field once all fields were read: {@link Fields#build} asks for it only where nothing was wrong.
 *
 * @param place  where the value stands; of a key that is not there, its object
 * @param value  the value; empty after a problem was noted
 * @param <T> the value
 * @since 0.1.0
 */
public record Field<T>(Place place, Optional<T> value) {

    /**
     * The value.
     *
     * @return what was read
     * @throws NoSuchElementException if there is none, which a problem of the file says
     */
    public T get() {
        return value.orElseThrow(
                () -> new NoSuchElementException("no value at " + place + "; take it within Fields.build"));
    }

    /**
     * Whether there is a value.
     *
     * @return false after a problem was noted
     */
    public boolean isPresent() {
        return value.isPresent();
    }
}
