package dev.solvent.usage;

import static dev.solvent.usage.Meter.VIDEO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.solvent.quantity.Series;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Distributions at their ends: nobody uses anything, or nobody could say how much. */
class UsageEdgesTest {

    static Stream<UsageDistribution> nothing() {
        UsageDistribution zero = new FixedUsage(VIDEO, 0);
        return Stream.of(
                zero,
                UsageDistribution.observed(VIDEO, Series.of(0, 0, 0)),
                new LimitedUsage(new LomaxUsage(VIDEO, 1.5, 10), 0),
                UsageDistribution.mixture(MixtureUsage.part(0.5, zero), MixtureUsage.part(0.5, zero)));
    }

    /** It was NaN, 0 over 0. */
    @ParameterizedTest
    @MethodSource("nothing")
    void topShare_ofNothing_isThatOfEquals(UsageDistribution users) {
        assertThat(users.topShare(0.1)).isEqualTo(0.1);
        assertThat(users.lorenzShare(0.9)).isEqualTo(0.9);
        assertThat(users.conditionalTailMean(0.9)).isZero();
    }

    /** exp(800) is no number: what is limited of it would be NaN. */
    @Test
    void logNormal_ofAnInfiniteMean_isRefusedByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LogNormalUsage(VIDEO, 0, 40))
                .withMessage(
                        "mean of log-normal usage on video must be finite, was infinite with mu 0.0 and sigma 40.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LogNormalUsage(VIDEO, 1, 1e200))
                .withMessageContaining("must be finite");
        assertThat(new LogNormalUsage(VIDEO, -400, 30).limitedExpectedValue(10)).isFinite();
    }
}
