package dev.solvent.retention;

import dev.solvent.internal.Text;

/**
 * A Weibull curve by its loss in the first period: exp(-k t^g). The scale of {@link Weibull}, k^(-1/g), leaves the range of a
 * double for flat curves, which a search passes through.
 *
 * @param rate  k, positive
 * @param shape  g, positive
 */
record WeibullByRate(double rate, double shape) implements RetentionCurve {

    @Override
    public double survival(double months) {
        return StrictMath.exp(-rate * StrictMath.pow(months, shape));
    }

    @Override
    public String toString() {
        return "Weibull, rate " + Text.significant(rate, 6) + ", shape " + Text.significant(shape, 6);
    }
}
