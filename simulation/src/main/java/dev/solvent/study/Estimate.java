package dev.solvent.study;

import dev.solvent.internal.Text;

/**
 * A figure estimated from draws, and the interval that holds the true figure with a stated confidence: how far more draws could
 * still move it, not how far the business could.
 *
 * @param value  the estimate
 * @param low  lower end of the interval
 * @param high  upper end
 * @param confidence  of the interval, such as 0.95
 * @param basis  what makes the interval valid
 * @since 0.1.0
 */
public record Estimate(double value, double low, double high, double confidence, String basis) {

    /**
     * Whether a figure lies in the interval.
     *
     * @param figure  any number
     * @return true on the ends too
     */
    public boolean covers(double figure) {
        return low <= figure && figure <= high;
    }

    /** Such as {@code 3.05 [2.98, 3.11]}. */
    @Override
    public String toString() {
        return Text.significant(value, 4) + " [" + Text.significant(low, 4) + ", " + Text.significant(high, 4) + "]";
    }
}
