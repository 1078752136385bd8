package dev.solvent.files.document;

import static java.util.Objects.requireNonNull;

import dev.solvent.files.source.Place;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A number, exactly as written: {@code 9.90} keeps its zero.
 *
 * @param place  where it stands
 * @param value  its digits
 * @since 0.1.0
 */
public record NumberNode(Place place, BigDecimal value) implements Node {

    /** Each double has a decimal of at most 17 digits that reads back to it. */
    private static final int ALWAYS_ENOUGH_DIGITS = 17;

    private static final int MOST_ZEROS = 15;

    public NumberNode {
        requireNonNull(place, "place");
        requireNonNull(value, "value");
    }

    /**
     * The nearest double.
     *
     * @return finite for every number that was read from a file
     */
    public double toDouble() {
        return value.doubleValue();
    }

    /** Whether it is a whole number between two, both included; never expands an exponent. */
    boolean isWholeIn(long low, long high) {
        boolean within =
                value.compareTo(BigDecimal.valueOf(low)) >= 0 && value.compareTo(BigDecimal.valueOf(high)) <= 0;
        return within && value.stripTrailingZeros().scale() <= 0;
    }

    /** The fewest digits that read back to the same double; Double.toString finds them from JDK 19 on only. */
    static BigDecimal shortest(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("value must be finite, was " + value);
        }
        BigDecimal exact = new BigDecimal(value);
        int digits = 1;
        BigDecimal rounded = rounded(exact, digits);
        while (rounded.doubleValue() != value && digits < ALWAYS_ENOUGH_DIGITS) {
            digits++;
            rounded = rounded(exact, digits);
        }
        BigDecimal shortest = rounded.stripTrailingZeros();
        return shortest.scale() < 0 && shortest.scale() >= -MOST_ZEROS ? shortest.setScale(0) : shortest;
    }

    private static BigDecimal rounded(BigDecimal exact, int digits) {
        return exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
    }

    @Override
    public String inWords() {
        return "the number " + value;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NumberNode that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /**
     * The number.
     *
     * @return as written, an exponent if there is one with a capital E
     */
    @Override
    public String toString() {
        return value.toString();
    }
}
