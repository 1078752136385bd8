package dev.solvent.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class GammaFunctionsTest {

    /** A sum of about ten terms of the size of the result, each right to two units in the last place. */
    private static final double RELATIVE = 4e-15;

    @ParameterizedTest(name = "{0}({1}, {2}, {3})")
    @CsvFileSource(resources = "gamma-functions.csv", numLinesToSkip = 2)
    void function_anyArgument_hasAllDigits(String function, double a, double b, double t, double expected) {
        double value = value(function, a, b, t);
        // near its zeros the result is a difference of terms of size 1, whose rounding remains
        double size = StrictMath.max(StrictMath.abs(expected), function.endsWith("Rise") ? 0 : 1);
        assertThat(value).isCloseTo(expected, within(RELATIVE * scale(function, a, b, size)));
    }

    private static double scale(String function, double a, double b, double size) {
        return function.equals("logBeta")
                ? StrictMath.max(size, StrictMath.abs(GammaFunctions.logGamma(StrictMath.min(a, b))))
                : size;
    }

    private static double value(String function, double a, double b, double t) {
        return switch (function) {
            case "logGamma" -> GammaFunctions.logGamma(a);
            case "digamma" -> GammaFunctions.digamma(a);
            case "trigamma" -> GammaFunctions.trigamma(a);
            case "logGammaRise" -> GammaFunctions.logGammaRise(a, t);
            case "digammaRise" -> GammaFunctions.digammaRise(a, t);
            case "logBeta" -> GammaFunctions.logBeta(a, b);
            case "logBetaRise" -> GammaFunctions.logBetaRise(a, b, t);
            default -> throw new AssertionError(function);
        };
    }

    @Test
    void logBetaRise_limits_areExact() {
        assertThat(GammaFunctions.logBetaRise(2, 3, 0)).isZero();
        assertThat(GammaFunctions.logBetaRise(2, 3, Double.POSITIVE_INFINITY)).isEqualTo(Double.NEGATIVE_INFINITY);
        // many equal users: the geometric, 3 ln 0.9
        assertThat(GammaFunctions.logBetaRise(1e15, 9e15, 3)).isCloseTo(3 * StrictMath.log(0.9), within(1e-14));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void function_argumentOutsideTheDomain_isRefused(double x) {
        assertThatThrownBy(() -> GammaFunctions.logGamma(x)).hasMessageContaining("x must be positive");
        assertThatThrownBy(() -> GammaFunctions.digamma(x)).hasMessageContaining("x must be positive");
        assertThatThrownBy(() -> GammaFunctions.trigamma(x)).hasMessageContaining("x must be positive");
    }
}
