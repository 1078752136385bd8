package dev.solvent.retention;

import dev.solvent.internal.Distributions;
import dev.solvent.internal.Requires;
import dev.solvent.internal.Text;
import java.util.OptionalDouble;

/**
 * Lifetimes whose logarithm is normal: the hazard rises to a peak and then falls.
 *
 * <pre>{@code
 * S(t) = Phi((mu - ln t) / sigma)
 * }</pre>
 *
 * @param mu  mean of the logarithm of months; exp(mu) is the median lifetime
 * @param sigma  standard deviation of the logarithm, positive
 * @since 0.1.0
 */
public record LogNormal(double mu, double sigma) implements RetentionCurve {

    public LogNormal {
        mu = Requires.finite(mu, "mu");
        Requires.positive(sigma, "sigma");
    }

    @Override
    public double survival(double months) {
        return months == 0 ? 1 : StrictMath.exp(Distributions.normalLogUpperTail(standard(months)));
    }

    @Override
    public double hazard(double months) {
        return Requires.nonNegative(months, "months") == 0
                ? 0
                : Distributions.normalHazard(standard(months)) / (sigma * months);
    }

    @Override
    public OptionalDouble quantile(double gone) {
        return OptionalDouble.of(
                StrictMath.exp(mu + sigma * Distributions.normalQuantile(Requires.openFraction(gone, "gone"))));
    }

    private double standard(double months) {
        return (StrictMath.log(months) - mu) / sigma;
    }

    @Override
    public String toString() {
        return "log-normal, mu " + Text.significant(mu, 6) + ", sigma " + Text.significant(sigma, 6);
    }
}
