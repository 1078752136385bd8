package dev.solvent.study;

import dev.solvent.internal.Requires;
import dev.solvent.internal.Roots;
import java.util.function.DoubleUnaryOperator;

/** Parameters of families from what people know of a number. */
final class Fits {

    private static final double WIDEST = 1e6;
    private static final int GRID = 1000;

    private Fits() {}

    /** Method of moments: a + b = mean (1 - mean) / variance - 1. */
    static Distribution beta(Moments moments) {
        double mean = Requires.openFraction(moments.mean(), "mean");
        double sum = mean * (1 - mean) / (moments.deviation() * moments.deviation()) - 1;
        if (!(sum > 0)) {
            throw new IllegalArgumentException("deviation must be below " + StrictMath.sqrt(mean * (1 - mean))
                    + " at a mean of " + mean + ", was " + moments.deviation());
        }
        return new Families.Beta(mean * sum, (1 - mean) * sum);
    }

    /** For each a + b the mean that meets the lower quantile; then the a + b that meets the upper one. */
    static Distribution beta(CentralRange range) {
        Requires.openFraction(range.low(), "low");
        Requires.openFraction(range.high(), "high");
        double p = range.below();
        DoubleUnaryOperator mean = logSum -> {
            double sum = StrictMath.exp(logSum);
            // the probability of at most low falls in the mean
            return solve(m -> new Families.Beta(m * sum, (1 - m) * sum).cumulative(range.low()) - p, 1e-9, 1 - 1e-9);
        };
        double logSum = solve(
                s -> {
                    double m = mean.applyAsDouble(s);
                    double sum = StrictMath.exp(s);
                    return 1 - p - new Families.Beta(m * sum, (1 - m) * sum).cumulative(range.high());
                },
                StrictMath.log(1e-2),
                StrictMath.log(WIDEST));
        double m = mean.applyAsDouble(logSum);
        double sum = StrictMath.exp(logSum);
        return new Families.Beta(m * sum, (1 - m) * sum);
    }

    /** The ratio of the quantiles gives the shape, either of them the scale. */
    static Distribution gamma(CentralRange range) {
        Requires.positive(range.low(), "low");
        double p = range.below();
        double ratio = StrictMath.log(range.high() / range.low());
        double logShape = solve(
                s -> {
                    Distribution unit = new Families.Gamma(StrictMath.exp(s), 1);
                    return StrictMath.log(unit.quantileAbove(p) / unit.quantile(p)) - ratio;
                },
                StrictMath.log(0.1),
                StrictMath.log(WIDEST));
        double shape = StrictMath.exp(logShape);
        return new Families.Gamma(shape, range.low() / new Families.Gamma(shape, 1).quantile(p));
    }

    static Distribution pert(double min, double mode, double max) {
        new Families.Triangular(min, mode, max);
        double width = max - min;
        Distribution unit = new Families.Beta(1 + 4 * (mode - min) / width, 1 + 4 * (max - mode) / width);
        return new Families.Scaled(unit, min, width);
    }

    static Distribution metalog(CentralRange range, double median) {
        double p = range.below();
        double logit = StrictMath.log((1 - p) / p);
        double spread = range.halfWidth() / logit;
        double skew = (range.middle() - median) / (logit * (0.5 - p));
        Families.Metalog metalog = new Families.Metalog(Requires.finite(median, "median"), spread, skew);
        for (int i = 1; i < GRID; i++) {
            double at = (double) i / GRID;
            double slope = skew * StrictMath.log(at / (1 - at)) + (spread + skew * (at - 0.5)) / (at * (1 - at));
            if (!(slope > 0)) {
                throw new IllegalArgumentException("median must leave quantiles rising between " + range.low() + " and "
                        + range.high() + ", was " + median + ". Maybe it is too near one of them.");
            }
        }
        return metalog;
    }

    private static double solve(DoubleUnaryOperator function, double low, double high) {
        return Roots.between(function, low, high, 0)
                .orElseThrow(() -> new IllegalArgumentException(
                        "low and high must be quantiles of the family at the level, no parameters meet them"));
    }
}
