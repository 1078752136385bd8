package dev.solvent.retention.survival;

import java.util.function.DoubleFunction;

/** Where a tail has a given mass, by Newton's steps on its logarithm within shrinking bounds. */
final class TailSearch {

    private static final double ACCURACY = 1e-12;
    private static final int MOST_STEPS = 200;

    private TailSearch() {}

    /**
     * The w beyond which the logarithm of the mass is a given one.
     *
     * @param logTail  falling in w
     * @param log  below 0
     */
    static double where(DoubleFunction<Logs> logTail, double log) {
        double low = -1;
        while (logTail.apply(low).value() < log) {
            low *= 2;
        }
        double high = 1;
        while (logTail.apply(high).value() > log) {
            high *= 2;
        }
        double w = (low + high) / 2;
        for (int step = 0; step < MOST_STEPS && high - low > ACCURACY * (1 + StrictMath.abs(w)); step++) {
            Logs at = logTail.apply(w);
            if (at.value() > log) {
                low = w;
            } else {
                high = w;
            }
            double next = w - (at.value() - log) / at.byW();
            boolean inside = next > low && next < high;
            if (inside && StrictMath.abs(next - w) <= ACCURACY * (1 + StrictMath.abs(w))) {
                return next;
            }
            w = inside ? next : (low + high) / 2;
        }
        return w;
    }
}
