package dev.solvent.retention.activity;

import dev.solvent.fit.Fit;
import dev.solvent.fit.MaximumLikelihood;
import dev.solvent.fit.ParameterDraws;
import dev.solvent.fit.ParameterVector;
import dev.solvent.fit.Prior;
import dev.solvent.internal.Text;
import java.util.List;

/**
 * An activity model estimated from figures, bounds or user-day data, with how sure it is and why the search ended.
 *
 * @param fit  of the four parameters
 * @param targets  the figures it was estimated from; empty for user-day data
 * @since 0.1.0
 */
public record ActivityFit(Fit fit, List<ActivityTarget> targets) {

    /** Settle what a few figures leave open: activity about a third of days, a small and unequal drop-out; a factor of 4. */
    private static final List<Prior> PRIORS = List.of(
            Prior.on("alpha", 0.8, 1.4),
            Prior.on("beta", 1.6, 1.4),
            Prior.on("gamma", 0.4, 1.4),
            Prior.on("delta", 4, 1.4));

    public ActivityFit {
        targets = List.copyOf(targets);
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
        return new ActivityFit(search.maximise(new TargetLikelihood(targets.targets())), targets.targets());
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
        return new ActivityFit(search.maximise(new UserDayLikelihood(data)), List.of());
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
        ParameterDraws draws = fit.draws(count, seed);
        return draws.vectors().stream().map(ActivityFit::model).toList();
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
}
