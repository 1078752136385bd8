package dev.solvent.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.solvent.study.Lever;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeakTest {

    private static final Lever<Double> LEVER = Lever.between("x", 0, 10);

    @ParameterizedTest(name = "top at {0}")
    @ValueSource(doubles = {0.01, 3.3, 5, 7.123456, 9.99})
    void isGreatest_ofAParabola_isItsTop(double top) {
        Peak peak = GoalSeek.vary(LEVER).until(x -> 4 - (x - top) * (x - top)).isGreatest();
        assertThat(peak.value()).isCloseTo(top, within(1e-6));
        assertThat(peak.figure()).isCloseTo(4, within(1e-10));
        assertThat(peak.isOnBound()).isFalse();
        assertThat(peak).asString().startsWith("x ").contains("where it is 4");
    }

    /** x e^(-x/2) is greatest at 2, where it is 2/e. */
    @Test
    void isGreatest_ofASkewCurve_isItsTop() {
        Peak peak = GoalSeek.vary(LEVER).until(x -> x * StrictMath.exp(-x / 2)).isGreatest();
        assertThat(peak.value()).isCloseTo(2, within(1e-6));
        assertThat(peak.figure()).isCloseTo(2 / StrictMath.E, within(1e-12));
    }

    @Test
    void isGreatest_onABound_saysSo() {
        assertThat(GoalSeek.vary(LEVER).until(x -> x).isGreatest())
                .hasToString("x 10 (on a bound: the best may lie beyond), where it is 10");
        assertThat(GoalSeek.vary(LEVER).until(x -> -x).isGreatest().isOnBound()).isTrue();
        assertThat(GoalSeek.vary(LEVER).until(x -> -x).isGreatest().value()).isZero();
    }

    @Test
    void isGreatest_ofTwoTops_isTheHigher() {
        Peak peak = GoalSeek.vary(LEVER)
                .until(x -> StrictMath.max(1 - (x - 2) * (x - 2), 1.5 - (x - 8) * (x - 8)))
                .isGreatest();
        assertThat(peak.value()).isCloseTo(8, within(1e-6));
    }

    @Test
    void isGreatest_ofWhatIsNotANumber_isRefused() {
        assertThatThrownBy(() -> GoalSeek.vary(LEVER).until(x -> 1 / (x - 5)).isGreatest())
                .hasMessageContaining("must be finite");
    }
}
