package dev.solvent.retention;

import dev.solvent.quantity.Rate;
import dev.solvent.quantity.Share;

/**
 * Families of activity curves with the share at day 1 and at most one free shape parameter, so that D1 and one more figure
 * determine a curve. Which family holds is an assumption: the same D1 and the same active days in a month lead to very different
 * years.
 *
 * @since 0.1.0
 */
public enum ActivityFamily {
    /** {@code r(t) = r1 * t^-b}: a long tail. */
    POWER_LAW(true) {
        @Override
        RetentionCurve inDays(double atOne, double shape) {
            return new PowerLaw(atOne, shape);
        }
    },
    /** {@code r(t) = exp(-k t^g)}, k = -ln r1: a tail that ends. */
    WEIBULL(true) {
        @Override
        RetentionCurve inDays(double atOne, double shape) {
            return new WeibullByRate(-StrictMath.log(atOne), shape);
        }
    },
    /** {@code r(t) = B(a, b + t) / B(a, b)}: users with different, constant drop-out; the shape is a + b. */
    SHIFTED_BETA_GEOMETRIC(true) {
        @Override
        RetentionCurve inDays(double atOne, double shape) {
            return new ShiftedBetaGeometric((1 - atOne) * shape, atOne * shape);
        }
    },
    /** {@code r(t) = r1^t}: everybody drops out at the same rate; nothing is free once D1 is known. */
    GEOMETRIC(false) {
        @Override
        RetentionCurve inDays(double atOne, double shape) {
            // one step of the axis is a day here, whatever the name of the factory says
            return new Geometric(Rate.perMonth(1 - atOne));
        }
    };

    private final boolean hasShape;

    ActivityFamily(boolean hasShape) {
        this.hasShape = hasShape;
    }

    /**
     * The curves of this family that pass through one observed figure, such as D1.
     *
     * @param day  day since sign-up of the figure, at least 1
     * @param active  share of sign-ups active on that day, strictly between 0 and 1
     * @return a bundle that one more figure reduces to a curve
     */
    public ActivityThrough through(int day, Share active) {
        return new ActivityThrough(this, day, active.fraction());
    }

    /** Whether a shape parameter is free once one point is known. */
    boolean hasShape() {
        return hasShape;
    }

    /** The curve with a share at day 1 and a shape; active days fall as the shape grows. */
    abstract RetentionCurve inDays(double atOne, double shape);
}
