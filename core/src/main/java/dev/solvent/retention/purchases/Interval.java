package dev.solvent.retention.purchases;

import dev.solvent.internal.Requires;

/** The check of an interval that several models make. */
final class Interval {

    private Interval() {}

    static void check(int purchases, double from, double until) {
        Requires.atLeast(purchases, 0, "purchases");
        Requires.nonNegative(from, "from");
        Requires.nonNegative(until, "until");
        if (!(until >= from)) {
            throw new IllegalArgumentException("until must be at least from = " + from + ", was " + until);
        }
    }
}
