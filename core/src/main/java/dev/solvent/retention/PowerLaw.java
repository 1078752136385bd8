package dev.solvent.retention;

import dev.solvent.internal.Requires;
import dev.solvent.internal.Text;
import java.util.OptionalDouble;

/**
 * A share that falls as a power of age, the way app retention is often drawn.
 *
 * <pre>{@code
 * S(t) = s1 * t^-b  for t >= 1;   S(t) = s1^t  for t < 1
 * }</pre>
 *
 * <p>A power law has no value at age 0; the bridge from 0 to 1 is a constant hazard, which meets both ends. No finite
 * lifetime exists for an exponent of at most 1, so a horizon is always asked for.
 *
 * @param atOne  s1, the share left at age 1, in (0, 1]
 * @param exponent  b, positive
 * @since 0.1.0
 */
public record PowerLaw(double atOne, double exponent) implements RetentionCurve {

    public PowerLaw {
        Requires.positive(Requires.fraction(atOne, "atOne"), "atOne");
        Requires.positive(exponent, "exponent");
    }

    @Override
    public double survival(double months) {
        return months < 1 ? StrictMath.pow(atOne, months) : atOne * StrictMath.pow(months, -exponent);
    }

    @Override
    public double hazard(double months) {
        return Requires.nonNegative(months, "months") < 1 ? -StrictMath.log(atOne) : exponent / months;
    }

    @Override
    public OptionalDouble quantile(double gone) {
        double left = 1 - Requires.openFraction(gone, "gone");
        if (left > atOne) {
            return OptionalDouble.of(StrictMath.log(left) / StrictMath.log(atOne));
        }
        double months = StrictMath.pow(atOne / left, 1 / exponent);
        return Double.isFinite(months) ? OptionalDouble.of(months) : OptionalDouble.empty();
    }

    @Override
    public String toString() {
        return "power law, " + Text.significant(atOne, 6) + " at 1, exponent " + Text.significant(exponent, 6);
    }
}
