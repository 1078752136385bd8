package dev.solvent.scenario;

import static dev.solvent.quantity.Quantities.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.solvent.quantity.Series;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChannelTest {

    @Test
    void signUpsIn_afterTheLastNumber_goOnWithIt() {
        Channel channel = new Channel("ads", Series.of(100, 50), usd(2));
        assertThat(channel.signUpsIn(0)).isEqualTo(100);
        assertThat(channel.signUpsIn(1)).isEqualTo(50);
        assertThat(channel.signUpsIn(99)).isEqualTo(50);
    }

    @Test
    void steady_hasTheSameSignUpsEveryMonth() {
        Channel channel = Channel.steady("ads", 70, usd(2));
        assertThat(channel).isEqualTo(new Channel("ads", Series.of(70), usd(2)));
        assertThat(channel.signUpsIn(12)).isEqualTo(70);
    }

    @ParameterizedTest(name = "sign-ups {0}")
    @MethodSource("dev.solvent.scenario.Rejected#negativeOrNoNumbers")
    void signUps_negativeOrNoNumber_areRejectedNamingTheMonth(double signUps) {
        Rejected.naming(
                "signUps of channel ads in month 1",
                signUps,
                "at least 0",
                value -> new Channel("ads", Series.of(10, value), usd(2)));
    }

    @Test
    void signUps_ofNoMonth_areRejected() {
        assertThatThrownBy(() -> new Channel("ads", Series.of(), usd(2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("signUps of channel ads must have at least one month");
    }

    /** Money itself refuses what is not finite. */
    @ParameterizedTest(name = "cac {0}")
    @ValueSource(doubles = {-Double.MIN_VALUE, -1})
    void cac_negative_isRejected(double cac) {
        Rejected.naming("cac of channel ads", cac, "at least 0", value -> Channel.steady("ads", 10, usd(value)));
    }

    @Test
    void name_blank_isRejected() {
        assertThatThrownBy(() -> Channel.steady(" ", 10, usd(2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("name must not be blank");
    }
}
