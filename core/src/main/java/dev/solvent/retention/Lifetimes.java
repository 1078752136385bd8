package dev.solvent.retention;

import dev.solvent.internal.CompensatedSum;
import dev.solvent.quantity.GrowthRate;
import dev.solvent.quantity.Period;
import java.util.OptionalDouble;

/** What every curve can answer without a closed form: derivatives, quantiles and discounted sums of its survival. */
final class Lifetimes {

    private static final double HALF_STEP = 1e-4;
    private static final double TAIL = 1e-15;
    private static final int MOST_TERMS = 2_000_000;
    private static final double FARTHEST = 1e300;

    private Lifetimes() {}

    /** Minus the slope of ln S by a four-point difference; one-sided at age 0. */
    static double hazard(RetentionCurve curve, double months) {
        double step = StrictMath.min(HALF_STEP * StrictMath.max(1, months), months / 2);
        if (step <= 0) {
            step = HALF_STEP * HALF_STEP;
            return -StrictMath.log(curve.survival(step)) / step;
        }
        double near = logRatio(curve, months, step);
        double far = logRatio(curve, months, 2 * step);
        return (8 * near - far) / (12 * step);
    }

    private static double logRatio(RetentionCurve curve, double months, double step) {
        double later = curve.survival(months + step);
        return later == 0
                ? Double.POSITIVE_INFINITY
                : StrictMath.log(curve.survival(months - step)) - StrictMath.log(later);
    }

    /** The first age at which at most the given share is left, by bisection; empty if a search up to 1e300 finds none. */
    static OptionalDouble ageAt(RetentionCurve curve, double left) {
        double high = 1;
        while (curve.survival(high) > left) {
            if (high >= FARTHEST) {
                return OptionalDouble.empty();
            }
            high = high < 16 ? 2 * high : StrictMath.min(FARTHEST, high * high);
        }
        double low = high <= 1 ? 0 : high <= 16 ? high / 2 : StrictMath.sqrt(high);
        while (high - low > StrictMath.ulp(high)) {
            double middle =
                    high > 4 * low && low > 0 ? StrictMath.sqrt(low) * StrictMath.sqrt(high) : low + (high - low) / 2;
            if (middle <= low || middle >= high) {
                break;
            }
            if (curve.survival(middle) > left) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return OptionalDouble.of(high);
    }

    /** Sum over k = from, from + 1, ... of S(k) z^(k - offset), to a stated tail. */
    static double discounted(RetentionCurve curve, GrowthRate discount, int from) {
        double step = discount.in(Period.MONTH).growth();
        if (!(step > 0)) {
            throw new IllegalStateException(
                    "the discounted lifetime of '" + curve.label() + "' has no bound at a discount of " + discount
                            + ". Give a horizon: discountedMonths(discount, 60).");
        }
        CompensatedSum sum = new CompensatedSum();
        for (int k = from; k < MOST_TERMS; k++) {
            double term = curve.survival(k) * discount.discountFactor(k);
            sum.add(term);
            // survival never rises, so what is left is at most a geometric series from here
            if (term / step <= TAIL * sum.value() || term == 0) {
                return sum.value();
            }
        }
        throw new IllegalStateException(
                "the discounted lifetime of '" + curve.label() + "' did not settle in " + MOST_TERMS
                        + " months at a discount of " + discount + ". Give a horizon: discountedMonths(discount, 60).");
    }
}
