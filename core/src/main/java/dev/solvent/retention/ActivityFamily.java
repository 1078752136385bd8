package dev.solvent.retention;

import dev.solvent.internal.Roots;
import dev.solvent.quantity.Share;

/**
 * Families of activity curves with at most one free shape parameter once a point is known, so that D1 and one more figure
 * determine a curve. Which family holds is an assumption: the same D1 and the same active days in a month lead to very different
 * years.
 *
 * @since 0.1.0
 */
public enum ActivityFamily {
    /** {@code r(t) = r1 * t^-b}: a long tail. */
    POWER_LAW(true) {
        @Override
        RetentionCurve through(int day, double share, double shape) {
            return new PowerLaw(StrictMath.min(1, share * StrictMath.pow(day, shape)), shape);
        }

        /** No steeper than the curve that has lost nobody at day 1. */
        @Override
        double highestLogShape(int day, double share) {
            return day == 1
                    ? super.highestLogShape(day, share)
                    : StrictMath.log(-StrictMath.log(share) / StrictMath.log(day));
        }
    },
    /** {@code r(t) = exp(-k t^g)}: a tail that ends. */
    WEIBULL(true) {
        @Override
        RetentionCurve through(int day, double share, double shape) {
            return new StretchedExponential(-StrictMath.log(share), day, shape);
        }
    },
    /** {@code r(t) = B(a, b + t) / B(a, b)}: users with different, constant drop-out; the shape is a + b. */
    SHIFTED_BETA_GEOMETRIC(true) {
        @Override
        RetentionCurve through(int day, double share, double shape) {
            double logit = day == 1
                    ? StrictMath.log(share / (1 - share))
                    : Roots.between(x -> withMean(x, shape).survival(day) - share, -MOST_LOGIT, MOST_LOGIT, 0)
                            .orElseThrow(() -> new IllegalArgumentException(
                                    this + " has no curve of shape " + shape + " through " + share + " at day " + day));
            return withMean(logit, shape);
        }

        /** The share at day 1 is the mean of the distribution of retention. */
        private ShiftedBetaGeometric withMean(double logit, double shape) {
            return new ShiftedBetaGeometric(shape / (1 + StrictMath.exp(logit)), shape / (1 + StrictMath.exp(-logit)));
        }
    },
    /** {@code r(t) = r1^t}: everybody drops out at the same rate; nothing is free once one point is known. */
    GEOMETRIC(false) {
        @Override
        RetentionCurve through(int day, double share, double shape) {
            return new StretchedExponential(-StrictMath.log(share), day, 1);
        }
    };

    private static final double MOST_LOGIT = 36;

    /** Logarithms of the shape between which every practical curve lies; beyond, the curves no longer change. */
    static final double LOWEST_LOG_SHAPE = -16;

    private static final double HIGHEST_LOG_SHAPE = 16;

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

    /** The curve of a shape that passes through a point, its age axis counting days; active days fall as the shape grows. */
    abstract RetentionCurve through(int day, double share, double shape);

    /** Logarithm of the largest shape for which there is a curve through a point. */
    double highestLogShape(int day, double share) {
        return HIGHEST_LOG_SHAPE;
    }
}
