package dev.solvent.retention.survival;

import dev.solvent.fit.ConfidenceInterval;
import dev.solvent.internal.Distributions;
import dev.solvent.internal.Requires;
import dev.solvent.internal.Text;

/**
 * What one covariate does in a fitted model.
 *
 * @param name  of the covariate
 * @param value  change of the log hazard (Cox) or of the log lifetime (accelerated failure time) per unit of the covariate
 * @param standardError  of the value, robust if the model was asked to be, at least 0
 * @since 0.1.0
 */
public record Coefficient(String name, double value, double standardError) {

    public Coefficient {
        Requires.text(name, "name");
        value = Requires.finite(value, "value");
        standardError = Requires.nonNegative(standardError, "standardError");
    }

    /**
     * The factor on the hazard or the lifetime per unit of the covariate.
     *
     * @return exp(value), positive
     */
    public double factor() {
        return StrictMath.exp(value);
    }

    /**
     * Standard errors from zero.
     *
     * @return value over standard error
     */
    public double z() {
        return value / standardError;
    }

    /**
     * Probability of a value at least this far from zero if the covariate does nothing (Wald).
     *
     * @return a fraction
     */
    public double pValue() {
        return Distributions.chiSquareUpperTail(z() * z(), 1);
    }

    /**
     * Wald interval of the value.
     *
     * @param level  confidence level in (0, 1)
     * @return value plus and minus normal deviates of the standard error
     */
    public ConfidenceInterval interval(double level) {
        double margin = Distributions.normalDeviate(level) * standardError;
        return ConfidenceInterval.of(value - margin, value + margin, level);
    }

    @Override
    public String toString() {
        return name + " " + Text.significant(value, 6) + " (se " + Text.significant(standardError, 6) + ", factor "
                + Text.significant(factor(), 6) + ", p = " + Text.significant(pValue(), 3) + ")";
    }
}
