package dev.solvent.retention.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.solvent.fit.Prediction;
import dev.solvent.fit.StopReason;
import dev.solvent.quantity.Period;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PiecewiseExponentialModelTest {

    @Test
    void fit_endAtABreak_belongsToTheIntervalBefore() {
        PiecewiseExponentialFit fit = PiecewiseExponentialModel.withBreaks(2).fit(Samples.allEnded(1, 2, 5));
        assertThat(fit.events().toArray()).containsExactly(2, 1);
        assertThat(fit.exposures().toArray()).containsExactly(5, 3);
        assertThat(fit.hazards().get(0)).isEqualTo(new Prediction(2 / 5.0, StrictMath.sqrt(2) / 5));
        assertThat(fit.logLikelihood()).isEqualTo(2 * StrictMath.log(0.4) + StrictMath.log(1 / 3.0) - 3, within(1e-14));
        assertThat(fit.aic()).isEqualTo(4 - 2 * fit.logLikelihood());
        assertThat(fit.stop()).isInstanceOf(StopReason.Converged.class);
        assertThat(fit.curve().survival(3)).isEqualTo(StrictMath.exp(-0.8 - 1 / 3.0), within(1e-15));
        assertThat(fit).hasToString("piecewise exponential, hazards [0.4, 0.333333], converged");
        assertThat(fit.coefficients()).isEmpty();
    }

    @Test
    void fit_intervalWithoutEnds_hasHazardZero() {
        PiecewiseExponentialFit fit = PiecewiseExponentialModel.withBreaks(2, 4).fit(Samples.allEnded(1, 5, 6));
        assertThat(fit.hazards().get(1)).isEqualTo(new Prediction(0, 0));
        assertThat(fit.logLikelihood()).isFinite();
    }

    @Test
    void fit_covariate_isThePoissonRegressionOfR() {
        // R 4.2: survSplit(cut = c(20, 40, 60)), glm(E ~ factor(ep) - 1 + g + offset(log(ex)), poisson), epsilon =
        // 1e-15
        Tenures flies = Samples.waltons();
        double[] treated = flies.label("group").stream()
                .mapToDouble(word -> word.equals("control") ? 0 : 1)
                .toArray();
        PiecewiseExponentialFit fit = PiecewiseExponentialModel.withBreaks(20, 40, 60)
                .withCovariates("g")
                .fit(flies.withCovariate("g", treated));
        assertThat(fit.coefficients().get(0).value()).isEqualTo(1.98728957048279, within(1e-9));
        assertThat(fit.coefficients().get(0).standardError()).isEqualTo(0.210136424080849, within(1e-8));
        double[] hazards = {0.00202278707489549, 0.00534842970863106, 0.03321837386399670, 0.151421887112353};
        double[] logErrors = {0.298385097815655, 0.228559117564793, 0.120357920635882, 0.150492621594356};
        for (int i = 0; i < hazards.length; i++) {
            assertThat(fit.hazards().get(i).value()).isEqualTo(hazards[i], within(1e-11));
            assertThat(fit.hazards().get(i).standardError() / hazards[i]).isEqualTo(logErrors[i], within(1e-6));
        }
        assertThat(fit.curve(Map.of("g", 1.0)).hazardsPerMonth().get(0))
                .isEqualTo(0.00202278707489549 * StrictMath.exp(1.98728957048279) * 30.4375, within(1e-8));
        assertThatThrownBy(fit::curve).hasMessage("covariates must be [g], were []");
    }

    @Test
    void fit_intervalsAndLateEntries_isTheExponentialWithoutBreaks() {
        Tenures data = Tenures.of(
                Period.MONTH,
                List.of(
                        Tenure.endedBetween(1, 3).enteredAt(0.5),
                        Tenure.ended(2),
                        Tenure.stillThere(6).enteredAt(2),
                        Tenure.endedBy(4).times(2)));
        PiecewiseExponentialFit fit = PiecewiseExponentialModel.withBreaks().fit(data);
        LifetimeFit exponential = LifetimeModel.of(LifetimeFamily.EXPONENTIAL).fit(data);
        assertThat(fit.hazards().get(0).value()).isEqualTo(StrictMath.exp(-exponential.intercept()), within(1e-10));
        assertThat(fit.logLikelihood()).isEqualTo(exponential.logLikelihood(), within(1e-11));
    }

    @Test
    void fit_searchWithoutEnds_saysWhichHazardVanishes() {
        Tenures data = Samples.allEnded(3, 4, 5, 6).withCovariate("x", 1, 2, 0, 4);
        PiecewiseExponentialFit fit =
                PiecewiseExponentialModel.withBreaks(2).withCovariates("x").fit(data);
        assertThat(fit.stop()).isInstanceOf(StopReason.OptimumAtInfinity.class);
        assertThat(fit.stop().describe()).contains("nobody leaves in interval 1");
        assertThat(fit).asString().startsWith("piecewise exponential, optimum at infinity");
        Tenures none =
                Tenures.of(Period.DAY, new double[] {3, 4}, new boolean[2]).withCovariate("x", 1, 2);
        assertThat(PiecewiseExponentialModel.withBreaks()
                        .withCovariates("x")
                        .fit(none)
                        .stop())
                .isInstanceOf(StopReason.TooLittleData.class);
    }

    @Test
    void fit_unusable_isRefused() {
        assertThatThrownBy(() -> PiecewiseExponentialModel.withBreaks(3, 2)).hasMessageContaining("ascending");
        PiecewiseExponentialModel model = PiecewiseExponentialModel.withBreaks(3, 9);
        assertThatThrownBy(() -> model.fit(Samples.allEnded(4, 5)))
                .hasMessage("breaks must leave users to watch in each interval, nobody was watched after 9.0."
                        + " Maybe drop a break.");
        assertThatThrownBy(() -> model.fit(Samples.allEnded(10, 11).withEntries(4, 4)))
                .hasMessageContaining("before 3.0");
        assertThatThrownBy(() -> model.fit(Samples.allEnded(0, 11))).hasMessageContaining("positive ages");
        assertThatThrownBy(() -> model.withCovariates("hazard 1")).hasMessageContaining("not start with");
        assertThat(model.withCovariates("x")).hasToString("piecewise exponential, breaks at [3, 9] with x");
        assertThat(model.breaks().size()).isEqualTo(2);
    }
}
