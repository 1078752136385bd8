package dev.solvent.retention.activity;

import dev.solvent.fit.Fit;
import dev.solvent.fit.MaximumLikelihood;
import dev.solvent.fit.ParameterDraws;
import dev.solvent.fit.ParameterVector;
import dev.solvent.fit.Prior;
import dev.solvent.internal.Text;
import java.util.List;
import java.util.Map;

/**
 * An activity model estimated from figures, bounds or user-day data, with how sure it is and why the search ended. Immutable.
 *
 * @since 0.1.0
 */
public final class ActivityFit {

    /** Settle what a few figures leave open: activity about a third of days, a small and unequal drop-out; a factor of 4. */
    private static final List<Prior> PRIORS = List.of(
            Prior.on("alpha", 0.8, 1.4),
            Prior.on("beta", 1.6, 1.4),
            Prior.on("gamma", 0.4, 1.4),
            Prior.on("delta", 4, 1.4));

    private final Fit fit;
    private final List<ActivityTarget> targets;
    private final Map<UserDays.Row, Double> users;

    private ActivityFit(Fit fit, List<ActivityTarget> targets, Map<UserDays.Row, Double> users) {
        this.fit = fit;
        this.targets = List.copyOf(targets);
        this.users = users;
    }

    /**
     * Estimates a model from published figures and bounds. Weak priors, which the report states, settle what they leave open; the
     * draws show how much that is.
     *
     * @param targets  at least one
     * @return the fit
     */
    public static ActivityFit to(ActivityTargets targets) {
        var search = new MaximumLikelihood(PRIORS, List.of(), 20_000);
        if (targets.targets().isEmpty()) {
            throw new IllegalArgumentException("targets must not be empty");
        }
        return new ActivityFit(search.maximise(new TargetLikelihood(targets.targets())), targets.targets(), Map.of());
    }

    /**
     * Estimates a model from user-day data by maximum likelihood.
     *
     * @param data  at least some users
     * @return the fit
     */
    public static ActivityFit to(UserDays data) {
        return to(data, MaximumLikelihood.withDefaults());
    }

    /**
     * Estimates a model from user-day data.
     *
     * @param data  at least some users
     * @param search  priors, starts and allowance
     * @return the fit
     */
    public static ActivityFit to(UserDays data, MaximumLikelihood search) {
        return new ActivityFit(search.maximise(new UserDayLikelihood(data)), List.of(), data.rows());
    }

    /**
     * The statistics: log-likelihood, standard errors, intervals of parameters, criteria, and why the search stopped.
     *
     * @return the fit of the four parameters
     */
    public Fit fit() {
        return fit;
    }

    /**
     * The figures the model was estimated from.
     *
     * @return empty for user-day data
     */
    public List<ActivityTarget> targets() {
        return targets;
    }

    /**
     * The estimated model.
     *
     * @return the model
     * @throws IllegalStateException if the fit did not converge
     */
    public ActivityModel model() {
        return model(fit.values());
    }

    private static ActivityModel model(ParameterVector values) {
        return TargetLikelihood.model(values.values().toArray());
    }

    /**
     * Models drawn from the uncertainty of the fit.
     *
     * @param count  how many, at least 1
     * @param seed  equal seeds give equal models
     * @return the models
     */
    public List<ActivityModel> models(int count, long seed) {
        return models(fit.draws(count, seed));
    }

    /**
     * The models of parameter draws.
     *
     * @param draws  from {@link #bootstrap} or {@link Fit#draws}
     * @return the models, in order
     */
    public List<ActivityModel> models(ParameterDraws draws) {
        return draws.vectors().stream().map(ActivityFit::model).toList();
    }

    /**
     * Draws of the parameters by parametric bootstrap: as many users, watched for as many days, are simulated from the fitted
     * model and fitted again.
     *
     * @param count  how many, at least 1
     * @param seed  equal seeds give equal draws
     * @return the draws; replicates that did not converge are counted
     * @throws IllegalStateException if the fit did not converge, is of figures and bounds, which come without the number of users
     *     behind them, or of user-day data with a fraction of a user
     */
    public ParameterDraws bootstrap(int count, long seed) {
        ActivityModel model = model();
        if (!targets.isEmpty()) {
            throw new IllegalStateException("a bootstrap needs user-day data, the fit is of " + targets.size()
                    + " targets, which do not say how many users are behind them; take models(count, seed)");
        }
        SimulatedUserDays.requireWholeUsers(users);
        return fit.bootstrap(count, seed, word -> new UserDayLikelihood(SimulatedUserDays.like(users, model, word)));
    }

    /**
     * Parameters, priors, why the search ended, and each figure beside what the model makes of it.
     *
     * @return some lines of text
     */
    public String report() {
        StringBuilder text = new StringBuilder(fit.report());
        if (fit.isConverged()) {
            for (ActivityTarget target : targets) {
                text.append('\n')
                        .append(target.what())
                        .append(": ")
                        .append(Text.significant(target.figure().applyAsDouble(model()), 4))
                        .append(
                                switch (target.kind()) {
                                    case POINT -> ", published ";
                                    case AT_MOST -> ", at most ";
                                    case AT_LEAST -> ", at least ";
                                })
                        .append(Text.significant(target.value(), 4));
            }
        }
        return text.toString();
    }

    @Override
    public String toString() {
        return fit.toString();
    }
}
