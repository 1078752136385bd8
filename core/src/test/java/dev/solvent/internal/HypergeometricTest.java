package dev.solvent.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class HypergeometricTest {

    /** Rounding of z alone moves a result of slope k by k units; the steepest rows have k = 5000. */
    private static final double RELATIVE = 2e-12;

    @ParameterizedTest(name = "2F1({0}, {1}; {2}; {3})")
    @CsvFileSource(resources = "hypergeometric.csv", numLinesToSkip = 2)
    void gauss_anyRegime_hasTheReferenceDigits(double a, double b, double c, double z, double expected) {
        assertThat(Hypergeometric.gauss(a, b, c, z)).isCloseTo(expected, within(RELATIVE * StrictMath.abs(expected)));
    }

    @Test
    void logGauss_beyondTheRangeOfADouble_isFinite() {
        // 2F1(a, b; b + tiny; z) is near (1-z)^-a
        assertThat(Hypergeometric.logGauss(1e5, 1e4, 1e4 + 1e-6, 0.5)).isCloseTo(1e5 * StrictMath.log(2), within(1.0));
    }

    @ParameterizedTest
    @CsvSource({
        "NaN, 1, 1, 0, a",
        "1, Infinity, 1, 0, b",
        "1, 1, 0, 0, c",
        "1, 1, -2, 0, c",
        "1, 1, 1, 1, z",
        "1, 1, 1, NaN, z"
    })
    void gauss_outsideTheDomain_isRefusedNamingTheParameter(double a, double b, double c, double z, String name) {
        assertThatThrownBy(() -> Hypergeometric.gauss(a, b, c, z))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(name + " must be");
    }
}
