package dev.solvent.study;

import dev.solvent.internal.BetaIntegral;
import dev.solvent.internal.GammaFunctions;
import dev.solvent.internal.GammaIntegral;
import java.util.function.DoubleUnaryOperator;

/**
 * Solves tail(x) = p by Newton's method on ln tail against a coordinate in which it is nearly straight: ln x towards 0, x
 * towards infinity. There it is concave, so that steps never circle.
 */
record InverseTail(DoubleUnaryOperator tail, DoubleUnaryOperator slope, DoubleUnaryOperator toX, double start) {

    private static final int MOST_STEPS = 200;
    private static final double CLOSE = 1e-13;

    /** Lower tail of the gamma distribution of scale 1; slope in ln x. */
    static InverseTail ofGamma(double a) {
        double log = GammaFunctions.logGamma(a);
        return new InverseTail(
                y -> GammaIntegral.cumulative(a, StrictMath.exp(y)),
                y -> StrictMath.exp(a * y - StrictMath.exp(y) - log),
                StrictMath::exp,
                StrictMath.log(a));
    }

    /** Upper tail of the gamma distribution of scale 1; slope in x. */
    static InverseTail aboveGamma(double a) {
        double log = GammaFunctions.logGamma(a);
        return new InverseTail(
                x -> x > 0 ? GammaIntegral.survival(a, x) : 1,
                x -> -StrictMath.exp((a - 1) * StrictMath.log(x) - x - log),
                x -> x,
                a);
    }

    /** Lower tail of the beta distribution; slope in ln x. */
    static InverseTail ofBeta(double a, double b) {
        double log = GammaFunctions.logBeta(a, b);
        return new InverseTail(
                y -> BetaIntegral.cumulative(a, b, StrictMath.exp(y)),
                y -> StrictMath.exp(a * y + (b - 1) * StrictMath.log1p(-StrictMath.exp(y)) - log),
                StrictMath::exp,
                StrictMath.log(a / (a + b)));
    }

    double solve(double p) {
        double goal = StrictMath.log(p);
        boolean rising = slope.applyAsDouble(start) > 0;
        double low = rising ? Double.NEGATIVE_INFINITY : 0;
        double high = isBounded() ? 0 : Double.POSITIVE_INFINITY;
        double y = start;
        for (int i = 0; i < MOST_STEPS; i++) {
            double at = tail.applyAsDouble(y);
            if (at < p == rising) {
                low = y;
            } else {
                high = y;
            }
            double next = y - (StrictMath.log(at) - goal) * at / slope.applyAsDouble(y);
            if (!(next > low && next < high)) {
                next = between(low, high, y);
            }
            if (StrictMath.abs(next - y) <= CLOSE * StrictMath.max(1e-300, rising ? 1 : StrictMath.abs(y))) {
                return toX.applyAsDouble(next);
            }
            y = next;
        }
        throw new IllegalStateException("no quantile found at probability " + p + " in " + MOST_STEPS + " steps");
    }

    /** Whether ln x cannot exceed 0. */
    private boolean isBounded() {
        return start < 0 && tail.applyAsDouble(0) == 1;
    }

    private static double between(double low, double high, double y) {
        if (Double.isInfinite(low)) {
            return y - 2 * StrictMath.max(1, StrictMath.abs(y));
        }
        return Double.isInfinite(high) ? y + StrictMath.max(1, StrictMath.abs(y)) : 0.5 * (low + high);
    }
}
