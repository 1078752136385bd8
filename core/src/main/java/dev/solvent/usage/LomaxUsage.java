package dev.solvent.usage;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.internal.Roots;
import java.util.OptionalDouble;

/**
 * Lomax (Pareto II) usage: the share above an amount falls as a power of it, so the heaviest users dwarf the rest.
 *
 * <pre>{@code
 * P(U > x) = (1 + x / s)^-a,   E[max(U - x, 0)] = s / (a - 1) (1 + x / s)^(1 - a)
 * share of the top q = a q^(1 - 1/a) - (a - 1) q
 * }</pre>
 *
 * <p>Klugman, Panjer and Willmot, Loss Models, appendix A.2.3.1 (Pareto). The mean is finite only above shape 1, so smaller
 * shapes are refused; the variance is finite only above shape 2.
 *
 * @param meter  what is counted
 * @param shape  a, above 1
 * @param scale  s, units per month, positive
 * @since 0.1.0
 */
public record LomaxUsage(Meter meter, double shape, double scale) implements UsageDistribution {

    public LomaxUsage {
        requireNonNull(meter, "meter");
        if (!(shape > 1 && Double.isFinite(shape))) {
            throw new IllegalArgumentException("shape of Lomax usage on " + meter.name()
                    + " must be above 1 (its mean is infinite at or below), was " + shape);
        }
        Requires.positive(scale, "scale");
    }

    static LomaxUsage of(Meter meter, double mean, Spread spread) {
        Requires.positive(mean, "mean");
        double shape = spread instanceof Spread.Variation variation
                ? shapeOf(meter, variation.ratio())
                : shapeOf(meter, (Spread.TopShare) spread);
        return new LomaxUsage(meter, shape, mean * (shape - 1));
    }

    /**
     * The Lomax distribution through two quantiles. The ratio of the amounts falls with the shape, so it says the shape: with
     * {@code e = -ln(1 - p)} of each, {@code ratio = expm1(e_high / a) / expm1(e_low / a)}.
     *
     * @param meter  what is counted
     * @param low  the lower quantile
     * @param high  the higher quantile
     * @return the distribution
     * @throws IllegalArgumentException if the amounts are so close that the tail falls faster than an exponential, or so far
     *     apart that the mean is infinite
     */
    public static LomaxUsage through(Meter meter, UsageQuantile low, UsageQuantile high) {
        UsageQuantile.checkOrder(meter, low, high);
        double atLow = -StrictMath.log1p(-low.p());
        double atHigh = -StrictMath.log1p(-high.p());
        double ratio = high.units() / low.units();
        double infinite = StrictMath.expm1(atHigh) / StrictMath.expm1(atLow);
        double exponential = atHigh / atLow;
        if (!(ratio > exponential && ratio < infinite)) {
            throw new IllegalArgumentException("quantiles of Lomax usage on " + meter.name()
                    + " must have a ratio of amounts above " + exponential + " (an exponential tail) and below "
                    + infinite + " (an infinite mean), was " + ratio);
        }
        double logExcess = Roots.between(
                        x -> ratioAt(1 + StrictMath.exp(x), atLow, atHigh) - ratio, -36, 36, 1e-12 * ratio)
                .orElseThrow(() -> new IllegalArgumentException("quantiles of Lomax usage on " + meter.name()
                        + " must be reachable by a shape that is a number, were " + low + " and " + high));
        double shape = 1 + StrictMath.exp(logExcess);
        return new LomaxUsage(meter, shape, low.units() / StrictMath.expm1(atLow / shape));
    }

    private static double ratioAt(double shape, double atLow, double atHigh) {
        return StrictMath.expm1(atHigh / shape) / StrictMath.expm1(atLow / shape);
    }

    private static double shapeOf(Meter meter, double variation) {
        double square = variation * variation;
        if (!(square > 1)) {
            throw new IllegalArgumentException(
                    "variation of Lomax usage on " + meter.name() + " must be above 1, was " + variation);
        }
        return 2 * square / (square - 1);
    }

    private static double shapeOf(Meter meter, Spread.TopShare wanted) {
        double equal = wanted.top() * (1 - StrictMath.log(wanted.top()));
        if (!(wanted.share() > equal)) {
            throw new IllegalArgumentException("share of the top " + wanted.top() + " of Lomax usage on " + meter.name()
                    + " must be above " + equal + ", was " + wanted.share());
        }
        double logExcess = Roots.between(
                        x -> topShare(1 + StrictMath.exp(x), wanted.top()) - wanted.share(), -36, 36, 0)
                .orElseThrow(() -> new IllegalArgumentException("share of the top " + wanted.top()
                        + " must be reachable by a Lomax distribution, was " + wanted.share()));
        return 1 + StrictMath.exp(logExcess);
    }

    @Override
    public double mean() {
        return scale / (shape - 1);
    }

    @Override
    public OptionalDouble variance() {
        return shape > 2 ? OptionalDouble.of(mean() * mean() * shape / (shape - 2)) : OptionalDouble.empty();
    }

    @Override
    public double cumulative(double units) {
        return -StrictMath.expm1(logSurvival(units));
    }

    @Override
    public double survival(double units) {
        return StrictMath.exp(logSurvival(units));
    }

    private double logSurvival(double units) {
        return -shape * StrictMath.log1p(Requires.nonNegative(units, "units") / scale);
    }

    @Override
    public double quantile(double p) {
        return scale * StrictMath.expm1(-StrictMath.log1p(-Requires.openFraction(p, "p")) / shape);
    }

    @Override
    public double limitedExpectedValue(double limit) {
        return -mean() * StrictMath.expm1((1 - shape) * StrictMath.log1p(Requires.nonNegative(limit, "limit") / scale));
    }

    @Override
    public double meanAbove(double limit) {
        return mean() * StrictMath.exp((1 - shape) * StrictMath.log1p(Requires.nonNegative(limit, "limit") / scale));
    }

    @Override
    public double topShare(double top) {
        return topShare(shape, Requires.openFraction(top, "top"));
    }

    /** The closed form written as q + q a (q^(-1/a) - 1), which loses no digits at large shapes. */
    private static double topShare(double shape, double top) {
        return top + top * shape * StrictMath.expm1(-StrictMath.log(top) / shape);
    }

    @Override
    public LomaxUsage times(double factor) {
        return new LomaxUsage(meter, shape, scale * Requires.positive(factor, "factor"));
    }
}
