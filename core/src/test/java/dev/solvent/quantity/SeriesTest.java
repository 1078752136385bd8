package dev.solvent.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class SeriesTest {

    @Test
    void series_isEqualToItsTwinAndPrintsItsValues() {
        assertThat(Series.of(1, 0.5)).isEqualTo(Series.generate(2, i -> i == 0 ? 1 : 0.5));
        assertThat(Series.of(1, 0.5)).hasSameHashCodeAs(Series.of(1, 0.5)).hasToString("[1, 0.5]");
        assertThat(Series.of(1, 0.5)).isNotEqualTo(Series.of(1)).isNotEqualTo("[1, 0.5]");
        assertThat(Series.generate(30, i -> i).toString())
                .startsWith("[0, 1, 2,")
                .endsWith(", 23, ...]");
    }

    @Test
    void series_isNotChangedThroughItsArrays() {
        double[] given = {1, 2};
        Series series = Series.of(given);
        given[0] = 9;
        series.toArray()[1] = 9;
        assertThat(series).isEqualTo(Series.of(1, 2));
        assertThat(series.toArray()).containsExactly(1, 2);
    }

    @Test
    void sums_areCompensated() {
        Series series = Series.of(1, 1e100, 1, -1e100);
        assertThat(series.sum()).isEqualTo(2);
        assertThat(Series.of(1, 2, 3).cumulative()).isEqualTo(Series.of(1, 3, 6));
        assertThat(Series.generate(10, i -> 0.1).sum()).isEqualTo(1);
    }

    @Test
    void elementwise_isAsByHand() {
        assertThat(Series.of(1, 2).plus(Series.of(3, 5))).isEqualTo(Series.of(4, 7));
        assertThat(Series.of(1, 2).minus(Series.of(3, 5))).isEqualTo(Series.of(-2, -3));
        assertThat(Series.of(1, 2).map(x -> x * x)).isEqualTo(Series.of(1, 4));
        assertThat(Series.of(1, 2).last()).isEqualTo(2);
        assertThat(Series.of(1, 2).stream().max()).hasValue(2);
    }

    @Test
    void empty_hasNoElements() {
        assertThat(Series.of().size()).isZero();
        assertThat(Series.of().sum()).isZero();
        assertThat(Series.of()).hasToString("[]").isEqualTo(Series.generate(0, i -> 1));
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> Series.of().last());
    }
}
