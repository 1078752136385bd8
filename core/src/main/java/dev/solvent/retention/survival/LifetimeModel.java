package dev.solvent.retention.survival;

import static java.util.Objects.requireNonNull;

import dev.solvent.fit.Fit;
import dev.solvent.fit.MaximumLikelihood;
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

    private final LifetimeFamily family;
    private final List<String> covariates;
    private final MaximumLikelihood search;

    private LifetimeModel(LifetimeFamily family, List<String> covariates, MaximumLikelihood search) {
        this.family = family;
        this.covariates = covariates;
        this.search = search;
    }

    /**
     * A model.
     *
     * @param family  of the lifetimes
     * @param covariates  names of numbers that the rows have, maybe none
     * @return the model
     */
    public static LifetimeModel of(LifetimeFamily family, String... covariates) {
        List<String> names = List.of(covariates);
        if (names.stream().anyMatch(TAKEN::contains) || names.stream().distinct().count() != names.size()) {
            throw new IllegalArgumentException("covariates must differ, also from " + TAKEN + ", were " + names);
        }
        return new LifetimeModel(requireNonNull(family, "family"), names, MaximumLikelihood.withDefaults());
    }

    /**
     * The same model fitted with other settings, such as priors for small data on {@code intercept}, {@code scale},
     * {@code shape} or a covariate.
     *
     * @param settings  of the search
     * @return the model
     */
    public LifetimeModel withSearch(MaximumLikelihood settings) {
        return new LifetimeModel(family, covariates, requireNonNull(settings, "settings"));
    }

    /**
     * Fits the model.
     *
     * @param tenures  with the covariates named
     * @return the fit, which says why it stopped
     * @throws IllegalArgumentException if there is no row, a column is missing, or an end is at age 0 exactly, where these
     *     families have no density
     */
    public LifetimeFit fit(Tenures tenures) {
        LifetimeRows rows = new LifetimeRows(tenures, covariates);
        rows.requirePositiveEnds("a lifetime model");
        Fit fit = search.maximise(new LifetimeLikelihood(family, rows));
        Fit base = covariates.isEmpty()
                ? fit
                : search.maximise(new LifetimeLikelihood(family, new LifetimeRows(tenures, List.of())));
        return new LifetimeFit(family, tenures.unit(), covariates, fit, base);
    }

    @Override
    public String toString() {
        return family + (covariates.isEmpty() ? "" : " with " + String.join(", ", covariates));
    }
}
