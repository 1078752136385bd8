package dev.solvent.retention.purchases;

import static java.util.Objects.requireNonNull;

import dev.solvent.fit.ConfidenceInterval;
import dev.solvent.fit.Fit;
import dev.solvent.fit.LogLikelihood;
import dev.solvent.fit.ParameterDraws;
import dev.solvent.fit.ParameterVector;
import dev.solvent.fit.Prediction;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * A model with the parameters under which the data are most likely, and how sure they are.
 *
 * @param <M>  the kind of model
 * @since 0.1.0
 */
public final class PurchaseFit<M> {

    private final Fit fit;
    private final Function<ParameterVector, M> maker;
    private final BiFunction<M, Long, LogLikelihood> resampler;

    /**
     * Joins the parts.
     *
     * @param fit  the statistics
     * @param maker  from parameters to the model
     * @param resampler  from a model and a seed to the likelihood of simulated data like those of the fit
     */
    PurchaseFit(Fit fit, Function<ParameterVector, M> maker, BiFunction<M, Long, LogLikelihood> resampler) {
        this.fit = requireNonNull(fit, "fit");
        this.maker = requireNonNull(maker, "maker");
        this.resampler = requireNonNull(resampler, "resampler");
    }

    /**
     * The statistics: log-likelihood, standard errors, intervals of parameters, criteria, and why the search stopped.
     *
     * @return the fit
     */
    public Fit fit() {
        return fit;
    }

    /**
     * The fitted model.
     *
     * @return the model at the optimum
     * @throws IllegalStateException if the search did not converge; the message says why
     */
    public M model() {
        return maker.apply(fit.values());
    }

    /**
     * A figure of the fitted model with its standard error by the delta method, such as
     * {@code fit.predict(model -> model.expectedPurchases(customer, 52))}.
     *
     * @param figure  a smooth function of the model
     * @return the figure, and how sure it is as far as the parameters go
     * @throws IllegalStateException if the search did not converge
     */
    public Prediction predict(ToDoubleFunction<M> figure) {
        return fit.predict(values -> figure.applyAsDouble(maker.apply(values)));
    }

    /**
     * Models drawn from the uncertainty of the fit, correlation of the parameters kept.
     *
     * @param count  how many, at least 1
     * @param seed  equal seeds give equal draws
     * @return the models
     * @throws IllegalStateException if the search did not converge
     */
    public List<M> draws(int count, long seed) {
        return fit.draws(count, seed).vectors().stream().map(maker).toList();
    }

    /**
     * The middle of a figure over such draws.
     *
     * @param figure  a function of the model
     * @param level  share of the draws inside, in (0, 1)
     * @param count  number of draws, at least 1
     * @param seed  equal seeds give equal intervals
     * @return the percentile interval
     * @throws IllegalStateException if the search did not converge
     */
    public ConfidenceInterval interval(ToDoubleFunction<M> figure, double level, int count, long seed) {
        return interval(fit.draws(count, seed), figure, level);
    }

    /**
     * Parameters by parametric bootstrap: customers like those of the fit are simulated from the fitted model and fitted again.
     * Slower than {@link #draws}, and right where the likelihood is far from quadratic.
     *
     * @param count  how many replicates, at least 1
     * @param seed  equal seeds give equal draws
     * @return the draws of the parameters; replicates that did not converge are counted
     * @throws IllegalStateException if the search did not converge
     */
    public ParameterDraws bootstrap(int count, long seed) {
        M model = model();
        return fit.bootstrap(count, seed, replicate -> resampler.apply(model, replicate));
    }

    /**
     * The middle of a figure over draws of the parameters, such as those of {@link #bootstrap}.
     *
     * @param draws  of the parameters of this fit
     * @param figure  a function of the model
     * @param level  share of the draws inside, in (0, 1)
     * @return the percentile interval
     */
    public ConfidenceInterval interval(ParameterDraws draws, ToDoubleFunction<M> figure, double level) {
        return draws.interval(values -> figure.applyAsDouble(maker.apply(values)), level);
    }

    @Override
    public String toString() {
        return fit.toString();
    }
}
