package dev.solvent.display;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.display.Numerals;

/**
 * A figure with its interval, such as the sensitivity index of an input.
 *
 * @param label  what it is about
 * @param low  lower end of the interval
 * @param value  the estimate; a noisy one may lie outside its interval
 * @param high  upper end, at least low
 * @since 0.1.0
 */
public record IntervalBar(String label, double low, double value, double high) {

    public IntervalBar {
        requireNonNull(label, "label");
        low = Numerals.drawable(low, "low of " + label);
        value = Numerals.drawable(value, "value of " + label);
        high = Numerals.drawable(high, "high of " + label);
        if (!(low <= high)) {
            throw new IllegalArgumentException("low of " + label + " must be at most high, " + high + ", was " + low);
        }
    }

    /**
     * A figure without interval.
     *
     * @param label  what it is about
     * @param value  the figure
     * @return the bar
     */
    public static IntervalBar of(String label, double value) {
        return new IntervalBar(label, value, value, value);
    }

    /** Such as {@code 0.31 [0.28, 0.34]}. */
    String shown() {
        return low == high
                ? Numerals.shown(value)
                : Numerals.shown(value) + " [" + Numerals.shown(low) + ", " + Numerals.shown(high) + "]";
    }
}
