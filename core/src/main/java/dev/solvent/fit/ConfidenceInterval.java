package dev.solvent.fit;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.internal.Text;
import java.util.OptionalDouble;

/**
 * A range that holds the true value in a stated share of repetitions of the study. An end is open where the data set none.
 *
 * @param lower  lower end, empty if open
 * @param upper  upper end, empty if open
 * @param level  the share, in (0, 1)
 * @since 0.1.0
 */
public record ConfidenceInterval(OptionalDouble lower, OptionalDouble upper, double level) {

    public ConfidenceInterval {
        requireNonNull(lower, "lower");
        requireNonNull(upper, "upper");
        Requires.openFraction(level, "level");
    }

    /**
     * A range with two ends.
     *
     * @param lower  lower end
     * @param upper  upper end, at least {@code lower}
     * @param level  in (0, 1)
     * @return the interval
     */
    public static ConfidenceInterval of(double lower, double upper, double level) {
        if (!(lower <= upper)) {
            throw new IllegalArgumentException("upper must be at least lower, was " + lower + " to " + upper);
        }
        return new ConfidenceInterval(OptionalDouble.of(lower), OptionalDouble.of(upper), level);
    }

    /**
     * Whether a value lies in the range.
     *
     * @param value  any number
     * @return false for NaN
     */
    public boolean contains(double value) {
        return value >= lower.orElse(Double.NEGATIVE_INFINITY) && value <= upper.orElse(Double.POSITIVE_INFINITY);
    }

    @Override
    public String toString() {
        return Text.percent(level) + " [" + text(lower) + ", " + text(upper) + "]";
    }

    private static String text(OptionalDouble end) {
        return end.isPresent() ? Text.significant(end.getAsDouble(), 6) : "open";
    }
}
