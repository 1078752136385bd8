package dev.solvent.files.document;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

/**
 * Which numbers a field takes, and of what.
 *
 * @param low  lowest
 * @param lowIncluded  whether the lowest itself is taken
 * @param high  highest
 * @param highIncluded  whether the highest itself is taken
 * @param unit  of what, for messages; empty if nothing is to be said
 * @since 0.1.0
 */
public record NumberRange(double low, boolean lowIncluded, double high, boolean highIncluded, String unit) {

    public NumberRange {
        requireNonNull(unit, "unit");
        if (!(low <= high)) {
            throw new IllegalArgumentException("low must be at most high, was " + low + " and " + high);
        }
    }

    /**
     * Every finite number.
     *
     * @return the range
     */
    public static NumberRange any() {
        return between(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    /**
     * Numbers above zero.
     *
     * @return the range
     */
    public static NumberRange positive() {
        return above(0);
    }

    /**
     * Numbers of at least zero.
     *
     * @return the range
     */
    public static NumberRange nonNegative() {
        return atLeast(0);
    }

    /**
     * Zero to one, both included.
     *
     * @return the range
     */
    public static NumberRange fraction() {
        return between(0, 1);
    }

    /**
     * From a number to a number, both included.
     *
     * @param low  lowest
     * @param high  highest
     * @return the range
     */
    public static NumberRange between(double low, double high) {
        return new NumberRange(low, true, high, true, "");
    }

    /**
     * From a number to a number, neither included.
     *
     * @param low  below the lowest
     * @param high  above the highest
     * @return the range
     */
    public static NumberRange inside(double low, double high) {
        return new NumberRange(low, false, high, false, "");
    }

    /**
     * A number or more.
     *
     * @param low  lowest
     * @return the range
     */
    public static NumberRange atLeast(double low) {
        return between(low, Double.POSITIVE_INFINITY);
    }

    /**
     * More than a number.
     *
     * @param low  below the lowest
     * @return the range
     */
    public static NumberRange above(double low) {
        return new NumberRange(low, false, Double.POSITIVE_INFINITY, true, "");
    }

    /**
     * The same range with its unit.
     *
     * @param what  such as {@code months}, for messages
     * @return the range
     */
    public NumberRange of(String what) {
        return new NumberRange(low, lowIncluded, high, highIncluded, what);
    }

    /**
     * Whether a number is within.
     *
     * @param value  any; NaN is not within
     * @return true if it is
     */
    public boolean contains(double value) {
        boolean aboveLow = lowIncluded ? value >= low : value > low;
        boolean belowHigh = highIncluded ? value <= high : value < high;
        return aboveLow && belowHigh && Double.isFinite(value);
    }

    /**
     * What is expected, in words.
     *
     * @return such as {@code a number of months, at least 0}
     */
    public String inWords() {
        String number = unit.isEmpty() ? "a number" : "a number of " + unit;
        boolean down = low == Double.NEGATIVE_INFINITY;
        boolean up = high == Double.POSITIVE_INFINITY;
        if (down && up) {
            return number;
        }
        if (up) {
            return number + (lowIncluded ? ", at least " : " above ") + shown(low);
        }
        if (down) {
            return number + (highIncluded ? ", at most " : " below ") + shown(high);
        }
        return number + " in " + (lowIncluded ? "[" : "(") + shown(low) + ", " + shown(high)
                + (highIncluded ? "]" : ")");
    }

    private static String shown(double bound) {
        BigDecimal digits = NumberNode.shortest(bound);
        return digits.toString();
    }
}
