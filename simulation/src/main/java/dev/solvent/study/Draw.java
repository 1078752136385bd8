package dev.solvent.study;

import java.util.Map;

/**
 * The values of one draw, asked by input or lever. Belongs to the call it is passed to: do not keep it.
 *
 * @since 0.1.0
 */
public final class Draw {

    private final Map<String, Integer> places;
    private final double[] numbers;

    Draw(Map<String, Integer> places, double[] numbers) {
        this.places = places;
        this.numbers = numbers;
    }

    /**
     * The value of a variable, with its unit.
     *
     * @param <T>  what it sets
     * @param variable  one of the study's
     * @return its value in this draw
     * @throws IllegalArgumentException if the study does not have it
     */
    public <T> T of(Variable<T> variable) {
        return variable.toValue(number(variable));
    }

    /**
     * The bare number of a variable, in its unit.
     *
     * @param variable  one of the study's
     * @return its number in this draw
     * @throws IllegalArgumentException if the study does not have it
     */
    public double number(Variable<?> variable) {
        Integer place = places.get(variable.name());
        if (place == null) {
            throw new IllegalArgumentException(
                    "variable must be one of " + places.keySet() + ", was " + variable.name());
        }
        return numbers[place];
    }
}
