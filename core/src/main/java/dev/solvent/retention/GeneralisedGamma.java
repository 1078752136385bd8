package dev.solvent.retention;

import dev.solvent.internal.LogGammaTail;
import dev.solvent.internal.Requires;
import dev.solvent.internal.Text;

/**
 * A family that holds the exponential (lambda and sigma 1), Weibull (lambda 1), gamma (lambda = sigma) and log-normal
 * (lambda 0), and so a test among them.
 *
 * <pre>{@code
 * w = (ln t - mu) / sigma,  k = lambda^-2
 * S(t) = Q(k, k exp(lambda w))  for lambda > 0;   P(k, k exp(lambda w))  for lambda < 0;   Phi(-w)  for lambda = 0
 * }</pre>
 * Q and P the upper and lower regularised incomplete gamma function.
 *
 * <p>Prentice (1974), A log gamma model and its maximum likelihood estimation, Biometrika 61, 539-544.
 *
 * @param mu  location of the logarithm of months
 * @param sigma  scale of it, positive
 * @param lambda  shape, any number of magnitude at most 100
 * @since 0.1.0
 */
public record GeneralisedGamma(double mu, double sigma, double lambda) implements RetentionCurve {

    private static final double LARGEST = 100;

    public GeneralisedGamma {
        mu = Requires.finite(mu, "mu");
        Requires.positive(sigma, "sigma");
        lambda = Requires.finite(lambda, "lambda");
        if (!(StrictMath.abs(lambda) <= LARGEST)) {
            throw new IllegalArgumentException("lambda must be in [-100, 100], was " + lambda);
        }
    }

    @Override
    public double survival(double months) {
        return months == 0 ? 1 : LogGammaTail.above(lambda, standard(months));
    }

    @Override
    public double hazard(double months) {
        double left = survival(Requires.nonNegative(months, "months"));
        return left == 0 ? RetentionCurve.super.hazard(months) : density(months) / left;
    }

    @Override
    public double density(double months) {
        double at = StrictMath.max(months, Double.MIN_NORMAL);
        return StrictMath.exp(LogGammaTail.logDensity(lambda, standard(at))) / (sigma * at);
    }

    private double standard(double months) {
        return (StrictMath.log(months) - mu) / sigma;
    }

    @Override
    public String toString() {
        return "generalised gamma, mu " + Text.significant(mu, 6) + ", sigma " + Text.significant(sigma, 6)
                + ", lambda " + Text.significant(lambda, 6);
    }
}
