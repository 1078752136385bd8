package dev.solvent.usage;

import static dev.solvent.quantity.Quantities.at;
import static dev.solvent.usage.Meter.CACHED_INPUT;
import static dev.solvent.usage.Meter.FRESH_INPUT;
import static dev.solvent.usage.Meter.OUTPUT;
import static dev.solvent.usage.Meter.VIDEO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import dev.solvent.quantity.GrowthRate;
import dev.solvent.quantity.Series;
import dev.solvent.quantity.Unit;
import java.math.BigDecimal;
import java.time.Month;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {

    private static final Usage TWO = Usage.of(new LogNormalUsage(VIDEO, 3, 1), new GammaUsage(OUTPUT, 2, 500));

    /** Ranks of 20,000 users; their correlation has a standard error below 0.008. */
    @ParameterizedTest
    @ValueSource(doubles = {-1, -0.4, 0, 0.6, 1})
    void user_ofDependentMeters_hasTheRankCorrelation(double spearman) {
        Usage usage = TWO.withDependence(new Dependence(spearman));
        SplittableRandom random = new SplittableRandom(11);
        int users = 20_000;
        double[] video = new double[users];
        double[] output = new double[users];
        for (int i = 0; i < users; i++) {
            ToDoubleFunction<Meter> user = usage.user(Series.of(random.nextDouble(), random.nextDouble()));
            video[i] = user.applyAsDouble(VIDEO);
            output[i] = user.applyAsDouble(OUTPUT);
            assertThat(user.applyAsDouble(FRESH_INPUT)).isZero();
        }
        assertThat(rankCorrelation(video, output)).isCloseTo(spearman, within(0.03));
        assertThat(Arrays.stream(video).average().orElseThrow())
                .isCloseTo(usage.levelOn(VIDEO).orElseThrow().mean(), within(2.5));
    }

    private static double rankCorrelation(double[] a, double[] b) {
        double[] first = ranks(a);
        double[] second = ranks(b);
        double n = a.length;
        double squares = IntStream.range(0, a.length)
                .mapToDouble(i -> (first[i] - second[i]) * (first[i] - second[i]))
                .sum();
        return 1 - 6 * squares / (n * (n * n - 1));
    }

    private static double[] ranks(double[] values) {
        Integer[] order = IntStream.range(0, values.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble(i -> values[i]));
        double[] ranks = new double[values.length];
        for (int i = 0; i < order.length; i++) {
            ranks[order[i]] = i;
        }
        return ranks;
    }

    @Test
    void usage_impossibleDependence_isRefused() {
        Usage three =
                new Usage(List.of(new FixedUsage(VIDEO, 1), new FixedUsage(OUTPUT, 1), new FixedUsage(FRESH_INPUT, 1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> three.withDependence(new Dependence(-0.6)))
                .withMessageContaining("spearman of 3 meters must be at least -0.48");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Dependence(1.5))
                .withMessage("spearman must be in [-1, 1], was 1.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TWO.user(Series.of(0.5)))
                .withMessageContaining("uniforms must be one per meter (2), were 1");
        assertThat(three.withDependence(Dependence.COMMON_LEVEL)
                        .user(Series.of(0.1, 0.9, 0.5))
                        .applyAsDouble(OUTPUT))
                .isEqualTo(1);
    }

    /** Level and month: a fixed level becomes log-normal, a log-normal one stays so. */
    @Test
    void usage_withMonthlyVariation_hasTwoLayers() {
        Usage usage = Usage.of(
                        new FixedUsage(VIDEO, 60), new LogNormalUsage(OUTPUT, 3, 1), new FixedUsage(FRESH_INPUT, 0))
                .withMonthlyVariation(0.5);
        assertThat(usage.levelOn(VIDEO)).contains(new FixedUsage(VIDEO, 60));
        UsageDistribution month = usage.on(VIDEO).orElseThrow();
        assertThat(month.mean()).isCloseTo(60, within(1e-10));
        assertThat(month.variance().orElseThrow()).isCloseTo(900, within(1e-8));
        assertThat(usage.on(OUTPUT).orElseThrow()).isInstanceOf(LogNormalUsage.class);
        assertThat(usage.on(FRESH_INPUT).orElseThrow().mean()).isZero();
        assertThat(usage.inOneMonth().monthlyVariation()).isZero();
        assertThat(TWO.inOneMonth()).isSameAs(TWO);
        assertThat(usage.times(2).monthlyVariation()).isEqualTo(0.5);
    }

    @Test
    void trend_byAgeAndMonth_multiplies() {
        UsageTrend trend = UsageTrend.byAge(GrowthRate.perMonth(0.10))
                .and(UsageTrend.byMonth(GrowthRate.perMonth(0.02), at(2027, Month.JANUARY)))
                .and(UsageTrend.stepAt(at(2027, Month.JUNE), 2));
        assertThat(trend.factor(2, at(2026, Month.MARCH))).isCloseTo(1.21, within(1e-12));
        assertThat(trend.factor(1, at(2027, Month.MARCH))).isCloseTo(1.1 * 1.02 * 1.02, within(1e-12));
        assertThat(trend.factor(0, at(2027, Month.JUNE))).isCloseTo(2 * StrictMath.pow(1.02, 5), within(1e-12));
        assertThat(UsageTrend.settling(0.4, 3).factor(3, at(2027, Month.MAY))).isCloseTo(0.7, within(1e-12));
        assertThat(trend.applied(TWO, 2, at(2026, Month.MARCH))
                        .levelOn(OUTPUT)
                        .orElseThrow()
                        .mean())
                .isCloseTo(1210, within(1e-8));
        assertThat(UsageTrend.NONE.applied(TWO, 5, at(2027, Month.MAY))).isSameAs(TWO);
        UsageTrend broken = (age, month) -> -age;
        assertThatIllegalStateException()
                .isThrownBy(() -> broken.applied(TWO, 3, at(2027, Month.MAY)))
                .withMessageContaining("returned -3.0 at age 3 in 2027-05");
    }

    /** 1000 tokens of which 200 from the cache, 300 of audio, 50 both (genai-prices, data-driven unit registry). */
    @Test
    void nestedCounters_overlapping_areSplit() {
        NestedCounters counters = NestedCounters.NONE
                .and(1000, "input")
                .and(200, "input", "cached")
                .and(300, "input", "audio")
                .and(50, "input", "cached", "audio");
        assertThat(counters.disjoint().values().stream().map(BigDecimal::intValueExact))
                .containsExactly(550, 150, 250, 50);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NestedCounters.NONE
                        .and(10, "input")
                        .and(11, "input", "cached")
                        .disjoint())
                .withMessageContaining("count of [input] must hold those within it, was 10 and they are 1 more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NestedCounters.NONE.and(1, "input").and(1, "input"))
                .withMessageContaining("counted twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NestedCounters.NONE.and(-1, "input"))
                .withMessageContaining("must be at least 0, was -1");
    }

    @Test
    void tokenCounts_ofThreeProviders_countEveryTokenOnce() {
        Consumption openAi = TokenCounts.openAi()
                .with(TokenCounts.Counter.INPUT, 1000)
                .with(TokenCounts.Counter.CACHE_READ, 200)
                .with(TokenCounts.Counter.OUTPUT, 90)
                .with(TokenCounts.Counter.REASONING, 40)
                .toConsumption();
        Consumption anthropic = TokenCounts.anthropic()
                .with(TokenCounts.Counter.INPUT, 800)
                .with(TokenCounts.Counter.CACHE_READ, 200)
                .with(TokenCounts.Counter.OUTPUT, 90)
                .with(TokenCounts.Counter.REASONING, 40)
                .toConsumption();
        Consumption gemini = TokenCounts.gemini()
                .with(TokenCounts.Counter.INPUT, 1000)
                .with(TokenCounts.Counter.CACHE_READ, 200)
                .with(TokenCounts.Counter.OUTPUT, 50)
                .with(TokenCounts.Counter.REASONING, 40)
                .toConsumption();
        assertThat(openAi).isEqualTo(anthropic).isEqualTo(gemini);
        assertThat(openAi.units(FRESH_INPUT)).isEqualByComparingTo("800");
        assertThat(openAi.units(CACHED_INPUT)).isEqualByComparingTo("200");
        assertThat(openAi.units(OUTPUT)).isEqualByComparingTo("50");
        assertThat(openAi.units(Meter.REASONING)).isEqualByComparingTo("40");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TokenCounts.openAi().with(TokenCounts.Counter.INPUT, -1))
                .withMessage("count of INPUT must be at least 0, was -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TokenCounts.openAi()
                        .with(TokenCounts.Counter.INPUT, 3)
                        .with(TokenCounts.Counter.CACHE_READ, 12304)
                        .toConsumption())
                .withMessageContaining("must hold those within it");
    }

    /** Every counter ends on a meter of its own. */
    @Test
    void tokenCounts_everyCounter_hasItsMeter() {
        TokenCounts all = TokenCounts.openAi();
        long tokens = 1 << 11;
        for (TokenCounts.Counter each : TokenCounts.Counter.values()) {
            all = all.with(
                    each, each == TokenCounts.Counter.INPUT || each == TokenCounts.Counter.OUTPUT ? 100_000 : tokens);
            tokens /= 2;
        }
        Consumption used = all.toConsumption();
        assertThat(used.events()).hasSize(TokenCounts.Counter.values().length);
        assertThat(used.events().keySet()).allMatch(meter -> meter.unit().equals(Unit.TOKEN));
        BigDecimal sum = used.events().keySet().stream().map(used::units).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum).isEqualByComparingTo("200000");
    }

    @Test
    void consumption_ofEvents_sumsThem() {
        Consumption consumption = Consumption.of(VIDEO, "1.5")
                .andEvents(OUTPUT, List.of(BigDecimal.ONE, BigDecimal.TEN))
                .and(FRESH_INPUT, BigDecimal.ZERO);
        assertThat(consumption.units(OUTPUT)).isEqualByComparingTo("11");
        assertThat(consumption.asDoubles().applyAsDouble(VIDEO)).isEqualTo(1.5);
        assertThat(consumption.units(CACHED_INPUT)).isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> consumption.and(VIDEO, BigDecimal.ONE))
                .withMessageContaining("meter must be new");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Consumption.of(VIDEO, "-1"))
                .withMessage("consumption on meter video must be at least 0, was -1");
        assertThat(new Consumption(Map.of())).isEqualTo(Consumption.NONE);
    }
}
