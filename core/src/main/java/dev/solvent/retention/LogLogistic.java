package dev.solvent.retention;

import dev.solvent.internal.Requires;
import dev.solvent.internal.Text;
import java.util.OptionalDouble;

/**
 * Lifetimes whose odds of having ended grow as a power of age: a tail like a power law, smooth at the start.
 *
 * <pre>{@code
 * S(t) = 1 / (1 + (t / median)^shape)
 * }</pre>
 *
 * @param shape  positive; above 1 the hazard rises first and falls later
 * @param medianMonths  age at which half are left, positive
 * @since 0.1.0
 */
public record LogLogistic(double shape, double medianMonths) implements RetentionCurve {

    public LogLogistic {
        Requires.positive(shape, "shape");
        Requires.positive(medianMonths, "medianMonths");
    }

    @Override
    public double survival(double months) {
        return 1 / (1 + odds(months));
    }

    @Override
    public double hazard(double months) {
        double relative = Requires.nonNegative(months, "months") / medianMonths;
        return shape / medianMonths * StrictMath.pow(relative, shape - 1) / (1 + odds(months));
    }

    @Override
    public OptionalDouble quantile(double gone) {
        double odds = Requires.openFraction(gone, "gone") / (1 - gone);
        double months = medianMonths * StrictMath.pow(odds, 1 / shape);
        return Double.isFinite(months) ? OptionalDouble.of(months) : OptionalDouble.empty();
    }

    private double odds(double months) {
        return StrictMath.pow(months / medianMonths, shape);
    }

    @Override
    public String toString() {
        return "log-logistic, shape " + Text.significant(shape, 6) + ", median " + Text.significant(medianMonths, 6);
    }
}
