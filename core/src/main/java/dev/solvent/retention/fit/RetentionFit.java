package dev.solvent.retention.fit;

import static java.util.Objects.requireNonNull;

import dev.solvent.fit.ConfidenceInterval;
import dev.solvent.fit.Fit;
import dev.solvent.fit.MaximumLikelihood;
import dev.solvent.fit.ParameterDraws;
import dev.solvent.fit.ParameterVector;
import dev.solvent.fit.Prediction;
import dev.solvent.fit.Prior;
import dev.solvent.fit.StopReason;
import dev.solvent.internal.Requires;
import dev.solvent.quantity.Period;
import dev.solvent.retention.CohortTable;
import dev.solvent.retention.CurveFamily;
import dev.solvent.retention.RetentionCurve;
import dev.solvent.retention.RetentionCurves;
import java.util.List;
import java.util.Optional;

/**
 * A family of retention curves fitted to data: the curve, how sure it is, how it fared on a hold-out, and why the fit ended.
 * Immutable.
 *
 * @since 0.1.0
 */
public final class RetentionFit {

    private static final double CLOSEST = 1e-15;

    private final CurveFamily family;
    private final RetentionData data;
    private final Fit fit;
    private final Optional<CohortTable> table;
    private final Optional<HoldOutError> holdOutError;

    RetentionFit(CurveFamily family, RetentionData data, Fit fit, Optional<CohortTable> table) {
        this(family, data, fit, table, Optional.empty());
    }

    private RetentionFit(
            CurveFamily family,
            RetentionData data,
            Fit fit,
            Optional<CohortTable> table,
            Optional<HoldOutError> holdOutError) {
        this.family = family;
        this.data = data;
        this.fit = fit;
        this.table = table;
        this.holdOutError = holdOutError;
    }

    /**
     * Fits a family to a cohort table by maximum likelihood.
     *
     * @param family  such as {@code RetentionCurves.standard().family("geometric")}
     * @param table  counts that never rise with age
     * @return the fit, converged or not
     */
    public static RetentionFit of(CurveFamily family, CohortTable table) {
        return of(family, table, MaximumLikelihood.withDefaults());
    }

    /**
     * Fits a family to a cohort table.
     *
     * @param family  of curves
     * @param table  counts that never rise with age
     * @param search  priors, starts and allowance
     * @return the fit, converged or not
     */
    public static RetentionFit of(CurveFamily family, CohortTable table, MaximumLikelihood search) {
        RetentionData data = RetentionData.of(table);
        return new RetentionFit(family, data, maximise(family, data, search), Optional.of(table));
    }

    /**
     * Fits a family to single tenures.
     *
     * @param family  of curves
     * @param data  users censored, late or grouped
     * @param search  priors, starts and allowance
     * @return the fit, converged or not
     */
    public static RetentionFit of(CurveFamily family, RetentionData data, MaximumLikelihood search) {
        return new RetentionFit(family, data, maximise(family, data, search), Optional.empty());
    }

    /** Priors on parameters that the family does not have say nothing about it. */
    private static Fit maximise(CurveFamily family, RetentionData data, MaximumLikelihood search) {
        List<Prior> priors = search.priors().stream()
                .filter(prior -> family.parameters().stream()
                        .anyMatch(parameter -> parameter.name().equals(prior.parameter())))
                .toList();
        return new MaximumLikelihood(priors, search.starts(), search.mostEvaluations())
                .maximise(new RetentionLikelihood(family, data));
    }

    /**
     * Fits every family of the library and ranks them by what they foretell of the last periods.
     *
     * @param table  counts that never rise with age
     * @param holdOut  such as {@code holdOutLast(3)}
     * @return the fits to the whole table, best first
     */
    public static RetentionFits compare(CohortTable table, HoldOut holdOut) {
        return compare(table, Optional.of(holdOut), RetentionCurves.standard(), MaximumLikelihood.withDefaults());
    }

    /**
     * Fits every family of the library and ranks them by Akaike's criterion.
     *
     * @param table  counts that never rise with age
     * @return the fits, best first
     */
    public static RetentionFits compare(CohortTable table) {
        return compare(table, Optional.empty(), RetentionCurves.standard(), MaximumLikelihood.withDefaults());
    }

    /**
     * Fits the families of a catalogue and ranks them.
     *
     * @param table  counts that never rise with age
     * @param holdOut  the last periods to be judged by; without, Akaike's criterion ranks
     * @param families  of the library, of one's own, or both
     * @param search  allowance and priors; a prior counts for the families that have its parameter
     * @return the fits to the whole table, best first
     */
    public static RetentionFits compare(
            CohortTable table, Optional<HoldOut> holdOut, RetentionCurves families, MaximumLikelihood search) {
        List<RetentionFit> fits = families.families().stream()
                .map(family -> of(family, table, search).judgedBy(holdOut, search))
                .toList();
        return RetentionFits.ranked(fits);
    }

    /**
     * The last periods of the calendar as a hold-out.
     *
     * @param periods  at least 1
     * @return the hold-out
     */
    public static HoldOut holdOutLast(int periods) {
        return new HoldOut(periods);
    }

    private RetentionFit judgedBy(Optional<HoldOut> holdOut, MaximumLikelihood search) {
        if (holdOut.isEmpty()) {
            return this;
        }
        CohortTable whole = table.orElseThrow();
        CohortTable earlier = whole.withoutLast(holdOut.get().periods());
        Fit earlierFit = maximise(family, RetentionData.of(earlier), search);
        Optional<HoldOutError> error = earlierFit.isConverged()
                ? Optional.of(HoldOutError.of(family, earlierFit, whole, holdOut.get()))
                : Optional.empty();
        return new RetentionFit(family, data, fit, table, error);
    }

    /**
     * The family.
     *
     * @return as in the catalogue
     */
    public CurveFamily family() {
        return family;
    }

    /**
     * The estimates, their errors and intervals, criteria.
     *
     * @return the fit of the parameters, per period of the data
     */
    public Fit fit() {
        return fit;
    }

    /**
     * Why the search ended.
     *
     * @return the reason
     */
    public StopReason stop() {
        return fit.stop();
    }

    /**
     * The period in which the data and the parameters count ages.
     *
     * @return the period
     */
    public Period period() {
        return data.period();
    }

    /**
     * The fitted curve in months, whatever the period of the data.
     *
     * @return the curve
     * @throws IllegalStateException if the fit did not converge
     */
    public RetentionCurve curve() {
        return curve(fit.values());
    }

    private RetentionCurve curve(ParameterVector values) {
        return family.curve(values).inStepsOf(data.period());
    }

    /**
     * The fitted curve with ages in periods of the data, such as renewals of annual contracts. What it calls a month is a period;
     * for money take {@link #curve()} and {@link RetentionCurve#discountedPayments}.
     *
     * @return the curve of the family itself
     * @throws IllegalStateException if the fit did not converge
     */
    public RetentionCurve curveInPeriods() {
        return family.curve(fit.values());
    }

    /**
     * How well the family, fitted without them, foretold the last periods.
     *
     * @return empty without a hold-out, or if that fit did not converge
     */
    public Optional<HoldOutError> holdOutError() {
        return holdOutError;
    }

    /**
     * The range of the survival at an age, as far as the parameters are uncertain: the delta method on the log odds of
     * survival, so that it stays a fraction.
     *
     * @param months  age, above 0
     * @param level  in (0, 1)
     * @return the interval
     * @throws IllegalStateException if the fit did not converge
     */
    public ConfidenceInterval survivalInterval(double months, double level) {
        Requires.positive(months, "months");
        Prediction logOdds = fit.predict(values -> logOdds(curve(values).survival(months)));
        ConfidenceInterval interval = logOdds.interval(level);
        return ConfidenceInterval.of(
                share(interval.lower().orElseThrow()), share(interval.upper().orElseThrow()), level);
    }

    private static double logOdds(double share) {
        double inside = StrictMath.min(StrictMath.max(share, CLOSEST), 1 - CLOSEST);
        return StrictMath.log(inside) - StrictMath.log1p(-inside);
    }

    private static double share(double logOdds) {
        return 1 / (1 + StrictMath.exp(-logOdds));
    }

    /**
     * Curves drawn from the uncertainty of the fit, by the normal approximation on the free scale of the parameters.
     *
     * @param count  how many, at least 1
     * @param seed  equal seeds give equal curves
     * @return curves in months
     * @throws IllegalStateException if the fit did not converge
     */
    public List<RetentionCurve> curves(int count, long seed) {
        return curves(fit.draws(count, seed));
    }

    /**
     * The curves of parameter draws.
     *
     * @param draws  from {@link #bootstrap} or {@link Fit#draws}
     * @return curves in months, in order
     */
    public List<RetentionCurve> curves(ParameterDraws draws) {
        return draws.vectors().stream().map(this::curve).toList();
    }

    /**
     * Draws of the parameters by parametric bootstrap: cohorts of the same sizes are simulated from the fitted curve, observed to
     * the same ages, and fitted again.
     *
     * @param count  how many, at least 1
     * @param seed  equal seeds give equal draws
     * @return the draws
     * @throws IllegalStateException if the fit did not converge, or is not of a cohort table: the ages to which single users
     *     would have been watched are not in their tenures
     */
    public ParameterDraws bootstrap(int count, long seed) {
        CohortTable observed = table.orElseThrow(() -> new IllegalStateException(
                "a bootstrap needs a cohort table; for single tenures take fit().draws(count, seed)"));
        RetentionCurve curve = curveInPeriods();
        return fit.bootstrap(
                count,
                seed,
                word -> new RetentionLikelihood(
                        family, RetentionData.of(SimulatedCohorts.like(observed, curve, word))));
    }

    /**
     * Parameters with errors and intervals, criteria, hold-out error, priors, and why the search ended.
     *
     * @return some lines of text
     */
    public String report() {
        return family.label() + ", per " + data.period().label() + "\n" + fit.report()
                + holdOutError.map(error -> "\nhold-out: " + error).orElse("");
    }

    @Override
    public String toString() {
        return requireNonNull(family.label()) + ": " + fit;
    }
}
