package dev.solvent.retention;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.internal.Text;
import java.util.OptionalDouble;

/**
 * A curve on another clock.
 *
 * @param curve  the curve
 * @param factor  months that one month of the curve takes, positive
 * @since 0.1.0
 */
public record Scaled(RetentionCurve curve, double factor) implements RetentionCurve {

    public Scaled {
        requireNonNull(curve, "curve");
        Requires.positive(factor, "factor");
    }

    @Override
    public double survival(double months) {
        return curve.survival(months / factor);
    }

    @Override
    public double hazard(double months) {
        return curve.hazard(months / factor) / factor;
    }

    @Override
    public OptionalDouble quantile(double gone) {
        OptionalDouble unscaled = curve.quantile(gone);
        return unscaled.isPresent() ? OptionalDouble.of(unscaled.getAsDouble() * factor) : unscaled;
    }

    @Override
    public RetentionCurve after(double months) {
        return curve.after(months / factor).scaled(factor);
    }

    @Override
    public RetentionCurve scaled(double by) {
        return curve.scaled(factor * by);
    }

    @Override
    public String toString() {
        return curve.label() + ", each step " + Text.significant(factor, 6) + " months";
    }
}
