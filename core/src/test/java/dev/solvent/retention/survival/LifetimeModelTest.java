package dev.solvent.retention.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.solvent.fit.ConfidenceInterval;
import dev.solvent.fit.Edge;
import dev.solvent.fit.ParameterDraws;
import dev.solvent.fit.ParameterVector;
import dev.solvent.fit.Prediction;
import dev.solvent.fit.Prior;
import dev.solvent.fit.StopReason;
import dev.solvent.quantity.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Figures of R are those of R 4.2, survival 3.5-3, with rel.tolerance = 1e-14. */
class LifetimeModelTest {

    /** Row by row: (1, 2], 2, after 4, up to 3, (3, 7], after 5, (2, 5], (6, 9]. */
    private static final Tenures MIXED = Tenures.of(
            Period.MONTH,
            List.of(
                    Tenure.endedBetween(1, 2),
                    Tenure.ended(2),
                    Tenure.stillThere(4),
                    Tenure.endedBy(3),
                    Tenure.endedBetween(3, 7),
                    Tenure.stillThere(5),
                    Tenure.endedBetween(2, 5),
                    Tenure.endedBetween(6, 9)));

    @ParameterizedTest
    @CsvSource({
        // survreg(Surv(l, r, type = "interval2") ~ 1, dist = ...): intercept, scale, log-likelihood
        "WEIBULL, 1.569899389650876, 0.557355650084865, -9.922010055143627",
        "LOG_NORMAL, 1.288804876429407, 0.665790554417518, -9.830208523113383",
        "LOG_LOGISTIC, 1.29146219812558, 0.41749225454989, -10.07154228090694",
        "EXPONENTIAL, 1.58425275280774, 1, -10.89959810045783"
    })
    void fit_everyKindOfCensoring_isThatOfR(LifetimeFamily family, double intercept, double scale, double value) {
        LifetimeFit fit = LifetimeModel.of(family).fit(MIXED);
        assertThat(fit.intercept()).isEqualTo(intercept, within(1e-9));
        assertThat(fit.scale()).isEqualTo(scale, within(1e-9));
        assertThat(fit.logLikelihood()).isEqualTo(value, within(1e-12));
        assertThat(fit.nullLogLikelihood()).isEqualTo(fit.logLikelihood());
    }

    @Test
    void fit_weightedLungWithCovariates_isThatOfR() {
        double[] weights =
                IntStream.range(0, 228).mapToDouble(row -> 1 + row % 2).toArray();
        LifetimeFit fit = LifetimeModel.of(LifetimeFamily.WEIBULL, "age", "sex")
                .fit(Samples.lung().withWeights(weights));
        assertThat(fit.intercept()).isEqualTo(5.84975355028658, within(1e-9));
        assertThat(fit.coefficients().get(0).value()).isEqualTo(-7.37022870236227e-03, within(1e-11));
        assertThat(fit.coefficients().get(1).value()).isEqualTo(4.27391848121226e-01, within(1e-9));
        assertThat(fit.scale()).isEqualTo(7.60372714487902e-01, within(1e-9));
        assertThat(fit.logLikelihood()).isEqualTo(-1.71242512426076e+03, within(1e-9));
        assertThat(fit.nullLogLikelihood()).isEqualTo(-1.72298689367708e+03, within(1e-9));
        assertThat(fit.standardError("intercept")).isEqualTo(0.39314373686677045, within(1e-7));
        assertThat(fit.standardError("age")).isEqualTo(0.00563009452149988, within(1e-9));
        assertThat(fit.standardError("sex")).isEqualTo(0.10396122612709087, within(1e-7));
        assertThat(fit.standardError("scale") / fit.scale()).isEqualTo(0.05005875005983745, within(1e-8));
        assertThat(fit.likelihoodRatioTest().statistic())
                .isEqualTo(2 * (1722.98689367708 - 1712.42512426076), within(1e-8));
    }

    @Test
    void fit_exponentialWithLateEntries_isEventsOverTimeWatched() {
        LifetimeFit fit = LifetimeModel.of(LifetimeFamily.EXPONENTIAL).fit(Samples.coxTest2());
        // seven ends in sum(stop - start) = 84 - 41 = 43 months
        assertThat(fit.intercept()).isEqualTo(StrictMath.log(43 / 7.0), within(1e-12));
        assertThat(fit.curve().survival(5)).isEqualTo(StrictMath.exp(-5 * 7 / 43.0), within(1e-12));
    }

    @Test
    void fit_covariateInOtherUnits_rescalesItsCoefficientOnly() {
        Tenures lung = Samples.lung();
        double[] age = lung.covariate("age");
        Tenures scaled = lung.withCovariate(
                "micro", Arrays.stream(age).map(a -> 1e9 + 1e6 * a).toArray());
        LifetimeFit natural = LifetimeModel.of(LifetimeFamily.LOG_NORMAL, "age").fit(lung);
        LifetimeFit micro = LifetimeModel.of(LifetimeFamily.LOG_NORMAL, "micro").fit(scaled);
        assertThat(micro.logLikelihood()).isEqualTo(natural.logLikelihood(), within(1e-9));
        assertThat(micro.values().value("micro") * 1e6)
                .isEqualTo(natural.values().value("age"), within(1e-12));
    }

    @Test
    void curve_weeklyData_answersInMonths() {
        LifetimeFit fit = LifetimeModel.of(LifetimeFamily.WEIBULL).fit(Samples.aml());
        double weeks = 20;
        double expected = StrictMath.exp(-StrictMath.pow(weeks / StrictMath.exp(fit.intercept()), 1 / fit.scale()));
        assertThat(fit.curve().survival(weeks * Period.WEEK.in(Period.MONTH))).isEqualTo(expected, within(1e-13));
    }

    @ParameterizedTest
    @CsvSource({"WEIBULL, 1", "LOG_NORMAL, 0"})
    void fit_generalisedGammaHeldAtASpecialShape_isThatFamily(LifetimeFamily family, double shape) {
        LifetimeFit special = LifetimeModel.of(family).fit(Samples.lung());
        LifetimeFit held = LifetimeModel.of(LifetimeFamily.GENERALISED_GAMMA)
                .withPrior(Prior.on("shape", shape, 1e-4))
                .fit(Samples.lung());
        // the prior lets the shape move by about 1e-8 times its gradient
        assertThat(held.intercept()).isEqualTo(special.intercept(), within(1e-5));
        assertThat(held.scale()).isEqualTo(special.scale(), within(1e-5));
        LifetimeFit free = LifetimeModel.of(LifetimeFamily.GENERALISED_GAMMA).fit(Samples.lung());
        assertThat(free.logLikelihood()).isGreaterThan(special.logLikelihood());
    }

    @Test
    void withPrior_onACovariate_isInItsOwnUnits() {
        LifetimeModel model = LifetimeModel.of(LifetimeFamily.WEIBULL, "age");
        LifetimeFit plain = model.fit(Samples.lung());
        LifetimeFit pulled = model.withPrior(Prior.on("age", 0.05, 1e-6)).fit(Samples.lung());
        assertThat(plain.values().value("age")).isBetween(-0.03, 0.0);
        assertThat(pulled.values().value("age")).isEqualTo(0.05, within(1e-4));
        LifetimeFit centred = LifetimeModel.of(LifetimeFamily.WEIBULL)
                .withPrior(Prior.on("intercept", 3, 1e-3))
                .fit(Samples.lung());
        assertThat(centred.intercept()).isEqualTo(3, within(1e-2));
        assertThatThrownBy(() -> model.withPrior(Prior.on("intercept", 0, 1)))
                .hasMessageStartingWith("prior must not be on the intercept");
    }

    @Test
    void profileInterval_ofAParameter_isWhereTheLikelihoodFallsByTheQuantile() {
        LifetimeFit fit = LifetimeModel.of(LifetimeFamily.EXPONENTIAL).fit(Samples.aml());
        ConfidenceInterval interval = fit.profileInterval("intercept", 0.95);
        double events = 18;
        double fall = events * (fit.intercept() - interval.lower().orElseThrow())
                + events
                        * (1 - StrictMath.exp(fit.intercept() - interval.lower().orElseThrow()));
        // chi-square quantile 3.841459 over 2
        assertThat(fall).isEqualTo(-1.920729410347062, within(1e-6));
        LifetimeFit two = LifetimeModel.of(LifetimeFamily.WEIBULL, "age").fit(Samples.lung());
        assertThat(two.profileInterval("age", 0.9).contains(two.values().value("age")))
                .isTrue();
        assertThatThrownBy(() -> two.profileInterval("intercept", 0.9)).hasMessageStartingWith("name must not be");
        assertThatThrownBy(() -> two.standardError("price")).hasMessageStartingWith("name must be one of");
    }

    @Test
    void predict_exponentialHazard_hasTheDeltaMethodError() {
        LifetimeFit fit = LifetimeModel.of(LifetimeFamily.EXPONENTIAL).fit(Samples.coxTest2());
        // log S(t) = -t 7/43, relative error of the hazard 1/sqrt(7)
        Prediction prediction = fit.predict(Map.of(), curve -> StrictMath.log(curve.survival(5)));
        assertThat(prediction.value()).isEqualTo(-35 / 43.0, within(1e-12));
        assertThat(prediction.standardError()).isEqualTo(35 / 43.0 / StrictMath.sqrt(7), within(1e-6));
    }

    @Test
    void draws_ofTheParameters_areCurvesAroundTheFit() {
        LifetimeFit fit = LifetimeModel.of(LifetimeFamily.WEIBULL, "age").fit(Samples.lung());
        ParameterDraws draws = fit.draws(400, 7);
        double sum = 0;
        for (ParameterVector draw : draws.vectors()) {
            sum += draw.value("age") / draws.vectors().size();
            assertThat(fit.curve(draw, Map.of("age", 60.0)).survival(12)).isBetween(0.0, 1.0);
        }
        // 4 standard errors of the mean of 400 draws
        assertThat(sum).isEqualTo(fit.values().value("age"), within(4 * fit.standardError("age") / 20));
    }

    @ParameterizedTest
    @EnumSource(value = LifetimeFamily.class, names = "EXPONENTIAL", mode = EnumSource.Mode.EXCLUDE)
    void fit_onlyEndAtTheLatestAge_isAnOptimumAtInfinity(LifetimeFamily family) {
        boolean[] ended = {false, true, false, false, false};
        LifetimeFit fit = LifetimeModel.of(family)
                .fit(Tenures.of(Period.DAY, new double[] {13467, 13760, 12011, 7798, 7928}, ended));
        assertThat(fit.stop())
                .isEqualTo(new StopReason.OptimumAtInfinity(
                        Map.of("scale", Edge.LOWER), "everybody leaves at the same age"));
        assertThatThrownBy(fit::intercept).hasMessageContaining("optimum at infinity: scale falls");
        assertThatThrownBy(fit::scale).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(fit::aic).isInstanceOf(IllegalStateException.class);
        assertThat(fit).asString().contains("optimum at infinity");
    }

    @Test
    void fit_nobodyLeftOrNobodySeen_isTooLittleData() {
        LifetimeModel model = LifetimeModel.of(LifetimeFamily.WEIBULL);
        Tenures none = Tenures.of(Period.DAY, new double[] {1, 2}, new boolean[2]);
        assertThat(model.fit(none).stop()).isInstanceOf(StopReason.TooLittleData.class);
        Tenures early = Tenures.between(Period.DAY, new double[] {0, 0}, new double[] {3, 4});
        assertThat(model.fit(early).stop()).isInstanceOf(StopReason.TooLittleData.class);
    }

    @Test
    void fit_wideScales_converges() {
        // lifelines #622: ages over eight orders of magnitude
        double[] ages = IntStream.range(0, 60)
                .mapToDouble(i -> StrictMath.pow(10, i / 7.0 - 2))
                .toArray();
        for (LifetimeFamily family : LifetimeFamily.values()) {
            LifetimeFit fit = LifetimeModel.of(family).fit(Samples.allEnded(ages));
            assertThat(fit.isConverged()).as(family.name()).isTrue();
            assertThat(fit.evaluations()).isPositive();
        }
    }

    @Test
    void fit_censoredAtAgeZero_saysNothing() {
        Tenures with = Tenures.of(
                Period.MONTH, List.of(Tenure.ended(3), Tenure.ended(5), Tenure.stillThere(0), Tenure.stillThere(6)));
        Tenures without = Tenures.of(Period.MONTH, List.of(Tenure.ended(3), Tenure.ended(5), Tenure.stillThere(6)));
        LifetimeModel model = LifetimeModel.of(LifetimeFamily.LOG_LOGISTIC);
        assertThat(model.fit(with).logLikelihood()).isEqualTo(model.fit(without).logLikelihood(), within(1e-12));
        assertThat(model.fit(with).bic()).isGreaterThan(model.fit(without).bic());
        assertThat(model.fit(with).family()).isEqualTo(LifetimeFamily.LOG_LOGISTIC);
    }

    @Test
    void of_unusable_isRefused() {
        assertThatThrownBy(() -> LifetimeModel.of(LifetimeFamily.WEIBULL, "scale"))
                .hasMessageContaining("covariates must differ");
        assertThatThrownBy(() -> LifetimeModel.of(LifetimeFamily.WEIBULL, "x", "x"))
                .hasMessageContaining("covariates must differ");
        LifetimeModel model = LifetimeModel.of(LifetimeFamily.WEIBULL);
        assertThatThrownBy(() -> model.fit(Samples.allEnded(0, 1)))
                .hasMessageContaining("needs ends at positive ages")
                .hasMessageContaining("Tenure.endedBy(1)");
        assertThatThrownBy(() -> model.fit(Samples.allEnded())).hasMessage("tenures must have rows, had none");
        LifetimeFit fit = model.fit(Samples.aml());
        assertThatThrownBy(fit::likelihoodRatioTest).hasMessageContaining("no covariates");
        assertThatThrownBy(() -> fit.curve(Map.of("x", 1.0))).hasMessage("covariates must be [], were [x]");
        Tenures constant = Samples.allEnded(1, 2, 3).withCovariate("c", 5, 5, 5);
        assertThatThrownBy(() -> LifetimeModel.of(LifetimeFamily.WEIBULL, "c").fit(constant))
                .hasMessage("covariate c must vary, was the same in every row");
        assertThat(LifetimeModel.of(LifetimeFamily.WEIBULL, "c")).hasToString("WEIBULL with c");
        assertThat(fit)
                .asString()
                .startsWith("WEIBULL: intercept 3.64249, scale 0.911902")
                .endsWith("; converged");
        LifetimeFit short1 = model.withMostEvaluations(3).fit(Samples.aml());
        assertThat(short1.stop()).isInstanceOf(StopReason.OutOfEvaluations.class);
    }
}
