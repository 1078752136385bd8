package dev.solvent.retention;

import dev.solvent.internal.Requires;
import dev.solvent.internal.Text;
import java.util.OptionalDouble;

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
    public double hazard(double months) {
        double relative = Requires.nonNegative(months, "months") / scaleMonths;
        return shape / scaleMonths * StrictMath.pow(relative, shape - 1);
    }

    @Override
    public OptionalDouble quantile(double gone) {
        double clock = -StrictMath.log1p(-Requires.openFraction(gone, "gone"));
        double months = scaleMonths * StrictMath.pow(clock, 1 / shape);
        return Double.isFinite(months) ? OptionalDouble.of(months) : OptionalDouble.empty();
    }

    @Override
    public RetentionCurve scaled(double factor) {
        return new Weibull(shape, scaleMonths * Requires.positive(factor, "factor"));
    }

    @Override
    public String toString() {
        return "Weibull, shape " + Text.significant(shape, 6) + ", scale " + Text.significant(scaleMonths, 6);
    }
}
