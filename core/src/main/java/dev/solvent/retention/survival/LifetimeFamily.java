package dev.solvent.retention.survival;

import dev.solvent.retention.GeneralisedGamma;
import dev.solvent.retention.LogLogistic;
import dev.solvent.retention.LogNormal;
import dev.solvent.retention.RetentionCurve;
import dev.solvent.retention.Weibull;

/**
 * Families of lifetimes T with log T = location + scale W; covariates move the location, so that they stretch time
 * (accelerated failure time).
 *
 * @since 0.1.0
 */
public enum LifetimeFamily {
    /** Constant hazard exp(-location); the scale is 1. */
    EXPONENTIAL(false, false),
    /** Hazard that is a power of age: Weibull shape 1 / scale, Weibull scale exp(location). */
    WEIBULL(true, false),
    /** Log T is normal with mean location and standard deviation scale. */
    LOG_NORMAL(true, false),
    /** The odds of having left are a power of age: shape 1 / scale, median exp(location). */
    LOG_LOGISTIC(true, false),
    /**
     * Prentice's (1974) form with a shape, as flexsurv and lifelines have it: shape 0 is log-normal, 1 Weibull, a shape equal to
     * the scale is gamma.
     */
    GENERALISED_GAMMA(true, true);

    private final boolean scaled;
    private final boolean shaped;

    LifetimeFamily(boolean scaled, boolean shaped) {
        this.scaled = scaled;
        this.shaped = shaped;
    }

    /** The curve of a location, scale and shape in logs of months. */
    RetentionCurve curve(double location, double scale, double shape) {
        double months = StrictMath.exp(location);
        return switch (this) {
            case EXPONENTIAL -> new Weibull(1, months);
            case WEIBULL -> new Weibull(1 / scale, months);
            case LOG_NORMAL -> new LogNormal(location, scale);
            case LOG_LOGISTIC -> new LogLogistic(1 / scale, months);
            case GENERALISED_GAMMA -> new GeneralisedGamma(location, scale, shape);
        };
    }

    StandardLifetime standard() {
        return switch (this) {
            case EXPONENTIAL, WEIBULL -> StandardLifetime.EXTREME_VALUE;
            case LOG_NORMAL -> StandardLifetime.NORMAL;
            case LOG_LOGISTIC -> StandardLifetime.LOGISTIC;
            case GENERALISED_GAMMA -> StandardLifetime.LOG_GAMMA;
        };
    }

    boolean isScaled() {
        return scaled;
    }

    boolean isShaped() {
        return shaped;
    }
}
