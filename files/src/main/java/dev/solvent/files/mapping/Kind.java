package dev.solvent.files.mapping;

import dev.solvent.files.document.Node;
import dev.solvent.files.document.ObjectNode;
import java.util.Optional;
import java.util.function.Function;

/**
 * How values of one type stand in a file. What is written reads back as an equal value. Immutable.
 *
 * @param <T>  type of the values
 * @since 0.1.0
 */
public interface Kind<T> {

    /**
     * Reads a value. Whatever is wrong is noted and leads to an empty answer.
     *
     * @param node  what stands in the file
     * @param reading  where problems are noted, and what is known around the value
     * @return the value, empty if a problem was noted
     */
    Optional<T> read(Node node, Reading reading);

    /**
     * Writes a value.
     *
     * @param value  any
     * @param writing  what is known around the value
     * @return what stands in the file
     * @throws UnwritableException if a file cannot say it
     */
    Node write(T value, Writing writing);

    /**
     * The values it takes, in JSON Schema.
     *
     * @param schemas  takes the schemas of forms that have a name
     * @return a schema
     */
    ObjectNode schema(Schemas schemas);

    /**
     * The values it takes, for the reference: {@code a share such as 15 %}.
     *
     * @return words with an article
     */
    String inWords();

    /**
     * The form or choice behind it that the reference describes on its own.
     *
     * @return empty for plain values
     */
    default Optional<Described> described() {
        return Optional.empty();
    }

    /**
     * The same in the file, as another type.
     *
     * @param <R>  the other type
     * @param to  what it throws becomes a problem of the file
     * @param from  back
     * @return the kind
     */
    default <R> Kind<R> as(Function<T, R> to, Function<R, T> from) {
        return new MappedKind<>(this, to, from);
    }

    /**
     * Also in a shorter way, for the values that have one.
     *
     * @param <S>  type of what the short way says
     * @param kind  of the short way, told from this one by being text or a number where this is an object or a list
     * @param to  from the short way to a value; what it throws becomes a problem of the file
     * @param from  the short way of a value, if it has one; it is then written so
     * @return the kind
     */
    default <S> Kind<T> orShort(Kind<S> kind, Function<S, T> to, Function<T, Optional<S>> from) {
        return new ShortKind<>(
                this,
                kind.as(to, value -> from.apply(value).orElseThrow()),
                value -> from.apply(value).isPresent());
    }
}
