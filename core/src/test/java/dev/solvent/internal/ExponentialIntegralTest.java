package dev.solvent.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class ExponentialIntegralTest {

    /** Some hundred positive terms, each right to a few units. */
    private static final double RELATIVE = 4e-15;

    private static final double LOGARITHM = 2e-14;

    @ParameterizedTest(name = "e^z E_s(z), s = {0}, z = {1}")
    @CsvFileSource(resources = "exponential-integral.csv", numLinesToSkip = 2)
    void scaled_anyOrder_hasTheReferenceDigits(double order, double z, double expected) {
        assertThat(ExponentialIntegral.scaled(order, z)).isCloseTo(expected, within(RELATIVE * expected));
    }

    @ParameterizedTest(name = "E[exp({2} P)], P ~ Beta({0}, {1})")
    @CsvFileSource(resources = "beta-average.csv", numLinesToSkip = 2)
    void betaAverage_exponential_isKummersFunction(double a, double b, double c, double expected) {
        double log = BetaAverage.logMean(a, b, (logShare, logComplement) -> c * StrictMath.exp(logShare));
        assertThat(log).isCloseTo(expected, within(LOGARITHM * StrictMath.max(1, StrictMath.abs(expected))));
    }

    @Test
    void betaAverage_complement_isOneLessTheShare() {
        double log = BetaAverage.logMean(0.5, 3, (logShare, logComplement) -> logComplement);
        assertThat(StrictMath.exp(log)).isCloseTo(3 / 3.5, within(1e-15));
        assertThat(BetaAverage.logMean(2, 2, (logShare, logComplement) -> Double.NEGATIVE_INFINITY))
                .isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void gaussLegendre_polynomialOfTwiceItsOrder_isExact() {
        GaussLegendre rule = GaussLegendre.ofOrder(5);
        double sum = 0;
        double weights = 0;
        for (int i = 0; i < rule.order(); i++) {
            sum += rule.weight(i) * StrictMath.pow(rule.node(i), 9);
            weights += rule.weight(i);
        }
        assertThat(sum).isCloseTo(0.1, within(1e-16));
        assertThat(weights).isCloseTo(1, within(4e-16));
        assertThatThrownBy(() -> GaussLegendre.ofOrder(0)).hasMessage("order must be at least 1, was 0");
    }
}
