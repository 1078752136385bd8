package dev.solvent.retention;

import dev.solvent.internal.Requires;
import dev.solvent.internal.Text;
import java.util.OptionalDouble;

/**
 * A Weibull counted in whole periods: equal users, whose hazard rises or falls with age.
 *
 * <pre>{@code
 * S(t) = (1 - churn)^(t^c)
 * }</pre>
 *
 * <p>Nakagawa and Osaki (1975), The discrete Weibull distribution, IEEE Transactions on Reliability 24, 300-301.
 *
 * @param churn  share lost in the first month, in (0, 1)
 * @param shape  c, positive; 1 is the geometric
 * @since 0.1.0
 */
public record DiscreteWeibull(double churn, double shape) implements RetentionCurve {

    public DiscreteWeibull {
        Requires.openFraction(churn, "churn");
        Requires.positive(shape, "shape");
    }

    @Override
    public double survival(double months) {
        return StrictMath.exp(StrictMath.log1p(-churn) * StrictMath.pow(months, shape));
    }

    @Override
    public double hazard(double months) {
        return -StrictMath.log1p(-churn) * shape * StrictMath.pow(Requires.nonNegative(months, "months"), shape - 1);
    }

    @Override
    public OptionalDouble quantile(double gone) {
        double clock = StrictMath.log1p(-Requires.openFraction(gone, "gone")) / StrictMath.log1p(-churn);
        double months = StrictMath.pow(clock, 1 / shape);
        return Double.isFinite(months) ? OptionalDouble.of(months) : OptionalDouble.empty();
    }

    @Override
    public String toString() {
        return "discrete Weibull, churn " + Text.percent(churn) + " in the first month, shape "
                + Text.significant(shape, 6);
    }
}
