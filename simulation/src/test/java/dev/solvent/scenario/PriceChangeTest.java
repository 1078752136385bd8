package dev.solvent.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.solvent.testkit.ShockContract;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PriceChangeTest extends ShockContract {

    private static final YearMonth MARCH = YearMonth.of(2027, 3);

    @Override
    protected Shock shock() {
        return Shock.priceCut("creator", 0.25, MARCH);
    }

    @Override
    protected YearMonth firstMonth() {
        return MARCH;
    }

    @Test
    void priceFactor_ofItsSegment_isOneLessTheCut() {
        assertThat(shock().priceFactor("creator", MARCH)).isEqualTo(0.75);
        assertThat(shock().priceFactor("free", MARCH)).isEqualTo(1);
    }

    @Test
    void priceFactor_ofARise_isAboveOne() {
        Shock rise = new PriceChange("rise", "creator", MARCH, 1.5);
        assertThat(rise.priceFactor("creator", MARCH)).isEqualTo(1.5);
    }

    @ParameterizedTest(name = "cut {0}")
    @MethodSource("dev.solvent.scenario.Rejected#noFractions")
    void priceCut_thatIsNoFraction_isRejected(double cut) {
        Rejected.naming("cut of price cut creator", cut, "in [0, 1]", value -> Shock.priceCut("creator", value, MARCH));
    }

    @ParameterizedTest(name = "factor {0}")
    @MethodSource("dev.solvent.scenario.Rejected#negativeOrNoNumbers")
    void factor_negativeOrNoNumber_isRejected(double factor) {
        Rejected.naming(
                "factor of rise", factor, "at least 0", value -> new PriceChange("rise", "creator", MARCH, value));
    }

    @Test
    void names_blank_areRejected() {
        assertThatThrownBy(() -> new PriceChange("", "creator", MARCH, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("label must not be blank");
        assertThatThrownBy(() -> new PriceChange("rise", " ", MARCH, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("segment must not be blank");
    }
}
