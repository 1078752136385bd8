package dev.solvent.usage;

import static dev.solvent.Tolerance.relative;
import static dev.solvent.quantity.Quantities.seconds;
import static dev.solvent.quantity.Quantities.tokens;
import static dev.solvent.usage.Meter.OUTPUT;
import static dev.solvent.usage.Meter.VIDEO;
import static dev.solvent.usage.Spread.topShare;
import static dev.solvent.usage.Spread.variation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.solvent.Refusal;
import dev.solvent.quantity.Period;
import dev.solvent.quantity.QuantityRate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class UsageDistributionTest {

    private static final QuantityRate MINUTE = seconds(60).per(Period.MONTH);

    /** The regularised incomplete gamma and the error function of Commons Math, whose stated accuracy is 1e-15 of 1. */
    private static final double SPECIAL = 1e-12;

    private static final LogNormalUsage TOP_TENTH = UsageDistribution.logNormal(VIDEO, MINUTE, topShare(0.10, 0.72));
    private static final GammaUsage GAMMA = UsageDistribution.gamma(VIDEO, MINUTE, variation(2));

    /** Python mpmath 1.3, 30 digits: the integral of 1 - F(u) from 0 to d. */
    @ParameterizedTest(name = "log-normal: E[min(U, {0})] = {1}")
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            limit, expected
            0,     0
            10,    6.86484543673805518474991502255
            60,    21.0740979076541181234346163633
            200,   34.6938733502858781562265350465
            1000,  50.3971759203831273691515819627
            """)
    void logNormal_limitedExpectedValue_isTheIntegral(double limit, double expected) {
        assertThat(TOP_TENTH.limitedExpectedValue(limit)).isEqualTo(expected, relative(SPECIAL, expected));
    }

    /** Python mpmath 1.3, 30 digits: k s P(k + 1, d / s) + d Q(k, d / s) with k = 1/4, s = 240, and P(k, d / s). */
    @ParameterizedTest(name = "gamma: E[min(U, {0})] = {1}, F = {2}")
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            limit, expected,                      cumulative
            0,     0,                             0
            10,    6.03067308728889780355133975909, 0.494348995722396582269321602179
            60,    23.5463056085970069447961880117, 0.743677944731461041670866500562
            200,   44.78249459087326023744053641,   0.912362812378334037945876289269
            1000,  59.7299238052507124682947338283, 0.99872744238638748086276959983
            """)
    void gamma_limitedExpectedValue_isTheIntegral(double limit, double expected, double cumulative) {
        assertThat(GAMMA.limitedExpectedValue(limit)).isEqualTo(expected, relative(SPECIAL, expected));
        assertThat(GAMMA.cumulative(limit)).isEqualTo(cumulative, within(SPECIAL));
    }

    @Test
    void logNormal_fromTheTopTenth_hasItsMeanAndShare() {
        assertThat(TOP_TENTH.mean()).isEqualTo(60, relative(1e-14, 60));
        assertThat(TOP_TENTH.topShare(0.10)).isEqualTo(0.72, within(SPECIAL));
        assertThat(TOP_TENTH.sigma()).isEqualTo(1.8643930728158167, within(SPECIAL));
        assertThat(TOP_TENTH.mu()).isEqualTo(2.356363797240299, within(SPECIAL));
        assertThat(TOP_TENTH.quantile(0.5)).isEqualTo(StrictMath.exp(TOP_TENTH.mu()), relative(SPECIAL, 10));
    }

    /** Python mpmath 1.3, 30 digits. */
    @Test
    void gamma_quantilesAndShares_areAsByHand() {
        assertThat(GAMMA.shape()).isEqualTo(0.25);
        assertThat(GAMMA.scale()).isEqualTo(240);
        assertThat(GAMMA.quantile(0.9)).isEqualTo(180.09428933684055, relative(SPECIAL, 180));
        assertThat(GAMMA.quantile(0.01)).isEqualTo(1.6199275030940322e-6, relative(1e-11, 1.6e-6));
        assertThat(GAMMA.topShare(0.1)).isEqualTo(0.5848524647064169, within(SPECIAL));
        GammaUsage half = UsageDistribution.gamma(VIDEO, MINUTE, topShare(0.1, 0.5));
        assertThat(StrictMath.log(half.shape())).isEqualTo(-1.0024107200283578, within(1e-11));
        assertThat(half.mean()).isEqualTo(60, relative(1e-14, 60));
    }

    @Test
    void fixed_everybodyTheSame_isAsByHand() {
        FixedUsage usage = UsageDistribution.fixed(VIDEO, MINUTE);
        assertThat(usage.mean()).isEqualTo(60);
        assertThat(usage.quantile(0.01)).isEqualTo(60);
        assertThat(usage.cumulative(59)).isZero();
        assertThat(usage.cumulative(60)).isEqualTo(1);
        assertThat(usage.limitedExpectedValue(45)).isEqualTo(45);
        assertThat(usage.meanAbove(45)).isEqualTo(15);
        assertThat(usage.topShare(0.1)).isEqualTo(0.1);
        assertThat(usage.times(2)).isEqualTo(new FixedUsage(VIDEO, 120));
    }

    @Test
    void limited_quota_cutsUsageOff() {
        LimitedUsage usage = new LimitedUsage(GAMMA, 60);
        assertThat(usage.meter()).isEqualTo(VIDEO);
        assertThat(usage.mean()).isEqualTo(GAMMA.limitedExpectedValue(60));
        assertThat(usage.cumulative(59.9)).isEqualTo(GAMMA.cumulative(59.9));
        assertThat(usage.cumulative(60)).isEqualTo(1);
        assertThat(usage.quantile(0.99)).isEqualTo(60);
        assertThat(usage.quantile(0.3)).isEqualTo(GAMMA.quantile(0.3));
        assertThat(usage.limitedExpectedValue(1000)).isEqualTo(usage.mean());
        assertThat(usage.times(2)).isEqualTo(new LimitedUsage(GAMMA.times(2), 120));
        // the top tenth is above the quota, which 25.6 % reach: it makes a tenth of 60 seconds each
        assertThat(usage.topShare(0.1)).isEqualTo(6 / usage.mean(), within(1e-14));
    }

    @Test
    void variation_isKept() {
        LogNormalUsage usage = UsageDistribution.logNormal(VIDEO, MINUTE, variation(2));
        // the variance of a log-normal is mean^2 (exp(sigma^2) - 1)
        assertThat(StrictMath.expm1(usage.sigma() * usage.sigma())).isEqualTo(4, within(1e-13));
        assertThat(usage.mean()).isEqualTo(60, relative(1e-14, 60));
    }

    @Test
    void usage_holdsOneDistributionPerMeter() {
        FixedUsage video = UsageDistribution.fixed(VIDEO, MINUTE);
        FixedUsage output = UsageDistribution.fixed(OUTPUT, tokens(1200).per(Period.YEAR));
        Usage usage = Usage.of(video, output);
        assertThat(usage.meters()).containsExactly(VIDEO, OUTPUT);
        assertThat(usage.on(OUTPUT).orElseThrow().mean()).isEqualTo(100);
        assertThat(usage.on(Meter.IMAGES)).isEmpty();
        assertThat(usage.times(3)).isEqualTo(Usage.of(video.times(3), output.times(3)));
        assertThat(Usage.NONE.meters()).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Usage.of(video, video.times(2)))
                .withMessage("distributions must have one meter each, had two of video in seconds");
    }

    @Test
    void quantity_ofAnotherUnit_isRefused() {
        QuantityRate inTokens = tokens(5).per(Period.MONTH);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UsageDistribution.fixed(VIDEO, inTokens))
                .withMessage("quantity on meter video must be in seconds, was 5 tokens");
        assertThatIllegalArgumentException().isThrownBy(() -> UsageDistribution.gamma(VIDEO, inTokens, variation(1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UsageDistribution.logNormal(VIDEO, inTokens, variation(1)));
    }

    static Stream<Refusal> parameters() {
        Stream<Refusal> definitions = Stream.of(
                        Refusal.of("mean", value -> new FixedUsage(VIDEO, value), -1),
                        Refusal.of("shape", value -> new GammaUsage(VIDEO, value, 1), 0, -1),
                        Refusal.of("scale", value -> new GammaUsage(VIDEO, 1, value), 0, -1),
                        Refusal.of("mu", value -> new LogNormalUsage(VIDEO, value, 1)),
                        Refusal.of("sigma", value -> new LogNormalUsage(VIDEO, 1, value), 0, -1),
                        Refusal.of("limit", value -> new LimitedUsage(GAMMA, value), -1),
                        Refusal.of("top", value -> topShare(value, 0.9), 0, -0.1, 1),
                        Refusal.of("share", value -> topShare(0.1, value), 0.1, 0.05, 1),
                        Refusal.of("ratio", value -> variation(value), 0, -1),
                        Refusal.of("factor", value -> Usage.NONE.times(value), 0, -1))
                .flatMap(each -> each);
        return Stream.concat(
                definitions,
                Stream.of(GAMMA, TOP_TENTH, UsageDistribution.fixed(VIDEO, MINUTE), new LimitedUsage(GAMMA, 60))
                        .flatMap(UsageDistributionTest::questions));
    }

    private static Stream<Refusal> questions(UsageDistribution usage) {
        return Stream.of(
                        Refusal.of("p", usage::quantile, 0, 1, -0.1, 1.1),
                        Refusal.of("top", usage::topShare, 0, 1, -0.1, 1.1),
                        Refusal.of("limit", usage::limitedExpectedValue, -1)
                                .filter(each -> !(usage instanceof LimitedUsage && each.value() > 0)),
                        Refusal.of("units", usage::cumulative, -1),
                        Refusal.of("factor", usage::times, 0, -1))
                .flatMap(each -> each);
    }

    @ParameterizedTest
    @MethodSource("parameters")
    void parameter_outsideItsDomain_isRefusedNamingParameterAndValue(Refusal each) {
        each.check();
    }

    @Test
    void mean_zero_isNoUnequalUsage() {
        QuantityRate nothing = seconds(0).per(Period.MONTH);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UsageDistribution.gamma(VIDEO, nothing, variation(1)))
                .withMessage("mean must be positive and finite, was 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UsageDistribution.logNormal(VIDEO, nothing, variation(1)))
                .withMessage("mean must be positive and finite, was 0.0");
    }
}
