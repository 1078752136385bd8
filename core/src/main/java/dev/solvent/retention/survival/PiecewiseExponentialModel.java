package dev.solvent.retention.survival;

import dev.solvent.fit.Fit;
import dev.solvent.fit.MaximumLikelihood;
import dev.solvent.quantity.Series;
import java.util.List;
import java.util.Optional;

/**
 * A hazard that is constant between chosen breaks, times exp(x beta) for covariates (proportional hazards). Without covariates
 * the estimate of each hazard is users who left over time watched. Ends may be known exactly, within an interval, or still to
 * come; late entries and weights are heeded. Immutable.
 *
 * <p>An end exactly at a break counts for the interval before it: intervals are {@code (b1, b2]}, as R's survSplit cuts them.
 *
 * @since 0.1.0
 */
public final class PiecewiseExponentialModel {

    private final Series breaks;
    private final List<String> covariates;

    private PiecewiseExponentialModel(Series breaks, List<String> covariates) {
        this.breaks = breaks;
        this.covariates = covariates;
    }

    /**
     * A model without covariates.
     *
     * @param breaks  ages in the unit of the data at which the hazard may change, ascending, positive
     * @return the model
     */
    public static PiecewiseExponentialModel withBreaks(double... breaks) {
        Series series = Series.of(breaks);
        Breaks.check(series);
        return new PiecewiseExponentialModel(series, List.of());
    }

    /**
     * The same breaks with covariates that multiply the hazard.
     *
     * @param names  of numbers that the rows have
     * @return the model
     */
    public PiecewiseExponentialModel withCovariates(String... names) {
        List<String> list = List.of(names);
        if (list.stream().anyMatch(name -> name.startsWith(PiecewiseLikelihood.HAZARD))
                || list.stream().distinct().count() != list.size()) {
            throw new IllegalArgumentException(
                    "covariates must differ and not start with '" + PiecewiseLikelihood.HAZARD + "', were " + list);
        }
        return new PiecewiseExponentialModel(breaks, list);
    }

    /**
     * Fits the model.
     *
     * @param tenures  with the covariates named
     * @return the fit, which says why it stopped
     * @throws IllegalArgumentException if there is no row, an interval in which nobody was watched, or an end at age 0 exactly
     */
    public PiecewiseExponentialFit fit(Tenures tenures) {
        LifetimeRows rows = new LifetimeRows(tenures, covariates);
        rows.requirePositiveEnds("a piecewise exponential model");
        PiecewiseLikelihood likelihood = new PiecewiseLikelihood(breaks, rows);
        likelihood.requireExposure();
        boolean closedForm = covariates.isEmpty() && allKnown(rows);
        Optional<Fit> fit = closedForm
                ? Optional.empty()
                : Optional.of(MaximumLikelihood.withDefaults().maximise(likelihood));
        return new PiecewiseExponentialFit(tenures.unit(), likelihood, fit);
    }

    private static boolean allKnown(LifetimeRows rows) {
        for (int row = 0; row < rows.size(); row++) {
            if (!rows.isExact(row) && !rows.isOpen(row)) {
                return false;
            }
        }
        return true;
    }

    /**
     * The ages at which the hazard may change.
     *
     * @return in the unit of the data
     */
    public Series breaks() {
        return breaks;
    }

    @Override
    public String toString() {
        return "piecewise exponential, breaks at " + breaks
                + (covariates.isEmpty() ? "" : " with " + String.join(", ", covariates));
    }
}
