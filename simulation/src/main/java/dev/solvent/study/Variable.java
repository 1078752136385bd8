package dev.solvent.study;

import dev.solvent.scenario.Assumption;
import java.util.Optional;

/**
 * What a study varies: an {@link Input}, which is chance, or a {@link Lever}, which one decides.
 *
 * @param <T>  what a value sets, such as a rate or a price
 * @since 0.1.0
 */
public sealed interface Variable<T> permits Input, Lever {

    /**
     * Its name, in reports and messages, and the key of its draws.
     *
     * @return not blank
     */
    String name();

    /**
     * Unit of its numbers.
     *
     * @return empty for a plain number
     */
    String unit();

    /**
     * The figure of a scenario that it sets, where it names one.
     *
     * @return empty for a variable that a function of the study reads
     */
    Optional<Assumption<T>> assumption();

    /**
     * What a number of it sets.
     *
     * @param number  in the unit of this
     * @return the value with its unit
     */
    T toValue(double number);
}
