package dev.solvent.usage;

import static dev.solvent.quantity.Quantities.seconds;
import static dev.solvent.quantity.Quantities.tokens;
import static dev.solvent.usage.Meter.VIDEO;
import static dev.solvent.usage.Spread.topShare;
import static dev.solvent.usage.Spread.variation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.solvent.quantity.Period;
import dev.solvent.quantity.QuantityRate;
import dev.solvent.quantity.Series;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class UsageFamiliesTest {

    private static final QuantityRate MEAN = seconds(40).per(Period.MONTH);

    private static UsageDistribution family(String name, double first, double second) {
        return switch (name) {
            case "log-normal" -> new LogNormalUsage(VIDEO, first, second);
            case "gamma" -> new GammaUsage(VIDEO, first, second);
            case "Weibull" -> new WeibullUsage(VIDEO, first, second);
            case "Lomax" -> new LomaxUsage(VIDEO, first, second);
            case "Pareto" -> new ParetoUsage(VIDEO, first, second);
            default -> throw new AssertionError(name);
        };
    }

    /** Integrals of the survival function against closed forms; 1e-11 leaves room for tails of 1e-5 of the mean. */
    @ParameterizedTest(name = "{0} {1} {2}: {3} at {4}")
    @CsvFileSource(resources = "distributions.csv", useHeadersInDisplayName = true)
    void figure_ofAFamily_isTheReference(ArgumentsAccessor row) {
        UsageDistribution usage = family(row.getString(0), row.getDouble(1), row.getDouble(2));
        String figure = row.getString(3);
        double at = row.getDouble(4);
        double value = row.getDouble(5);
        double ours = switch (figure) {
            case "survival" -> usage.survival(at);
            case "mean above" -> usage.meanAbove(at);
            case "quantile" -> usage.quantile(at);
            case "top share" -> usage.topShare(at);
            case "mean" -> usage.mean();
            case "variance" -> usage.variance().orElseThrow();
            default -> throw new AssertionError(figure);
        };
        assertThat(ours).isCloseTo(value, within(1e-11 * value + 1e-15));
    }

    /** E[min(U, d)] and what is above it are the mean; survival and cumulative are one. */
    @ParameterizedTest
    @CsvSource({"log-normal, 3, 1.2", "gamma, 0.5, 40", "Weibull, 0.6, 25", "Lomax, 1.5, 20", "Pareto, 1.5, 20"})
    void parts_ofAFamily_areTheWhole(String name, double first, double second) {
        UsageDistribution usage = family(name, first, second);
        for (double at : new double[] {0, 1, 30, 500}) {
            assertThat(usage.limitedExpectedValue(at) + usage.meanAbove(at))
                    .isCloseTo(usage.mean(), within(1e-12 * usage.mean()));
            assertThat(usage.cumulative(at) + usage.survival(at)).isCloseTo(1, within(1e-14));
            assertThat(usage.weighTail(at, 2, 3))
                    .isCloseTo(2 * usage.meanAbove(at) + 3 * usage.survival(at), within(1e-12 * usage.mean()));
        }
        assertThat(usage.lorenzShare(0.9)).isCloseTo(1 - usage.topShare(0.1), within(1e-15));
        assertThat(usage.conditionalTailMean(0.9)).isCloseTo(usage.mean() * usage.topShare(0.1) / 0.1, within(1e-9));
        assertThat(usage.times(3).mean()).isCloseTo(3 * usage.mean(), within(1e-12 * usage.mean()));
    }

    /** "Mean 40 and the top tenth uses 75 %", and a coefficient of variation. */
    @Test
    void family_fromWhatPeopleKnow_hasIt() {
        List<UsageDistribution> known = List.of(
                UsageDistribution.logNormal(VIDEO, MEAN, topShare(0.10, 0.75)),
                UsageDistribution.gamma(VIDEO, MEAN, topShare(0.10, 0.75)),
                UsageDistribution.weibull(VIDEO, MEAN, topShare(0.10, 0.75)),
                UsageDistribution.lomax(VIDEO, MEAN, topShare(0.10, 0.75)),
                UsageDistribution.pareto(VIDEO, MEAN, topShare(0.10, 0.75)));
        for (UsageDistribution each : known) {
            assertThat(each.mean()).isCloseTo(40, within(1e-9));
            assertThat(each.topShare(0.10)).isCloseTo(0.75, within(1e-9));
        }
        List<UsageDistribution> varied = List.of(
                UsageDistribution.logNormal(VIDEO, MEAN, variation(1.5)),
                UsageDistribution.gamma(VIDEO, MEAN, variation(1.5)),
                UsageDistribution.weibull(VIDEO, MEAN, variation(1.5)),
                UsageDistribution.lomax(VIDEO, MEAN, variation(1.5)),
                UsageDistribution.pareto(VIDEO, MEAN, variation(1.5)));
        for (UsageDistribution each : varied) {
            assertThat(each.variance().orElseThrow()).isCloseTo(60 * 60, within(1e-6));
        }
    }

    @Test
    void family_throughTwoQuantiles_meetsThem() {
        UsageQuantile half = new UsageQuantile(0.5, seconds(20).per(Period.MONTH));
        UsageQuantile most = new UsageQuantile(0.9, seconds(200).per(Period.MONTH));
        for (UsageDistribution each : List.of(
                LogNormalUsage.through(VIDEO, half, most),
                WeibullUsage.through(VIDEO, half, most),
                GammaUsage.through(VIDEO, half, most),
                LomaxUsage.through(VIDEO, new UsageQuantile(0.5, seconds(25).per(Period.MONTH)), most))) {
            assertThat(each.quantile(0.5)).isCloseTo(each instanceof LomaxUsage ? 25 : 20, within(1e-10));
            assertThat(each.quantile(0.9)).isCloseTo(200, within(1e-9));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LogNormalUsage.through(VIDEO, most, half))
                .withMessageContaining("quantiles on video must rise");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LogNormalUsage.through(
                        VIDEO, half, new UsageQuantile(0.9, tokens(5).per(Period.MONTH))))
                .withMessageContaining("video");
    }

    /** Half at 20 and nine of ten at 200: a Lomax tail as heavy has no mean; at 60 it falls faster than any Lomax. */
    @Test
    void family_throughTwoQuantilesItCannotMeet_saysBetweenWhichRatios() {
        UsageQuantile half = new UsageQuantile(0.5, seconds(20).per(Period.MONTH));
        for (double units : new double[] {200, 60}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> LomaxUsage.through(
                            VIDEO, half, new UsageQuantile(0.9, seconds(units).per(Period.MONTH))))
                    .withMessageContaining("above 3.32")
                    .withMessageContaining("below 9.0")
                    .withMessageContaining("was " + units / 20);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GammaUsage.through(
                        VIDEO, half, new UsageQuantile(0.9, seconds(20.01).per(Period.MONTH))))
                .withMessageContaining("must be reachable by a gamma distribution");
    }

    @Test
    void lomax_infiniteMean_isRefusedByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LomaxUsage(VIDEO, 1, 10))
                .withMessage(
                        "shape of Lomax usage on video must be above 1 (its mean is infinite at or below), was 1.0");
        assertThat(new LomaxUsage(VIDEO, 2, 10).variance()).isEmpty();
        assertThat(new ZeroInflatedUsage(0.2, new LomaxUsage(VIDEO, 2, 10)).variance())
                .isEmpty();
        assertThat(UsageDistribution.mixture(MixtureUsage.part(1, new LomaxUsage(VIDEO, 1.5, 10)))
                        .variance())
                .isEmpty();
    }

    /** The Pareto law is the Lomax law moved by its minimum. */
    @ParameterizedTest
    @CsvSource({"1.048, 31, 7", "1.5, 20, 20", "3.2, 5, 0.3", "2.5, 1000, 40"})
    void pareto_isLomaxFromItsMinimumOn(double shape, double minimum, double width) {
        ParetoUsage pareto = new ParetoUsage(VIDEO, shape, minimum);
        LomaxUsage lomax = new LomaxUsage(VIDEO, shape, minimum);
        for (double beyond : new double[] {1e-3, 1, 50, 24_000}) {
            double at = minimum + beyond;
            assertThat(pareto.survival(at)).isCloseTo(lomax.survival(beyond), withinPercentage(1e-10));
            assertThat(pareto.meanAbove(at)).isCloseTo(lomax.meanAbove(beyond), withinPercentage(1e-10));
            assertThat(pareto.limitedExpectedValue(at))
                    .isCloseTo(minimum + lomax.limitedExpectedValue(beyond), withinPercentage(1e-10));
        }
        assertThat(pareto.quantile(0.99)).isCloseTo(minimum + lomax.quantile(0.99), withinPercentage(1e-10));
        assertThat(pareto.meanSteps(minimum, width)).isCloseTo(lomax.meanSteps(0, width), withinPercentage(1e-9));
        // ten steps that everybody starts, the last of which ends at the minimum
        assertThat(new ParetoUsage(VIDEO, shape, 10 * width).meanSteps(0, width))
                .isCloseTo(10 + new LomaxUsage(VIDEO, shape, 10 * width).meanSteps(0, width), withinPercentage(1e-9));
        assertThat(pareto.survival(minimum / 2)).isEqualTo(1);
        assertThat(pareto.cumulative(minimum / 2)).isZero();
        assertThat(pareto.limitedExpectedValue(minimum / 2)).isEqualTo(minimum / 2);
        assertThat(pareto.variance().isPresent()).isEqualTo(shape > 2);
        refused(() -> new ParetoUsage(VIDEO, 1, 10), "shape of Pareto usage on video", "1.0");
        refused(() -> new ParetoUsage(VIDEO, shape, 0), "minimum", "0.0");
        refused(() -> pareto.survival(-1), "units", "-1.0");
    }

    @Test
    void family_ofAWrongFigure_isRefusedNamingIt() {
        refused(() -> UsageDistribution.lomax(VIDEO, MEAN, variation(0.9)), "variation of Lomax usage on video", "0.9");
        refused(() -> UsageDistribution.lomax(VIDEO, MEAN, topShare(0.1, 0.2)), "share of the top 0.1", "0.2");
        refused(() -> new WeibullUsage(VIDEO, 0.01, 1), "shape of Weibull usage on video", "0.01");
        refused(() -> UsageDistribution.weibull(VIDEO, MEAN, variation(1e9)), "variation", "1.0E9");
        refused(() -> new ZeroInflatedUsage(1, new FixedUsage(VIDEO, 1)), "idleShare", "1.0");
        refused(() -> new MixtureUsage(List.of()), "parts", "empty");
        refused(() -> MixtureUsage.part(0, new FixedUsage(VIDEO, 1)), "share", "0.0");
        refused(
                () -> UsageDistribution.mixture(MixtureUsage.part(0.5, new FixedUsage(VIDEO, 1))),
                "shares of parts",
                "0.5");
        refused(
                () -> UsageDistribution.mixture(
                        MixtureUsage.part(0.5, new FixedUsage(VIDEO, 1)),
                        MixtureUsage.part(0.5, new FixedUsage(Meter.OUTPUT, 1))),
                "parts must all be on video",
                "output");
        refused(() -> UsageDistribution.observed(VIDEO, Series.of()), "usage seen on video", "empty");
        refused(() -> new EmpiricalUsage(VIDEO, Series.of(2, 1)), "usage seen on video", "2.0 before 1.0");
        refused(() -> UsageDistribution.observed(VIDEO, Series.of(-1)), "usage seen on video", "-1.0");
    }

    private static void refused(Supplier<?> making, String... words) {
        assertThatIllegalArgumentException().isThrownBy(making::get).withMessageContainingAll(words);
    }

    /** Four users: 0, 10, 10, 80. */
    @Test
    void observed_fourUsers_countsThem() {
        EmpiricalUsage seen = UsageDistribution.observed(VIDEO, Series.of(10, 80, 0, 10));
        assertThat(seen.mean()).isEqualTo(25);
        assertThat(seen.variance().orElseThrow()).isEqualTo((625 + 225 + 225 + 55 * 55) / 4.0);
        assertThat(seen.cumulative(10)).isEqualTo(0.75);
        assertThat(seen.survival(9.9)).isEqualTo(0.75);
        assertThat(seen.quantile(0.75)).isEqualTo(10);
        assertThat(seen.quantile(0.76)).isEqualTo(80);
        assertThat(seen.limitedExpectedValue(20)).isEqualTo(10);
        assertThat(seen.topShare(0.25)).isEqualTo(0.8);
        assertThat(seen.topShare(0.50)).isEqualTo(0.9);
        // steps of 30 above 0: 0, 1, 1, 3
        assertThat(seen.meanSteps(0, 30)).isEqualTo(1.25);
        assertThat(seen.times(2).mean()).isEqualTo(50);
        assertThat(seen.times(2).meter()).isEqualTo(VIDEO);
    }

    /** Half of the users idle, the rest use 40 or, one in five of them, 100. */
    @Test
    void mixtureWithIdleUsers_byHand() {
        MixtureUsage active = UsageDistribution.mixture(
                MixtureUsage.part(0.8, new FixedUsage(VIDEO, 40)), MixtureUsage.part(0.2, new FixedUsage(VIDEO, 100)));
        ZeroInflatedUsage all = UsageDistribution.zeroInflated(0.5, active);
        assertThat(all.mean()).isCloseTo(26, within(1e-12));
        assertThat(active.variance().orElseThrow()).isCloseTo(0.8 * 144 + 0.2 * 48 * 48, within(1e-9));
        assertThat(all.variance().orElseThrow()).isCloseTo(0.4 * 1600 + 0.1 * 10000 - 676, within(1e-9));
        assertThat(all.quantile(0.4)).isZero();
        assertThat(all.quantile(0.6)).isEqualTo(40);
        assertThat(all.quantile(0.95)).isEqualTo(100);
        assertThat(all.cumulative(50)).isCloseTo(0.9, within(1e-12));
        assertThat(all.survival(50)).isCloseTo(0.1, within(1e-12));
        assertThat(all.topShare(0.1)).isCloseTo(10 / 26.0, within(1e-12));
        assertThat(all.topShare(0.7)).isEqualTo(1);
        assertThat(all.limitedExpectedValue(50)).isCloseTo(21, within(1e-12));
        assertThat(all.meanSteps(0, 30)).isCloseTo(0.4 * 2 + 0.1 * 4, within(1e-12));
        assertThat(all.times(0.5).mean()).isCloseTo(13, within(1e-12));
        assertThat(all.meter()).isEqualTo(VIDEO);
    }

    /** A quota: what a fifth of a uniform-like observation exceeds is cut. */
    @Test
    void limited_observed_varianceIsThatOfWhatIsServed() {
        LimitedUsage served = new LimitedUsage(UsageDistribution.observed(VIDEO, Series.of(0, 10, 10, 80)), 30);
        // served 0, 10, 10, 30: mean 12.5
        assertThat(served.mean()).isEqualTo(12.5);
        assertThat(served.variance().orElseThrow()).isCloseTo((156.25 + 6.25 * 2 + 306.25) / 4, within(1e-8));
        assertThat(served.survival(30)).isZero();
        assertThat(served.meanAbove(10)).isEqualTo(5);
        assertThat(served.meanAbove(30)).isZero();
        assertThat(served.meanSteps(0, 20)).isEqualTo(1.0);
        assertThat(served.meanSteps(40, 20)).isZero();
        assertThat(new FixedUsage(VIDEO, 7).meanSteps(2, 2)).isEqualTo(3);
        assertThat(new FixedUsage(VIDEO, 7).meanSteps(9, 2)).isZero();
        assertThat(new FixedUsage(VIDEO, 7).variance().orElseThrow()).isZero();
    }

    /** Steps narrower than the series can settle are refused, not approximated. */
    @Test
    void meanSteps_ofTooNarrowSteps_isRefused() {
        UsageDistribution jumpy = UsageDistribution.logNormal(VIDEO, MEAN, variation(1));
        assertThat(jumpy.meanSteps(0, 1e-3)).isCloseTo(40 / 1e-3 + 0.5, within(1e-5));
        UsageDistribution rough = new Rough(jumpy);
        assertThatIllegalStateException()
                .isThrownBy(() -> rough.meanSteps(40, 1e-3))
                .withMessageContaining("did not settle");
    }

    /** A distribution with a survival function that trembles, so that no formula closes its series. */
    private record Rough(UsageDistribution like) implements UsageDistribution {

        @Override
        public Meter meter() {
            return like.meter();
        }

        @Override
        public double mean() {
            return like.mean();
        }

        @Override
        public OptionalDouble variance() {
            return like.variance();
        }

        @Override
        public double cumulative(double units) {
            return like.cumulative(units) * (1 - 1e-3 * StrictMath.abs(StrictMath.sin(units * 1e9)));
        }

        @Override
        public double quantile(double p) {
            return like.quantile(p);
        }

        @Override
        public double limitedExpectedValue(double limit) {
            return like.limitedExpectedValue(limit);
        }

        @Override
        public double topShare(double top) {
            return like.topShare(top);
        }

        @Override
        public UsageDistribution times(double factor) {
            return new Rough(like.times(factor));
        }
    }
}
