package dev.solvent.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.solvent.quantity.Period;
import dev.solvent.quantity.Series;
import dev.solvent.quantity.Span;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class ChannelCurvesTest {

    private static final Span TWO_MONTHS = new Span(2, Period.MONTH);

    @Test
    void saturation_atItsHalf_isHalf() {
        assertThat(Saturation.hill(80, 350, 1.7).response(350)).isCloseTo(40, within(1e-12));
        assertThat(Saturation.logistic(80, 0.01).response(StrictMath.log(3) / 0.01))
                .isCloseTo(40, within(1e-12));
        assertThat(Saturation.hill(80, 350, 1.7).response(0)).isZero();
        assertThat(Saturation.hill(1, 1, 2).marginal(0)).isZero();
        assertThat(Saturation.hill(1, 1, 0.5).marginal(0)).isInfinite();
        assertThatThrownBy(() -> Saturation.hill(1, 0, 1)).hasMessageContaining("halfSpend");
        assertThatThrownBy(() -> Saturation.logistic(1, 1).response(-1)).hasMessageContaining("spend");
    }

    @Provide
    Arbitrary<Saturation> curves() {
        return Arbitraries.of(
                Saturation.hill(50, 200, 0.7),
                Saturation.hill(50, 200, 3),
                Saturation.michaelisMenten(50, 200),
                Saturation.logistic(50, 0.004));
    }

    @Property
    void saturation_marginal_isTheSlope(
            @ForAll("curves") Saturation curve, @ForAll @DoubleRange(min = 1, max = 2_000) double spend) {
        Saturation asLambda = x -> curve.response(x) + 0.0; // differentiated by the default of the interface
        assertThat(curve.marginal(spend))
                .isCloseTo(asLambda.marginal(spend), within(1e-5 * curve.marginal(spend) + 1e-9));
        assertThat(curve.response(spend * 1.1))
                .isGreaterThanOrEqualTo(curve.response(spend))
                .isLessThanOrEqualTo(50);
    }

    @Property
    void saturation_withoutInflection_isConcave(
            @ForAll @DoubleRange(min = 0.2, max = 1) double shape,
            @ForAll @DoubleRange(min = 1, max = 1_000) double spend) {
        for (Saturation curve : List.of(Saturation.hill(50, 200, shape), Saturation.logistic(50, 0.004))) {
            assertThat(curve.marginal(spend * 1.5)).isLessThanOrEqualTo(curve.marginal(spend));
        }
    }

    @Provide
    Arbitrary<CarryOver> carryOvers() {
        return Arbitraries.of(
                CarryOver.none(),
                CarryOver.geometric(0.7, 6),
                CarryOver.weibullCdf(0.5, 3, 5),
                CarryOver.weibullPdf(2, 3, 6),
                CarryOver.binomial(0.25, 5));
    }

    /** Normalised carry-over moves money in time; as the series outlasts the memory, none is lost. */
    @Property
    void carryOver_normalised_conservesSpend(
            @ForAll("carryOvers") CarryOver carryOver,
            @ForAll @DoubleRange(min = 0, max = 1e6) double first,
            @ForAll @DoubleRange(min = 0, max = 1e6) double second) {
        Series spend = Series.of(first, second, 0, 0, 0, 0, 0, 0);
        Series effective = carryOver.normalised().effective(spend);
        assertThat(effective.sum()).isCloseTo(spend.sum(), within(1e-9 * spend.sum()));
        assertThat(carryOver.effective(spend).sum())
                .isCloseTo(spend.sum() * carryOver.weights().sum(), within(1e-9 * spend.sum() + 1e-300));
        assertThat(effective.stream()).allMatch(each -> each >= 0);
    }

    @Test
    void carryOver_finiteMemory_endsWhereItSays() {
        Series effective = CarryOver.geometric(0.5, 3).effective(Series.of(8, 0, 0, 0));
        assertThat(effective).isEqualTo(Series.of(8, 4, 2, 0));
        CarryOver mine = () -> Series.of(1, 1);
        assertThat(mine.normalised().effective(Series.of(8, 0))).isEqualTo(Series.of(4, 4));
        assertThat(mine.normalised().normalised().weights()).isEqualTo(Series.of(0.5, 0.5));
        assertThatThrownBy(() -> CarryOver.geometric(1, 3)).hasMessage("retained must be in [0, 1), was 1.0");
        assertThatThrownBy(() -> CarryOver.weibullPdf(1, 1, 1)).hasMessageContaining("memoryMonths");
        assertThatThrownBy(() -> CarryOver.weibullPdf(50, 1e-9, 3)).hasMessageContaining("densities that differ");
        assertThatThrownBy(() -> CarryOver.none().effective(Series.of(1, -1))).hasMessageContaining("spend in month 1");
        CarryOver nothing = () -> Series.of(0);
        assertThatThrownBy(nothing::normalised).hasMessageContaining("sum of weights");
    }

    @Test
    void viral_everyTwoMonths_bringsGenerations() {
        ViralGrowth viral = new ViralGrowth(0.25, TWO_MONTHS);
        assertThat(viral.referredPerSignUp(5)).isEqualTo(Series.of(0, 0, 0.25, 0, 0.0625));
        assertThat(viral.referred(Series.of(16, 32, 0, 0, 0))).isEqualTo(Series.of(0, 0, 4, 8, 1));
        assertThat(viral.multiplier().orElseThrow()).isCloseTo(4.0 / 3, within(1e-12));
        assertThat(new ViralGrowth(1, TWO_MONTHS).multiplier()).isEmpty();
        assertThat(viral.referred(Series.of()).size()).isZero();
        assertThat(new ViralGrowth(0, TWO_MONTHS).referred(Series.of(5, 5))).isEqualTo(Series.of(0, 0));
        assertThatThrownBy(() -> new ViralGrowth(1e200, new Span(1, Period.DAY)).referredPerSignUp(3))
                .hasMessageContaining("factor must leave a finite number");
    }

    /** With a cycle of a month and enough months, one sign-up stands for 1 / (1 - K). */
    @Property
    void viral_inTheEnd_isTheMultiplier(@ForAll @DoubleRange(min = 0, max = 0.8) double factor) {
        ViralGrowth viral = new ViralGrowth(factor, new Span(1, Period.WEEK));
        assertThat(1 + viral.referredPerSignUp(48).sum())
                .isCloseTo(
                        viral.multiplier().orElseThrow(),
                        within(1e-9 * viral.multiplier().orElseThrow()));
    }

    @Property
    void budget_split_beatsMovingMoney(
            @ForAll @DoubleRange(min = 10, max = 500) double budget,
            @ForAll @DoubleRange(min = 0.01, max = 0.5) double part) {
        List<Saturation> curves = List.of(
                Saturation.michaelisMenten(100, 50), Saturation.michaelisMenten(60, 10), Saturation.logistic(40, 0.02));
        BudgetSplit split = BudgetSplit.of(curves, budget);
        assertThat(split.spend().sum()).isCloseTo(budget, within(1e-9 * budget));
        for (int from = 0; from < 3; from++) {
            double moved = split.spend().get(from) * part;
            int to = (from + 1) % 3;
            int other = (from + 2) % 3;
            double response = curves.get(from).response(split.spend().get(from) - moved)
                    + curves.get(to).response(split.spend().get(to) + moved)
                    + curves.get(other).response(split.spend().get(other));
            assertThat(response).isLessThanOrEqualTo(split.response() * (1 + 1e-12));
        }
    }

    @Test
    void budget_poorChannel_getsNothing() {
        BudgetSplit split =
                BudgetSplit.of(List.of(Saturation.michaelisMenten(100, 50), Saturation.michaelisMenten(0.01, 50)), 10);
        assertThat(split.spend().get(1)).isZero();
        assertThat(split.spend().get(0)).isCloseTo(10, within(1e-9));
        assertThatThrownBy(() -> BudgetSplit.of(List.of(Saturation.hill(1, 50, 3)), 100))
                .hasMessageContaining("falling returns");
    }
}
