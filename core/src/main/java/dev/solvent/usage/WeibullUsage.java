package dev.solvent.usage;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.GammaIntegral;
import dev.solvent.internal.Requires;
import dev.solvent.internal.Roots;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

/**
 * Weibull usage.
 *
 * <pre>{@code
 * P(U > x) = exp(-(x / s)^k),   E[U] = s G(1 + 1/k),   E[min(U, d)] = E[U] P(1 + 1/k, (d / s)^k) + d exp(-(d / s)^k)
 * share of the top q = Q(1 + 1/k, -ln q)
 * }</pre>
 *
 * <p>Klugman, Panjer and Willmot, Loss Models, appendix A.3.2.3; G is the gamma function, P and Q the regularised incomplete
 * ones.
 *
 * @param meter  what is counted
 * @param shape  k, at least 0.02: smaller ones have moments beyond double range
 * @param scale  s, units per month, positive
 * @since 0.1.0
 */
public record WeibullUsage(Meter meter, double shape, double scale) implements UsageDistribution {

    private static final double LEAST_SHAPE = 0.02;

    public WeibullUsage {
        requireNonNull(meter, "meter");
        if (!(shape >= LEAST_SHAPE && Double.isFinite(shape))) {
            throw new IllegalArgumentException("shape of Weibull usage on " + meter.name() + " must be at least "
                    + LEAST_SHAPE + " and finite, was " + shape);
        }
        Requires.positive(scale, "scale");
    }

    static WeibullUsage of(Meter meter, double mean, Spread spread) {
        Requires.positive(mean, "mean");
        double shape = spread instanceof Spread.Variation variation
                ? solve(
                        x -> squaredVariation(x) - variation.ratio() * variation.ratio(),
                        "variation",
                        variation.ratio())
                : solve(
                        x -> topShare(x, ((Spread.TopShare) spread).top()) - ((Spread.TopShare) spread).share(),
                        "share",
                        ((Spread.TopShare) spread).share());
        return new WeibullUsage(meter, shape, mean / GammaIntegral.gamma(1 + 1 / shape));
    }

    /**
     * The Weibull distribution through two quantiles.
     *
     * @param meter  what is counted
     * @param low  the lower quantile
     * @param high  the higher quantile
     * @return the distribution
     */
    public static WeibullUsage through(Meter meter, UsageQuantile low, UsageQuantile high) {
        UsageQuantile.checkOrder(meter, low, high);
        double atLow = -StrictMath.log1p(-low.p());
        double atHigh = -StrictMath.log1p(-high.p());
        double shape = StrictMath.log(atHigh / atLow) / StrictMath.log(high.units() / low.units());
        return new WeibullUsage(meter, shape, low.units() / StrictMath.pow(atLow, 1 / shape));
    }

    private static double solve(DoubleUnaryOperator miss, String what, double wanted) {
        double logShape = Roots.between(x -> miss.applyAsDouble(StrictMath.exp(x)), -2.3, 7, 0)
                .orElseThrow(() -> new IllegalArgumentException(
                        what + " must be reachable by a Weibull distribution of shape 0.1 to 1096, was " + wanted));
        return StrictMath.exp(logShape);
    }

    private static double squaredVariation(double shape) {
        return StrictMath.expm1(GammaIntegral.logGamma(1 + 2 / shape) - 2 * GammaIntegral.logGamma(1 + 1 / shape));
    }

    @Override
    public double mean() {
        return scale * GammaIntegral.gamma(1 + 1 / shape);
    }

    @Override
    public OptionalDouble variance() {
        return OptionalDouble.of(mean() * mean() * squaredVariation(shape));
    }

    @Override
    public double cumulative(double units) {
        return -StrictMath.expm1(-power(units));
    }

    @Override
    public double survival(double units) {
        return StrictMath.exp(-power(units));
    }

    private double power(double units) {
        return StrictMath.pow(Requires.nonNegative(units, "units") / scale, shape);
    }

    @Override
    public double quantile(double p) {
        return scale * StrictMath.pow(-StrictMath.log1p(-Requires.openFraction(p, "p")), 1 / shape);
    }

    @Override
    public double limitedExpectedValue(double limit) {
        double power = power(limit);
        return mean() * GammaIntegral.cumulative(1 + 1 / shape, power) + limit * StrictMath.exp(-power);
    }

    @Override
    public double meanAbove(double limit) {
        double power = power(limit);
        return mean() * GammaIntegral.survival(1 + 1 / shape, power) - limit * StrictMath.exp(-power);
    }

    @Override
    public double topShare(double top) {
        return topShare(shape, Requires.openFraction(top, "top"));
    }

    private static double topShare(double shape, double top) {
        return GammaIntegral.survival(1 + 1 / shape, -StrictMath.log(top));
    }

    @Override
    public WeibullUsage times(double factor) {
        return new WeibullUsage(meter, shape, scale * Requires.positive(factor, "factor"));
    }
}
