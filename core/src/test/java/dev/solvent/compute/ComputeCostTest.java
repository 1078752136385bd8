package dev.solvent.compute;

import static dev.solvent.quantity.Quantities.USD;
import static dev.solvent.quantity.Quantities.at;
import static dev.solvent.quantity.Quantities.price;
import static dev.solvent.quantity.Quantities.usd;
import static dev.solvent.usage.Meter.OUTPUT;
import static dev.solvent.usage.Meter.VIDEO;
import static java.time.Month.JANUARY;
import static java.time.Month.JULY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.solvent.Refusal;
import dev.solvent.quantity.CurrencyMismatchException;
import dev.solvent.quantity.GrowthRate;
import dev.solvent.quantity.Unit;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ComputeCostTest {

    private static final ComputeCost VIDEO_COST =
            ComputeCost.perSecond(VIDEO, price("0.05").usd());
    private static final ComputeCost TOKEN_COST =
            ComputeCost.perMillionTokens(OUTPUT, price("3").usd());

    @Test
    void unitCost_ofEachForm_isAsByHand() {
        assertThat(VIDEO_COST.unitCost(VIDEO)).isEqualTo(usd(0.05));
        assertThat(TOKEN_COST.unitCost(OUTPUT)).isEqualTo(usd(3e-6));
        // 2 USD an hour, 400 seconds of video an hour, three quarters of the hours busy: 2 / 300
        assertThat(ComputeCost.gpuFleet(VIDEO, price("2").usd(), 400, 0.75)
                        .unitCost(VIDEO)
                        .amount())
                .isEqualTo(2 / 300.0, within(1e-17));
    }

    @Test
    void unitCost_failedAttempts_arePaid() {
        ComputeCost failing = VIDEO_COST.withFailedAttempts(0.2);
        assertThat(failing.unitCost(VIDEO).amount()).isEqualTo(0.0625, within(1e-16));
        assertThat(failing.lines().get(0).attemptsPerAccepted()).isEqualTo(1.25);
        assertThat(failing.lines().get(0).perAttempt()).isEqualTo(usd(0.05));
    }

    @Test
    void times_isAMultipleOfEveryLine() {
        assertThat(VIDEO_COST.times(0.1).times(5).unitCost(VIDEO).amount()).isEqualTo(0.025, within(1e-16));
        assertThat(VIDEO_COST.times(0).unitCost(VIDEO)).isEqualTo(usd(0));
    }

    @Test
    void plus_addsLines() {
        ComputeCost both = VIDEO_COST.plus(TOKEN_COST).plus(VIDEO_COST);
        assertThat(both.meters()).containsExactly(VIDEO, OUTPUT);
        assertThat(both.unitCost(VIDEO)).isEqualTo(usd(0.1));
        assertThat(VIDEO_COST.covers(OUTPUT)).isFalse();
        assertThat(both.currency()).isEqualTo(USD);
    }

    @Test
    void plus_anotherCurrency_isRefused() {
        ComputeCost yuan = ComputeCost.perSecond(VIDEO, price("0.3").cny());
        assertThatExceptionOfType(CurrencyMismatchException.class)
                .isThrownBy(() -> VIDEO_COST.plus(yuan))
                .withMessageContaining("USD and CNY");
    }

    @Test
    void trend_movesTheCostWithTheCalendar() {
        ComputeCost halved = VIDEO_COST.withTrend(PriceTrend.step(at(2027, JULY), 0.5));
        assertThat(halved.isDated()).isTrue();
        assertThat(halved.unitCost(VIDEO, at(2027, JANUARY))).isEqualTo(usd(0.05));
        assertThat(halved.unitCost(VIDEO, at(2027, JULY))).isEqualTo(usd(0.025));
        assertThat(halved.unitCost(VIDEO)).isEqualTo(usd(0.05));
        ComputeCost falling =
                VIDEO_COST.withTrend(PriceTrend.compounding(at(2027, JANUARY), GrowthRate.perYear(-0.75)));
        assertThat(falling.unitCost(VIDEO, at(2026, JANUARY))).isEqualTo(usd(0.05));
        assertThat(falling.unitCost(VIDEO, at(2027, JULY)).amount()).isEqualTo(0.025, within(1e-15));
        assertThat(VIDEO_COST.isDated()).isFalse();
        assertThat(VIDEO_COST.unitCost(VIDEO, at(1999, JULY))).isEqualTo(usd(0.05));
        PriceTrend mine = month -> 2;
        assertThat(VIDEO_COST.withTrend(mine).isDated()).isTrue();
        assertThat(VIDEO_COST.withTrend(mine).unitCost(VIDEO, at(2027, JULY))).isEqualTo(usd(0.1));
    }

    @Test
    void trend_saysWhatItIs() {
        assertThat(PriceTrend.step(at(2027, JULY), 0.5)).hasToString("times 0.5 from 2027-07");
        assertThat(PriceTrend.compounding(at(2027, JULY), GrowthRate.perYear(-0.5)))
                .hasToString("-50 % per year from 2027-07");
        assertThat(PriceTrend.constant()).isEqualTo(PriceTrend.constant());
    }

    @Test
    void price_perTheWrongThing_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ComputeCost.perSecond(OUTPUT, price("1").usd()))
                .withMessage("price of cost output must be per token, was 1 USD per second");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new GpuFleetCost("fleet", VIDEO, price("1").usd().per(Unit.SECOND), 1, 1))
                .withMessage("gpuHour of cost fleet must be per GPU-hour, was 1 USD per second");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ComputeCost(List.of()))
                .withMessage("lines must not be empty");
    }

    static Stream<Refusal> parameters() {
        return Stream.of(
                        Refusal.of("factor", VIDEO_COST::times, -0.1),
                        Refusal.of("failedShare", VIDEO_COST::withFailedAttempts, -0.1, 1),
                        Refusal.of("multiple", value -> PriceTrend.step(at(2027, JULY), value), -0.1),
                        Refusal.of(
                                "unitsPerGpuHour",
                                value -> ComputeCost.gpuFleet(VIDEO, price("2").usd(), value, 1),
                                0,
                                -1),
                        Refusal.of(
                                "utilisation",
                                value -> ComputeCost.gpuFleet(VIDEO, price("2").usd(), 1, value),
                                0,
                                -0.1,
                                1.1))
                .flatMap(each -> each);
    }

    @ParameterizedTest
    @MethodSource("parameters")
    void parameter_outsideItsDomain_isRefusedNamingParameterAndValue(Refusal each) {
        each.check();
    }
}
