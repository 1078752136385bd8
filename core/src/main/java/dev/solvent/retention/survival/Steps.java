package dev.solvent.retention.survival;

import dev.solvent.quantity.Period;
import dev.solvent.quantity.Series;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;

/** Looking things up in step functions of age. */
final class Steps {

    /** Ages this close below a step, relatively, are on it: months and days convert with rounding. */
    private static final double SNAP = 1e-12;

    /** How near a share counts as met exactly, as in R's survfit. */
    private static final double MET = StrictMath.sqrt(StrictMath.ulp(1.0));

    private Steps() {}

    /** The index of the last time that is not after an age, or -1 before the first. */
    static int at(Series times, double age) {
        double reached = age * (1 + SNAP);
        int below = -1;
        int above = times.size();
        while (above - below > 1) {
            int middle = (below + above) >>> 1;
            if (times.get(middle) <= reached) {
                below = middle;
            } else {
                above = middle;
            }
        }
        return below;
    }

    /** Whether an age lies after a time by more than rounding. */
    static boolean isAfter(double age, double time) {
        return age > time * (1 + SNAP);
    }

    /**
     * The first time at which a falling step function is at or below a target; if it is exactly there and falls later, the
     * middle of the flat stretch. Values that are NaN are skipped.
     */
    static OptionalDouble firstAtOrBelow(Series times, IntToDoubleFunction value, double target) {
        for (int i = 0; i < times.size(); i++) {
            double reached = value.applyAsDouble(i);
            if (reached < target + MET) {
                if (StrictMath.abs(reached - target) < MET) {
                    for (int later = i + 1; later < times.size(); later++) {
                        if (value.applyAsDouble(later) < reached) {
                            return OptionalDouble.of((times.get(i) + times.get(later)) / 2);
                        }
                    }
                }
                return OptionalDouble.of(times.get(i));
            }
        }
        return OptionalDouble.empty();
    }

    /** An age in the unit of the data, from months. */
    static double fromMonths(double months, Period unit) {
        return months * Period.MONTH.in(unit);
    }
}
