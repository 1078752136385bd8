package dev.solvent.usage;

import dev.solvent.internal.Requires;
import java.util.ArrayList;
import java.util.List;

/**
 * Usage of one month when it fluctuates around a lasting level: level times a log-normal factor of mean 1.
 *
 * <p>A fixed level becomes log-normal and a log-normal one stays so, exactly; mixtures do part by part. Any other level is
 * averaged over the factor by the trapezoidal rule in its normal score from -8 to 8 in steps of 1/4, whose error for smooth
 * levels is below 1e-12 of the figure (Trefethen and Weideman, SIAM Review 56, 2014, 385-458).
 */
final class Fluctuation {

    private static final double STEP = 0.25;
    private static final int NODES_EACH_SIDE = 32;

    private Fluctuation() {}

    static UsageDistribution of(UsageDistribution level, double variation) {
        if (Requires.nonNegative(variation, "variation") == 0) {
            return level;
        }
        return applied(level, StrictMath.sqrt(StrictMath.log1p(variation * variation)));
    }

    private static UsageDistribution applied(UsageDistribution level, double sigma) {
        if (level instanceof FixedUsage fixed) {
            return fixed.mean() == 0
                    ? fixed
                    : new LogNormalUsage(fixed.meter(), StrictMath.log(fixed.mean()) - sigma * sigma / 2, sigma);
        }
        if (level instanceof LogNormalUsage normal) {
            return new LogNormalUsage(
                    normal.meter(), normal.mu() - sigma * sigma / 2, StrictMath.hypot(normal.sigma(), sigma));
        }
        if (level instanceof ZeroInflatedUsage some) {
            return new ZeroInflatedUsage(some.idleShare(), applied(some.active(), sigma));
        }
        if (level instanceof MixtureUsage mixture) {
            return new MixtureUsage(mixture.parts().stream()
                    .map(each -> new MixtureUsage.Part(each.share(), applied(each.users(), sigma)))
                    .toList());
        }
        if (level instanceof EmpiricalUsage seen) {
            return new MixtureUsage(seen.sorted().stream()
                    .mapToObj(units -> new MixtureUsage.Part(
                            1.0 / seen.sorted().size(), applied(new FixedUsage(seen.meter(), units), sigma)))
                    .toList());
        }
        return averaged(level, sigma);
    }

    private static MixtureUsage averaged(UsageDistribution level, double sigma) {
        List<MixtureUsage.Part> parts = new ArrayList<>();
        double total = 0;
        for (int i = -NODES_EACH_SIDE; i <= NODES_EACH_SIDE; i++) {
            total += bell(i * STEP);
        }
        for (int i = -NODES_EACH_SIDE; i <= NODES_EACH_SIDE; i++) {
            double z = i * STEP;
            double factor = StrictMath.exp(sigma * z - sigma * sigma / 2);
            parts.add(new MixtureUsage.Part(bell(z) / total, level.times(factor)));
        }
        return new MixtureUsage(parts);
    }

    private static double bell(double z) {
        return StrictMath.exp(-z * z / 2);
    }
}
