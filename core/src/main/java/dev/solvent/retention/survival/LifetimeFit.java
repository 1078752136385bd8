package dev.solvent.retention.survival;

import dev.solvent.fit.Fit;
import dev.solvent.fit.StopReason;
import dev.solvent.internal.Requires;
import dev.solvent.quantity.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A fitted {@link LifetimeModel}. Estimates are refused with the reason where the search did not converge. Immutable.
 *
 * @since 0.1.0
 */
public final class LifetimeFit {

    private final LifetimeFamily family;
    private final Period unit;
    private final List<String> covariates;
    private final Fit fit;
    private final Fit base;

    LifetimeFit(LifetimeFamily family, Period unit, List<String> covariates, Fit fit, Fit base) {
        this.family = family;
        this.unit = unit;
        this.covariates = covariates;
        this.fit = fit;
        this.base = base;
    }

    /**
     * The search behind it: log-likelihood, criteria, intervals, draws of the parameters, and why it stopped. Parameters are
     * {@code intercept}, the covariates, {@code scale} and {@code shape} as far as the family has them; the intercept counts log
     * time in the unit of the data.
     *
     * @return the fit
     */
    public Fit fit() {
        return fit;
    }

    /**
     * Why the search ended.
     *
     * @return converged, or what stood in the way
     */
    public StopReason stop() {
        return fit.stop();
    }

    /**
     * The family.
     *
     * @return as given to the model
     */
    public LifetimeFamily family() {
        return family;
    }

    /**
     * Location of log time where all covariates are 0.
     *
     * @return in logs of the unit of the data
     */
    public double intercept() {
        return fit.value(LifetimeLikelihood.INTERCEPT);
    }

    /**
     * Scale of log time.
     *
     * @return positive; 1 for the exponential family
     */
    public double scale() {
        return family.isScaled() ? fit.value(LifetimeLikelihood.SCALE) : 1;
    }

    /**
     * Shape of the generalised gamma family.
     *
     * @return any number; 0 for families without a shape
     */
    public double shape() {
        return family.isShaped() ? fit.value(LifetimeLikelihood.SHAPE) : 0;
    }

    /**
     * What each covariate does to the log lifetime.
     *
     * @return in the order of the model
     */
    public List<Coefficient> coefficients() {
        return covariates.stream()
                .map(name -> new Coefficient(name, fit.value(name), fit.standardError(name)))
                .toList();
    }

    /**
     * The log-likelihood, complete, as R's survreg states it.
     *
     * @return a natural logarithm
     */
    public double logLikelihood() {
        return fit.logLikelihood();
    }

    /**
     * The log-likelihood of the family without covariates.
     *
     * @return a natural logarithm
     */
    public double nullLogLikelihood() {
        return base.logLikelihood();
    }

    /**
     * Whether the covariates do anything, by the likelihood ratio.
     *
     * @return the test
     * @throws IllegalStateException if the model has no covariates or the search did not converge
     */
    public ChiSquareTest likelihoodRatioTest() {
        if (covariates.isEmpty()) {
            throw new IllegalStateException("there is nothing to test: the model has no covariates");
        }
        fit.values();
        base.values();
        return new ChiSquareTest(
                StrictMath.max(0, 2 * (fit.logLikelihood() - base.logLikelihood())), covariates.size());
    }

    /**
     * Retention of a user, for a model without covariates.
     *
     * @return the curve
     */
    public LifetimeCurve curve() {
        return curve(Map.of());
    }

    /**
     * Retention of a user with given covariates.
     *
     * @param values  a number for each covariate of the model
     * @return the curve
     */
    public LifetimeCurve curve(Map<String, Double> values) {
        if (!values.keySet().equals(Set.copyOf(covariates))) {
            throw new IllegalArgumentException("covariates must be " + covariates + ", were " + values.keySet());
        }
        double location = intercept() + StrictMath.log(unit.in(Period.MONTH));
        for (String name : covariates) {
            location += fit.value(name) * Requires.finite(values.get(name), name);
        }
        return new LifetimeCurve(family, location, scale(), shape());
    }

    @Override
    public String toString() {
        return family + ": " + fit;
    }
}
