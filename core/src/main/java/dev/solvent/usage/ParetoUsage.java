package dev.solvent.usage;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.internal.Steps;
import java.util.OptionalDouble;

/**
 * Pareto usage that starts above zero: nobody uses less than a minimum, and the share above an amount falls as a power of it.
 * {@link LomaxUsage} is the same law counted from the minimum.
 *
 * <pre>{@code
 * P(U > x) = (m / x)^a,   E[max(U - x, 0)] = m / (a - 1) (x / m)^(1 - a)   from x = m on
 * mean = a m / (a - 1),   share of the top q = q^(1 - 1/a)
 * }</pre>
 *
 * <p>Klugman, Panjer and Willmot, Loss Models, appendix A.5.1.4 (single-parameter Pareto). The mean is finite only above shape
 * 1, so smaller shapes are refused; the variance is finite only above shape 2.
 *
 * @param meter  what is counted
 * @param shape  a, above 1
 * @param minimum  m, units per month, positive
 * @since 0.1.0
 */
public record ParetoUsage(Meter meter, double shape, double minimum) implements UsageDistribution {

    public ParetoUsage {
        requireNonNull(meter, "meter");
        if (!(shape > 1 && Double.isFinite(shape))) {
            throw new IllegalArgumentException("shape of Pareto usage on " + meter.name()
                    + " must be above 1 (its mean is infinite at or below), was " + shape);
        }
        Requires.positive(minimum, "minimum");
    }

    /** The shape follows in closed form: from the top share by its logarithm, from the variation by 1 / (a (a - 2)) = v^2. */
    static ParetoUsage of(Meter meter, double mean, Spread spread) {
        Requires.positive(mean, "mean");
        double shape = spread instanceof Spread.Variation variation
                ? 1 + StrictMath.hypot(1, 1 / variation.ratio())
                : shapeOf((Spread.TopShare) spread);
        return new ParetoUsage(meter, shape, mean * (shape - 1) / shape);
    }

    private static double shapeOf(Spread.TopShare wanted) {
        return 1 / (1 - StrictMath.log(wanted.share()) / StrictMath.log(wanted.top()));
    }

    @Override
    public double mean() {
        return minimum * shape / (shape - 1);
    }

    @Override
    public OptionalDouble variance() {
        return shape > 2
                ? OptionalDouble.of(minimum / (shape - 1) * minimum / (shape - 1) * shape / (shape - 2))
                : OptionalDouble.empty();
    }

    @Override
    public double cumulative(double units) {
        return units <= minimum ? atLeastZero(units, 0) : -StrictMath.expm1(-shape * logAbove(units));
    }

    @Override
    public double survival(double units) {
        return units <= minimum ? atLeastZero(units, 1) : StrictMath.exp(-shape * logAbove(units));
    }

    private double logAbove(double units) {
        return StrictMath.log(Requires.nonNegative(units, "units") / minimum);
    }

    private static double atLeastZero(double units, double value) {
        Requires.nonNegative(units, "units");
        return value;
    }

    @Override
    public double quantile(double p) {
        return minimum * StrictMath.exp(-StrictMath.log1p(-Requires.openFraction(p, "p")) / shape);
    }

    @Override
    public double limitedExpectedValue(double limit) {
        return limit <= minimum
                ? Requires.nonNegative(limit, "limit")
                : minimum - minimum / (shape - 1) * StrictMath.expm1((1 - shape) * logAbove(limit));
    }

    @Override
    public double meanAbove(double limit) {
        return limit <= minimum
                ? mean() - Requires.nonNegative(limit, "limit")
                : minimum / (shape - 1) * StrictMath.exp((1 - shape) * logAbove(limit));
    }

    /** Everybody starts the steps below the minimum; the series is that of the power beyond it. */
    @Override
    public double meanSteps(double start, double width) {
        double sure = Requires.nonNegative(start, "start") < minimum ? Steps.started(minimum, start, width) : 0;
        return sure + StepSeries.of(this, start + sure * width, width);
    }

    @Override
    public double topShare(double top) {
        return StrictMath.pow(Requires.openFraction(top, "top"), 1 - 1 / shape);
    }

    @Override
    public ParetoUsage times(double factor) {
        return new ParetoUsage(meter, shape, minimum * Requires.positive(factor, "factor"));
    }
}
