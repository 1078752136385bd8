package dev.solvent.retention.survival;

import dev.solvent.fit.Fit;
import dev.solvent.fit.Prediction;
import dev.solvent.fit.StopReason;
import dev.solvent.quantity.Period;
import dev.solvent.quantity.Series;
import dev.solvent.retention.PiecewiseExponential;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A fitted {@link PiecewiseExponentialModel}. Without covariates and with all ends known or still to come the estimates are
 * closed forms, users who left over time watched, and a hazard may be 0 because nobody left. Otherwise they come from a search,
 * and are refused with the reason where it did not converge: for instance where nobody left in an interval. Immutable.
 *
 * @since 0.1.0
 */
public final class PiecewiseExponentialFit {

    private final Period unit;
    private final PiecewiseLikelihood likelihood;
    private final Optional<Fit> fit;

    PiecewiseExponentialFit(Period unit, PiecewiseLikelihood likelihood, Optional<Fit> fit) {
        this.unit = unit;
        this.likelihood = likelihood;
        this.fit = fit;
    }

    /**
     * Why the search ended; a closed form counts as converged.
     *
     * @return converged, or what stood in the way
     */
    public StopReason stop() {
        return fit.map(Fit::stop).orElse(new StopReason.Converged(0));
    }

    /**
     * Users who left in each interval; ends known only within an interval count at its middle.
     *
     * @return one for each interval
     */
    public Series events() {
        return Series.of(likelihood.events());
    }

    /**
     * Time that users were watched in each interval, in the unit of the data, counted likewise.
     *
     * @return one for each interval
     */
    public Series exposures() {
        return Series.of(likelihood.exposures());
    }

    /**
     * Rate of leaving in each interval, per unit of the data, with its standard error, where all covariates are 0.
     *
     * @return one for each interval
     */
    public List<Prediction> hazards() {
        return hazards(zeros());
    }

    /**
     * Rate of leaving of a user with given covariates in each interval.
     *
     * @param covariates  a number for each covariate of the model
     * @return per unit of the data, one for each interval
     */
    public List<Prediction> hazards(Map<String, Double> covariates) {
        LifetimeRows rows = likelihood.rows();
        double[] x = Covariates.ordered(rows.names(), covariates);
        for (int j = 0; j < x.length; j++) {
            x[j] = (x[j] - rows.means()[j]) / rows.scales()[j];
        }
        return IntStream.rangeClosed(0, likelihood.breaks().size())
                .mapToObj(interval -> fit.isPresent() ? searched(interval, fit.get(), x) : closedForm(interval))
                .toList();
    }

    private Prediction closedForm(int interval) {
        double events = likelihood.events()[interval];
        double exposure = likelihood.exposures()[interval];
        return new Prediction(events / exposure, StrictMath.sqrt(events) / exposure);
    }

    private Prediction searched(int interval, Fit found, double[] x) {
        return found.predict(values -> {
            double log = 0;
            for (int j = 0; j < x.length; j++) {
                log += values.value(likelihood.rows().names().get(j)) * x[j];
            }
            return values.value(PiecewiseLikelihood.HAZARD + (interval + 1)) * StrictMath.exp(log);
        });
    }

    /**
     * What each covariate does to the log hazard.
     *
     * @return in the order of the model; empty without covariates
     */
    public List<Coefficient> coefficients() {
        LifetimeRows rows = likelihood.rows();
        return rows.names().stream()
                .map(name -> {
                    double scale = rows.scales()[rows.names().indexOf(name)];
                    Fit found = fit.orElseThrow();
                    return new Coefficient(name, found.value(name) / scale, found.standardError(name) / scale);
                })
                .toList();
    }

    /**
     * The log-likelihood, complete.
     *
     * @return a natural logarithm
     */
    public double logLikelihood() {
        return fit.map(Fit::logLikelihood).orElseGet(likelihood::atClosedForm);
    }

    /**
     * Akaike's criterion; comparable with those of {@link LifetimeFit}.
     *
     * @return smaller is better
     */
    public double aic() {
        return 2.0 * likelihood.parameters().size() - 2 * logLikelihood();
    }

    /**
     * Retention of a user, for a model without covariates.
     *
     * @return the curve
     */
    public PiecewiseExponential curve() {
        return curve(Map.of());
    }

    /**
     * Retention of a user with given covariates.
     *
     * @param covariates  a number for each covariate of the model
     * @return the curve
     */
    public PiecewiseExponential curve(Map<String, Double> covariates) {
        double monthsPerUnit = unit.in(Period.MONTH);
        List<Prediction> hazards = hazards(covariates);
        return new PiecewiseExponential(
                likelihood.breaks().map(age -> age * monthsPerUnit),
                Series.generate(hazards.size(), i -> hazards.get(i).value() / monthsPerUnit));
    }

    private Map<String, Double> zeros() {
        return likelihood.rows().names().stream().collect(Collectors.toMap(name -> name, name -> 0.0));
    }

    @Override
    public String toString() {
        boolean known = stop() instanceof StopReason.Converged;
        return "piecewise exponential, "
                + (known
                        ? "hazards "
                                + Series.generate(
                                        hazards().size(), i -> hazards().get(i).value()) + ", "
                        : "")
                + stop().describe();
    }
}
