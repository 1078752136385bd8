package dev.solvent.fit;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Distributions;
import dev.solvent.internal.RandomWords;
import dev.solvent.internal.Requires;
import dev.solvent.internal.SymmetricEigen;
import dev.solvent.internal.Text;
import dev.solvent.quantity.Series;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.LongFunction;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * The most likely parameters of a model, how sure they are, and why the search ended. Where it did not converge there are no
 * estimates: asking for one is refused with the reason, never answered by a silent number. Immutable.
 *
 * @since 0.1.0
 */
public final class Fit {

    /** What a search hands over. */
    record Found(
            LogLikelihood model, PenalisedObjective objective, List<Prior> priors, Search search, StopReason stop) {}

    private final LogLikelihood model;
    private final List<Prior> priors;
    private final StopReason stop;
    private final int evaluations;
    private final double[] free;
    private final double[] natural;
    private final double[][] freeCovariance;
    private final double logLikelihood;
    private final double penalised;

    private Fit(LogLikelihood model, List<Prior> priors, StopReason stop, int evaluations, @Nullable Found found) {
        this.model = model;
        this.priors = priors;
        this.stop = stop;
        this.evaluations = evaluations;
        if (found == null) {
            this.free = new double[0];
            this.natural = new double[0];
            this.freeCovariance = new double[0][0];
            this.logLikelihood = Double.NEGATIVE_INFINITY;
            this.penalised = Double.NEGATIVE_INFINITY;
            return;
        }
        this.free = found.search.point();
        this.natural = found.objective.naturalOf(free);
        this.logLikelihood = model.evaluate(natural, new double[natural.length]);
        this.penalised = -found.search.value();
        this.freeCovariance = stop instanceof StopReason.Converged
                ? SymmetricEigen.of(found.search.hessian()).inverse()
                : new double[0][0];
    }

    static Fit of(Found found) {
        return new Fit(found.model, found.priors, found.stop, found.objective.evaluations(), found);
    }

    static Fit none(LogLikelihood model, StopReason stop) {
        return new Fit(model, List.of(), stop, 0, null);
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
     * Why the search ended.
     *
     * @return the reason
     */
    public StopReason stop() {
        return stop;
    }

    /**
     * The most likely value of a parameter.
     *
     * @param name  of the parameter
     * @return its estimate
     * @throws IllegalStateException if the search did not converge
     */
    public double value(String name) {
        return natural[converged(name)];
    }

    /**
     * All estimates.
     *
     * @return one value per parameter
     * @throws IllegalStateException if the search did not converge
     */
    public ParameterVector values() {
        requireConverged();
        return ParameterVector.of(model.parameters(), natural);
    }

    /**
     * Where the search was when it ended, whatever the reason: a point to look at, not an estimate.
     *
     * @return one value per parameter
     * @throws IllegalStateException if there was no search
     */
    public ParameterVector stoppedAt() {
        if (natural.length == 0) {
            throw new IllegalStateException("there was no search: " + stop.describe());
        }
        return ParameterVector.of(model.parameters(), natural);
    }

    /**
     * The log-likelihood where the search ended, priors left out: the largest if it converged, the value approached if the
     * optimum lies at infinity.
     *
     * @return a natural logarithm
     * @throws IllegalStateException if there was no search
     */
    public double logLikelihood() {
        stoppedAt();
        return logLikelihood;
    }

    /**
     * Which factors that depend on the data alone the log-likelihood leaves out.
     *
     * @return a sentence
     */
    public String convention() {
        return model.convention();
    }

    /**
     * What was known beforehand.
     *
     * @return empty for plain maximum likelihood
     */
    public List<Prior> priors() {
        return priors;
    }

    /**
     * Units behind the data, the weight in {@link #bic()}.
     *
     * @return at least 0
     */
    public double observations() {
        return model.observations();
    }

    /**
     * Evaluations of the log-likelihood that the search took.
     *
     * @return at least 0
     */
    public int evaluations() {
        return evaluations;
    }

    /**
     * Akaike's information criterion, 2k - 2 ln L; smaller is better, between models of one convention on the same data.
     *
     * @return the criterion
     */
    public double aic() {
        return 2.0 * model.parameters().size() - 2 * logLikelihood();
    }

    /**
     * Schwarz's information criterion, k ln n - 2 ln L; smaller is better.
     *
     * @return the criterion
     */
    public double bic() {
        return model.parameters().size() * StrictMath.log(model.observations()) - 2 * logLikelihood();
    }

    /**
     * The standard error of an estimate from the observed information.
     *
     * @param name  of the parameter
     * @return on the natural scale
     * @throws IllegalStateException if the search did not converge
     */
    public double standardError(String name) {
        return StrictMath.sqrt(covariance(name, name));
    }

    /**
     * The covariance of two estimates, from the observed information at the optimum.
     *
     * @param first  name of a parameter
     * @param second  name of a parameter
     * @return on the natural scale
     * @throws IllegalStateException if the search did not converge
     */
    public double covariance(String first, String second) {
        int i = converged(first);
        int j = converged(second);
        return freeCovariance[i][j] * slope(i) * slope(j);
    }

    private double slope(int i) {
        return model.parameters().get(i).domain().slope(natural[i]);
    }

    /**
     * The textbook interval: estimate plus and minus normal quantiles of its standard error. It is symmetric, and may leave the
     * domain; {@link #profileInterval} does not.
     *
     * @param name  of the parameter
     * @param level  in (0, 1)
     * @return the interval
     * @throws IllegalStateException if the search did not converge
     */
    public ConfidenceInterval waldInterval(String name, double level) {
        double reach = Distributions.normalDeviate(level) * standardError(name);
        return ConfidenceInterval.of(value(name) - reach, value(name) + reach, level);
    }

    /**
     * The values that a likelihood-ratio test does not reject when the other parameters adapt. An end is open if no value in
     * that direction is rejected.
     *
     * @param name  of the parameter
     * @param level  in (0, 1)
     * @return the interval
     * @throws IllegalStateException if the search did not converge
     */
    public ConfidenceInterval profileInterval(String name, double level) {
        int index = converged(name);
        var profile = new Profile(new PenalisedObjective(model, priors, Integer.MAX_VALUE), free, index, penalised);
        double reach = Distributions.normalDeviate(level);
        double error = StrictMath.sqrt(freeCovariance[index][index]);
        Domain domain = model.parameters().get(index).domain();
        return new ConfidenceInterval(
                natural(domain, profile.end(-1, reach, error)), natural(domain, profile.end(1, reach, error)), level);
    }

    private static OptionalDouble natural(Domain domain, OptionalDouble end) {
        return end.isPresent() ? OptionalDouble.of(domain.toNatural(end.getAsDouble())) : end;
    }

    /**
     * A figure computed from the parameters, with its standard error by the delta method: a first-order expansion around the
     * estimates.
     *
     * @param figure  a smooth function of the parameters
     * @return the figure at the estimates, and how sure it is
     * @throws IllegalStateException if the search did not converge
     */
    public Prediction predict(ToDoubleFunction<ParameterVector> figure) {
        double value = figure.applyAsDouble(values());
        double[] gradient = new double[free.length];
        for (int i = 0; i < free.length; i++) {
            double step = 1e-3 * StrictMath.sqrt(freeCovariance[i][i]);
            double[] there = free.clone();
            there[i] = free[i] + step;
            double up = figure.applyAsDouble(vector(there));
            there[i] = free[i] - step;
            gradient[i] = (up - figure.applyAsDouble(vector(there))) / (2 * step);
        }
        double variance = 0;
        for (int i = 0; i < free.length; i++) {
            for (int j = 0; j < free.length; j++) {
                variance += gradient[i] * freeCovariance[i][j] * gradient[j];
            }
        }
        return new Prediction(value, StrictMath.sqrt(StrictMath.max(0, variance)));
    }

    /**
     * Draws of the whole parameter vector from the normal approximation on the free scale, so that every draw lies in the
     * domain and the correlation of the parameters is kept.
     *
     * @param count  how many, at least 1
     * @param seed  equal seeds give equal draws
     * @return the draws
     * @throws IllegalStateException if the search did not converge
     */
    public ParameterDraws draws(int count, long seed) {
        requireConverged();
        Requires.atLeast(count, 1, "count");
        SymmetricEigen eigen = SymmetricEigen.of(freeCovariance);
        var words = new RandomWords(seed);
        List<ParameterVector> draws = new ArrayList<>(count);
        for (int n = 0; n < count; n++) {
            double[] along = new double[free.length];
            for (int i = 0; i < free.length; i++) {
                along[i] = Distributions.normalQuantile(words.nextFraction()) * StrictMath.sqrt(eigen.value(i));
            }
            double[] shift = eigen.combine(along);
            Arrays.setAll(shift, i -> free[i] + shift[i]);
            draws.add(vector(shift));
        }
        return new ParameterDraws(draws, 0);
    }

    /**
     * Draws of the whole parameter vector by parametric bootstrap: data are simulated from the fitted model and fitted again.
     *
     * @param count  how many, at least 1
     * @param seed  equal seeds give equal draws
     * @param simulated  from a seed to the model with data simulated at the estimates of this fit
     * @return the draws; replicates whose fit did not converge are counted, not used
     * @throws IllegalStateException if the search did not converge
     */
    public ParameterDraws bootstrap(int count, long seed, LongFunction<? extends LogLikelihood> simulated) {
        MaximumLikelihood again = new MaximumLikelihood(priors, List.of(values()), 20_000);
        Requires.atLeast(count, 1, "count");
        requireNonNull(simulated, "simulated");
        var words = new RandomWords(seed);
        List<ParameterVector> draws = new ArrayList<>(count);
        for (int n = 0; n < count; n++) {
            Fit fit = again.maximise(simulated.apply(words.next()));
            if (fit.isConverged()) {
                draws.add(fit.values());
            }
        }
        return new ParameterDraws(draws, count - draws.size());
    }

    private ParameterVector vector(double[] point) {
        double[] values = new double[point.length];
        Arrays.setAll(values, i -> model.parameters().get(i).domain().toNatural(point[i]));
        return ParameterVector.of(model.parameters(), values);
    }

    private int converged(String name) {
        requireConverged();
        for (int i = 0; i < natural.length; i++) {
            if (model.parameters().get(i).name().equals(name)) {
                return i;
            }
        }
        throw new IllegalArgumentException("name must be one of "
                + model.parameters().stream().map(Parameter::name).toList() + ", was " + name);
    }

    private void requireConverged() {
        if (!isConverged()) {
            throw new IllegalStateException("there is no estimate: " + stop.describe());
        }
    }

    /**
     * Estimates with standard errors and 95 % profile intervals, criteria, priors and the reason why the search ended.
     *
     * @return some lines of text
     */
    public String report() {
        StringBuilder text = new StringBuilder();
        if (isConverged()) {
            for (Parameter parameter : model.parameters()) {
                String name = parameter.name();
                text.append(name)
                        .append(' ')
                        .append(Text.significant(value(name), 6))
                        .append(", standard error ")
                        .append(Text.significant(standardError(name), 4))
                        .append(", ")
                        .append(profileInterval(name, 0.95))
                        .append('\n');
            }
        }
        if (natural.length > 0) {
            text.append("log-likelihood ").append(Text.significant(logLikelihood, 9));
            text.append(", AIC ").append(Text.significant(aic(), 9));
            text.append(", BIC ").append(Text.significant(bic(), 9)).append('\n');
        }
        priors.forEach(prior -> text.append(prior).append('\n'));
        return text.append(stop.describe())
                .append(" after ")
                .append(evaluations)
                .append(" evaluations")
                .toString();
    }

    @Override
    public String toString() {
        return natural.length == 0 ? stop.describe() : stoppedAt() + "; " + stop.describe();
    }

    /** The values behind this fit, for tests of the package. */
    Series freePoint() {
        return Series.of(free);
    }
}
