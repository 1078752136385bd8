package dev.solvent.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

/** The same for usage made of other usage: mixtures, idle users, observed users, limits and monthly fluctuation. */
class UsageFamiliesProperties {

    @Provide
    Arbitrary<UsageDistribution> usage() {
        return Distributions.any();
    }

    @Provide
    Arbitrary<UsageDistribution> continuous() {
        return Distributions.continuous(Meter.VIDEO);
    }

    /** P(U <= Q(p)) reaches p, and nothing below Q(p) does. */
    @Property
    void quantile_ofAnyUsage_isTheLeastThatReachesP(
            @ForAll("usage") UsageDistribution usage, @ForAll @DoubleRange(min = 0.01, max = 0.99) double p) {
        double quantile = usage.quantile(p);
        assertThat(usage.cumulative(quantile * (1 + 1e-9))).isGreaterThanOrEqualTo(p - 1e-9);
        if (quantile > 0) {
            assertThat(usage.cumulative(quantile * (1 - 1e-9))).isLessThanOrEqualTo(p + 1e-9);
        }
    }

    /** The derivative of E[min(U, d)] is P(U > d); both sides of a step of 1e-4 hold it between them. */
    @Property
    void limitedExpectedValue_ofAnyUsage_growsByTheTail(
            @ForAll("usage") UsageDistribution usage, @ForAll @DoubleRange(min = 0.01, max = 300) double limit) {
        double step = 1e-4;
        double growth = usage.limitedExpectedValue(limit + step) - usage.limitedExpectedValue(limit);
        assertThat(growth).isLessThanOrEqualTo(step * usage.survival(limit) + 1e-11 * (1 + usage.mean()));
        assertThat(growth).isGreaterThanOrEqualTo(step * usage.survival(limit + step) - 1e-11 * (1 + usage.mean()));
    }

    @Property
    void topShare_ofAnyUsage_isTheTailMean(
            @ForAll("usage") UsageDistribution usage, @ForAll @DoubleRange(min = 0.01, max = 0.99) double top) {
        if (usage.mean() > 0) {
            double threshold = usage.quantile(1 - top);
            double expected = (threshold * top + usage.meanAbove(threshold)) / usage.mean();
            assertThat(usage.topShare(top)).isCloseTo(expected, within(1e-9));
            assertThat(usage.topShare(top)).isBetween(top - 1e-9, 1 + 1e-9);
        }
    }

    /** A sum of as many tail probabilities as it takes, closed by the integral from both sides. */
    @Property(tries = 100)
    void meanSteps_ofContinuousUsage_isTheSumOfTails(
            @ForAll("continuous") UsageDistribution usage,
            @ForAll @DoubleRange(min = 0, max = 50) double start,
            @ForAll @DoubleRange(min = 0.5, max = 40) double width) {
        double sum = 0;
        int terms = 20_000;
        for (int n = 0; n < terms; n++) {
            sum += usage.survival(start + n * width);
        }
        // a convex tail: the trapezoidal rule is above the integral by less than an eighth of the last step
        double end = start + terms * width;
        double rest = usage.meanAbove(end) / width + 0.5 * usage.survival(end);
        double slack = (usage.survival(end) - usage.survival(end + width)) / 8;
        assertThat(usage.meanSteps(start, width)).isCloseTo(sum + rest, within(1e-9 * (1 + sum) + slack));
    }

    /** Scaling users scales every figure. */
    @Property
    void times_anyFactor_scalesAllFigures(
            @ForAll("usage") UsageDistribution usage, @ForAll @DoubleRange(min = 0.1, max = 20) double factor) {
        UsageDistribution more = usage.times(factor);
        assertThat(more.mean()).isCloseTo(factor * usage.mean(), within(1e-9 * (1 + more.mean())));
        assertThat(more.quantile(0.7)).isCloseTo(factor * usage.quantile(0.7), within(1e-7 * (1 + more.quantile(0.7))));
        assertThat(more.limitedExpectedValue(factor * 10))
                .isCloseTo(factor * usage.limitedExpectedValue(10), within(1e-9 * (1 + more.mean())));
    }

    /** A month around a level keeps the mean and adds to the variance: (1 + v^2)(1 + c^2) - 1. */
    @Property(tries = 100)
    void fluctuating_anyUsage_keepsTheMeanAndAddsVariance(
            @ForAll("usage") UsageDistribution usage, @ForAll @DoubleRange(min = 0.05, max = 1) double variation) {
        UsageDistribution month = usage.fluctuating(variation);
        double mean = usage.mean();
        assertThat(month.mean()).isCloseTo(mean, within(1e-9 * (1 + mean)));
        assertThat(usage.fluctuating(0)).isSameAs(usage);
        if (usage.variance().isPresent() && mean > 0) {
            double squared = 1 + usage.variance().orElseThrow() / (mean * mean);
            double expected = mean * mean * (squared * (1 + variation * variation) - 1);
            assertThat(month.variance().orElseThrow()).isCloseTo(expected, within(1e-5 * (mean * mean + expected)));
        }
    }
}
