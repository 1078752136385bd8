package dev.solvent.retention.survival;

import dev.solvent.fit.StopReason;
import dev.solvent.internal.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * A fitted Cox model. Where the search did not converge, {@link #stop()} says why, the log-likelihood is where it ended, and
 * coefficients, curves and tests are refused. Immutable.
 *
 * <p>The log partial likelihood is stated as R's coxph does: no constant is dropped.
 *
 * @since 0.1.0
 */
public final class CoxFit {

    private final CoxData data;
    private final Ties ties;
    private final CoxPoint start;
    private final CoxPoint point;
    private final StopReason stop;
    private final int evaluations;
    private final double[][] modelCovariance;
    private final double[][] covariance;

    CoxFit(CoxData data, Ties ties, CoxSearch search, Optional<int[]> clusters) {
        this.data = data;
        this.ties = ties;
        start = search.start();
        point = search.point();
        stop = search.stop();
        evaluations = search.evaluations();
        modelCovariance = isConverged() ? point.cholesky().inverse() : new double[0][];
        covariance = isConverged() && clusters.isPresent()
                ? CoxResiduals.robust(
                        modelCovariance, CoxResiduals.score(data, ties, point), data.tenures(), clusters.get())
                : modelCovariance;
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
     * Whether the search found the maximum, so that there are estimates.
     *
     * @return true if {@link #stop()} is {@link StopReason.Converged}
     */
    public boolean isConverged() {
        return stop instanceof StopReason.Converged;
    }

    /**
     * How often the partial likelihood was computed.
     *
     * @return at least 1
     */
    public int evaluations() {
        return evaluations;
    }

    /**
     * What each covariate does to the log hazard.
     *
     * @return in the order of the model
     */
    public List<Coefficient> coefficients() {
        requireConverged();
        List<Coefficient> all = new ArrayList<>();
        for (int j = 0; j < data.size(); j++) {
            all.add(new Coefficient(
                    data.names().get(j),
                    point.beta()[j] / data.scales()[j],
                    StrictMath.sqrt(covariance[j][j]) / data.scales()[j]));
        }
        return List.copyOf(all);
    }

    /**
     * What one covariate does to the log hazard.
     *
     * @param name  of a covariate of the model
     * @return the coefficient
     */
    public Coefficient coefficient(String name) {
        return coefficients().get(index(name));
    }

    /**
     * Covariance of two coefficients, robust if the model was asked to be or the weights are not whole numbers.
     *
     * @param name  of a covariate
     * @param other  of a covariate
     * @return the covariance
     */
    public double covariance(String name, String other) {
        requireConverged();
        int i = index(name);
        int j = index(other);
        return covariance[i][j] / (data.scales()[i] * data.scales()[j]);
    }

    /**
     * Standard error of a coefficient from the information matrix, also where the others are robust.
     *
     * @param name  of a covariate
     * @return positive
     */
    public double modelStandardError(String name) {
        requireConverged();
        int j = index(name);
        return StrictMath.sqrt(modelCovariance[j][j]) / data.scales()[j];
    }

    /**
     * Logarithm of the partial likelihood where the search ended.
     *
     * @return at most 0
     */
    public double logLikelihood() {
        return point.logLikelihood();
    }

    /**
     * Logarithm of the partial likelihood if no covariate does anything.
     *
     * @return at most 0
     */
    public double nullLogLikelihood() {
        return start.logLikelihood();
    }

    /**
     * Akaike's criterion.
     *
     * @return twice the number of coefficients less twice the log-likelihood
     */
    public double aic() {
        requireConverged();
        return 2.0 * data.size() - 2 * point.logLikelihood();
    }

    /**
     * Whether the covariates do anything, by the likelihood ratio.
     *
     * @return the test
     */
    public ChiSquareTest likelihoodRatioTest() {
        requireConverged();
        return new ChiSquareTest(StrictMath.max(0, 2 * (point.logLikelihood() - start.logLikelihood())), data.size());
    }

    /**
     * Whether the covariates do anything, by the coefficients and their covariance.
     *
     * @return the test
     */
    public ChiSquareTest waldTest() {
        requireConverged();
        return new ChiSquareTest(Cholesky.of(covariance, 0).quadraticForm(point.beta()), data.size());
    }

    /**
     * Whether the covariates do anything, by the score at zero: with Breslow's ties and one covariate of groups, the log-rank
     * test but for its variance at ties.
     *
     * @return the test
     */
    public ChiSquareTest scoreTest() {
        requireConverged();
        return new ChiSquareTest(start.cholesky().quadraticForm(start.score()), data.size());
    }

    /**
     * How often, of two users whose order of leaving is known, the one with the higher risk left first (Harrell's C). Equal risks
     * count half.
     *
     * @return a fraction; 0.5 is chance
     */
    public double concordance() {
        requireConverged();
        double[] risks = new double[data.x().length];
        for (int row = 0; row < risks.length; row++) {
            risks[row] = data.linear(point.beta(), row);
        }
        return Concordance.of(data, risks);
    }

    /**
     * Tests whether the effects are the same at all ages, against effects that change with a function of age.
     *
     * @param scale  the function
     * @return the tests
     */
    public ProportionalityTest proportionality(AgeScale scale) {
        requireConverged();
        return CoxProportionality.test(data, ties, point, scale);
    }

    /**
     * The curve of a user with given covariates, if the model has one stratum.
     *
     * @param covariates  a number for each covariate of the model; all 0 gives the baseline
     * @return the curve
     */
    public CoxCurve curve(Map<String, Double> covariates) {
        if (data.strata().size() != 1) {
            throw new IllegalArgumentException("stratum must be given, one of " + data.strata());
        }
        return curve(data.strata().get(0), covariates);
    }

    /**
     * The curve of a user of a stratum with given covariates.
     *
     * @param stratum  the word of the label; for several labels their words joined by a comma and a space
     * @param covariates  a number for each covariate of the model
     * @return the curve
     */
    public CoxCurve curve(String stratum, Map<String, Double> covariates) {
        requireConverged();
        int number = data.strata().indexOf(stratum);
        if (number < 0) {
            throw new IllegalArgumentException("stratum must be one of " + data.strata() + ", was " + stratum);
        }
        double[] x = Covariates.ordered(data.names(), covariates);
        for (int j = 0; j < x.length; j++) {
            x[j] = (x[j] - data.means()[j]) / data.scales()[j];
        }
        CoxBaseline baseline = CoxBaseline.of(data, ties, point.beta())[number];
        return CoxCurve.of(data.tenures().unit(), baseline, point.beta(), x, covariance);
    }

    private int index(String name) {
        int index = data.names().indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException("name must be one of " + data.names() + ", was " + name);
        }
        return index;
    }

    private void requireConverged() {
        if (!isConverged()) {
            throw new IllegalStateException("there are no estimates: " + stop.describe());
        }
    }

    @Override
    public String toString() {
        if (!isConverged()) {
            return "Cox fit without estimates: " + stop.describe();
        }
        StringJoiner text = new StringJoiner("; ", "Cox fit: ", "");
        coefficients().forEach(one -> text.add(one.toString()));
        return text + "; log-likelihood " + Text.significant(point.logLikelihood(), 8) + ", " + stop.describe();
    }
}
