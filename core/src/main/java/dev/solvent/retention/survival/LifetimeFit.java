package dev.solvent.retention.survival;

import dev.solvent.fit.ConfidenceInterval;
import dev.solvent.fit.Fit;
import dev.solvent.fit.ParameterDraws;
import dev.solvent.fit.ParameterVector;
import dev.solvent.fit.Prediction;
import dev.solvent.fit.StopReason;
import dev.solvent.internal.Text;
import dev.solvent.quantity.Period;
import dev.solvent.quantity.Series;
import dev.solvent.retention.RetentionCurve;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.StringJoiner;
import java.util.function.ToDoubleFunction;

/**
 * A fitted {@link LifetimeModel}. Parameters are {@code intercept}, the covariates, {@code scale} and {@code shape} as far as
 * the family has them; the intercept counts log time in the unit of the data. Estimates are refused with the reason where the
 * search did not converge. Immutable.
 *
 * @since 0.1.0
 */
public final class LifetimeFit {

    private final LifetimeLikelihood likelihood;
    private final Period unit;
    private final List<String> names;
    private final Fit fit;
    private final Fit base;
    private final StopReason stop;

    LifetimeFit(LifetimeLikelihood likelihood, Period unit, Fit fit, Fit base) {
        this.likelihood = likelihood;
        this.unit = unit;
        this.names = likelihood.names();
        this.fit = fit;
        this.base = base;
        this.stop = likelihood.knownInfinity().orElse(fit.stop());
    }

    /**
     * Why the search ended.
     *
     * @return converged, or what stood in the way
     */
    public StopReason stop() {
        return stop;
    }

    /**
     * Whether there are estimates.
     *
     * @return true if {@link #stop()} is {@link StopReason.Converged}
     */
    public boolean isConverged() {
        return stop instanceof StopReason.Converged;
    }

    /**
     * Evaluations of the log-likelihood that the search took.
     *
     * @return at least 0
     */
    public int evaluations() {
        return fit.evaluations();
    }

    /**
     * The family.
     *
     * @return as given to the model
     */
    public LifetimeFamily family() {
        return likelihood.family();
    }

    /**
     * All estimates.
     *
     * @return by name
     * @throws IllegalStateException if the search did not converge
     */
    public ParameterVector values() {
        return natural(converged().values());
    }

    /**
     * Location of log time where all covariates are 0.
     *
     * @return in logs of the unit of the data
     */
    public double intercept() {
        return values().value(LifetimeLikelihood.INTERCEPT);
    }

    /**
     * Scale of log time.
     *
     * @return positive; 1 for the exponential family
     */
    public double scale() {
        return family().isScaled() ? converged().value(LifetimeLikelihood.SCALE) : 1;
    }

    /**
     * Shape of the generalised gamma family.
     *
     * @return any number; 0 for families without a shape
     */
    public double shape() {
        return family().isShaped() ? converged().value(LifetimeLikelihood.SHAPE) : 0;
    }

    /**
     * What each covariate does to the log lifetime.
     *
     * @return in the order of the model
     */
    public List<Coefficient> coefficients() {
        ParameterVector values = values();
        return likelihood.covariates().stream()
                .map(name -> new Coefficient(name, values.value(name), standardError(name)))
                .toList();
    }

    /**
     * Covariance of two estimates, from the observed information.
     *
     * @param name  of a parameter
     * @param other  of a parameter
     * @return the covariance
     */
    public double covariance(String name, String other) {
        double[] first = likelihood.toNatural(index(name));
        double[] second = likelihood.toNatural(index(other));
        double sum = 0;
        for (int i = 0; i < first.length; i++) {
            for (int j = 0; j < second.length; j++) {
                if (first[i] != 0 && second[j] != 0) {
                    sum += first[i] * second[j] * converged().covariance(names.get(i), names.get(j));
                }
            }
        }
        return sum;
    }

    /**
     * Standard error of an estimate.
     *
     * @param name  of a parameter
     * @return positive
     */
    public double standardError(String name) {
        return StrictMath.sqrt(covariance(name, name));
    }

    /**
     * The values that a likelihood-ratio test does not reject when the other parameters adapt.
     *
     * @param name  of a parameter; of a model with covariates not the intercept
     * @param level  in (0, 1)
     * @return an end is open if no value in that direction is rejected
     */
    public ConfidenceInterval profileInterval(String name, double level) {
        int index = index(name);
        if (index == 0 && !likelihood.covariates().isEmpty()) {
            throw new IllegalArgumentException(
                    "name must not be the intercept of a model with covariates. Maybe centre the"
                            + " covariates and take a standard error.");
        }
        double shift = index == 0 ? likelihood.origin() : 0;
        double factor = likelihood.toNatural(index)[index];
        ConfidenceInterval found = converged().profileInterval(name, level);
        return new ConfidenceInterval(moved(found.lower(), factor, shift), moved(found.upper(), factor, shift), level);
    }

    private static OptionalDouble moved(OptionalDouble end, double factor, double shift) {
        return end.isPresent() ? OptionalDouble.of(end.getAsDouble() * factor + shift) : end;
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
     * Akaike's criterion; comparable between all families of this package.
     *
     * @return smaller is better
     */
    public double aic() {
        return converged().aic();
    }

    /**
     * Schwarz's criterion, with the users as its number of observations.
     *
     * @return smaller is better
     */
    public double bic() {
        return converged().bic();
    }

    /**
     * Whether the covariates do anything, by the likelihood ratio.
     *
     * @return the test
     * @throws IllegalStateException if the model has no covariates or a search did not converge
     */
    public ChiSquareTest likelihoodRatioTest() {
        int covariates = likelihood.covariates().size();
        if (covariates == 0) {
            throw new IllegalStateException("there is nothing to test: the model has no covariates");
        }
        converged();
        base.values();
        return new ChiSquareTest(StrictMath.max(0, 2 * (fit.logLikelihood() - base.logLikelihood())), covariates);
    }

    /**
     * Retention of a user, for a model without covariates: the curve of the family with the fitted parameters, in months.
     *
     * @return the curve; the exponential is a Weibull of shape 1
     */
    public RetentionCurve curve() {
        return curve(Map.of());
    }

    /**
     * Retention of a user with given covariates.
     *
     * @param covariates  a number for each covariate of the model
     * @return the curve
     */
    public RetentionCurve curve(Map<String, Double> covariates) {
        return curve(values(), covariates);
    }

    /**
     * A figure of the curve of a user, with its standard error by the delta method.
     *
     * @param covariates  a number for each covariate of the model
     * @param figure  such as {@code curve -> curve.survival(12)}
     * @return the figure at the estimates, and how sure it is
     */
    public Prediction predict(Map<String, Double> covariates, ToDoubleFunction<RetentionCurve> figure) {
        return converged().predict(values -> figure.applyAsDouble(curve(natural(values), covariates)));
    }

    /**
     * Draws of the whole parameter vector from the normal approximation, correlation kept.
     *
     * @param count  how many, at least 1
     * @param seed  equal seeds give equal draws
     * @return the draws
     */
    public ParameterDraws draws(int count, long seed) {
        return natural(converged().draws(count, seed));
    }

    /**
     * Draws of the whole parameter vector by parametric bootstrap: as many users with the same covariates and entries are simulated
     * from the fitted model, watched as long as those of the data, and fitted again (Davison and Hinkley 1997, algorithms 3.1
     * and 3.2). A user last seen at an age is watched until it again; how long one who left would have been watched is drawn
     * from the Kaplan-Meier estimate of the ends of watching, which are taken not to depend on covariates.
     *
     * @param count  how many, at least 1
     * @param seed  equal seeds give equal draws
     * @return the draws; replicates that did not converge are counted
     * @throws IllegalStateException if the search did not converge, an end is known only to lie in an interval, or a weight is
     *     no whole number of users
     */
    public ParameterDraws bootstrap(int count, long seed) {
        double[] values = converged().values().values().toArray();
        SimulatedLifetimes simulation = likelihood.simulation();
        return natural(fit.bootstrap(count, seed, word -> likelihood.simulated(simulation, values, word)));
    }

    private ParameterDraws natural(ParameterDraws searched) {
        return new ParameterDraws(searched.vectors().stream().map(this::natural).toList(), searched.failed());
    }

    /**
     * The curve of a user under given parameters, such as one of the {@link #draws} or of {@link #bootstrap}.
     *
     * @param parameters  intercept, covariates, scale and shape as far as the family has them
     * @param covariates  a number for each covariate of the model
     * @return the curve
     */
    public RetentionCurve curve(ParameterVector parameters, Map<String, Double> covariates) {
        double[] x = Covariates.ordered(likelihood.covariates(), covariates);
        double location = parameters.value(LifetimeLikelihood.INTERCEPT) + StrictMath.log(unit.in(Period.MONTH));
        for (int j = 0; j < x.length; j++) {
            location += parameters.value(likelihood.covariates().get(j)) * x[j];
        }
        double scale = family().isScaled() ? parameters.value(LifetimeLikelihood.SCALE) : 1;
        double shape = family().isShaped() ? parameters.value(LifetimeLikelihood.SHAPE) : 0;
        return family().curve(location, scale, shape);
    }

    private ParameterVector natural(ParameterVector searched) {
        Series values = Series.generate(names.size(), parameter -> {
            double[] slopes = likelihood.toNatural(parameter);
            double sum = parameter == 0 ? likelihood.origin() : 0;
            for (int i = 0; i < slopes.length; i++) {
                sum += slopes[i] * searched.values().get(i);
            }
            return sum;
        });
        return new ParameterVector(names, values);
    }

    private Fit converged() {
        if (!isConverged()) {
            throw new IllegalStateException("there is no estimate: " + stop.describe());
        }
        return fit;
    }

    private int index(String name) {
        int index = names.indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException("name must be one of " + names + ", was " + name);
        }
        return index;
    }

    @Override
    public String toString() {
        StringJoiner text = new StringJoiner("; ", family() + ": ", "");
        if (isConverged()) {
            text.add(values().toString()).add("log-likelihood " + Text.significant(logLikelihood(), 8));
        }
        return text.add(stop().describe()).toString();
    }
}
