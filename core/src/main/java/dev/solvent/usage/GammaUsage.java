package dev.solvent.usage;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.GammaIntegral;
import dev.solvent.internal.Requires;
import dev.solvent.internal.Roots;
import java.util.OptionalDouble;

/**
 * Gamma-distributed usage.
 *
 * <pre>{@code
 * E[min(U, d)] = k s P(k + 1, d / s) + d Q(k, d / s),   k shape, s scale
 * }</pre>
 *
 * <p>Klugman, Panjer and Willmot, Loss Models, appendix A.3.2; P and Q are the regularised incomplete gamma functions.
 *
 * @param meter  what is counted
 * @param shape  positive; 1 over the squared coefficient of variation
 * @param scale  units per month, positive
 * @since 0.1.0
 */
public record GammaUsage(Meter meter, double shape, double scale) implements UsageDistribution {

    private static final double LEAST_LOG_QUANTILE = 600;

    public GammaUsage {
        requireNonNull(meter, "meter");
        Requires.positive(shape, "shape");
        Requires.positive(scale, "scale");
    }

    static GammaUsage of(Meter meter, double mean, Spread spread) {
        Requires.positive(mean, "mean");
        double shape = spread instanceof Spread.Variation variation
                ? 1 / (variation.ratio() * variation.ratio())
                : shapeOf((Spread.TopShare) spread);
        return new GammaUsage(meter, shape, mean / shape);
    }

    /**
     * The gamma distribution through two quantiles. The ratio of the amounts falls with the shape, so it says the shape.
     *
     * @param meter  what is counted
     * @param low  the lower quantile
     * @param high  the higher quantile
     * @return the distribution
     * @throws IllegalArgumentException if no shape that a number can hold has such a ratio
     */
    public static GammaUsage through(Meter meter, UsageQuantile low, UsageQuantile high) {
        UsageQuantile.checkOrder(meter, low, high);
        double logRatio = StrictMath.log(high.units() / low.units());
        // at a small shape k the quantile is about p^(1/k): below this bound it leaves the range of a number
        double least = StrictMath.log(-StrictMath.log(low.p()) / LEAST_LOG_QUANTILE);
        double logShape = Roots.between(
                        x -> logRatioAt(StrictMath.exp(x), low.p(), high.p()) - logRatio,
                        StrictMath.max(-5, least),
                        12,
                        0)
                .orElseThrow(() -> new IllegalArgumentException("quantiles on " + meter.name()
                        + " must be reachable by a gamma distribution, were " + low + " and " + high));
        double shape = StrictMath.exp(logShape);
        return new GammaUsage(meter, shape, low.units() / GammaIntegral.quantile(shape, low.p()));
    }

    private static double logRatioAt(double shape, double low, double high) {
        return StrictMath.log(GammaIntegral.quantile(shape, high) / GammaIntegral.quantile(shape, low));
    }

    private static double shapeOf(Spread.TopShare wanted) {
        double logShape = Roots.between(x -> topShare(StrictMath.exp(x), wanted.top()) - wanted.share(), -5, 12, 0)
                .orElseThrow(() -> new IllegalArgumentException("share of the top " + wanted.top()
                        + " must be reachable by a gamma distribution, was " + wanted.share()));
        return StrictMath.exp(logShape);
    }

    @Override
    public double mean() {
        return shape * scale;
    }

    @Override
    public double cumulative(double units) {
        return GammaIntegral.cumulative(shape, Requires.nonNegative(units, "units") / scale);
    }

    @Override
    public double survival(double units) {
        return GammaIntegral.survival(shape, Requires.nonNegative(units, "units") / scale);
    }

    @Override
    public double meanAbove(double limit) {
        double x = Requires.nonNegative(limit, "limit") / scale;
        return mean() * GammaIntegral.survival(shape + 1, x) - limit * GammaIntegral.survival(shape, x);
    }

    @Override
    public OptionalDouble variance() {
        return OptionalDouble.of(shape * scale * scale);
    }

    @Override
    public double quantile(double p) {
        return scale * GammaIntegral.quantile(shape, p);
    }

    @Override
    public double limitedExpectedValue(double limit) {
        double x = Requires.nonNegative(limit, "limit") / scale;
        return mean() * GammaIntegral.cumulative(shape + 1, x) + limit * GammaIntegral.survival(shape, x);
    }

    @Override
    public double topShare(double top) {
        return topShare(shape, top);
    }

    @Override
    public GammaUsage times(double factor) {
        return new GammaUsage(meter, shape, scale * Requires.positive(factor, "factor"));
    }

    /** The mean above the quantile, over the mean: a gamma distribution of one more shape. */
    private static double topShare(double shape, double top) {
        double threshold = GammaIntegral.quantile(shape, 1 - Requires.openFraction(top, "top"));
        return GammaIntegral.survival(shape + 1, threshold);
    }
}
