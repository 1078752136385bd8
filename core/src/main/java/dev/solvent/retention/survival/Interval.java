package dev.solvent.retention.survival;

/**
 * Two numbers between which an unknown one lies with the stated confidence.
 *
 * @param lower  not above {@code upper}
 * @param upper  may be infinite
 * @since 0.1.0
 */
public record Interval(double lower, double upper) {

    public Interval {
        if (!(lower <= upper)) {
            throw new IllegalArgumentException("lower must be at most upper (" + upper + "), was " + lower);
        }
        lower += 0.0;
        upper += 0.0;
    }

    /**
     * Whether a value lies between the bounds, both included.
     *
     * @param value  any number
     * @return false for NaN
     */
    public boolean contains(double value) {
        return value >= lower && value <= upper;
    }
}
