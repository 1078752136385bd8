package dev.solvent.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TornadoTest {

    /** 3 x1 + 2 x2 - x3 at (1, 1, 1) is 4; swings of 3, 4 and 4 with the tie in the order of the study. */
    @Test
    void tornado_linear_isByHand() {
        // uniform inputs whose 10th and 90th percentiles are the ranges of the example
        Input<Double> x1 = Input.of("x1", Distribution.uniform(CentralRange.of(0.8, 0.5, 1.5)));
        Input<Double> x2 = Input.of("x2", Distribution.uniform(CentralRange.of(0.8, 0, 2)));
        Input<Double> x3 = Input.of("x3", Distribution.uniform(CentralRange.of(0.8, -1, 3)));
        Output<Double> y = Output.of("y", value -> value);
        Study study = Study.of(x1, x2, x3)
                .value(x -> 3 * x.of(x1) + 2 * x.of(x2) - x.of(x3))
                .measuring(y);
        Tornado tornado = study.tornado(y);
        assertThat(tornado.base()).isCloseTo(4, within(1e-12));
        assertThat(tornado.bars().get(2).input()).isEqualTo("x1");
        assertThat(tornado.bars().get(0).swing()).isCloseTo(4, within(1e-12));
        assertThat(tornado.bars().get(1).swing()).isCloseTo(4, within(1e-12));
        assertThat(tornado.bars().get(2).swing()).isCloseTo(3, within(1e-12));
        assertThat(tornado.toString()).contains("x1  2.5  5.5");
        assertThatThrownBy(() -> study.tornado(Output.<Double>of("z", value -> value)))
                .hasMessageContaining("output must be one of [y] of the study, was z");
    }
}
