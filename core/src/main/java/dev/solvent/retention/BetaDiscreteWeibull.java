package dev.solvent.retention;

import dev.solvent.internal.GammaFunctions;
import dev.solvent.internal.Requires;
import dev.solvent.internal.Text;
import java.util.OptionalDouble;

/**
 * Users differ in their readiness to leave, which is beta-distributed, and each user's own hazard may rise or fall with age.
 *
 * <pre>{@code
 * S(t) = B(alpha, beta + t^c) / B(alpha, beta)
 * }</pre>
 *
 * <p>Fader, Hardie, Liu, Davin and Steenburgh (2018), "How to Project Customer Retention" Revisited: The Role of Duration
 * Dependence, Journal of Interactive Marketing 43, 1-16, equation 6, where alpha and beta are called gamma and delta. With c = 1
 * it is the {@link ShiftedBetaGeometric}; as alpha and beta grow in a fixed ratio it tends to the {@link DiscreteWeibull}.
 *
 * @param alpha  first parameter of the beta distribution, positive
 * @param beta  second parameter, positive; the churn of the first month is alpha / (alpha + beta)
 * @param shape  c, positive; above 1 each user's hazard rises with age
 * @since 0.1.0
 */
public record BetaDiscreteWeibull(double alpha, double beta, double shape) implements RetentionCurve {

    public BetaDiscreteWeibull {
        Requires.positive(alpha, "alpha");
        Requires.positive(beta, "beta");
        Requires.positive(shape, "shape");
    }

    @Override
    public double survival(double months) {
        return StrictMath.exp(GammaFunctions.logBetaRise(alpha, beta, StrictMath.pow(months, shape)));
    }

    /** The derivative of ln S is a difference of digamma functions, times the speed of the clock t^c. */
    @Override
    public double hazard(double months) {
        double clock = StrictMath.pow(Requires.nonNegative(months, "months"), shape);
        double speed = shape * StrictMath.pow(months, shape - 1);
        return speed == 0 ? 0 : speed * GammaFunctions.digammaRise(beta + clock, alpha);
    }

    @Override
    public OptionalDouble quantile(double gone) {
        double clock = BetaClock.timeAt(alpha, beta, StrictMath.log1p(-Requires.openFraction(gone, "gone")));
        double months = StrictMath.pow(clock, 1 / shape);
        return Double.isFinite(months) ? OptionalDouble.of(months) : OptionalDouble.empty();
    }

    @Override
    public String toString() {
        return "beta-discrete-Weibull, alpha " + Text.significant(alpha, 6) + ", beta " + Text.significant(beta, 6)
                + ", shape " + Text.significant(shape, 6);
    }
}
