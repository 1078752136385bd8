package dev.solvent.retention;

import static java.util.Objects.requireNonNull;

import dev.solvent.quantity.Period;
import dev.solvent.quantity.Rate;

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

    private double monthlyChurn() {
        return churn.in(Period.MONTH).probability();
    }

    @Override
    public String toString() {
        return "geometric, churn " + churn;
    }
}
