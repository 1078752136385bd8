package dev.solvent.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.solvent.fit.SampleLikelihoods.Bell;
import dev.solvent.fit.SampleLikelihoods.Coin;
import dev.solvent.fit.SampleLikelihoods.Product;
import dev.solvent.fit.SampleLikelihoods.Renewals;
import java.util.List;
import org.junit.jupiter.api.Test;

class MaximumLikelihoodTest {

    private static final MaximumLikelihood SEARCH = MaximumLikelihood.withDefaults();

    /** Exact optimum and standard errors of the High-end cohort of Fader and Hardie (2007) after seven years, 30-digit mpmath. */
    @Test
    void maximise_renewals_findsTheExactOptimum() {
        Fit fit = SEARCH.maximise(new Renewals(1000, 869, 743, 653, 593, 551, 517, 491));

        assertThat(fit.isConverged()).isTrue();
        assertThat(fit.value("alpha")).isCloseTo(0.668088351106446, withinPercentage(1e-8));
        assertThat(fit.value("beta")).isCloseTo(3.80609496405827, withinPercentage(1e-8));
        assertThat(fit.logLikelihood()).isCloseTo(-1611.15814739116, within(1e-10));
        assertThat(fit.standardError("alpha")).isCloseTo(0.1037349311, withinPercentage(1e-5));
        assertThat(fit.standardError("beta")).isCloseTo(0.7855316918, withinPercentage(1e-5));
        assertThat(fit.aic()).isCloseTo(4 + 2 * 1611.15814739116, within(1e-9));
        assertThat(fit.bic()).isCloseTo(2 * StrictMath.log(1000) + 2 * 1611.15814739116, within(1e-9));
        assertThat(fit.evaluations()).isLessThan(60);
        assertThat(fit.report()).contains("alpha 0.668088", "95 %", "converged after");
    }

    @Test
    void maximise_badStarts_findTheSameOptimum() {
        Fit reference = SEARCH.maximise(new Renewals(1000, 869, 743, 653, 593, 551, 517, 491));
        for (double alpha : new double[] {1e-6, 1e-2, 50, 1e5}) {
            for (double beta : new double[] {1e-6, 1e-2, 50, 1e5}) {
                var model = new Renewals(
                        List.of(1000, 869, 743, 653, 593, 551, 517, 491), List.of(new double[] {alpha, beta}));
                Fit fit = SEARCH.maximise(model);
                assertThat(fit.isConverged())
                        .as("from %s, %s: %s", alpha, beta, fit)
                        .isTrue();
                assertThat(fit.value("beta")).isCloseTo(reference.value("beta"), withinPercentage(1e-7));
            }
        }
    }

    /** Lost at exactly one in ten every year: users do not differ, so alpha and beta grow together without end. */
    @Test
    void maximise_equalUsers_optimumLiesAtInfinity() {
        Fit fit = SEARCH.maximise(new Renewals(10_000, 9_000, 8_100, 7_290, 6_561));

        assertThat(fit.stop()).isInstanceOfSatisfying(StopReason.OptimumAtInfinity.class, stop -> {
            assertThat(stop.escaping()).containsEntry("alpha", Edge.UPPER).containsEntry("beta", Edge.UPPER);
            assertThat(stop.parameter()).isEqualTo("alpha");
            assertThat(stop.limitingModel()).isEqualTo("geometric");
        });
        // the supremum: 3439 lost at one in ten, 30951 kept at nine in ten
        assertThat(fit.logLikelihood())
                .isCloseTo(3439 * StrictMath.log(0.1) + 30951 * StrictMath.log(0.9), within(1e-5));
        assertThatThrownBy(() -> fit.value("alpha"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("optimum at infinity: alpha rises, beta rises")
                .hasMessageContaining("geometric");
        assertThat(fit.report()).contains("optimum at infinity");
    }

    @Test
    void maximise_nobodyLost_churnFallsToZero() {
        Fit fit = SEARCH.maximise(new Coin(0, 50));

        assertThat(fit.stop())
                .isInstanceOfSatisfying(
                        StopReason.OptimumAtInfinity.class,
                        stop -> assertThat(stop.escaping())
                                .containsExactlyEntriesOf(java.util.Map.of("p", Edge.LOWER)));
    }

    @Test
    void maximise_productOnly_isAFlatRidge() {
        Fit fit = SEARCH.maximise(new Product(3));

        assertThat(fit.stop())
                .isInstanceOfSatisfying(
                        StopReason.FlatRidge.class,
                        stop -> assertThat(stop.direction().keySet()).containsExactly("size", "speed"));
        assertThat(fit.stoppedAt().value("size") * fit.stoppedAt().value("speed"))
                .isCloseTo(3, within(1e-6));
        assertThatThrownBy(() -> fit.standardError("size")).hasMessageContaining("flat ridge");
    }

    @Test
    void maximise_productWithPrior_isDeterminedAndStatesThePrior() {
        Fit fit = SEARCH.withPrior(Prior.on("size", 2, 0.5)).maximise(new Product(3));

        assertThat(fit.value("size")).isCloseTo(2, within(1e-8));
        assertThat(fit.value("speed")).isCloseTo(1.5, within(1e-8));
        assertThat(fit.priors()).containsExactly(Prior.on("size", 2, 0.5));
        assertThat(fit.report()).contains("prior on size: centre 2, spread 0.5");
        // the prior is the only source of its spread: the standard error of ln size is 0.5
        assertThat(fit.standardError("size")).isCloseTo(1, withinPercentage(1e-5));
    }

    @Test
    void maximise_priorOutsideTheDomain_isRefused() {
        var search = SEARCH.withPrior(Prior.on("p", 1.5, 1));
        assertThatThrownBy(() -> search.maximise(new Coin(3, 10)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1.5");
        var wrong = SEARCH.withPrior(Prior.on("q", 0.5, 1));
        assertThatThrownBy(() -> wrong.maximise(new Coin(3, 10))).hasMessageContaining("must be one of [p], was q");
    }

    @Test
    void maximise_fewerObservationsThanParameters_isTooLittleData() {
        Fit fit = SEARCH.maximise(new Bell(1, 5, 0));

        assertThat(fit.stop()).isInstanceOf(StopReason.TooLittleData.class);
        assertThatThrownBy(fit::values).hasMessageContaining("too little data");
        assertThatThrownBy(fit::stoppedAt).hasMessageContaining("there was no search");
        assertThat(fit.toString()).contains("too little data");
    }

    @Test
    void maximise_allowanceSpent_saysSo() {
        Fit fit = SEARCH.withMostEvaluations(5).maximise(new Renewals(1000, 869, 743, 653));

        assertThat(fit.stop()).isEqualTo(new StopReason.OutOfEvaluations(5));
        assertThat(fit.isConverged()).isFalse();
    }

    @Test
    void maximise_realParameterOfLargeScale_converges() {
        Fit fit = SEARCH.maximise(new Bell(400, 25_000, 9e6));

        assertThat(fit.value("mu")).isCloseTo(25_000, withinPercentage(1e-8));
        assertThat(fit.value("sigma")).isCloseTo(3_000, withinPercentage(1e-8));
        assertThat(fit.standardError("mu")).isCloseTo(150, withinPercentage(1e-4));
        assertThat(fit.covariance("mu", "sigma")).isCloseTo(0, within(1e-3));
    }

    @Test
    void profileInterval_coin_solvesTheLikelihoodRatio() {
        Fit fit = SEARCH.maximise(new Coin(10, 100));
        ConfidenceInterval interval = fit.profileInterval("p", 0.95);

        for (double end :
                new double[] {interval.lower().getAsDouble(), interval.upper().getAsDouble()}) {
            double fall = 10 * StrictMath.log(0.1 / end) + 90 * StrictMath.log(0.9 / (1 - end));
            assertThat(2 * fall).isCloseTo(3.841458820694124, within(1e-8)); // 95 % point of chi-square(1)
        }
        assertThat(fit.waldInterval("p", 0.95).lower().getAsDouble())
                .isCloseTo(0.1 - 1.959963984540054 * 0.03, within(1e-7));
        assertThat(interval.contains(0.1)).isTrue();
        assertThat(interval.contains(Double.NaN)).isFalse();
    }

    @Test
    void predict_functionOfParameters_hasItsDeltaError() {
        Fit fit = SEARCH.maximise(new Coin(10, 100));

        Prediction odds = fit.predict(values -> values.value("p") / (1 - values.value("p")));
        assertThat(odds.value()).isCloseTo(1 / 9.0, within(1e-10));
        assertThat(odds.standardError()).isCloseTo(0.03 / 0.81, withinPercentage(1e-3));
        assertThat(odds.interval(0.95).contains(odds.value())).isTrue();
        assertThat(odds.toString()).startsWith("0.111111, standard error 0.03704");
    }

    @Test
    void draws_manyVectors_haveTheCovarianceOfTheFit() {
        Fit fit = SEARCH.maximise(new Bell(10_000, 3, 4));
        ParameterDraws draws = fit.draws(4_000, 7);

        // standard error of a mean of 4000 draws of spread 0.02: 0.00032; six of them, false failure 2e-9
        assertThat(draws.figures(v -> v.value("mu")).sum() / 4_000).isCloseTo(3, within(0.0019));
        assertThat(draws.interval(v -> v.value("mu"), 0.90).lower().getAsDouble())
                .isCloseTo(3 - 1.645 * 0.02, within(0.003));
        assertThat(fit.draws(5, 7)).isEqualTo(fit.draws(5, 7)).isNotEqualTo(fit.draws(5, 8));
    }

    @Test
    void bootstrap_simulatedCoins_countsReplicatesWithoutOptimum() {
        Fit fit = SEARCH.maximise(new Coin(10, 100));
        ParameterDraws draws = fit.bootstrap(10, 1, seed -> new Coin((seed & 1) == 0 ? 0 : 12, 100));

        assertThat(draws.failed() + draws.vectors().size()).isEqualTo(10);
        assertThat(draws.vectors()).allSatisfy(v -> assertThat(v.value("p")).isCloseTo(0.12, within(1e-8)));
        assertThatThrownBy(() -> new ParameterDraws(List.of(), 3).interval(v -> 0, 0.9))
                .hasMessageContaining("3 replicates did not converge");
    }

    @Test
    void value_unknownName_namesTheChoices() {
        Fit fit = SEARCH.maximise(new Coin(10, 100));
        assertThatThrownBy(() -> fit.value("q")).hasMessage("name must be one of [p], was q");
        assertThatThrownBy(() -> fit.values().value("q")).hasMessage("name must be one of [p], was q");
        assertThat(fit.convention()).contains("binomial");
        assertThat(fit.observations()).isEqualTo(100);
    }
}
