package dev.solvent.retention;

import dev.solvent.internal.GammaFunctions;
import dev.solvent.internal.Requires;
import dev.solvent.internal.Text;

/**
 * Users differ in their monthly churn, which is beta-distributed; each user's own churn is constant. Those who leave easily
 * leave first, so the retention of the survivors rises with age.
 *
 * <pre>{@code
 * S(t) = B(alpha, beta + t) / B(alpha, beta)
 * }</pre>
 *
 * <p>Fader and Hardie (2007), How to project customer retention, Journal of Interactive Marketing 21(1), 76-90, equation 6.
 * The beta function also gives the value between whole months. The lifetime without horizon is finite only for alpha above 1.
 *
 * @param alpha  first parameter of the beta distribution of monthly churn, positive
 * @param beta  second parameter, positive; the mean churn of a new cohort is alpha / (alpha + beta)
 * @since 0.1.0
 */
public record ShiftedBetaGeometric(double alpha, double beta) implements RetentionCurve {

    public ShiftedBetaGeometric {
        Requires.positive(alpha, "alpha");
        Requires.positive(beta, "beta");
    }

    @Override
    public double survival(double months) {
        return StrictMath.exp(GammaFunctions.logBetaRise(alpha, beta, months));
    }

    /** Sum of S(k): (alpha + beta - 1) / (alpha - 1), by telescoping. */
    @Override
    public double lifetimeMonths() {
        if (!(alpha > 1)) {
            throw new IllegalStateException("the lifetime of '" + label()
                    + "' is infinite: alpha must be above 1. Give a horizon: expectedMonths(60).");
        }
        return (alpha + beta - 1) / (alpha - 1);
    }

    @Override
    public String toString() {
        return "shifted beta-geometric, alpha " + Text.significant(alpha, 6) + ", beta " + Text.significant(beta, 6);
    }
}
