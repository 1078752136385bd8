package dev.solvent.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.solvent.fit.Edge;
import dev.solvent.fit.Parameter;
import dev.solvent.quantity.GrowthRate;
import dev.solvent.quantity.Rate;
import dev.solvent.quantity.Series;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetentionCurvesTest {

    private static final CurveFamily MINE = CurveFamily.of(
            "mine",
            List.of(Parameter.fraction("churn")),
            v -> RetentionCurve.geometric(Rate.perMonth(v.value("churn"))));

    @Test
    void curve_byName_isThatOfTheFamily() {
        assertThat(RetentionCurves.standard().curve("shifted beta-geometric", Map.of("alpha", 0.7, "beta", 1.18)))
                .isEqualTo(RetentionCurve.shiftedBetaGeometric(0.7, 1.18));
        assertThat(RetentionCurves.standard()
                        .plus(MINE)
                        .curve("mine", Map.of("churn", 0.1))
                        .survival(1))
                .isEqualTo(0.9);
    }

    @Test
    void curve_wrongNames_sayWhatThereIs() {
        assertThatThrownBy(() -> RetentionCurves.of(MINE).family("yours"))
                .hasMessage("name must be one of [mine], was yours");
        assertThatThrownBy(() -> RetentionCurves.standard().curve("geometric", Map.of("rate", 0.1)))
                .hasMessage("parameters of geometric must be [churn], were [rate]");
        assertThatThrownBy(() -> RetentionCurves.of(MINE).plus(MINE)).hasMessageContaining("must differ");
        assertThat(RetentionCurves.of(MINE)).hasToString("[mine]");
        assertThat(RetentionCurves.of(MINE).plusDiscovered()).isEqualTo(RetentionCurves.of(MINE));
    }

    @Test
    void limitingModel_isNamedWhereItIsKnown() {
        CurveFamily betas = RetentionCurves.standard().family("shifted beta-geometric");
        assertThat(betas.limitingModel(Map.of("alpha", Edge.UPPER, "beta", Edge.UPPER)))
                .hasValue("geometric: users do not differ");
        assertThat(betas.limitingModel(Map.of("alpha", Edge.LOWER, "beta", Edge.LOWER)))
                .hasValue("some leave in the first period, the others never");
        assertThat(betas.limitingModel(Map.of("beta", Edge.UPPER))).hasValue("nobody leaves");
        assertThat(betas.limitingModel(Map.of("alpha", Edge.LOWER))).hasValue("nobody leaves");
        assertThat(betas.limitingModel(Map.of("beta", Edge.LOWER))).hasValue("everybody leaves in the first period");
        assertThat(RetentionCurves.standard().family("power law with floor").limitingModel(Map.of("floor", Edge.LOWER)))
                .hasValue("power law");
        assertThat(RetentionCurves.standard().family("tourists and core").limitingModel(Map.of("core", Edge.LOWER)))
                .hasValue("geometric");
        assertThat(RetentionCurves.standard().family("Weibull").limitingModel(Map.of("shape", Edge.UPPER)))
                .isEmpty();
        assertThat(MINE.limitingModel(Map.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void factories_notFinite_areRefusedNamingTheParameter(double bad) {
        assertRefused("shape", () -> RetentionCurve.weibull(bad, 1));
        assertRefused("scaleMonths", () -> RetentionCurve.weibull(1, bad));
        assertRefused("alpha", () -> RetentionCurve.betaDiscreteWeibull(bad, 1, 1));
        assertRefused("beta", () -> RetentionCurve.betaDiscreteWeibull(1, bad, 1));
        assertRefused("shape", () -> RetentionCurve.betaDiscreteWeibull(1, 1, bad));
        assertRefused("churn", () -> RetentionCurve.discreteWeibull(bad, 1));
        assertRefused("shape", () -> RetentionCurve.discreteWeibull(0.5, bad));
        assertRefused("mu", () -> RetentionCurve.logNormal(bad, 1));
        assertRefused("sigma", () -> RetentionCurve.logNormal(0, bad));
        assertRefused("shape", () -> RetentionCurve.logLogistic(bad, 1));
        assertRefused("medianMonths", () -> RetentionCurve.logLogistic(1, bad));
        assertRefused("mu", () -> RetentionCurve.generalisedGamma(bad, 1, 1));
        assertRefused("sigma", () -> RetentionCurve.generalisedGamma(0, bad, 1));
        assertRefused("lambda", () -> RetentionCurve.generalisedGamma(0, 1, bad));
        assertRefused("breaksMonths", () -> RetentionCurve.piecewiseExponential(Series.of(bad), Series.of(1, 1)));
        assertRefused("hazardsPerMonth", () -> RetentionCurve.piecewiseExponential(Series.of(), Series.of(bad)));
        assertRefused("factor", () -> RetentionCurve.logNormal(0, 1).scaled(bad));
        assertRefused("months", () -> RetentionCurve.logNormal(0, 1).after(bad));
        assertRefused("gone", () -> RetentionCurve.logNormal(0, 1).quantile(bad));
        assertRefused("months", () -> RetentionCurve.logNormal(0, 1).hazard(bad));
    }

    @Test
    void factories_outsideTheDomain_areRefused() {
        assertRefused("lambda must be in [-100, 100], was 101.0", () -> RetentionCurve.generalisedGamma(0, 1, 101));
        assertRefused(
                "hazardsPerMonth must have 2 elements",
                () -> RetentionCurve.piecewiseExponential(Series.of(3), Series.of(1)));
        assertRefused(
                "breaksMonths must rise from above 0, was 2.0 after 3.0",
                () -> RetentionCurve.piecewiseExponential(Series.of(3, 2), Series.of(1, 1, 1)));
        assertRefused(
                "somebody is left",
                () -> RetentionCurve.geometric(Rate.perMonth(1)).after(2));
        assertRefused(
                "month must be at least 1", () -> RetentionCurve.logNormal(0, 1).churnInMonth(0));
    }

    private static void assertRefused(String text, Runnable call) {
        assertThatThrownBy(call::run)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(text);
    }

    @Test
    void quantile_neverReached_isEmpty() {
        assertThat(RetentionCurve.geometric(Rate.perMonth(0)).quantile(0.5)).isEmpty();
        assertThat(RetentionCurve.geometric(Rate.perMonth(0.1)).withFloor(0.6).quantile(0.5))
                .isEmpty();
        assertThat(RetentionCurve.piecewiseExponential(Series.of(3), Series.of(0.1, 0))
                        .quantile(0.9))
                .isEmpty();
        // reached in the mathematics, beyond the largest double in the machine
        assertThat(RetentionCurve.shiftedBetaGeometric(0.001, 1).quantile(0.9)).isEmpty();
        assertThat(RetentionCurve.betaDiscreteWeibull(0.1, 1, 0.01).quantile(0.99))
                .isEmpty();
        assertThat(RetentionCurve.weibull(0.001, 10).quantile(0.99)).isEmpty();
        assertThat(RetentionCurve.discreteWeibull(0.5, 0.001).quantile(0.99)).isEmpty();
        assertThat(RetentionCurve.logLogistic(0.005, 10).quantile(0.999)).isEmpty();
        assertThat(RetentionCurve.powerLaw(0.5, 0.0005).quantile(0.99)).isEmpty();
        assertThat(RetentionCurve.powerLaw(0.5, 2).quantile(0.25).getAsDouble()).isLessThan(1);
    }

    @Test
    void discountedLifetime_withoutBound_isRefused() {
        var curve = RetentionCurve.logNormal(3, 1);
        assertThatThrownBy(() -> curve.discountedLifetime(GrowthRate.perYear(-0.1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Give a horizon");
        assertThatThrownBy(() -> curve.discountedLifetime(GrowthRate.NONE)).hasMessageContaining("not proven finite");
        assertThatThrownBy(() -> RetentionCurve.geometric(Rate.perMonth(0)).discountedLifetime(GrowthRate.NONE))
                .hasMessageContaining("infinite");
        assertThat(RetentionCurve.geometric(Rate.perMonth(0.1)).discountedLifetime(GrowthRate.NONE))
                .isEqualTo(10);
        assertThat(RetentionCurve.shiftedBetaGeometric(3, 4).discountedResidualLifetime(2, GrowthRate.NONE))
                .isEqualTo(RetentionCurve.shiftedBetaGeometric(3, 6).lifetimeMonths() - 1);
        assertThatThrownBy(() ->
                        RetentionCurve.of("half", m -> m == 0 ? 1 : 0.5).discountedLifetime(GrowthRate.perYear(1e-9)))
                .hasMessageContaining("did not settle");
    }

    @Test
    void hazard_atAgeZero_isItsLimit() {
        assertThat(RetentionCurve.weibull(0.5, 3).hazard(0)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(RetentionCurve.logNormal(0, 1).hazard(0)).isZero();
        assertThat(RetentionCurve.betaDiscreteWeibull(1, 1, 2).hazard(0)).isZero();
        assertThat(RetentionCurve.generalisedGamma(0, 1, 1).hazard(0)).isGreaterThanOrEqualTo(0);
        assertThat(RetentionCurve.of("e", m -> StrictMath.exp(-m)).hazard(0)).isCloseTo(1, within(1e-7));
        assertThat(RetentionCurve.of("ends", m -> m < 3 ? 1 : 0).density(5)).isZero();
        assertThat(RetentionCurve.of("ends", m -> m < 3 ? 1 : 0).churnInMonth(5))
                .isEqualTo(1);
    }

    @Test
    void named_keepsTheCurve() {
        RetentionCurve curve = RetentionCurve.logNormal(1, 1).named("creators");
        assertThat(curve.label()).isEqualTo("creators");
        assertThat(curve.survival(4)).isEqualTo(RetentionCurve.logNormal(1, 1).survival(4));
        assertThat(RetentionCurve.logNormal(1, 1).scaled(1)).isEqualTo(RetentionCurve.logNormal(1, 1));
        assertThat(RetentionCurve.logNormal(1, 1).scaled(3).scaled(4))
                .isEqualTo(RetentionCurve.logNormal(1, 1).scaled(12));
        assertThat(RetentionCurve.logNormal(1, 1).after(3).label()).startsWith("survivors of month 3 of log-normal");
    }
}
