package dev.solvent.retention.survival;

import dev.solvent.quantity.Series;

/** Intervals between ages at which a hazard changes: (0, b1], (b1, b2], ..., (bk, infinity). */
final class Breaks {

    private Breaks() {}

    static void check(Series breaks) {
        double before = 0;
        for (int i = 0; i < breaks.size(); i++) {
            if (!(breaks.get(i) > before && Double.isFinite(breaks.get(i)))) {
                throw new IllegalArgumentException(
                        "breaks must be positive and ascending, had " + breaks.get(i) + " after " + before);
            }
            before = breaks.get(i);
        }
    }

    /** The interval of an age; one at a break belongs to the earlier. */
    static int interval(Series breaks, double age) {
        int interval = 0;
        while (interval < breaks.size() && age > breaks.get(interval)) {
            interval++;
        }
        return interval;
    }

    /** Time spent in an interval between two ages. */
    static double exposure(Series breaks, int interval, double from, double to) {
        double start = interval == 0 ? 0 : breaks.get(interval - 1);
        double end = interval == breaks.size() ? Double.POSITIVE_INFINITY : breaks.get(interval);
        return StrictMath.max(0, StrictMath.min(to, end) - StrictMath.max(from, start));
    }
}
