package dev.solvent.fit;

import dev.solvent.internal.Distributions;
import dev.solvent.internal.Requires;
import dev.solvent.internal.Text;

/**
 * A figure computed from estimates, and how sure it is as far as the estimates go.
 *
 * @param value  the figure at the estimates
 * @param standardError  by the delta method, at least 0
 * @since 0.1.0
 */
public record Prediction(double value, double standardError) {

    public Prediction {
        value = Requires.finite(value, "value");
        standardError = Requires.nonNegative(standardError, "standardError");
    }

    /**
     * The symmetric interval around the figure.
     *
     * @param level  in (0, 1)
     * @return value plus and minus normal quantiles of the standard error
     */
    public ConfidenceInterval interval(double level) {
        double reach = Distributions.normalDeviate(level) * standardError;
        return ConfidenceInterval.of(value - reach, value + reach, level);
    }

    @Override
    public String toString() {
        return Text.significant(value, 6) + ", standard error " + Text.significant(standardError, 4);
    }
}
