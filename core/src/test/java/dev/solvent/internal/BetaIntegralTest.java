package dev.solvent.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BetaIntegralTest {

    /** I_x(1, b) = 1 - (1 - x)^b and I_x(a, 1) = x^a. */
    @Test
    void cumulative_oneParameterOne_isAPower() {
        assertThat(BetaIntegral.cumulative(1, 3, 0.25)).isCloseTo(1 - 0.75 * 0.75 * 0.75, within(1e-14));
        assertThat(BetaIntegral.cumulative(3, 1, 0.25)).isCloseTo(0.25 * 0.25 * 0.25, within(1e-15));
    }

    @Test
    void quantile_anyProbability_isTheInverse() {
        assertThat(BetaIntegral.quantile(3, 1, 0.125)).isCloseTo(0.5, within(1e-15));
        assertThat(BetaIntegral.cumulative(0.5, 5.9, BetaIntegral.quantile(0.5, 5.9, 0.9)))
                .isCloseTo(0.9, within(1e-13));
    }

    /** Student's table (Abramowitz and Stegun, 1964, table 26.10), three decimals. */
    @ParameterizedTest
    @CsvSource({"1, 0.975, 12.706", "15, 0.975, 2.131", "15, 0.95, 1.753", "120, 0.995, 2.617", "7, 0.5, 0"})
    void studentQuantile_tabulated_isTheTable(double degrees, double p, double expected) {
        assertThat(BetaIntegral.studentQuantile(degrees, p)).isCloseTo(expected, within(5e-4));
    }

    /** Ten tosses of a coin: 1, 11 and 56 of 1024. */
    @ParameterizedTest
    @CsvSource({"-1, 0", "0, 1", "1, 11", "2, 56", "10, 1024"})
    void binomial_tenTosses_isCounted(int successes, double of1024) {
        assertThat(BetaIntegral.binomial(10, 0.5, successes)).isCloseTo(of1024 / 1024, within(1e-14));
    }
}
