package dev.solvent.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.solvent.internal.Normal;
import dev.solvent.internal.draws.Streams;
import dev.solvent.quantity.Series;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DistributionTest {

    private static final Offset<Double> PUBLISHED = within(1e-12 * 10);

    static Stream<Distribution> families() {
        return Stream.of(
                Distribution.normal(3, 2),
                Distribution.logNormal(0.5, 0.8),
                Distribution.gamma(4, 0.25),
                Distribution.gamma(0.3, 2),
                Distribution.gamma(200, 1),
                Distribution.beta(8, 92),
                Distribution.beta(0.5, 0.5),
                Distribution.beta(0.5088, 5.8512),
                Distribution.pert(1, 3, 10),
                Distribution.metalog(0.8, 2, 5, 15),
                Distribution.uniform(-1, 4),
                Distribution.triangular(15, 20, 30),
                Distribution.normal(0, 1).truncatedTo(-1, 3),
                Distribution.mixture(List.of(Distribution.normal(0, 1), Distribution.normal(8, 2)), Series.of(3, 1)));
    }

    static Stream<Distribution> smooth() {
        return families().filter(Distribution::isSmooth);
    }

    @ParameterizedTest
    @MethodSource("families")
    void cumulative_ofAQuantile_isItsProbability(Distribution family) {
        assertThat(family.cumulative(family.quantile(1e-9))).isCloseTo(1e-9, within(1e-10));
        for (double p : new double[] {1e-6, 1e-4, 0.01, 0.25, 0.5, 0.75, 0.99, 1 - 1e-4}) {
            assertThat(family.cumulative(family.quantile(p))).isCloseTo(p, within(1e-10));
            assertThat(family.cumulative(family.quantileAbove(p))).isCloseTo(1 - p, within(1e-10));
        }
    }

    /** Cubics through four exact points over a sixteenth of an octave; 1.2e-8 is what the prototype measured on gamma(4). */
    @ParameterizedTest
    @MethodSource("smooth")
    void table_anyWord_isTheQuantile(Distribution family) {
        Sampler table = Sampler.of(family);
        double scale = family.quantile(0.9) - family.quantile(0.1);
        for (int i = 0; i < 2000; i++) {
            long word = Streams.word(5, i) >>> (i % 50);
            for (long each : new long[] {word, ~word}) {
                double exact = Sampler.exact(family, each);
                assertThat(table.at(each)).isCloseTo(exact, within(1e-7 * (scale + StrictMath.abs(exact))));
            }
        }
    }

    @ParameterizedTest(name = "normal, level {0}")
    @CsvSource({"0.9, 1.823870495735307", "0.8, 2.340912438217137", "0.5, 4.447806655516805"})
    void normal_minusTwoToFour_isSquiggles(double level, double deviation) {
        assertThat(Distribution.normal(CentralRange.of(level, -2, 4))).satisfies(found -> {
            Families.Normal normal = (Families.Normal) found;
            assertThat(normal.mean()).isEqualTo(1);
            assertThat(normal.deviation()).isCloseTo(deviation, PUBLISHED);
        });
    }

    @ParameterizedTest(name = "log-normal, {1} to {2} at {0}")
    @CsvSource({
        "0.9, 2, 5, 1.1512925464970227, 0.2785326052301637",
        "0.8, 2, 5, 1.1512925464970227, 0.3574927285445489",
        "0.9, 5, 10, 1.956011502714073, 0.21070178197089962"
    })
    void logNormal_aRange_isSquiggles(double level, double low, double high, double mu, double sigma) {
        Families.LogNormal found = (Families.LogNormal) Distribution.logNormal(CentralRange.of(level, low, high));
        assertThat(found.mu()).isCloseTo(mu, PUBLISHED);
        assertThat(found.sigma()).isCloseTo(sigma, PUBLISHED);
    }

    @Test
    void fromMeanAndDeviation_eachFamily_hasThem() {
        assertThat(Distribution.logNormal(Moments.of(1, 2)))
                .isEqualTo(new Families.LogNormal(-0.5 * StrictMath.log1p(4), StrictMath.sqrt(StrictMath.log1p(4))));
        Families.Beta beta = (Families.Beta) Distribution.beta(Moments.of(0.08, 0.1));
        assertThat(beta.alpha()).isCloseTo(0.5088, PUBLISHED);
        assertThat(beta.beta()).isCloseTo(5.8512, PUBLISHED);
        assertThat(Distribution.gamma(Moments.of(6, 3))).isEqualTo(new Families.Gamma(4, 1.5));
        Families.Uniform uniform = (Families.Uniform) Distribution.uniform(Moments.of(1, 2));
        assertThat((uniform.max() - uniform.min()) / StrictMath.sqrt(12)).isCloseTo(2, PUBLISHED);
    }

    /** SciPy's solution for a churn of 2 % to 10 %, six digits; then quantiles come back. */
    @Test
    void fromQuantiles_eachFamily_hasThem() {
        Families.Beta beta = (Families.Beta) Distribution.beta(CentralRange.of(0.9, 0.02, 0.1));
        assertThat(beta.alpha()).isCloseTo(4.379165492118812, within(1e-6));
        assertThat(beta.beta()).isCloseTo(77.01779311554048, within(1e-5));
        Distribution gamma = Distribution.gamma(CentralRange.of(0.8, 2, 9));
        assertThat(gamma.quantile(0.1)).isCloseTo(2, within(1e-9));
        assertThat(gamma.quantile(0.9)).isCloseTo(9, within(1e-9));
        Distribution uniform = Distribution.uniform(CentralRange.of(0.5, 2, 4));
        assertThat(uniform).isEqualTo(new Families.Uniform(1, 5));
    }

    @Test
    void pert_oneThreeTen_isTheBetaOfItsRule() {
        Families.Scaled pert = (Families.Scaled) Distribution.pert(1, 3, 10);
        Families.Beta beta = (Families.Beta) pert.base();
        assertThat(beta.alpha()).isCloseTo(1.8888888888888888, PUBLISHED);
        assertThat(beta.beta()).isCloseTo(4.111111111111111, PUBLISHED);
    }

    @Test
    void metalog_threeQuantiles_isKeelins() {
        Families.Metalog metalog = (Families.Metalog) Distribution.metalog(0.8, 2, 5, 15);
        assertThat(metalog.spread()).isCloseTo(2.9582774865372214, PUBLISHED);
        assertThat(metalog.skew()).isCloseTo(3.982296616492413, PUBLISHED);
        assertThat(metalog.quantile(0.05)).isCloseTo(1.5660656803405812, PUBLISHED);
        assertThatThrownBy(() -> Distribution.metalog(0.8, 2, 2.1, 15)).hasMessageContaining("median must leave");
    }

    @Test
    void discrete_weights_areSteps() {
        Distribution coins = Distribution.discrete(Series.of(1, 2, 5), Series.of(1, 2, 1));
        assertThat(Stream.of(0.1, 0.25, 0.26, 0.75, 0.76).map(coins::quantile))
                .containsExactly(1.0, 1.0, 2.0, 2.0, 5.0);
        assertThat(coins.cumulative(2)).isCloseTo(0.75, within(1e-15));
        assertThat(coins.cumulative(0)).isZero();
        assertThat(coins.cumulative(5)).isCloseTo(1, within(1e-15));
        assertThat(Distribution.empirical(Series.of(9, 1, 4)).quantile(0.5)).isEqualTo(4);
    }

    /** What lies outside is spread over the inside, or gathers on the bounds: the median moves, or stays. */
    @Test
    void truncatedAndClipped_areDifferentThings() {
        Distribution base = Distribution.normal(0, 1);
        Distribution truncated = base.truncatedTo(0, 10);
        Distribution clipped = base.clippedTo(0, 10);
        assertThat(truncated.quantile(0.5)).isCloseTo(base.quantile(0.75), within(1e-12));
        assertThat(clipped.quantile(0.5)).isZero();
        assertThat(clipped.quantile(0.3)).isZero();
        assertThat(clipped.quantileAbove(0.1)).isEqualTo(base.quantileAbove(0.1));
        assertThat(Stream.of(-1.0, 0.0, 11.0).map(clipped::cumulative)).containsExactly(0.0, 0.5, 1.0);
        assertThatThrownBy(() -> base.truncatedTo(50, 60)).hasMessageContaining("probability above 1e-9");
    }

    @Test
    void parameters_thatCannotBe_areRefused() {
        refused(() -> Distribution.normal(Double.NaN, 1), "mean must be finite, was NaN");
        refused(() -> Distribution.normal(0, 0), "deviation must be positive and finite, was 0.0");
        refused(() -> Distribution.logNormal(CentralRange.of(0.9, 0, 1)), "low must be positive and finite, was 0.0");
        refused(() -> CentralRange.of(0.9, 3, 3), "high must be above 3.0, was 3.0");
        refused(() -> Distribution.uniform(2, 2), "max must be above 2.0, was 2.0");
        refused(() -> Distribution.triangular(1, 9, 3), "mode must be in [1.0, 3.0], was 9.0");
        refused(() -> Distribution.triangular(1, 0, 3), "mode must be in [1.0, 3.0], was 0.0");
        refused(() -> Distribution.beta(Moments.of(0.5, 0.6)), "deviation must be below 0.5 at a mean of 0.5, was 0.6");
        refused(() -> Distribution.discrete(Series.of(2, 1), Series.of(1, 1)), "values must rise, was 1.0 after 2.0");
        refused(() -> Distribution.discrete(Series.of(1), Series.of()), "weights must be as many as values");
        refused(() -> Distribution.discrete(Series.of(), Series.of()), "weights must be as many as values");
        refused(() -> Distribution.discrete(Series.of(1), Series.of(0)), "sum of weights must be positive");
        refused(() -> Distribution.mixture(List.of(), Series.of()), "weights must be as many as parts");
        refused(() -> Distribution.mixture(List.of(p -> p), Series.of(1, 2)), "weights must be as many as parts");
        refused(() -> Distribution.gamma(CentralRange.of(0.9, 1, 1 + 1e-9)), "no parameters meet them");
    }

    /** A lambda is a distribution; a constant mixture weight of zero is left out. */
    @Test
    void mixture_weightZero_isTheOther() {
        Distribution mixture = Distribution.mixture(List.of(p -> p, Distribution.normal(90, 1)), Series.of(1, 0));
        assertThat(mixture.quantile(0.3)).isCloseTo(0.3, within(1e-9));
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(message);
    }

    /** Closed forms against the quantile function, by the trapezoidal rule over its normal score. */
    @ParameterizedTest
    @MethodSource("families")
    void exactMoments_whereKnown_areThoseOfTheQuantiles(Distribution family) {
        if (family.exactMean().isEmpty()) {
            assertThat(family.exactDeviation()).isEmpty();
            return;
        }
        double sum = 0;
        double squares = 0;
        double step = 0.01;
        for (int i = -900; i <= 900; i++) {
            double z = i * step;
            double tail = Normal.cumulative(-StrictMath.abs(z));
            double x = z < 0 ? family.quantile(tail) : family.quantileAbove(tail);
            double weight = step * StrictMath.exp(-z * z / 2) / StrictMath.sqrt(2 * StrictMath.PI);
            sum += weight * x;
            squares += weight * x * x;
        }
        double deviation = family.exactDeviation().orElseThrow();
        // smooth quantiles are summed to rounding; a kink costs the square of the step times a density below 0.4
        assertThat(sum).isCloseTo(family.exactMean().orElseThrow(), within(4e-5 * deviation));
        assertThat(StrictMath.sqrt(squares - sum * sum)).isCloseTo(deviation, within(4e-5 * deviation));
    }

    @Test
    void exactMoments_ofStepsAndMixtures_areWeighted() {
        Distribution coins = Distribution.discrete(Series.of(1, 2, 5), Series.of(1, 2, 1));
        assertThat(coins.exactMean()).hasValue(2.5);
        assertThat(coins.exactDeviation()).hasValue(1.5);
        assertThat(Distribution.mixture(List.of(p -> p), Series.of(1)).exactMean())
                .isEmpty();
        assertThat(Distribution.mixture(List.of(p -> p), Series.of(1)).exactDeviation())
                .isEmpty();
        assertThat(Distribution.normal(0, 1).truncatedTo(-1, 1).exactMean()).isEmpty();
    }
}
