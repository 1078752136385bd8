package dev.solvent.retention.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.solvent.quantity.Period;
import dev.solvent.quantity.Series;
import dev.solvent.retention.RetentionCurve;
import dev.solvent.testkit.RetentionCurveContract;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CoxCurveTest extends RetentionCurveContract {

    @Override
    protected CoxCurve curve() {
        return CoxModel.of("x").fit(Samples.validation()).curve(Map.of("x", 1.0));
    }

    @Override
    protected boolean isContinuous() {
        return false;
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

    @ParameterizedTest
    @EnumSource(LifetimeFamily.class)
    void curve_ofAFamily_isItsStandardDistribution(LifetimeFamily family) {
        double scale = family.isScaled() ? 0.7 : 1;
        double shape = family.isShaped() ? -0.6 : 0;
        RetentionCurve curve = family.curve(2, scale, shape);
        for (double months : new double[] {0.1, 1, 5, 12, 40}) {
            double w = (StrictMath.log(months) - 2) / scale;
            double expected =
                    StrictMath.exp(family.standard().survival(w, shape).value());
            assertThat(curve.survival(months)).isEqualTo(expected, within(1e-13));
        }
    }
}
