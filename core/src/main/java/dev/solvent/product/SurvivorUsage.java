package dev.solvent.product;

import dev.solvent.internal.GaussLegendre;
import dev.solvent.internal.Normal;
import dev.solvent.internal.Requires;
import dev.solvent.internal.Roots;
import dev.solvent.usage.LimitedUsage;
import dev.solvent.usage.Meter;
import dev.solvent.usage.UsageDistribution;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

/**
 * Usage of those still there, where a Gaussian copula of correlation r ties usage to lifetime and a share S is there.
 *
 * <pre>{@code
 * E[U; alive] = mean * E[T(Z)],  Z ~ N(c / r, (1 - r^2) / r^2),  c = z(1 - S)
 * }</pre>
 * T(z) the share of all usage by users above z if r is positive, below z if it is negative: integration by parts, so that heavy
 * tails enter through their Lorenz curve only. At r = 1 the survivors are the heaviest users, at -1 the lightest.
 *
 * @param all  usage of all who signed up
 * @param survival  S, in (0, 1)
 * @param correlation  r, in [-1, 1] without 0
 */
record SurvivorUsage(UsageDistribution all, double survival, double correlation) implements UsageDistribution {

    private static final double FEWEST = 1e-15;
    private static final double REACH = 8.5;
    private static final double WIDEST = 38;
    private static final double PANEL = 0.5;
    private static final GaussLegendre RULE = GaussLegendre.ofOrder(8);

    static UsageDistribution of(UsageDistribution all, double survival, double correlation) {
        return new SurvivorUsage(all, StrictMath.max(survival, FEWEST), correlation);
    }

    @Override
    public Meter meter() {
        return all.meter();
    }

    @Override
    public double mean() {
        return tied(all);
    }

    private double tied(UsageDistribution distribution) {
        double mean = distribution.mean();
        if (mean == 0) {
            return 0;
        }
        return mean
                / survival
                * expected(z -> correlation > 0 ? above(distribution, z) : 1 - above(distribution, z), 0);
    }

    private static double above(UsageDistribution distribution, double z) {
        double top = Normal.survival(z);
        // 1 - top is 1 where no double tells the rest from all, and no quantile is beyond
        return 1 - top >= 1 ? 0 : top >= 1 ? 1 : distribution.topShare(top);
    }

    /** The mean of a function that is nearly constant beyond the range of doubles' normal scores. */
    private double expected(DoubleUnaryOperator function, double kink) {
        double centre = Normal.quantile(1 - survival);
        if (survival < 0.5) {
            centre = -Normal.quantile(survival);
        }
        double size = StrictMath.abs(correlation);
        double mean = centre / correlation;
        if (size == 1) {
            return function.applyAsDouble(mean);
        }
        double spread = StrictMath.sqrt((1 - size) * (1 + size)) / size;
        double from = StrictMath.max(-WIDEST, mean - REACH * spread);
        double to = StrictMath.min(WIDEST, mean + REACH * spread);
        double below = Normal.cumulative((from - mean) / spread) * function.applyAsDouble(from);
        double beyond = Normal.survival((to - mean) / spread) * function.applyAsDouble(to);
        double split = StrictMath.max(from, StrictMath.min(to, kink));
        DoubleUnaryOperator weighed = z -> {
            double x = (z - mean) / spread;
            return StrictMath.exp(-x * x / 2) * function.applyAsDouble(z);
        };
        double panel = PANEL * StrictMath.min(1, spread);
        double inside = integral(weighed, from, split, panel) + integral(weighed, split, to, panel);
        return below + beyond + inside / (spread * StrictMath.sqrt(2 * StrictMath.PI));
    }

    private static double integral(DoubleUnaryOperator function, double from, double to, double widest) {
        int panels = (int) StrictMath.ceil((to - from) / widest);
        double width = (to - from) / StrictMath.max(1, panels);
        double sum = 0;
        for (int panel = 0; panel < panels; panel++) {
            for (int node = 0; node < RULE.order(); node++) {
                sum += RULE.weight(node) * function.applyAsDouble(from + (panel + RULE.node(node)) * width);
            }
        }
        return sum * width;
    }

    /** P(U &lt;= x | alive) from the two marginal distributions: those below a rank who are alive. */
    @Override
    public double cumulative(double units) {
        double rank = all.cumulative(units);
        if (rank <= 0 || rank >= 1) {
            return rank;
        }
        double at = Normal.quantile(rank);
        double alive = expected(
                z -> correlation > 0
                        ? StrictMath.max(0, rank - Normal.cumulative(StrictMath.min(z, at)))
                        : Normal.cumulative(StrictMath.min(z, at)),
                at);
        return StrictMath.min(1, alive / survival);
    }

    @Override
    public double quantile(double p) {
        Requires.fraction(p, "p");
        double rank = Roots.between(u -> cumulative(all.quantile(u)) - p, 0, 1 - 0x1p-53, 0)
                .orElse(p);
        return all.quantile(rank);
    }

    @Override
    public double limitedExpectedValue(double limit) {
        return limit == 0 ? 0 : tied(new LimitedUsage(all, limit));
    }

    @Override
    public double topShare(double top) {
        double threshold = quantile(1 - Requires.openFraction(top, "top"));
        return (threshold * top + mean() - limitedExpectedValue(threshold)) / mean();
    }

    @Override
    public UsageDistribution times(double factor) {
        return new SurvivorUsage(all.times(factor), survival, correlation);
    }

    @Override
    public OptionalDouble variance() {
        return OptionalDouble.empty();
    }
}
