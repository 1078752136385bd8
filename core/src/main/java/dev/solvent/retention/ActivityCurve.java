package dev.solvent.retention;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.CompensatedSum;
import dev.solvent.internal.Requires;
import java.util.function.DoubleUnaryOperator;

/**
 * Share of sign-ups that are active on a day since sign-up, as app figures such as D1 and D30 state it. It counts in days, so
 * no month length can enter, and it is not subscription survival: a user may be away one day and back the next.
 *
 * <p>Contract: {@code activeShare(0)} is 1, values lie in [0, 1] and never rise. Implementations are immutable, safe for many
 * threads and deterministic.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface ActivityCurve {

    /**
     * Share of sign-ups active on a day.
     *
     * @param day  days since sign-up, at least 0; 0 is the day of sign-up
     * @return a fraction; D1 is {@code activeShare(1)}
     */
    double activeShare(double day);

    /**
     * The name of the curve in reports and messages.
     *
     * @return what {@code toString()} says, unless a family knows better
     */
    default String label() {
        return toString();
    }

    /**
     * Days on which a sign-up is active, on average, within a window that begins with the day of sign-up.
     *
     * <pre>{@code
     * sum over t = 0..n-1 of r(t)
     * }</pre>
     *
     * @param days  length of the window (n), at least 1
     * @return between 0 and n
     * @throws IllegalStateException if the curve leaves [0, 1]; names curve, day and value
     */
    default double activeDays(int days) {
        Requires.atLeast(days, 1, "days");
        CompensatedSum sum = new CompensatedSum();
        for (int day = 0; day < days; day++) {
            double share = activeShare(day);
            if (!(share >= 0 && share <= 1)) {
                throw new IllegalStateException(
                        "ActivityCurve '" + label() + "' returned " + share + " at day " + day + ", must be in [0, 1]");
            }
            sum.add(share);
        }
        return sum.value();
    }

    /**
     * A curve from a lambda, under a name.
     *
     * @param label  the name in reports and messages
     * @param activeShareOnDay  from days since sign-up to the share active
     * @return a full curve
     */
    static ActivityCurve of(String label, DoubleUnaryOperator activeShareOnDay) {
        return new NamedActivity(Requires.text(label, "label"), requireNonNull(activeShareOnDay, "activeShareOnDay"));
    }
}
