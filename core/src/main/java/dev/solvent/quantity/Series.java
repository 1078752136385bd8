package dev.solvent.quantity;

import dev.solvent.internal.CompensatedSum;
import dev.solvent.internal.Requires;
import dev.solvent.internal.Text;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/**
 * An immutable sequence of numbers, usually one per month. Unlike an array it is equal to its twin and prints its values.
 *
 * @since 0.1.0
 */
public final class Series {

    private static final Series EMPTY = new Series(new double[0]);
    private static final int MOST_PRINTED = 24;

    private final double[] values;

    private Series(double[] values) {
        this.values = values;
    }

    /**
     * A series of the given numbers.
     *
     * @param values  copied
     * @return the series
     */
    public static Series of(double... values) {
        return values.length == 0 ? EMPTY : new Series(values.clone());
    }

    /**
     * A series computed element by element.
     *
     * @param size  how many, at least 0
     * @param valueAt  from index to value
     * @return the series
     */
    public static Series generate(int size, IntToDoubleFunction valueAt) {
        double[] values = new double[Requires.atLeast(size, 0, "size")];
        for (int i = 0; i < size; i++) {
            values[i] = valueAt.applyAsDouble(i);
        }
        return new Series(values);
    }

    /**
     * Number of elements.
     *
     * @return at least 0
     */
    public int size() {
        return values.length;
    }

    /**
     * One element.
     *
     * @param index  from 0
     * @return its value
     * @throws IndexOutOfBoundsException if there is no such element
     */
    public double get(int index) {
        if (index < 0 || index >= values.length) {
            throw new IndexOutOfBoundsException("index must be in [0, " + (values.length - 1) + "], was " + index);
        }
        return values[index];
    }

    /**
     * The last element.
     *
     * @return its value
     * @throws IndexOutOfBoundsException if the series is empty
     */
    public double last() {
        return get(values.length - 1);
    }

    /**
     * The sum, compensated and in order, so that equal series have equal sums to the bit.
     *
     * @return 0 for an empty series
     */
    public double sum() {
        CompensatedSum sum = new CompensatedSum();
        for (double value : values) {
            sum.add(value);
        }
        return sum.value();
    }

    /**
     * The running sums.
     *
     * @return a series of the same size
     */
    public Series cumulative() {
        double[] sums = new double[values.length];
        CompensatedSum sum = new CompensatedSum();
        for (int i = 0; i < values.length; i++) {
            sum.add(values[i]);
            sums[i] = sum.value();
        }
        return new Series(sums);
    }

    /**
     * A function of each element.
     *
     * @param function  applied in order
     * @return a series of the same size
     */
    public Series map(DoubleUnaryOperator function) {
        return generate(values.length, i -> function.applyAsDouble(values[i]));
    }

    /**
     * Element by element, the sum of two series.
     *
     * @param other  of the same size
     * @return a series of the same size
     */
    public Series plus(Series other) {
        checkSize(other);
        return generate(values.length, i -> values[i] + other.values[i]);
    }

    /**
     * Element by element, this less the other.
     *
     * @param other  of the same size
     * @return a series of the same size
     */
    public Series minus(Series other) {
        checkSize(other);
        return generate(values.length, i -> values[i] - other.values[i]);
    }

    /**
     * The elements as a new array.
     *
     * @return a copy
     */
    public double[] toArray() {
        return values.clone();
    }

    /**
     * The elements in order.
     *
     * @return a sequential stream
     */
    public DoubleStream stream() {
        return Arrays.stream(values);
    }

    private void checkSize(Series other) {
        if (other.values.length != values.length) {
            throw new IllegalArgumentException(
                    "other must have " + values.length + " elements, had " + other.values.length);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Series that && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    /** The first elements to six significant digits. */
    @Override
    public String toString() {
        return stream()
                .limit(MOST_PRINTED)
                .mapToObj(value -> Text.significant(value, 6))
                .collect(Collectors.joining(", ", "[", values.length > MOST_PRINTED ? ", ...]" : "]"));
    }
}
