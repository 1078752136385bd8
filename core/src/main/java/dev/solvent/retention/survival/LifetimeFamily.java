package dev.solvent.retention.survival;

/**
 * Families of lifetimes T with log T = location + scale W; covariates move the location, so that they stretch time
 * (accelerated failure time).
 *
 * @since 0.1.0
 */
public enum LifetimeFamily {
    /** Constant hazard exp(-location); the scale is 1. */
    EXPONENTIAL(new StandardLifetime.ExtremeValue(), false, false),
    /** Hazard that is a power of age: Weibull shape 1 / scale, Weibull scale exp(location). */
    WEIBULL(new StandardLifetime.ExtremeValue(), true, false),
    /** Log T is normal with mean location and standard deviation scale. */
    LOG_NORMAL(new StandardLifetime.Normal(), true, false),
    /** The odds of having left are a power of age: shape 1 / scale, median exp(location). */
    LOG_LOGISTIC(new StandardLifetime.Logistic(), true, false),
    /**
     * Prentice's (1974) form with a shape, as flexsurv and lifelines have it: shape 0 is log-normal, 1 Weibull, a shape equal to
     * the scale is gamma.
     */
    GENERALISED_GAMMA(new LogGamma(), true, true);

    private final StandardLifetime standard;
    private final boolean scaled;
    private final boolean shaped;

    LifetimeFamily(StandardLifetime standard, boolean scaled, boolean shaped) {
        this.standard = standard;
        this.scaled = scaled;
        this.shaped = shaped;
    }

    StandardLifetime standard() {
        return standard;
    }

    boolean isScaled() {
        return scaled;
    }

    boolean isShaped() {
        return shaped;
    }
}
