package dev.solvent.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.solvent.testkit.ShockContract;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CostStepTest extends ShockContract {

    private static final YearMonth MARCH = YearMonth.of(2027, 3);

    @Override
    protected Shock shock() {
        return Shock.costStep("new model", MARCH, 1.5);
    }

    @Override
    protected YearMonth firstMonth() {
        return MARCH;
    }

    @Test
    void computeFactor_fromItsMonth_isTheFactor() {
        assertThat(shock().computeFactor(MARCH)).isEqualTo(1.5);
        assertThat(shock().computeFactor(MARCH.plusYears(9))).isEqualTo(1.5);
    }

    @ParameterizedTest(name = "factor {0}")
    @MethodSource("dev.solvent.scenario.Rejected#negativeOrNoNumbers")
    void factor_negativeOrNoNumber_isRejected(double factor) {
        Rejected.naming("factor of step", factor, "at least 0", value -> Shock.costStep("step", MARCH, value));
    }

    @Test
    void label_blank_isRejected() {
        assertThatThrownBy(() -> Shock.costStep("", MARCH, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("label must not be blank");
    }
}
