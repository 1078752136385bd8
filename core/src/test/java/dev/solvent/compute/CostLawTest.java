package dev.solvent.compute;

import static dev.solvent.Tolerance.relative;
import static dev.solvent.quantity.Quantities.cny;
import static dev.solvent.quantity.Quantities.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.solvent.Refusal;
import dev.solvent.compute.CostLaw.Observation;
import dev.solvent.quantity.CurrencyMismatchException;
import dev.solvent.quantity.MoneyRate;
import dev.solvent.quantity.Period;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CostLawTest {

    /** Cost 90 of 100, then 160 of 200: a fixed 20 and 70 % of revenue. */
    private static final Observation SMALL = new Observation(usd(100).per(Period.YEAR), 0.10);

    private static final Observation LARGE = new Observation(usd(200).per(Period.YEAR), 0.20);
    private static final FixedPlusVariable LINEAR = FixedPlusVariable.through(SMALL, LARGE);
    private static final LearningCurve CURVE = LearningCurve.through(SMALL, LARGE);

    @Test
    void fixedPlusVariable_throughTwoPoints_isAsByHand() {
        assertThat(LINEAR.fixed().in(Period.YEAR).money().amount()).isEqualTo(20, within(1e-12));
        assertThat(LINEAR.variableShare()).isEqualTo(0.7, within(1e-15));
        assertThat(LINEAR.limitingGrossMargin()).isEqualTo(0.3, within(1e-15));
        // 20 / 0.3
        assertThat(LINEAR.breakEvenRevenue().orElseThrow().money().amount()).isEqualTo(20 / 0.3, within(1e-12));
        assertThat(LINEAR.revenueFor(0.3)).isEmpty();
        assertThat(LINEAR.variableShareFor(0.5, LARGE.revenue())).isEqualTo(0.4, within(1e-15));
        assertThat(LINEAR).hasToString("fixed 20 USD per year plus 70 % of revenue");
    }

    @Test
    void learningCurve_throughTwoPoints_isAsByHand() {
        // cost per unit falls from 0.9 to 0.8 with one doubling
        assertThat(CURVE.costPerDoubling()).isEqualTo(8 / 9.0, within(1e-15));
        assertThat(CURVE.grossMargin(usd(400).per(Period.YEAR))).isEqualTo(1 - 6.4 / 9, within(1e-15));
        assertThat(CURVE.revenueFor(1 - 6.4 / 9).orElseThrow().money().amount()).isEqualTo(400, relative(1e-13, 400));
        assertThat(CURVE.revenueFor(1)).isEmpty();
        assertThat(CURVE).hasToString("learning curve, cost x 0.888889 per doubling");
        assertThat(LearningCurve.through(LARGE, new Observation(usd(400).per(Period.YEAR), 0.1))
                        .revenueFor(0.5))
                .isEmpty();
    }

    @Test
    void laws_periodsThatDiffer_areTheSameFlow() {
        Observation monthly = new Observation(usd(200 / 12.0).per(Period.MONTH), 0.20);
        assertThat(FixedPlusVariable.through(SMALL, monthly).variableShare()).isEqualTo(0.7, within(1e-14));
        assertThat(LearningCurve.through(SMALL, monthly).exponent()).isEqualTo(CURVE.exponent(), within(1e-14));
        assertThat(LINEAR.grossMargin(usd(50).per(Period.QUARTER))).isEqualTo(0.2, within(1e-14));
        assertThat(LINEAR.cost(usd(50).per(Period.QUARTER)).money().amount()).isEqualTo(40, within(1e-12));
    }

    @Test
    void observations_ofTwoCurrencies_areRefused() {
        Observation yuan = new Observation(cny(200).per(Period.YEAR), 0.2);
        assertThatExceptionOfType(CurrencyMismatchException.class)
                .isThrownBy(() -> FixedPlusVariable.through(SMALL, yuan));
        assertThatExceptionOfType(CurrencyMismatchException.class).isThrownBy(() -> LearningCurve.through(SMALL, yuan));
    }

    @Test
    void observations_atOneRevenue_areRefused() {
        Observation same = new Observation(usd(100).per(Period.YEAR), 0.2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FixedPlusVariable.through(SMALL, same))
                .withMessage("revenues must differ, were both 100 USD per year");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LearningCurve.through(SMALL, same))
                .withMessageContaining("revenues must differ");
    }

    @Test
    void fixedPlusVariable_throughPointsThatNeedANegativePart_isRefused() {
        Observation worse = new Observation(usd(200).per(Period.YEAR), 0.05);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FixedPlusVariable.through(SMALL, worse))
                .withMessageContaining("fixed must be at least 0");
    }

    static Stream<Refusal> parameters() {
        MoneyRate year = usd(1).per(Period.YEAR);
        return Stream.of(
                        Refusal.of("grossMargin", value -> new Observation(year, value), 1, 1.5),
                        Refusal.ofOnly(
                                "revenue", value -> new Observation(usd(value).per(Period.YEAR), 0), 0, -1),
                        Refusal.ofOnly(
                                "fixed",
                                value -> new FixedPlusVariable(usd(value).per(Period.YEAR), 0),
                                -1),
                        Refusal.of("variableShare", value -> new FixedPlusVariable(year, value), -0.1),
                        Refusal.of("exponent", value -> new LearningCurve(SMALL, value)),
                        Refusal.of("target", LINEAR::revenueFor),
                        Refusal.of("target", value -> LINEAR.variableShareFor(value, year)),
                        Refusal.of("target", CURVE::revenueFor))
                .flatMap(each -> each);
    }

    @ParameterizedTest
    @MethodSource("parameters")
    void parameter_outsideItsDomain_isRefusedNamingParameterAndValue(Refusal each) {
        each.check();
    }
}
