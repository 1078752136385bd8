package dev.solvent.retention;

import dev.solvent.internal.GammaFunctions;

/** Inverts the survival of beta-mixed lifetimes. */
final class BetaClock {

    private static final double LARGEST_LOG = 709;
    private static final double SMALLEST_LOG = -700;
    private static final int MOST_STEPS = 200;

    private BetaClock() {}

    /**
     * The t at which ln B(a, b + t) - ln B(a, b) equals a negative number: Newton in ln t, kept inside a shrinking bracket. The
     * function of ln t is falling and smooth.
     */
    static double timeAt(double a, double b, double logSurvival) {
        double low = SMALLEST_LOG;
        double high = LARGEST_LOG;
        if (GammaFunctions.logBetaRise(a, b, StrictMath.exp(high)) > logSurvival) {
            return Double.POSITIVE_INFINITY;
        }
        double at = StrictMath.min(high, StrictMath.max(low, StrictMath.log(b * StrictMath.expm1(-logSurvival / a))));
        for (int i = 0; i < MOST_STEPS; i++) {
            double t = StrictMath.exp(at);
            double miss = GammaFunctions.logBetaRise(a, b, t) - logSurvival;
            if (miss > 0) {
                low = at;
            } else {
                high = at;
            }
            double next = at + miss / (t * GammaFunctions.digammaRise(b + t, a));
            if (!(next > low && next < high)) {
                next = low + (high - low) / 2;
            }
            if (StrictMath.abs(next - at) <= 1e-16 * (1 + StrictMath.abs(at)) || high - low < 1e-15) {
                return StrictMath.exp(next);
            }
            at = next;
        }
        return StrictMath.exp(at);
    }
}
