package dev.solvent.retention;

import dev.solvent.internal.Text;

/**
 * A Weibull curve that is held by one of its points instead of its scale, which leaves the range of a double where the shape is
 * small: {@code r(t) = exp(-h (t / day)^shape)}.
 *
 * @param hazard  h, minus the logarithm of the share at the day
 * @param day  day of the point
 * @param shape  1 for the same loss every day
 */
record StretchedExponential(double hazard, int day, double shape) implements RetentionCurve {

    @Override
    public double survival(double days) {
        return StrictMath.exp(-hazard * StrictMath.pow(days / day, shape));
    }

    /** The k of exp(-k t^shape). */
    double rate() {
        return hazard * StrictMath.pow(day, -shape);
    }

    @Override
    public String toString() {
        return shape == 1
                ? "geometric, " + Text.percent(-StrictMath.expm1(-rate())) + " lost per day"
                : "Weibull, shape " + Text.significant(shape, 6) + ", rate " + Text.significant(rate(), 6);
    }
}
