package dev.solvent.retention.survival;

import static java.util.Objects.requireNonNull;

import dev.solvent.fit.Fit;
import dev.solvent.fit.MaximumLikelihood;
import dev.solvent.fit.Prior;
import dev.solvent.fit.StopReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A family of lifetimes with covariates that stretch time (accelerated failure time): log T = intercept + x beta + scale W. Ends
 * may be known exactly, within an interval, or still to come; late entries and weights are heeded. Conventions and figures are
 * those of R's survreg. Immutable.
 *
 * @since 0.1.0
 */
public final class LifetimeModel {

    private static final Set<String> TAKEN =
            Set.of(LifetimeLikelihood.INTERCEPT, LifetimeLikelihood.SCALE, LifetimeLikelihood.SHAPE);

    private static final int MOST_RESUMPTIONS = 5;

    private final LifetimeFamily family;
    private final List<String> covariates;
    private final List<Prior> priors;
    private final int mostEvaluations;

    private LifetimeModel(LifetimeFamily family, List<String> covariates, List<Prior> priors, int mostEvaluations) {
        this.family = family;
        this.covariates = covariates;
        this.priors = priors;
        this.mostEvaluations = mostEvaluations;
    }

    /**
     * A model without priors.
     *
     * @param family  of the lifetimes
     * @param covariates  names of numbers that the rows have, maybe none
     * @return the model
     */
    public static LifetimeModel of(LifetimeFamily family, String... covariates) {
        List<String> names = List.of(covariates);
        if (names.stream().anyMatch(TAKEN::contains)
                || names.stream().distinct().count() != names.size()) {
            throw new IllegalArgumentException("covariates must differ, also from " + TAKEN + ", were " + names);
        }
        int evaluations = MaximumLikelihood.withDefaults().mostEvaluations();
        return new LifetimeModel(requireNonNull(family, "family"), names, List.of(), evaluations);
    }

    /**
     * The same model with what is known beforehand, for small data.
     *
     * @param prior  on {@code scale}, {@code shape} or a covariate; on {@code intercept} if there are no covariates
     * @return the model
     */
    public LifetimeModel withPrior(Prior prior) {
        if (prior.parameter().equals(LifetimeLikelihood.INTERCEPT) && !covariates.isEmpty()) {
            throw new IllegalArgumentException(
                    "prior must not be on the intercept of a model with covariates, was " + prior);
        }
        List<Prior> more = new ArrayList<>(priors);
        more.add(prior);
        return new LifetimeModel(family, covariates, List.copyOf(more), mostEvaluations);
    }

    /**
     * The same model with another allowance for the search.
     *
     * @param evaluations  of the likelihood, at least 1
     * @return the model
     */
    public LifetimeModel withMostEvaluations(int evaluations) {
        return new LifetimeModel(family, covariates, priors, evaluations);
    }

    /**
     * Fits the model.
     *
     * @param tenures  with the covariates named
     * @return the fit, which says why it stopped
     * @throws IllegalArgumentException if there is no row, a column is missing, a covariate never varies, or an end is at age 0
     *     exactly, where these families have no density
     */
    public LifetimeFit fit(Tenures tenures) {
        LifetimeLikelihood likelihood = likelihood(tenures, covariates);
        LifetimeLikelihood base = covariates.isEmpty() ? likelihood : likelihood(tenures, List.of());
        Fit fit = maximise(likelihood, priors);
        Fit baseFit = covariates.isEmpty() ? fit : maximise(base, List.of());
        return new LifetimeFit(likelihood, tenures.unit(), fit, baseFit);
    }

    private LifetimeLikelihood likelihood(Tenures tenures, List<String> names) {
        LifetimeRows rows = new LifetimeRows(tenures, names);
        rows.requirePositiveEnds("a lifetime model");
        return new LifetimeLikelihood(family, rows);
    }

    private Fit maximise(LifetimeLikelihood likelihood, List<Prior> natural) {
        MaximumLikelihood search = MaximumLikelihood.withDefaults().withMostEvaluations(mostEvaluations);
        for (Prior prior : natural) {
            search = search.withPrior(inUnitsOfSearch(prior, likelihood));
        }
        Fit fit = search.maximise(likelihood);
        // a search that lost its way on a nearly flat surface goes on from where it stood
        for (int again = 0; again < MOST_RESUMPTIONS && isUnfinished(fit); again++) {
            fit = search.withStart(fit.stoppedAt()).maximise(likelihood);
        }
        return fit;
    }

    private boolean isUnfinished(Fit fit) {
        return fit.stop() instanceof StopReason.OutOfEvaluations && fit.evaluations() < mostEvaluations;
    }

    private Prior inUnitsOfSearch(Prior prior, LifetimeLikelihood likelihood) {
        int covariate = covariates.indexOf(prior.parameter());
        if (covariate >= 0) {
            double scale = likelihood.covariateScale(covariate);
            return Prior.on(prior.parameter(), prior.centre() * scale, prior.spread() * scale);
        }
        return prior.parameter().equals(LifetimeLikelihood.INTERCEPT)
                ? Prior.on(prior.parameter(), prior.centre() - likelihood.origin(), prior.spread())
                : prior;
    }

    @Override
    public String toString() {
        return family + (covariates.isEmpty() ? "" : " with " + String.join(", ", covariates));
    }
}
