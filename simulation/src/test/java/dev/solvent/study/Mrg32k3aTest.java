package dev.solvent.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.solvent.quantity.Series;
import org.junit.jupiter.api.Test;

class Mrg32k3aTest {

    /** First numbers of seeds 12345, as SSJ, Arena and R print them. */
    @Test
    void next_seeds12345_areLEcuyers() {
        Mrg32k3a generator = Mrg32k3a.of(12345);
        assertThat(generator.next()).isCloseTo(0.12701112204657714, within(1e-15));
        assertThat(generator.next()).isCloseTo(0.3185275653967945, within(1e-15));
    }

    /** States after jumps of 2^127 and 2^76 (L'Ecuyer and others, 2002). */
    @Test
    void jump_streamAndSubstream_areLEcuyers() {
        Mrg32k3a start = Mrg32k3a.of(12345);
        assertThat(start.stream(1).state())
                .isEqualTo(Series.of(3692455944.0, 1366884236, 2968912127.0, 335948734, 4161675175.0, 475798818));
        assertThat(start.substream(1).state())
                .isEqualTo(Series.of(870504860, 2641697727.0, 884013853, 339352413, 2374306706.0, 3651603887.0));
        assertThat(start.stream(0).state()).isEqualTo(start.state());
        assertThat(start.stream(3).state())
                .isEqualTo(start.stream(1).stream(1).stream(1).state());
    }

    @Test
    void of_whatCannotBe_isRefused() {
        assertThatThrownBy(() -> Mrg32k3a.of(0)).hasMessage("seed must be in [1, 4294944442], was 0");
        assertThatThrownBy(() -> Mrg32k3a.of(4_294_944_443L)).hasMessageContaining("seed must be");
        assertThatThrownBy(() -> Mrg32k3a.of(1).stream(-1)).hasMessageContaining("number must be at least 0");
    }
}
