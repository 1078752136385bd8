package dev.solvent.retention.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.solvent.quantity.Period;
import dev.solvent.quantity.Series;
import dev.solvent.retention.RetentionCurve;
import dev.solvent.testkit.RetentionCurveContract;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The curves that fits hand out. */
class CurvesTest {

    @Nested
    class OfCox extends RetentionCurveContract {

        @Override
        protected CoxCurve curve() {
            return CoxModel.of("x").fit(Samples.validation()).curve(Map.of("x", 1.0));
        }

        @Test
        void intervalAt_anAge_isAroundSurvival() {
            CoxCurve curve = curve();
            assertThat(curve.intervalAt(6, 0.95, IntervalType.LOG_LOG).contains(curve.survivalAt(6)))
                    .isTrue();
            assertThat(curve.hazardAt(0.5)).isZero();
            assertThat(curve.standardErrorAt(0.5)).isZero();
            assertThat(curve.survival(1)).isEqualTo(StrictMath.exp(-curve.hazardAt(1)));
            assertThat(curve).asString().startsWith("Cox curve, ");
        }

        @Test
        void record_columnsOfOtherLengths_areRejected() {
            assertThatThrownBy(() -> new CoxCurve(Period.DAY, Series.of(1), Series.of(), Series.of(1)))
                    .hasMessage("hazards and variances must have 1 values, had 0 and 1");
        }
    }

    @Nested
    class OfGeneralisedGamma extends RetentionCurveContract {

        @Override
        protected RetentionCurve curve() {
            return new LifetimeCurve(LifetimeFamily.GENERALISED_GAMMA, 2, 0.7, -0.6);
        }
    }

    @Nested
    class OfPieces extends RetentionCurveContract {

        @Override
        protected PiecewiseExponentialCurve curve() {
            return new PiecewiseExponentialCurve(Series.of(3, 10), Series.of(0.2, 0, 0.1));
        }

        @Test
        void survival_atEachPiece_isTheProductOfThem() {
            assertThat(curve().survival(3)).isEqualTo(StrictMath.exp(-0.6), within(1e-15));
            assertThat(curve().survival(10)).isEqualTo(StrictMath.exp(-0.6), within(1e-15));
            assertThat(curve().survival(12)).isEqualTo(StrictMath.exp(-0.8), within(1e-15));
            assertThat(curve().hazard(3)).isEqualTo(0.2);
            assertThat(curve().hazard(3.1)).isZero();
            assertThat(curve().hazard(11)).isEqualTo(0.1);
            assertThat(curve())
                    .hasToString("piecewise exponential, breaks at months [3, 10], monthly hazards [0.2, 0, 0.1]");
        }

        @ParameterizedTest
        @CsvSource({"0, 5, breaks", "5, 5, breaks", "NaN, 7, breaks", "5, Infinity, breaks"})
        void record_breaksOutOfOrder_areRejected(double first, double second, String named) {
            assertThatThrownBy(() -> new PiecewiseExponentialCurve(Series.of(first, second), Series.of(0.1, 0.1, 0.1)))
                    .hasMessageStartingWith(named + " must be positive and ascending");
        }

        @Test
        void record_hazardsThatDoNotFit_areRejected() {
            assertThatThrownBy(() -> new PiecewiseExponentialCurve(Series.of(1), Series.of(0.1)))
                    .hasMessage("hazards must be one more than the 1 breaks, were 1");
            assertThatThrownBy(() -> new PiecewiseExponentialCurve(Series.of(1), Series.of(0.1, -1)))
                    .hasMessageContaining("hazard");
        }
    }

    @ParameterizedTest
    @EnumSource(LifetimeFamily.class)
    void monthsUntilGone_anyFamily_invertsSurvival(LifetimeFamily family) {
        LifetimeCurve curve = curve(family);
        for (double share : new double[] {0.001, 0.2, 0.5, 0.9, 0.999}) {
            assertThat(curve.survival(curve.monthsUntilGone(share))).isEqualTo(1 - share, within(1e-12));
        }
    }

    @ParameterizedTest
    @EnumSource(LifetimeFamily.class)
    void hazard_anyFamily_isTheSlopeOfLogSurvival(LifetimeFamily family) {
        LifetimeCurve curve = curve(family);
        for (double months : new double[] {0.5, 2, 7, 30}) {
            double step = 1e-5 * months;
            double slope =
                    (StrictMath.log(curve.survival(months - step)) - StrictMath.log(curve.survival(months + step)))
                            / (2 * step);
            // central differences: error step^2, about 1e-10 relative
            assertThat(curve.hazard(months)).isEqualTo(slope, within(1e-8 * (1 + slope)));
        }
    }

    @Test
    void record_parametersOfOtherFamilies_areRejected() {
        assertThatThrownBy(() -> new LifetimeCurve(LifetimeFamily.EXPONENTIAL, 1, 2, 0))
                .hasMessage("scale must be 1 for EXPONENTIAL, was 2.0");
        assertThatThrownBy(() -> new LifetimeCurve(LifetimeFamily.WEIBULL, 1, 2, 1))
                .hasMessage("shape must be 0 for WEIBULL, was 1.0");
        assertThatThrownBy(() -> new LifetimeCurve(LifetimeFamily.WEIBULL, Double.NaN, 2, 0))
                .hasMessageContaining("location");
        assertThatThrownBy(() -> new LifetimeCurve(LifetimeFamily.WEIBULL, 1, 0, 0))
                .hasMessageContaining("scale");
        assertThat(curve(LifetimeFamily.GENERALISED_GAMMA))
                .hasToString("generalised gamma, location 2 (log months), scale 0.7, shape 1.4");
        assertThat(curve(LifetimeFamily.LOG_NORMAL)).hasToString("log normal, location 2 (log months), scale 0.7");
    }

    private static LifetimeCurve curve(LifetimeFamily family) {
        return new LifetimeCurve(family, 2, family.isScaled() ? 0.7 : 1, family.isShaped() ? 1.4 : 0);
    }
}
