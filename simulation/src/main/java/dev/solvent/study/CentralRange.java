package dev.solvent.study;

import dev.solvent.internal.Normal;
import dev.solvent.internal.Requires;
import java.util.function.DoubleUnaryOperator;

/**
 * A range that holds a value with a stated probability, with as much below it as above: "5 to 10, nine times in ten".
 *
 * @param level  probability inside, in (0, 1)
 * @param low  quantile (1 - level) / 2
 * @param high  quantile (1 + level) / 2, above {@code low}
 * @since 0.1.0
 */
public record CentralRange(double level, double low, double high) {

    public CentralRange {
        Requires.openFraction(level, "level");
        low = Requires.finite(low, "low");
        high = Requires.finite(high, "high");
        if (!(low < high)) {
            throw new IllegalArgumentException("high must be above " + low + ", was " + high);
        }
    }

    /**
     * A range with its level.
     *
     * @param level  probability inside, such as 0.9
     * @param low  lower end
     * @param high  upper end
     * @return the range
     */
    public static CentralRange of(double level, double low, double high) {
        return new CentralRange(level, low, high);
    }

    double middle() {
        return 0.5 * (low + high);
    }

    double halfWidth() {
        return 0.5 * (high - low);
    }

    /** Probability below. */
    double below() {
        return 0.5 * (1 - level);
    }

    /** Standard normal quantile of the upper end. */
    double score() {
        return -Normal.quantile(below());
    }

    CentralRange map(String name, DoubleUnaryOperator function) {
        Requires.positive(low, name);
        return new CentralRange(level, function.applyAsDouble(low), function.applyAsDouble(high));
    }
}
