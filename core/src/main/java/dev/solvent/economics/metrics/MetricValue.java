package dev.solvent.economics.metrics;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.internal.Text;
import java.util.OptionalDouble;

/**
 * What a metric comes to, or why it has no value. Never NaN, never infinite.
 *
 * @param value  finite; empty if the inputs leave it undefined
 * @param reason  why it is empty; blank if it is not
 * @since 0.1.0
 */
public record MetricValue(OptionalDouble value, String reason) {

    public MetricValue {
        value.ifPresent(number -> Requires.finite(number, "value"));
        if (requireNonNull(reason, "reason").isBlank() == value.isEmpty()) {
            throw new IllegalArgumentException(
                    "reason must be given if and only if there is no value, was '" + reason + "' with " + value);
        }
    }

    /**
     * A value.
     *
     * @param value  finite
     * @return the value
     */
    public static MetricValue of(double value) {
        return new MetricValue(OptionalDouble.of(value + 0.0), "");
    }

    /**
     * No value.
     *
     * @param reason  why, naming the input
     * @return the absence
     */
    public static MetricValue undefined(String reason) {
        return new MetricValue(OptionalDouble.empty(), reason);
    }

    /**
     * A quotient, undefined if its denominator is not positive.
     *
     * @param numerator  finite
     * @param denominator  at least 0
     * @param denominatorName  for the reason
     * @return the value, or the reason why there is none
     */
    public static MetricValue ratio(double numerator, double denominator, String denominatorName) {
        return denominator > 0
                ? of(numerator / denominator)
                : undefined(denominatorName + " must be above 0, was " + Text.significant(denominator, 6));
    }

    /**
     * Whether there is a value.
     *
     * @return false if undefined
     */
    public boolean isDefined() {
        return value.isPresent();
    }

    /**
     * The value.
     *
     * @return finite
     * @throws IllegalStateException if undefined; the message is the reason
     */
    public double orElseThrow() {
        return value.orElseThrow(() -> new IllegalStateException("undefined: " + reason));
    }

    @Override
    public String toString() {
        return value.isPresent() ? Text.significant(value.getAsDouble(), 6) : "undefined: " + reason;
    }
}
