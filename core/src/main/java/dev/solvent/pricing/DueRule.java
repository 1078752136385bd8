package dev.solvent.pricing;

import java.util.Arrays;
import java.util.List;

/**
 * What a plan takes of the list prices of its charges in a month of age, as one formula:
 *
 * <pre>{@code
 * due = max(m, min(M, max(0, sum_j w_j charge_j - off)))
 * }</pre>
 *
 * <p>w_j is what fractions off leave of charge j, off the sum of amounts off.
 */
final class DueRule {

    private final double[] weights;
    private final double off;
    private final double minimum;
    private final double maximum;

    private DueRule(double[] weights, double off, PlanTerms.Limits limits) {
        this.weights = weights;
        this.off = off;
        this.minimum = limits.minimum().map(each -> each.value().doubleValue()).orElse(0.0);
        this.maximum = limits.maximum().map(each -> each.value().doubleValue()).orElse(Double.POSITIVE_INFINITY);
    }

    /** List prices within limits. */
    static DueRule atListPrices(List<Charge> charges, PlanTerms.Limits limits) {
        double[] weights = new double[charges.size()];
        Arrays.fill(weights, 1);
        return new DueRule(weights, 0, limits);
    }

    /** List prices less coupons, within limits. */
    static DueRule withCoupons(List<Charge> charges, List<Coupon> coupons, PlanTerms.Limits limits) {
        double[] weights = new double[charges.size()];
        Arrays.fill(weights, 1);
        double off = 0;
        for (Coupon coupon : coupons) {
            if (coupon.amount().isPresent()) {
                off += amountOff(coupon);
            } else {
                takeFraction(weights, charges, coupon);
                off *= coupon.charges().isEmpty() ? 1 - coupon.fraction().doubleValue() : 1;
            }
        }
        return new DueRule(weights, off, limits);
    }

    private static double amountOff(Coupon coupon) {
        if (!coupon.charges().isEmpty()) {
            throw new IllegalStateException("coupon " + coupon.name() + " takes an amount off charges "
                    + coupon.charges() + " only: its mean needs single bills, take it off the whole bill");
        }
        return coupon.amount().orElseThrow().value().doubleValue();
    }

    /** A coupon on all takes a fraction of what is left, one on some charges a fraction of their list price. */
    private static void takeFraction(double[] weights, List<Charge> charges, Coupon coupon) {
        double fraction = coupon.fraction().doubleValue();
        for (int j = 0; j < weights.length; j++) {
            String label = charges.get(j).label();
            double base = coupon.charges().isEmpty() ? weights[j] : 1;
            weights[j] -= coupon.covers(label) ? fraction * base : 0;
            if (weights[j] < 0) {
                throw new IllegalStateException(
                        "coupons up to " + coupon.name() + " take more than all off charge " + label);
            }
        }
    }

    double weight(int charge) {
        return weights[charge];
    }

    double minimum() {
        return minimum;
    }

    double maximum() {
        return maximum;
    }

    double off() {
        return off;
    }

    /** Whether the mean of what is due is the sum of the means of the charges. */
    boolean isLinear() {
        return off == 0 && minimum == 0 && maximum == Double.POSITIVE_INFINITY;
    }

    double due(double weighedSum) {
        return StrictMath.max(minimum, StrictMath.min(maximum, StrictMath.max(0, weighedSum - off)));
    }
}
