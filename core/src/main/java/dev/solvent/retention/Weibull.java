package dev.solvent.retention;

import dev.solvent.internal.Requires;
import dev.solvent.internal.Text;

/**
 * A hazard that falls (shape below 1) or rises (shape above 1) with age as a power of it.
 *
 * <pre>{@code
 * S(t) = exp(-(t / scale)^shape)
 * }</pre>
 *
 * @param shape  positive; 1 is a constant hazard
 * @param scaleMonths  age at which exp(-1) = 36.8 % are left, positive
 * @since 0.1.0
 */
public record Weibull(double shape, double scaleMonths) implements RetentionCurve {

    public Weibull {
        Requires.positive(shape, "shape");
        Requires.positive(scaleMonths, "scaleMonths");
    }

    @Override
    public double survival(double months) {
        return StrictMath.exp(-StrictMath.pow(months / scaleMonths, shape));
    }

    @Override
    public String toString() {
        return "Weibull, shape " + Text.significant(shape, 6) + ", scale " + Text.significant(scaleMonths, 6);
    }
}
