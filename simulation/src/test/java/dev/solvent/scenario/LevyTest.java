package dev.solvent.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.solvent.testkit.ShockContract;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LevyTest extends ShockContract {

    private static final YearMonth MARCH = YearMonth.of(2027, 3);

    @Override
    protected Shock shock() {
        return Shock.levy("compliance", 0.5, MARCH).onShare(0.25);
    }

    @Override
    protected YearMonth firstMonth() {
        return MARCH;
    }

    @Test
    void levyShare_isRateTimesTheShareItAppliesTo() {
        // half of a quarter of revenue is an eighth
        assertThat(shock().levyShare(MARCH)).isEqualTo(0.125);
        assertThat(Shock.levy("all", 0.5, MARCH).levyShare(MARCH)).isEqualTo(0.5);
    }

    @ParameterizedTest(name = "rate {0}")
    @MethodSource("dev.solvent.scenario.Rejected#noFractions")
    void rate_thatIsNoFraction_isRejected(double rate) {
        Rejected.naming("rate of levy", rate, "in [0, 1]", value -> Shock.levy("levy", value, MARCH));
    }

    @ParameterizedTest(name = "share {0}")
    @MethodSource("dev.solvent.scenario.Rejected#noFractions")
    void revenueShare_thatIsNoFraction_isRejected(double share) {
        Rejected.naming(
                "revenueShare of levy",
                share,
                "in [0, 1]",
                value -> Shock.levy("levy", 1, MARCH).onShare(value));
    }

    @Test
    void label_blank_isRejected() {
        assertThatThrownBy(() -> Shock.levy("", 0.1, MARCH))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("label must not be blank");
    }
}
