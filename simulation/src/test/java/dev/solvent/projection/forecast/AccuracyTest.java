package dev.solvent.projection.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.solvent.quantity.Series;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccuracyTest {

    /**
     * Quarterly beer production of Australia, megalitres, from the first quarter of 1992 on: Australian Bureau of Statistics, series
     * ausbeer of the R package fpp2.
     */
    private static final double[] BEER = {
        443, 410, 420, 532, 433, 421, 410, 512, 449, 381, 423, 531, 426, 408, 416, 520, 409, 398, 398, 507, 432, 398,
        406, 526, 428, 397, 403, 517, 435, 383, 424, 521, 421, 402, 414, 500, 451, 380, 416, 492, 428, 408, 406, 506,
        435, 380, 421, 490, 435, 390, 412, 454, 416, 403, 408, 482, 438, 386, 405, 491, 427, 383, 394, 473, 420, 390,
        410, 488, 415, 398, 419, 488, 414, 374
    };

    /** 1992 to 2007. */
    private static final Series TRAINING = Series.of(Arrays.copyOf(BEER, 64));

    private static final Series TEST = Series.of(Arrays.copyOfRange(BEER, 64, 74));

    private static final Map<String, Forecaster> METHODS = Map.of(
            "mean", Forecaster.mean(),
            "naive", Forecaster.naive(),
            "seasonal", Forecaster.seasonalNaive(4),
            "drift", Forecaster.drift());

    /**
     * The table of Hyndman and Athanasopoulos (2021), Forecasting: Principles and Practice, third edition, section 5.8, in the digits
     * that it prints.
     */
    @ParameterizedTest(name = "{0}")
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            method,   rmse, mae,  mape, mase,  mapeDigit, maseDigit
            drift,    64.9, 58.9, 14.6, 4.12,  0.1,       0.01
            mean,     38.4, 34.8, 8.28, 2.44,  0.01,      0.01
            naive,    62.7, 57.4, 14.2, 4.01,  0.1,       0.01
            seasonal, 14.3, 13.4, 3.17, 0.937, 0.01,      0.001
            """)
    void beer_isAsAccurateAsPublished(
            String method, double rmse, double mae, double mape, double mase, double mapeDigit, double maseDigit) {
        Series said = Objects.requireNonNull(METHODS.get(method), method).forecast(TRAINING, TEST.size());
        Accuracy accuracy = Accuracy.of(TEST, said, TRAINING, 4);
        assertThat(accuracy.rootMeanSquaredError()).isCloseTo(rmse, within(0.05));
        assertThat(accuracy.meanAbsoluteError()).isCloseTo(mae, within(0.05));
        assertThat(100 * accuracy.meanAbsolutePercentageError().orElseThrow()).isCloseTo(mape, within(mapeDigit / 2));
        assertThat(accuracy.meanAbsoluteScaledError().orElseThrow()).isCloseTo(mase, within(maseDigit / 2));
    }

    @Test
    void rollingOrigin_naive_byHand() {
        // 1 2 4 7: from month 2 on the naive forecast is 2 for 4, 4 for 7: errors 2 and 3; scales 1 and 3/2
        RollingOrigin rolling = new RollingOrigin(Series.of(1, 2, 4, 7), 2, 1, 1);
        Accuracy accuracy = rolling.evaluate(Forecaster.naive());
        assertThat(accuracy.forecasts()).isEqualTo(2);
        assertThat(accuracy.meanError()).isEqualTo(2.5);
        assertThat(accuracy.meanAbsoluteError()).isEqualTo(2.5);
        assertThat(accuracy.rootMeanSquaredError()).isCloseTo(StrictMath.sqrt(6.5), within(1e-15));
        assertThat(accuracy.meanAbsolutePercentageError().orElseThrow())
                .isCloseTo((2.0 / 4 + 3.0 / 7) / 2, within(1e-15));
        assertThat(accuracy.meanAbsoluteScaledError().orElseThrow()).isCloseTo((2 + 3 / 1.5) / 2, within(1e-15));
    }

    @Test
    void rollingOrigin_twoStepsAhead_poolsWhatTheSeriesHas() {
        // from 2 on: 4 and 7 with 2 (errors 2, 5); from 3 on: 7 with 4 (error 3)
        RollingOrigin rolling = new RollingOrigin(Series.of(1, 2, 4, 7), 2, 2, 1);
        assertThat(rolling.evaluate(Forecaster.naive()).meanAbsoluteError()).isCloseTo(10.0 / 3, within(1e-15));
        assertThat(rolling.evaluateStep(Forecaster.naive(), 2).meanAbsoluteError())
                .isEqualTo(5);
        assertThat(rolling.evaluateStep(Forecaster.naive(), 1).meanAbsoluteError())
                .isEqualTo(2.5);
        assertThatThrownBy(() -> rolling.evaluateStep(Forecaster.naive(), 3))
                .hasMessage("step must be at most 2, was 3");
    }

    @Test
    void rollingOrigin_showsNothingOfTheFuture() {
        Forecaster cheat = Forecaster.of("cheat", (history, ahead) -> {
            assertThat(history.size()).isLessThan(4);
            return Series.generate(ahead, step -> history.size());
        });
        assertThat(new RollingOrigin(Series.of(0, 1, 2, 3), 1, 1, 1)
                        .evaluate(cheat)
                        .meanAbsoluteError())
                .isZero();
    }

    @Test
    void constantMonths_giveNoScale_andZeroNoPercentage() {
        Accuracy accuracy = Accuracy.of(Series.of(0, 1), Series.of(1, 1), Series.of(5, 5, 5), 1);
        assertThat(accuracy.meanAbsoluteScaledError()).isEqualTo(OptionalDouble.empty());
        assertThat(accuracy.meanAbsolutePercentageError()).isEqualTo(OptionalDouble.empty());
        assertThat(accuracy).hasToString("MAE 0.5, RMSE 0.7071, MAPE undefined, MASE undefined of 2 forecasts");
        assertThat(Accuracy.of(Series.of(1), Series.of(1), Series.of(5), 1).meanAbsoluteScaledError())
                .isEmpty();
    }

    @Test
    void compare_showsTheBenchmarkFirst() {
        AccuracyTable table = new RollingOrigin(Series.of(1, 2, 4, 7), 2, 1, 1)
                .compare(List.of(Forecaster.naive(), Forecaster.drift()));
        assertThat(table.relativeMae("naive (last value)")).hasValue(1);
        // drift says 3 for 4 and 5.5 for 7: errors 1 and 1.5, mean 1.25 of 2.5
        assertThat(table.relativeMae("drift (line through first and last value)"))
                .hasValue(0.5);
        assertThat(table.toTable()).isEqualTo("""
                forecast                                    MAE   RMSE  MAPE %  MASE  relative MAE
                naive (last value)                          2.5   2.55    46.4     2             1
                drift (line through first and last value)  1.25  1.275    23.2     1           0.5""");
        assertThatThrownBy(() -> table.of("oracle")).hasMessageContaining("was oracle");
        AccuracyTable flat = new RollingOrigin(Series.of(1, 1, 1), 1, 1, 1).compare(List.of(Forecaster.naive()));
        assertThat(flat.relativeMae("naive (last value)")).isEmpty();
    }

    @Test
    void forecasts_thatCannotBe_areRejected() {
        Series two = Series.of(1, 2);
        assertThatThrownBy(() -> new RollingOrigin(two, 2, 1, 1))
                .hasMessage("months of actual must be at least 3, was 2");
        assertThatThrownBy(() -> new RollingOrigin(two, 0, 1, 1)).hasMessage("firstOrigin must be at least 1, was 0");
        assertThatThrownBy(() -> new RollingOrigin(two, 1, 0, 1)).hasMessage("horizon must be at least 1, was 0");
        assertThatThrownBy(() -> new RollingOrigin(two, 1, 1, 0)).hasMessage("season must be at least 1, was 0");
        assertThatThrownBy(() -> Forecaster.seasonalNaive(0)).hasMessage("period must be at least 1, was 0");
        assertThatThrownBy(() -> Forecaster.seasonalNaive(3).forecast(two, 1))
                .hasMessage("months of history must be at least 3, was 2");
        assertThatThrownBy(() -> Forecaster.drift().forecast(Series.of(1), 1))
                .hasMessage("months of history must be at least 2, was 1");
        Forecaster wordy = Forecaster.of("wordy", (history, ahead) -> Series.of(1, 2, 3));
        assertThatThrownBy(() -> new RollingOrigin(two, 1, 1, 1).evaluate(wordy))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("forecaster 'wordy' must say 1 months, said 3");
        assertThatThrownBy(() -> Accuracy.of(two, Series.of(1), two, 1)).hasMessageContaining("had 1");
        assertThatThrownBy(() -> Accuracy.of(two, Series.of(1, Double.NaN), two, 1))
                .hasMessage("forecast must be finite, was NaN");
        assertThat(Forecaster.naive()).hasToString("naive (last value)");
    }
}
