package dev.solvent.economics.metrics;

import dev.solvent.internal.Requires;

/**
 * What moved the number of paying customers in a window.
 *
 * <pre>{@code
 * end = start + new + reactivated - churned
 * }</pre>
 *
 * <p>Definitions of churn differ in which of the churned they count, so the two groups they argue about are counted apart. A
 * customer belongs to at most one of them.
 *
 * @param start  paying at the start, at least 0
 * @param joined  new in the window, at least 0
 * @param reactivated  had churned, in this window or before, and came back; at least 0
 * @param churned  every loss of a last subscription in the window, at least 0
 * @param joinedAndChurned  of the churned, those who had joined in the same window
 * @param churnedAndReturned  of the churned, those who came back in the same window
 * @since 0.1.0
 */
public record CustomerMovements(
        double start,
        double joined,
        double reactivated,
        double churned,
        double joinedAndChurned,
        double churnedAndReturned) {

    public CustomerMovements {
        start = Requires.nonNegative(start, "start");
        joined = Requires.nonNegative(joined, "joined");
        reactivated = Requires.nonNegative(reactivated, "reactivated");
        churned = Requires.nonNegative(churned, "churned");
        joinedAndChurned = atMost(joinedAndChurned, joined, "joinedAndChurned", "joined");
        churnedAndReturned = atMost(churnedAndReturned, reactivated, "churnedAndReturned", "reactivated");
        atMost(joinedAndChurned + churnedAndReturned, churned, "joinedAndChurned + churnedAndReturned", "churned");
        atMost(churned, start + joined + reactivated, "churned", "start + joined + reactivated");
    }

    /**
     * A window in which nobody came or went yet.
     *
     * @param start  paying at the start, at least 0
     * @return movements of zero, to be changed by {@code withX}
     */
    public static CustomerMovements from(double start) {
        return new CustomerMovements(start, 0, 0, 0, 0, 0);
    }

    /**
     * With new customers.
     *
     * @param count  at least 0
     * @return the changed movements
     */
    public CustomerMovements withJoined(double count) {
        return new CustomerMovements(start, count, reactivated, churned, joinedAndChurned, churnedAndReturned);
    }

    /**
     * With customers who came back.
     *
     * @param count  at least 0
     * @return the changed movements
     */
    public CustomerMovements withReactivated(double count) {
        return new CustomerMovements(start, joined, count, churned, joinedAndChurned, churnedAndReturned);
    }

    /**
     * With churned customers, none of them new in the window or back at its end.
     *
     * @param count  at least 0
     * @return the changed movements
     */
    public CustomerMovements withChurned(double count) {
        return withChurned(count, 0, 0);
    }

    /**
     * With churned customers and the groups among them that definitions argue about.
     *
     * @param count  all of them
     * @param joinedInWindow  of these, new in the window
     * @param returnedInWindow  of these, back at the end of the window
     * @return the changed movements
     */
    public CustomerMovements withChurned(double count, double joinedInWindow, double returnedInWindow) {
        return new CustomerMovements(start, joined, reactivated, count, joinedInWindow, returnedInWindow);
    }

    /**
     * Paying at the end.
     *
     * @return at least 0
     */
    public double end() {
        return start + joined + reactivated - churned;
    }

    private static double atMost(double count, double bound, String name, String boundName) {
        double checked = Requires.nonNegative(count, name);
        if (!(checked <= bound * (1 + MrrMovements.ROUNDING))) {
            throw new IllegalArgumentException(
                    name + " must be at most " + boundName + " (" + bound + "), was " + checked);
        }
        return checked;
    }
}
