package dev.solvent.retention.survival;

import dev.solvent.internal.Variates;
import dev.solvent.quantity.Series;

/**
 * Until what age users would have been watched, had they not left: the Kaplan-Meier estimate with the parts of leaving and
 * staying exchanged. Who leaves at an age leaves before others are last seen at it.
 *
 * <pre>{@code
 * P(C > c) = product over times t_j <= c of (1 - m_j / (n_j - d_j))
 * }</pre>
 *
 * with m_j users last seen of n_j at risk less d_j leaving. Where nobody was watched to an end after an age, the mass left there is
 * that of never.
 */
final class CensoringLaw {

    /** A share left by rounding alone. */
    private static final double ROUNDING = 1e-12;

    private final Series times;
    /** Sum of -log(1 - hazard) up to each time, certain ends left out. */
    private final double[] cumulative;
    /** Number of the next time, this one included, at which watching ends for all. */
    private final int[] certain;

    CensoringLaw(RiskTable table) {
        times = table.times();
        cumulative = new double[times.size()];
        certain = new int[times.size()];
        double sum = 0;
        for (int i = 0; i < times.size(); i++) {
            double staying = table.atRisk().get(i) - table.events().get(i);
            double seen = table.censored().get(i);
            boolean all = seen > 0 && seen >= staying * (1 - ROUNDING);
            certain[i] = all ? i : times.size();
            sum -= all || seen == 0 ? 0 : StrictMath.log1p(-seen / staying);
            cumulative[i] = sum;
        }
        for (int i = times.size() - 2; i >= 0; i--) {
            certain[i] = StrictMath.min(certain[i], certain[i + 1]);
        }
    }

    /**
     * The end of watching of a user who was seen leaving at an age of the data, and so was watched at least that long.
     *
     * @return positive infinity if never
     */
    double drawFrom(double age, Variates variates) {
        int from = firstAtOrAfter(age);
        double level = (from == 0 ? 0 : cumulative[from - 1]) + variates.exponential(1);
        int low = from;
        int high = times.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (cumulative[middle] >= level) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        int end = from < times.size() ? StrictMath.min(low, certain[from]) : low;
        return end < times.size() ? times.get(end) : Double.POSITIVE_INFINITY;
    }

    private int firstAtOrAfter(double age) {
        int low = 0;
        int high = times.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (times.get(middle) >= age) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
