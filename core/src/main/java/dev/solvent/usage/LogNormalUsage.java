package dev.solvent.usage;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Elementary;
import dev.solvent.internal.Normal;
import dev.solvent.internal.Requires;
import java.util.OptionalDouble;

/**
 * Log-normal usage: the logarithm of what users consume is normal.
 *
 * <pre>{@code
 * E[min(U, d)] = m F((ln d - mu - sigma^2) / sigma) + d (1 - F((ln d - mu) / sigma))
 * share of the top q = F(sigma - z),   z the normal quantile of 1 - q
 * }</pre>
 *
 * <p>Klugman, Panjer and Willmot, Loss Models, appendix A.5.1; F is the standard normal distribution function, m the mean.
 *
 * @param meter  what is counted
 * @param mu  mean of the logarithm
 * @param sigma  standard deviation of the logarithm, positive
 * @since 0.1.0
 */
public record LogNormalUsage(Meter meter, double mu, double sigma) implements UsageDistribution {

    public LogNormalUsage {
        requireNonNull(meter, "meter");
        mu = Requires.finite(mu, "mu");
        Requires.positive(sigma, "sigma");
        if (!Double.isFinite(mu + sigma * sigma / 2) || !Double.isFinite(StrictMath.exp(mu + sigma * sigma / 2))) {
            throw new IllegalArgumentException("mean of log-normal usage on " + meter.name()
                    + " must be finite, was infinite with mu " + mu + " and sigma " + sigma);
        }
    }

    static LogNormalUsage of(Meter meter, double mean, Spread spread) {
        Requires.positive(mean, "mean");
        double sigma = spread instanceof Spread.Variation variation
                ? StrictMath.sqrt(StrictMath.log1p(variation.ratio() * variation.ratio()))
                : sigmaOf((Spread.TopShare) spread);
        return new LogNormalUsage(meter, StrictMath.log(mean) - sigma * sigma / 2, sigma);
    }

    /**
     * The log-normal distribution through two quantiles.
     *
     * @param meter  what is counted
     * @param low  the lower quantile
     * @param high  the higher quantile
     * @return the distribution
     */
    public static LogNormalUsage through(Meter meter, UsageQuantile low, UsageQuantile high) {
        UsageQuantile.checkOrder(meter, low, high);
        double zLow = Normal.quantile(low.p());
        double sigma = StrictMath.log(high.units() / low.units()) / (Normal.quantile(high.p()) - zLow);
        return new LogNormalUsage(meter, StrictMath.log(low.units()) - sigma * zLow, sigma);
    }

    private static double sigmaOf(Spread.TopShare wanted) {
        return Normal.quantile(1 - wanted.top()) + Normal.quantile(wanted.share());
    }

    @Override
    public double mean() {
        return Elementary.exp(mu + sigma * sigma / 2);
    }

    @Override
    public double cumulative(double units) {
        return Requires.nonNegative(units, "units") == 0 ? 0 : Normal.cumulative(standardised(units));
    }

    @Override
    public double survival(double units) {
        return Requires.nonNegative(units, "units") == 0 ? 1 : Normal.survival(standardised(units));
    }

    @Override
    public double meanAbove(double limit) {
        return weighTail(limit, 1, 0);
    }

    /** Both figures of the tail from one logarithm. */
    @Override
    public double weighTail(double limit, double perUnitAbove, double ifAbove) {
        if (Requires.nonNegative(limit, "limit") == 0) {
            return perUnitAbove * mean() + ifAbove;
        }
        double z = standardised(limit);
        double above = Normal.survival(z);
        double units = perUnitAbove == 0 ? 0 : perUnitAbove * (mean() * Normal.survival(z - sigma) - limit * above);
        return units + ifAbove * above;
    }

    @Override
    public OptionalDouble variance() {
        return OptionalDouble.of(mean() * mean() * StrictMath.expm1(sigma * sigma));
    }

    @Override
    public double quantile(double p) {
        return StrictMath.exp(mu + sigma * Normal.quantile(p));
    }

    @Override
    public double limitedExpectedValue(double limit) {
        if (Requires.nonNegative(limit, "limit") == 0) {
            return 0;
        }
        double z = standardised(limit);
        return mean() * Normal.cumulative(z - sigma) + limit * Normal.cumulative(-z);
    }

    @Override
    public double topShare(double top) {
        return Normal.cumulative(sigma - Normal.quantile(1 - Requires.openFraction(top, "top")));
    }

    @Override
    public LogNormalUsage times(double factor) {
        return new LogNormalUsage(meter, mu + StrictMath.log(Requires.positive(factor, "factor")), sigma);
    }

    private double standardised(double units) {
        return (Elementary.log(units) - mu) / sigma;
    }
}
