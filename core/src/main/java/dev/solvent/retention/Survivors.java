package dev.solvent.retention;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.internal.Text;
import java.util.OptionalDouble;

/**
 * A curve seen by those still there at an age.
 *
 * @param curve  of all
 * @param age  in months, at least 0; somebody must be left
 * @since 0.1.0
 */
public record Survivors(RetentionCurve curve, double age) implements RetentionCurve {

    public Survivors {
        requireNonNull(curve, "curve");
        Requires.nonNegative(age, "months");
        double left = curve.survival(age);
        if (!(left > 0)) {
            throw new IllegalArgumentException(
                    "months must be an age at which somebody is left of '" + curve.label() + "', was " + age);
        }
    }

    @Override
    public double survival(double months) {
        return StrictMath.min(1, curve.survival(age + months) / curve.survival(age));
    }

    @Override
    public double hazard(double months) {
        return curve.hazard(age + months);
    }

    @Override
    public OptionalDouble quantile(double gone) {
        double left = (1 - Requires.openFraction(gone, "gone")) * curve.survival(age);
        return left > 0 && left < 1 && age < 1e6 ? quantileFromStart(left) : RetentionCurve.super.quantile(gone);
    }

    private OptionalDouble quantileFromStart(double left) {
        OptionalDouble fromStart = curve.quantile(1 - left);
        return fromStart.isPresent() ? OptionalDouble.of(StrictMath.max(0, fromStart.getAsDouble() - age)) : fromStart;
    }

    @Override
    public RetentionCurve after(double months) {
        return curve.after(age + Requires.nonNegative(months, "months"));
    }

    @Override
    public String toString() {
        return "survivors of month " + Text.significant(age, 6) + " of " + curve.label();
    }
}
