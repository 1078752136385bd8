package dev.solvent.compute;

import static dev.solvent.quantity.Quantities.months;
import static dev.solvent.quantity.Quantities.price;
import static dev.solvent.quantity.Quantities.usd;
import static dev.solvent.usage.Meter.OUTPUT;
import static dev.solvent.usage.Meter.VIDEO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.solvent.quantity.Unit;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class FleetAndTrainingTest {

    private static final Percentage RELATIVE = Percentage.withPercentage(1e-10);
    private static final GpuFleet A100 = GpuFleet.renting(price("2.21").usd());

    @Test
    void fleet_thirtyPercentUsed_costsTenThirdsOfFullLoad() {
        double full = A100.serving(OUTPUT, 1000).unitCost(OUTPUT).amount();
        double idle =
                A100.atUtilisation(0.3).serving(OUTPUT, 1000).unitCost(OUTPUT).amount();
        assertThat(idle / full).isCloseTo(10.0 / 3, within(1e-12));
    }

    @Test
    void fleet_sizedForPeak_isUsedByAverageOverPeak() {
        GpuFleet fleet = A100.sizedForPeak(2.5, 0.25);
        assertThat(fleet.utilisation()).isCloseTo(0.32, within(1e-15));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> A100.sizedForPeak(0.9, 0))
                .withMessage("peakToAverage must be at least 1 and finite, was 0.9");
    }

    @Test
    void paidPerGpuHour_isExactAfterCommitmentAndOverhead() {
        // 2.21 * (1 - 0.5 * 0.64) * 1.1
        assertThat(A100.withCommitment(0.5, 0.64).withOverhead(0.1).paidPerGpuHour())
                .isEqualTo(price("1.653080").usd().per(Unit.GPU_HOUR));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> A100.withCommitment(0.5, 1))
                .withMessage("commitmentDiscount must be in [0, 1), was 1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GpuFleet(price("1").usd().per(Unit.SECOND), 1, 0, 0, 0))
                .withMessage("gpuHour must be per GPU-hour, was 1 USD per second");
    }

    @Test
    void gpusFor_aLoad_isWholeAndCountsIdleHours() {
        assertThat(A100.atUtilisation(0.5).gpusFor(1000, 100)).isEqualTo(20);
        assertThat(A100.atUtilisation(0.5).gpusFor(1001, 100)).isEqualTo(21);
        assertThat(A100.gpusFor(0, 100)).isZero();
    }

    @Test
    void ownedGpu_hour_isValueLostPlusPower() {
        OwnedGpu.Power power = new OwnedGpu.Power(0.7, 0.5, 1.2, usd(0.1));
        OwnedGpu gpu = OwnedGpu.of(usd(30_000), power);
        // 30000 * 1.64 / 0.81 * 0.14 ln 10 / 8766 + 0.7 * 0.5 * 1.2 * 0.1
        double lost = 30_000 * 1.64 / 0.81 * 0.14 * StrictMath.log(10) / 8766;
        assertThat(gpu.hour(0).amount()).isCloseTo(lost + 0.042, RELATIVE);
        // after 1 / 0.14 years a tenth of the value is left
        assertThat(gpu.hour(1 / 0.14).amount()).isCloseTo(lost / 10 + 0.042, RELATIVE);
        assertThat(gpu.fleet(0).paidPerGpuHour().each().amount()).isCloseTo(lost + 0.042, RELATIVE);
    }

    /** What is lost over a long time is the whole price: the integral of the hourly loss. */
    @Test
    void ownedGpu_lossOverItsLife_isItsPrice() {
        OwnedGpu gpu = new OwnedGpu(usd(1000), 1, 0, 0.14, new OwnedGpu.Power(0, 0, 1, usd(0)));
        double lost = 0;
        for (int month = 0; month < 1200; month++) {
            lost += gpu.hour((month + 0.5) / 12).amount() * 8766 / 12;
        }
        assertThat(lost).isCloseTo(1000, Percentage.withPercentage(0.01));
    }

    @Test
    void ownedGpu_wrongFigures_areNamed() {
        OwnedGpu.Power power = new OwnedGpu.Power(0.7, 0.5, 1.2, usd(0.1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OwnedGpu(usd(1), 0.5, 0, 0.14, power))
                .withMessage("serverFactor must be at least 1 and finite, was 0.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OwnedGpu(usd(1), 1, 1, 0.14, power))
                .withMessage("interconnectShare must be in [0, 1), was 1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OwnedGpu.Power(0.7, 0.5, 0.9, usd(0.1)))
                .withMessage("pue must be at least 1 and finite, was 0.9");
    }

    /** Narayanan and others (2021), equation 4: 175B parameters, 300B tokens, 1024 A100 at 140 Tflop/s take about 34 days. */
    @Test
    void training_ofGpt3_takesAbout34Days() {
        TrainingRun run = new TrainingRun(175e9, 300e9, 8, 140);
        assertThat(run.days(1024)).isCloseTo(33.908420, within(1e-6));
        assertThat(TrainingRun.of(175e9, 300e9, 280, 0.5).withRecomputation()).isEqualTo(run);
        assertThat(TrainingRun.of(175e9, 300e9, 280, 0.5).operations()).isEqualTo(6 * 175e9 * 300e9);
        assertThat(run.cost(price("2").usd().per(Unit.GPU_HOUR)).amount()).isCloseTo(run.gpuHours() * 2, RELATIVE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run.cost(price("2").usd().per(Unit.SECOND)))
                .withMessage("gpuHour must be per GPU-hour, was 2 USD per second");
    }

    /** Fourteen thousand GPUs for 730 hours at 2.5 USD are 25.55M USD, recovered by 511M seconds at 0.05 USD. */
    @Test
    void training_amortised_overTheUnitsOfItsLife() {
        assertThat(AmortisedCost.unitsToRecover(usd(25_550_000), months(12), usd(0.05)))
                .isCloseTo(511e6 / 12, RELATIVE);
        TrainingRun run = new TrainingRun(1e9, 1e12, 6, 100);
        ComputeCost cost = run.amortised(price("2.5").usd().per(Unit.GPU_HOUR), VIDEO, months(12), 1e6);
        assertThat(cost.unitCost(VIDEO).amount()).isCloseTo(run.gpuHours() * 2.5 / 12e6, RELATIVE);
        assertThat(cost.lines().get(0).item().label()).isEqualTo("video training");
    }
}
