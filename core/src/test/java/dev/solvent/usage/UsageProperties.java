package dev.solvent.usage;

import static dev.solvent.Tolerance.relative;
import static dev.solvent.usage.Meter.VIDEO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.solvent.internal.CompensatedSum;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;

/** Limited means, quantiles and top shares of the closed families agree with their survival function and with each other. */
class UsageProperties {

    /** Special functions to 1e-13 of one, times a few operations. */
    private static final double SPECIAL = 1e-11;

    @Provide
    Arbitrary<UsageDistribution> usages() {
        return Usages.any();
    }

    @Property
    void limitedExpectedValue_isBoundedAndRises(
            @ForAll("usages") UsageDistribution usage,
            @ForAll @DoubleRange(min = 0, max = 8) @Scale(6) double limit,
            @ForAll @DoubleRange(min = 0, max = 3) @Scale(6) double more) {
        double d = limit * usage.mean();
        double e = d + more * usage.mean();
        double slack = SPECIAL * usage.mean();
        double atLimit = usage.limitedExpectedValue(d);
        assertThat(atLimit).isBetween(0.0, StrictMath.min(d, usage.mean()) + slack);
        // it rises, and by no more than the limit does
        assertThat(usage.limitedExpectedValue(e)).isBetween(atLimit - slack, atLimit + (e - d) + slack);
        // the tail has a closed form of its own, so the last digits of a difference may differ
        assertThat(usage.meanAbove(d)).isCloseTo(usage.mean() - atLimit, within(slack));
    }

    /** E[min(U, b)] - E[min(U, a)] is the integral of 1 - F over [a, b]; the trapezium bounds it as 1 - F falls. */
    @Property(tries = 200)
    void limitedExpectedValue_isTheIntegralOfTheSurvival(
            @ForAll("usages") UsageDistribution usage,
            @ForAll @DoubleRange(min = 0, max = 4) @Scale(6) double from,
            @ForAll @DoubleRange(min = 0.01, max = 4) @Scale(6) double width) {
        int cells = 200;
        double a = from * usage.mean();
        double h = width * usage.mean() / cells;
        CompensatedSum lower = new CompensatedSum();
        for (int cell = 1; cell <= cells; cell++) {
            lower.add(h * (1 - usage.cumulative(a + cell * h)));
        }
        double upper = lower.value() + h * (usage.cumulative(a + cells * h) - usage.cumulative(a));
        double slack = SPECIAL * usage.mean() * (1 + from + width);
        assertThat(usage.limitedExpectedValue(a + cells * h) - usage.limitedExpectedValue(a))
                .isBetween(lower.value() - slack, upper + slack);
    }

    @Property
    void cumulative_isAFractionThatRises(
            @ForAll("usages") UsageDistribution usage,
            @ForAll @DoubleRange(min = 0, max = 8) @Scale(6) double units,
            @ForAll @DoubleRange(min = 0, max = 3) @Scale(6) double more) {
        double at = usage.cumulative(units * usage.mean());
        assertThat(at).isBetween(0.0, 1.0);
        assertThat(usage.cumulative((units + more) * usage.mean())).isBetween(at - 1e-13, 1.0);
    }

    @Property
    void quantile_isTheInverseOfCumulative(
            @ForAll("usages") UsageDistribution usage,
            @ForAll @DoubleRange(min = 0.001, max = 0.999) @Scale(6) double p) {
        double units = usage.quantile(p);
        // where the distribution has a step the quantile is at it
        assertThat(usage.cumulative(units * (1 + 1e-9))).isGreaterThanOrEqualTo(p - SPECIAL);
        assertThat(usage.cumulative(units * (1 - 1e-9))).isLessThanOrEqualTo(p + SPECIAL);
    }

    @Property
    void topShare_isAtLeastTheShareOfUsersAndRises(
            @ForAll("usages") UsageDistribution usage,
            @ForAll @DoubleRange(min = 0.001, max = 0.5) @Scale(6) double top,
            @ForAll @DoubleRange(min = 0, max = 0.499) @Scale(6) double more) {
        double share = usage.topShare(top);
        assertThat(share).isBetween(top - SPECIAL, 1 + SPECIAL);
        assertThat(usage.topShare(top + more)).isGreaterThanOrEqualTo(share - SPECIAL);
    }

    /** What the heaviest users make is what lies above their threshold, and the threshold itself for each of them. */
    @Property
    void topShare_agreesWithTheLimitedExpectedValue(
            @ForAll("usages") UsageDistribution usage,
            @ForAll @DoubleRange(min = 0.01, max = 0.9) @Scale(6) double top) {
        double threshold = usage.quantile(1 - top);
        double heavy = usage.meanAbove(threshold) + top * threshold;
        assertThat(usage.topShare(top)).isEqualTo(heavy / usage.mean(), within(1e-9));
    }

    @Property
    void times_scalesEverythingThatIsInUnits(
            @ForAll("usages") UsageDistribution usage,
            @ForAll @DoubleRange(min = 0.01, max = 100) @Scale(6) double factor,
            @ForAll @DoubleRange(min = 0.01, max = 5) @Scale(6) double limit,
            @ForAll @DoubleRange(min = 0.01, max = 0.99) @Scale(6) double p) {
        UsageDistribution scaled = usage.times(factor);
        double d = limit * usage.mean();
        assertThat(scaled.mean()).isEqualTo(usage.mean() * factor, relative(SPECIAL, usage.mean() * factor));
        assertThat(scaled.limitedExpectedValue(d * factor))
                .isEqualTo(usage.limitedExpectedValue(d) * factor, relative(SPECIAL, usage.mean() * factor));
        assertThat(scaled.quantile(p))
                .isEqualTo(usage.quantile(p) * factor, relative(1e-9, usage.quantile(p) * factor));
        assertThat(scaled.topShare(p)).isEqualTo(usage.topShare(p), within(SPECIAL));
        assertThat(scaled.meter()).isEqualTo(VIDEO);
    }

    @Property(tries = 200)
    void topShare_givenIsMet(
            @ForAll @DoubleRange(min = 0.05, max = 0.5) @Scale(6) double top,
            @ForAll @DoubleRange(min = 0.1, max = 0.9) @Scale(6) double position) {
        double share = top + position * (1 - top);
        LogNormalUsage logNormal = LogNormalUsage.of(VIDEO, 60, Spread.topShare(top, share));
        assertThat(logNormal.topShare(top)).isEqualTo(share, within(SPECIAL));
        GammaUsage gamma = GammaUsage.of(VIDEO, 60, Spread.topShare(top, share));
        assertThat(gamma.topShare(top)).isEqualTo(share, within(1e-9));
        assertThat(gamma.mean()).isEqualTo(60, within(SPECIAL));
    }

    /** Random distributions of usage. */
    static final class Usages {

        private Usages() {}

        static Arbitrary<UsageDistribution> any() {
            Arbitrary<UsageDistribution> unequal = Arbitraries.oneOf(gamma(), logNormal(), pareto());
            Arbitrary<UsageDistribution> limited = Combinators.combine(unequal, between(0.1, 3))
                    .as((usage, limit) -> new LimitedUsage(usage, limit * usage.mean()));
            Arbitrary<UsageDistribution> fixed = between(0.1, 1e6).map(mean -> new FixedUsage(VIDEO, mean));
            return Arbitraries.oneOf(unequal, limited, fixed);
        }

        private static Arbitrary<UsageDistribution> gamma() {
            return Combinators.combine(between(-1.5, 3.5), between(0.01, 1e6))
                    .as((logShape, scale) -> new GammaUsage(VIDEO, StrictMath.pow(10, logShape), scale));
        }

        private static Arbitrary<UsageDistribution> pareto() {
            return Combinators.combine(between(1.05, 8), between(0.01, 1e6))
                    .as((shape, minimum) -> new ParetoUsage(VIDEO, shape, minimum));
        }

        private static Arbitrary<UsageDistribution> logNormal() {
            return Combinators.combine(between(-5, 12), between(0.05, 3))
                    .as((mu, sigma) -> new LogNormalUsage(VIDEO, mu, sigma));
        }

        private static Arbitrary<Double> between(double low, double high) {
            return Arbitraries.doubles().between(low, high).ofScale(6);
        }
    }
}
