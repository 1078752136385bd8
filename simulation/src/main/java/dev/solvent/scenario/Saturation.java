package dev.solvent.scenario;

/**
 * What a channel brings at a level of spend: rising, and bounded or at least flattening. The extension point of channels: a
 * lambda is a full curve.
 *
 * <p>Scale is absolute. The half point is money, not a share of the largest spend seen, so the curve does not move when the window
 * of the data does; and it belongs to a {@link CarryOver} that is stated with it, normalised or not, since a half point fitted on
 * inflated spend means something else.
 *
 * <p>Contract: nothing at no spend, never falling, and equal input gives equal output. Implementations are immutable, safe for
 * many threads, and use no clock and no randomness.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface Saturation {

    /**
     * What the spend brings.
     *
     * @param spend  effective spend of a month in the currency of the channel, at least 0
     * @return at least 0, in units of the curve's maximum: sign-ups, revenue, or a fraction
     */
    double response(double spend);

    /**
     * What a little more spend brings per money spent. Families know it in closed form; a lambda is differentiated centrally.
     *
     * @param spend  at least 0
     * @return the derivative of the response, at least 0
     */
    default double marginal(double spend) {
        double step = StrictMath.cbrt(StrictMath.ulp(1.0)) * StrictMath.max(spend, 1);
        double low = StrictMath.max(spend - step, 0);
        return (response(spend + step) - response(low)) / (spend + step - low);
    }

    /**
     * Hill's curve: S-shaped if the shape is above 1.
     *
     * @param maximum  response that is never reached, positive
     * @param halfSpend  spend that brings half of it, positive
     * @param shape  positive
     * @return the curve
     */
    static HillSaturation hill(double maximum, double halfSpend, double shape) {
        return new HillSaturation(maximum, halfSpend, shape);
    }

    /**
     * Michaelis and Menten's curve: Hill's of shape 1.
     *
     * @param maximum  response that is never reached, positive
     * @param halfSpend  spend that brings half of it, positive
     * @return the curve
     */
    static HillSaturation michaelisMenten(double maximum, double halfSpend) {
        return new HillSaturation(maximum, halfSpend, 1);
    }

    /**
     * The logistic curve through zero.
     *
     * @param maximum  response that is never reached, positive
     * @param speed  per money spent, positive
     * @return the curve
     */
    static LogisticSaturation logistic(double maximum, double speed) {
        return new LogisticSaturation(maximum, speed);
    }
}
