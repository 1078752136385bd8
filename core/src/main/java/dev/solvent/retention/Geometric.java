package dev.solvent.retention;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.quantity.GrowthRate;
import dev.solvent.quantity.Period;
import dev.solvent.quantity.Rate;
import java.util.OptionalDouble;

/**
 * The same share is lost every period; the textbook curve behind ARPU/churn.
 *
 * <pre>{@code
 * S(t) = (1 - p)^t,  p the churn per month
 * }</pre>
 *
 * <p>Between whole months the hazard stays constant. The lifetime without horizon is 1/p months.
 *
 * @param churn  probability to leave within a period; converted to months under a constant hazard
 * @since 0.1.0
 */
public record Geometric(Rate churn) implements RetentionCurve {

    public Geometric {
        requireNonNull(churn, "churn");
    }

    @Override
    public double survival(double months) {
        return months == 0 ? 1 : StrictMath.exp(months * StrictMath.log1p(-monthlyChurn()));
    }

    @Override
    public double lifetimeMonths() {
        if (monthlyChurn() == 0) {
            throw new IllegalStateException("the lifetime of '" + label()
                    + "' is infinite: nobody leaves. Give a horizon: expectedMonths(60).");
        }
        return 1 / monthlyChurn();
    }

    /** Nobody ages, so another clock is another churn. */
    @Override
    public RetentionCurve scaled(double factor) {
        double left = StrictMath.log1p(-monthlyChurn()) / Requires.positive(factor, "factor");
        return new Geometric(Rate.perMonth(-StrictMath.expm1(left)));
    }

    @Override
    public double hazard(double months) {
        return -StrictMath.log1p(-monthlyChurn());
    }

    @Override
    public OptionalDouble quantile(double gone) {
        double left = StrictMath.log1p(-Requires.openFraction(gone, "gone"));
        return monthlyChurn() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(left / StrictMath.log1p(-monthlyChurn()));
    }

    /** Nobody ages: survivors are like new users. */
    @Override
    public RetentionCurve after(double months) {
        return monthlyChurn() == 1 ? RetentionCurve.super.after(months) : this;
    }

    /** The geometric series 1 / (1 - (1 - p) / (1 + d)). */
    @Override
    public double discountedLifetime(GrowthRate discount) {
        double step = discount.in(Period.MONTH).growth();
        if (!(monthlyChurn() + step > 0)) {
            throw new IllegalStateException("the discounted lifetime of '" + label() + "' is infinite at a discount of "
                    + discount + ". Give a horizon: discountedMonths(discount, 60).");
        }
        return (1 + step) / (monthlyChurn() + step);
    }

    private double monthlyChurn() {
        return churn.in(Period.MONTH).probability();
    }

    @Override
    public String toString() {
        return "geometric, churn " + churn;
    }
}
