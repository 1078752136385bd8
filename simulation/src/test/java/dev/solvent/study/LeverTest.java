package dev.solvent.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.solvent.scenario.Rejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LeverTest {

    @Test
    void between_sameBoundsAndUnit_areEqual() {
        assertThat(Lever.between("price", 8, 15))
                .isEqualTo(Lever.between("price", 8, 15))
                .hasSameHashCodeAs(Lever.between("price", 8, 15))
                .isNotEqualTo(Lever.between("price", 8, 15).asUsd());
    }

    @ParameterizedTest(name = "bound {0}")
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void bounds_thatAreNotFinite_areRejected(double bound) {
        Rejected.naming("low of price", bound, "finite", value -> Lever.between("price", value, 15));
        Rejected.naming("high of price", bound, "finite", value -> Lever.between("price", 8, value));
    }

    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            low, high
            8,   8
            8,   7.5
            0.0, -0.0
            """)
    void high_notAboveLow_isRejectedNamingBoth(double low, double high) {
        assertThatThrownBy(() -> Lever.between("price", low, high))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("high of price must be above " + low + ", was " + (high + 0.0));
    }

    @Test
    void name_blank_isRejected() {
        assertThatThrownBy(() -> Lever.between(" ", 8, 15))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("name must not be blank");
    }
}
