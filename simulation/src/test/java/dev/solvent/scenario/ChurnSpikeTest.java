package dev.solvent.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.solvent.testkit.ShockContract;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChurnSpikeTest extends ShockContract {

    private static final YearMonth MARCH = YearMonth.of(2027, 3);

    @Override
    protected Shock shock() {
        return Shock.churnSpike("removal from the store", MARCH, 0.25);
    }

    @Override
    protected YearMonth firstMonth() {
        return MARCH;
    }

    @Override
    protected YearMonth lastMonth() {
        return MARCH;
    }

    @Test
    void survivalFactor_inItsMonth_isOneLessTheLost() {
        assertThat(shock().survivalFactor("creator", MARCH)).isEqualTo(0.75);
        assertThat(shock().survivalFactor("free", MARCH)).isEqualTo(0.75);
    }

    @ParameterizedTest(name = "lost {0}")
    @MethodSource("dev.solvent.scenario.Rejected#noFractions")
    void lost_thatIsNoFraction_isRejected(double lost) {
        Rejected.naming("lost of spike", lost, "in [0, 1]", value -> Shock.churnSpike("spike", MARCH, value));
    }

    @Test
    void label_blank_isRejected() {
        assertThatThrownBy(() -> Shock.churnSpike("", MARCH, 0.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("label must not be blank");
    }
}
