package dev.solvent.study;

import dev.solvent.internal.Requires;
import dev.solvent.quantity.Series;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What a number may turn out to be, said by its quantiles: immutable, deterministic, never falling in {@code p}. A lambda is a
 * full distribution.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface Distribution {

    /**
     * The value that is not exceeded with a probability.
     *
     * @param p  in (0, 1)
     * @return finite
     */
    double quantile(double p);

    /**
     * The value that is exceeded with a probability. Families whose upper tail is long override it, to keep the digits of small
     * probabilities.
     *
     * @param q  in (0, 1)
     * @return finite
     */
    default double quantileAbove(double q) {
        return quantile(StrictMath.min(1 - q, 1 - 0x1p-53));
    }

    /**
     * Probability of at most x, by halving the interval of probabilities unless the family knows better.
     *
     * @param x  any number
     * @return in [0, 1]
     */
    default double cumulative(double x) {
        double low = 0;
        double high = 1;
        for (int i = 0; i < 60; i++) {
            double middle = 0.5 * (low + high);
            if (middle <= 0 || middle >= 1) {
                return middle;
            }
            if (quantile(middle) <= x) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low > 0 ? high : 0;
    }

    /**
     * Mean, where the family has it in closed form.
     *
     * @return empty where it would have to be integrated
     */
    default OptionalDouble exactMean() {
        return OptionalDouble.empty();
    }

    /**
     * Standard deviation, where the family has it in closed form.
     *
     * @return empty where it would have to be integrated
     */
    default OptionalDouble exactDeviation() {
        return OptionalDouble.empty();
    }

    /**
     * Whether quantiles are smooth in the probability, so that a table of cubics may stand for them. Say so only where it is true.
     *
     * @return false unless overridden
     */
    default boolean isSmooth() {
        return false;
    }

    /**
     * A normal distribution.
     *
     * @param mean  finite
     * @param deviation  positive
     * @return the distribution
     */
    static Distribution normal(double mean, double deviation) {
        return new Families.Normal(mean, deviation);
    }

    /**
     * A normal distribution through two quantiles.
     *
     * @param range  its central range
     * @return the distribution
     */
    static Distribution normal(CentralRange range) {
        return new Families.Normal(range.middle(), range.halfWidth() / range.score());
    }

    /**
     * The log-normal distribution whose logarithm has a mean and a deviation.
     *
     * @param mu  mean of the logarithm
     * @param sigma  deviation of the logarithm, positive
     * @return the distribution
     */
    static Distribution logNormal(double mu, double sigma) {
        return new Families.LogNormal(mu, sigma);
    }

    /**
     * The log-normal distribution through two quantiles.
     *
     * @param range  its central range, positive
     * @return the distribution
     */
    static Distribution logNormal(CentralRange range) {
        CentralRange logs = range.map("low", StrictMath::log);
        return new Families.LogNormal(logs.middle(), logs.halfWidth() / logs.score());
    }

    /**
     * The log-normal distribution with a mean and a deviation of its own.
     *
     * @param moments  mean positive
     * @return the distribution
     */
    static Distribution logNormal(Moments moments) {
        double mean = Requires.positive(moments.mean(), "mean");
        double ratio = moments.deviation() / mean;
        double variance = StrictMath.log1p(ratio * ratio);
        return new Families.LogNormal(StrictMath.log(mean) - 0.5 * variance, StrictMath.sqrt(variance));
    }

    /**
     * A beta distribution on 0 to 1.
     *
     * @param alpha  positive; successes seen and assumed
     * @param beta  positive; failures seen and assumed
     * @return the distribution
     */
    static Distribution beta(double alpha, double beta) {
        return new Families.Beta(alpha, beta);
    }

    /**
     * The beta distribution with a mean and a deviation.
     *
     * @param moments  mean in (0, 1), variance below mean (1 - mean)
     * @return the distribution
     */
    static Distribution beta(Moments moments) {
        return Fits.beta(moments);
    }

    /**
     * The beta distribution through two quantiles.
     *
     * @param range  its central range, within (0, 1)
     * @return the distribution
     */
    static Distribution beta(CentralRange range) {
        return Fits.beta(range);
    }

    /**
     * A gamma distribution.
     *
     * @param shape  positive
     * @param scale  positive; the mean is shape times scale
     * @return the distribution
     */
    static Distribution gamma(double shape, double scale) {
        return new Families.Gamma(shape, scale);
    }

    /**
     * The gamma distribution with a mean and a deviation.
     *
     * @param moments  mean positive
     * @return the distribution
     */
    static Distribution gamma(Moments moments) {
        double mean = Requires.positive(moments.mean(), "mean");
        double variance = moments.deviation() * moments.deviation();
        return gamma(mean * mean / variance, variance / mean);
    }

    /**
     * The gamma distribution through two quantiles.
     *
     * @param range  its central range, positive
     * @return the distribution
     */
    static Distribution gamma(CentralRange range) {
        return Fits.gamma(range);
    }

    /**
     * A triangular distribution.
     *
     * @param min  least value
     * @param mode  most likely value
     * @param max  greatest value, above {@code min}
     * @return the distribution
     */
    static Distribution triangular(double min, double mode, double max) {
        return new Families.Triangular(min, mode, max);
    }

    /**
     * A PERT distribution: beta between bounds with mean (min + 4 mode + max) / 6 (Malcolm et al., 1959; Vose, 2008, lambda 4).
     *
     * @param min  least value
     * @param mode  most likely value
     * @param max  greatest value, above {@code min}
     * @return the distribution
     */
    static Distribution pert(double min, double mode, double max) {
        return Fits.pert(min, mode, max);
    }

    /**
     * All values between two bounds equally likely.
     *
     * @param min  least value
     * @param max  greatest value, above {@code min}
     * @return the distribution
     */
    static Distribution uniform(double min, double max) {
        return new Families.Uniform(min, max);
    }

    /**
     * The uniform distribution through two quantiles.
     *
     * @param range  its central range
     * @return the distribution
     */
    static Distribution uniform(CentralRange range) {
        double half = range.halfWidth() / range.level();
        return new Families.Uniform(range.middle() - half, range.middle() + half);
    }

    /**
     * The uniform distribution with a mean and a deviation.
     *
     * @param moments  any
     * @return the distribution
     */
    static Distribution uniform(Moments moments) {
        double half = StrictMath.sqrt(3) * moments.deviation();
        return new Families.Uniform(moments.mean() - half, moments.mean() + half);
    }

    /**
     * The three-term metalog distribution through a low, a middle and a high quantile (Keelin, 2016, Decision Analysis 13,
     * 243-277, the symmetric percentile triplet).
     *
     * @param level  probability between low and high, such as 0.8 for the 10th and 90th percentile
     * @param low  lower quantile
     * @param median  between them
     * @param high  upper quantile
     * @return the distribution
     * @throws IllegalArgumentException if no such metalog exists: the median is too near one of the two
     */
    static Distribution metalog(double level, double low, double median, double high) {
        return Fits.metalog(CentralRange.of(level, low, high), median);
    }

    /**
     * Some values with their weights.
     *
     * @param values  rising
     * @param weights  as many, not negative, of positive sum
     * @return the distribution
     */
    static Distribution discrete(Series values, Series weights) {
        return Families.Discrete.of(values, weights);
    }

    /**
     * Values as observed, equally likely.
     *
     * @param values  in any order, at least one
     * @return the distribution
     */
    static Distribution empirical(Series values) {
        Series sorted = Series.of(values.stream().sorted().toArray());
        return Families.Discrete.of(sorted, sorted.map(value -> 1));
    }

    /**
     * One of several distributions, by weight: what conflicting sources say.
     *
     * @param parts  at least one
     * @param weights  as many, not negative, of positive sum
     * @return the distribution
     */
    static Distribution mixture(List<Distribution> parts, Series weights) {
        return new Families.Mixture(parts, weights);
    }

    /**
     * Given that the value lies between two bounds: what was outside is redistributed over what is inside. Clipping is another
     * thing.
     *
     * @param low  lower bound
     * @param high  upper bound, above it
     * @return the distribution
     */
    default Distribution truncatedTo(double low, double high) {
        return Families.Truncated.of(this, low, high);
    }

    /**
     * Values outside two bounds moved to the nearer bound, where their probability gathers. Truncation is another thing.
     *
     * @param low  lower bound
     * @param high  upper bound, above it
     * @return the distribution
     */
    default Distribution clippedTo(double low, double high) {
        return new Families.Clipped(this, low, high);
    }
}
