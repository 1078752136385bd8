package dev.solvent.scenario;

import static dev.solvent.quantity.Quantities.months;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.solvent.testkit.ShockContract;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AcquisitionCutTest extends ShockContract {

    private static final YearMonth MARCH = YearMonth.of(2027, 3);

    @Override
    protected Shock shock() {
        return Shock.acquisitionCut("ban", MARCH, months(3), 0.25);
    }

    @Override
    protected YearMonth firstMonth() {
        return MARCH;
    }

    @Override
    protected YearMonth lastMonth() {
        return YearMonth.of(2027, 5);
    }

    @Test
    void signUpFactor_withinTheSpan_isWhatIsLeft() {
        assertThat(shock().signUpFactor(MARCH)).isEqualTo(0.25);
        assertThat(shock().signUpFactor(YearMonth.of(2027, 5))).isEqualTo(0.25);
        assertThat(shock().signUpFactor(YearMonth.of(2027, 6))).isEqualTo(1);
    }

    @Test
    void acquisitionStop_leavesNobody_forGood() {
        Shock stop = Shock.acquisitionStop("stop", MARCH);
        assertThat(stop.signUpFactor(YearMonth.of(2027, 2))).isEqualTo(1);
        assertThat(stop.signUpFactor(MARCH)).isZero();
        assertThat(stop.signUpFactor(YearMonth.of(2999, 1))).isZero();
    }

    @ParameterizedTest(name = "left {0}")
    @MethodSource("dev.solvent.scenario.Rejected#noFractions")
    void left_thatIsNoFraction_isRejected(double left) {
        Rejected.naming(
                "left of ban", left, "in [0, 1]", value -> Shock.acquisitionCut("ban", MARCH, months(3), value));
    }

    @Test
    void until_notAfterFrom_isRejectedNamingBoth() {
        assertThatThrownBy(() -> new AcquisitionCut("ban", MARCH, MARCH, 0.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("until of ban must be after 2027-03, was 2027-03");
    }

    @Test
    void label_blank_isRejected() {
        assertThatThrownBy(() -> Shock.acquisitionStop(" ", MARCH))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("label must not be blank");
    }
}
