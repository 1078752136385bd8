package dev.solvent.files.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NumberRangeTest {

    static Stream<Arguments> ranges() {
        double inf = Double.POSITIVE_INFINITY;
        return Stream.of(
                Arguments.of(NumberRange.any(), "a number", -1e308, inf),
                Arguments.of(NumberRange.positive(), "a number above 0", 4.9E-324, 0),
                Arguments.of(NumberRange.nonNegative(), "a number, at least 0", 0, -4.9E-324),
                Arguments.of(NumberRange.fraction(), "a number in [0, 1]", 1, 1.0000000000000002),
                Arguments.of(NumberRange.inside(0, 1), "a number in (0, 1)", 0.5, 1),
                Arguments.of(NumberRange.between(-0.5, 1e6), "a number in [-0.5, 1000000]", -0.5, 1e7),
                Arguments.of(new NumberRange(-inf, true, 3, true, ""), "a number, at most 3", 3, 3.5),
                Arguments.of(new NumberRange(-inf, true, 3, false, ""), "a number below 3", 2.9, 3),
                Arguments.of(NumberRange.atLeast(1).of("months"), "a number of months, at least 1", 1, 0.9));
    }

    @ParameterizedTest
    @MethodSource
    void ranges(NumberRange range, String words, double within, double outside) {
        assertThat(range.inWords()).isEqualTo(words);
        assertThat(range.contains(within)).isTrue();
        assertThat(range.contains(outside)).isFalse();
        assertThat(range.contains(Double.NaN)).isFalse();
        assertThat(range.contains(Double.POSITIVE_INFINITY)).isFalse();
    }

    @Test
    void between_wrongWayRound_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NumberRange.between(1, 0))
                .withMessage("low must be at most high, was 1.0 and 0.0");
        assertThatIllegalArgumentException().isThrownBy(() -> NumberRange.between(Double.NaN, 0));
    }
}
