package dev.solvent.retention;

import dev.solvent.internal.GammaFunctions;
import dev.solvent.internal.Hypergeometric;
import dev.solvent.internal.Requires;
import dev.solvent.internal.Text;
import dev.solvent.quantity.GrowthRate;
import dev.solvent.quantity.Period;
import java.util.OptionalDouble;

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

    /** The derivative of ln S is a difference of digamma functions. */
    @Override
    public double hazard(double months) {
        return GammaFunctions.digammaRise(beta + Requires.nonNegative(months, "months"), alpha);
    }

    /** alpha / (alpha + beta + month - 1): the mean churn of those whose beta distribution has moved on. */
    @Override
    public double churnInMonth(int month) {
        return alpha / (alpha + beta + Requires.atLeast(month, 1, "month") - 1);
    }

    @Override
    public OptionalDouble quantile(double gone) {
        double months = BetaClock.timeAt(alpha, beta, StrictMath.log1p(-Requires.openFraction(gone, "gone")));
        return Double.isFinite(months) ? OptionalDouble.of(months) : OptionalDouble.empty();
    }

    /** Survivors are a cohort of the same family whose beta has grown by their age. */
    @Override
    public ShiftedBetaGeometric after(double months) {
        return new ShiftedBetaGeometric(alpha, beta + Requires.nonNegative(months, "months"));
    }

    /** 2F1(1, beta; alpha + beta; 1 / (1 + d)), Fader and Hardie (2010), equation 4. */
    @Override
    public double discountedLifetime(GrowthRate discount) {
        double step = discount.in(Period.MONTH).growth();
        return step > 0
                ? Hypergeometric.gauss(1, beta, alpha + beta, 1 / (1 + step))
                : RetentionCurve.super.discountedLifetime(discount);
    }

    /** The same function one renewal later, times the chance and the discount of that renewal. */
    @Override
    public double discountedResidualLifetime(int age, GrowthRate discount) {
        if (!(discount.growth() > 0)) {
            return RetentionCurve.super.discountedResidualLifetime(age, discount);
        }
        double step = discount.in(Period.MONTH).growth();
        double renewed = 1 - churnInMonth(Requires.atLeast(age, 0, "age") + 1);
        return renewed / (1 + step) * after(age + 1.0).discountedLifetime(discount);
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
