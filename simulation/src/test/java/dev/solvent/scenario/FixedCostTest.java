package dev.solvent.scenario;

import static dev.solvent.quantity.Quantities.usd;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.solvent.quantity.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FixedCostTest {

    /** Money itself refuses what is not finite. */
    @ParameterizedTest(name = "cost {0}")
    @ValueSource(doubles = {-Double.MIN_VALUE, -1})
    void cost_negative_isRejected(double cost) {
        Rejected.naming(
                "cost of team",
                cost,
                "at least 0",
                value -> new FixedCost("team", usd(value).per(Period.MONTH)));
    }

    @Test
    void name_blank_isRejected() {
        assertThatThrownBy(() -> new FixedCost("", usd(1).per(Period.MONTH)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("name must not be blank");
    }
}
