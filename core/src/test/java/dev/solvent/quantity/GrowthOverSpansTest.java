package dev.solvent.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.solvent.Refusal;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GrowthOverSpansTest {

    private static final double ROUNDING = 1e-12;

    @Test
    void multiplying_overASpan_compoundsBackToTheFactor() {
        // 8 = 2 x 2 x 2, so eight times as many after three months is 100 % a month
        assertThat(GrowthRate.multiplying(8, new Span(3, Period.MONTH)))
                .satisfies(rate -> assertThat(rate.growth()).isEqualTo(1, within(ROUNDING)))
                .satisfies(rate -> assertThat(rate.period()).isEqualTo(Period.MONTH));
        // a quarter after two days is a half after one
        assertThat(GrowthRate.multiplying(0.25, new Span(2, Period.DAY)).growth())
                .isEqualTo(-0.5, within(ROUNDING));
        assertThat(GrowthRate.multiplying(1, new Span(5, Period.YEAR)).growth()).isZero();
    }

    @Test
    void periods_toAFactor_areWholePowersWhereTheyShouldBe() {
        assertThat(GrowthRate.perMonth(1).periodsTo(8)).hasValueCloseTo(3.0, within(ROUNDING));
        assertThat(GrowthRate.perMonth(-0.5).periodsTo(0.25)).hasValueCloseTo(2.0, within(ROUNDING));
        assertThat(GrowthRate.perMonth(0.1).periodsTo(1)).hasValue(0);
        assertThat(GrowthRate.perMonth(0.1).periodsTo(0.5)).isEmpty();
        assertThat(GrowthRate.perMonth(0).periodsTo(2)).isEmpty();
        assertThat(GrowthRate.perYear(StrictMath.E - 1).continuous()).isEqualTo(1, within(ROUNDING));
    }

    static Stream<Refusal> refusals() {
        return Stream.concat(
                Refusal.of("factor", x -> GrowthRate.multiplying(x, new Span(1, Period.DAY)), 0, -1),
                Refusal.of("factor", x -> GrowthRate.perMonth(0.1).periodsTo(x), 0, -1));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void factor_outsideItsDomain_isRefusedByName(Refusal refusal) {
        refusal.check();
    }
}
