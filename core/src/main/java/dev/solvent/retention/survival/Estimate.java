package dev.solvent.retention.survival;

import dev.solvent.fit.ConfidenceInterval;
import dev.solvent.internal.Distributions;
import dev.solvent.internal.Requires;

/**
 * A number with its standard error.
 *
 * @param value  the estimate
 * @param standardError  at least 0
 * @since 0.1.0
 */
public record Estimate(double value, double standardError) {

    public Estimate {
        value = Requires.finite(value, "value");
        standardError = Requires.nonNegative(standardError, "standardError");
    }

    /**
     * The normal interval around the value.
     *
     * @param level  confidence level in (0, 1)
     * @return value plus and minus normal deviates of the standard error
     */
    public ConfidenceInterval interval(double level) {
        double margin = Distributions.normalDeviate(level) * standardError;
        return ConfidenceInterval.of(value - margin, value + margin, level);
    }
}
