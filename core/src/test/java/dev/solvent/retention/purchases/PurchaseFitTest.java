package dev.solvent.retention.purchases;

import static dev.solvent.quantity.Period.WEEK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.solvent.fit.ConfidenceInterval;
import dev.solvent.fit.Fit;
import dev.solvent.fit.MaximumLikelihood;
import dev.solvent.fit.Prior;
import dev.solvent.fit.StopReason;
import dev.solvent.internal.Variates;
import dev.solvent.quantity.Quantities;
import dev.solvent.quantity.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PurchaseFitTest {

    private static final PurchaseHistory CUSTOMER = PurchaseHistory.inWeeks(2, 30, 39);

    @Test
    void fit_simulatedCustomers_coversTheTruthAtTheStatedRate() {
        // 60 data sets, nominal 95 %: fewer than 51 of 60 covered has probability 3e-4 (binomial)
        BgNbd truth = new BgNbd(0.6, 5, 0.8, 2.5, WEEK);
        int covered = 0;
        for (int seed = 0; seed < 60; seed++) {
            PurchaseFit<BgNbd> fit =
                    BgNbd.fit(Simulation.like(ages(600), seed, (age, s) -> Simulation.draw(truth, age, s)));
            double value = truth.expectedPurchases(CUSTOMER, 39);
            ConfidenceInterval interval =
                    fit.predict(model -> model.expectedPurchases(CUSTOMER, 39)).interval(0.95);
            covered += interval.contains(value) ? 1 : 0;
        }
        assertThat(covered).isGreaterThanOrEqualTo(51);
    }

    @Test
    void fit_eachModel_recoversItsParametersFromSimulatedCustomers() {
        CustomerSummaries ages = ages(20_000);
        // five standard errors: probability below 1e-5 for all parameters together
        assertRecovered(
                ParetoNbd.fit(Simulation.like(
                                ages, 1, (age, s) -> Simulation.draw(new ParetoNbd(0.6, 5, 0.8, 9, WEEK), age, s)))
                        .fit(),
                Map.of("r", 0.6, "alpha", 5.0, "s", 0.8, "beta", 9.0));
        assertRecovered(
                MbgNbd.fit(Simulation.like(
                                ages, 2, (age, s) -> Simulation.draw(new MbgNbd(0.6, 5, 0.8, 2.5, WEEK), age, s)))
                        .fit(),
                Map.of("r", 0.6, "alpha", 5.0, "a", 0.8, "b", 2.5));
        assertRecovered(
                Nbd.fit(Simulation.like(ages, 3, (age, s) -> Simulation.draw(new Nbd(0.6, 5, WEEK), age, s)))
                        .fit(),
                Map.of("r", 0.6, "alpha", 5.0));
        assertRecovered(
                BgBb.fit(Simulation.like(
                                ages, 4, (age, s) -> Simulation.draw(new BgBb(1.2, 0.8, 0.7, 3, WEEK), age, s)))
                        .fit(),
                Map.of("alpha", 1.2, "beta", 0.8, "gamma", 0.7, "delta", 3.0));
    }

    private static void assertRecovered(Fit fit, Map<String, Double> truth) {
        truth.forEach((name, value) ->
                assertThat(fit.value(name)).as(name).isCloseTo(value, within(5 * fit.standardError(name))));
    }

    /** Customers of whole ages of 20 to 39 weeks; only the ages matter. */
    private static CustomerSummaries ages(int count) {
        List<PurchaseHistory> histories = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            histories.add(PurchaseHistory.inWeeks(0, 0, 20 + i % 20));
        }
        return CustomerSummaries.of(histories);
    }

    @Test
    void fit_manyDistinctRows_isThatFromTheDefaultStart() {
        // continuous times: no two rows merge, and the coarse start is taken
        BgNbd truth = new BgNbd(0.6, 5, 0.8, 2.5, WEEK);
        CustomerSummaries many = Simulation.like(ages(20_000), 5, (age, s) -> Simulation.draw(truth, age, s));
        Fit direct = MaximumLikelihood.withDefaults().maximise(new BetaGeometricLikelihood(many.rows(), false));
        Fit staged = BgNbd.fit(many).fit();
        assertThat(many.rows().size()).isGreaterThan(5000);
        assertThat(many.rows().coarse(16, many.rows().largestAge()).size())
                .isLessThan(many.rows().size() / 4);
        for (String name : List.of("r", "alpha", "a", "b")) {
            assertThat(staged.value(name)).isCloseTo(direct.value(name), within(1e-6 * direct.value(name)));
        }
    }

    @Test
    void fit_equalDropoutProbabilities_reportsTheOptimumAtInfinity() {
        // everyone leaves after the third purchase, less scattered than one dropout probability for all would have it;
        // other programs return such numbers as a = 4582 and b = 33831 without a word
        List<PurchaseHistory> histories = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            histories.add(PurchaseHistory.inWeeks(3, 1 + i * i % 97 / 2.0, 160 + i % 5));
        }
        PurchaseFit<BgNbd> fit = BgNbd.fit(CustomerSummaries.of(histories));
        StopReason stop = fit.fit().stop();
        assertThat(stop).isNotInstanceOf(StopReason.Converged.class);
        assertThat(stop.describe()).contains("a").contains("b");
        assertThatThrownBy(fit::model).isInstanceOf(IllegalStateException.class).hasMessageContaining("no estimate");
    }

    @Test
    void fit_oneCustomer_reportsTooLittleData() {
        PurchaseFit<BgNbd> fit = BgNbd.fit(CustomerSummaries.of(List.of(CUSTOMER)));
        assertThat(fit.fit().stop()).isInstanceOf(StopReason.TooLittleData.class);
        assertThat(fit.toString()).contains("too little data");
    }

    @Test
    void fit_nobodyCameBack_isNoSilentNumber() {
        for (Fit fit : List.of(
                BgNbd.fit(ages(50)).fit(),
                ParetoNbd.fit(ages(50)).fit(),
                Nbd.fit(ages(50)).fit())) {
            assertThat(fit.isConverged()).isFalse();
        }
    }

    @Test
    void fit_withPriors_statesThemAndConverges() {
        MaximumLikelihood settings = MaximumLikelihood.withDefaults()
                .withPrior(Prior.on("a", 0.8, 1))
                .withPrior(Prior.on("b", 2.5, 1));
        CustomerSummaries few =
                Simulation.like(ages(40), 7, (age, s) -> Simulation.draw(new BgNbd(0.6, 5, 0.8, 2.5, WEEK), age, s));
        PurchaseFit<BgNbd> fit = BgNbd.fit(few, settings);
        assertThat(fit.fit().isConverged()).isTrue();
        assertThat(fit.fit().priors()).hasSize(2);
    }

    @Test
    void uncertainty_deltaMethodDrawsAndBootstrap_agreeOnLargeData() {
        BgBb truth = new BgBb(1.2, 0.8, 0.7, 3, WEEK);
        CustomerSummaries ages = CustomerSummaries.counted(List.of(PurchaseHistory.inWeeks(0, 0, 8)), Series.of(3000));
        PurchaseFit<BgBb> fit = BgBb.fit(Simulation.like(ages, 3, (age, s) -> Simulation.draw(truth, age, s)));
        PurchaseHistory donor = PurchaseHistory.inWeeks(4, 7, 8);
        double error = fit.predict(model -> model.expectedPurchases(donor, 5)).standardError();
        double[] widths = {
            width(fit.interval(model -> model.expectedPurchases(donor, 5), 0.95, 400, 1)),
            width(fit.interval(fit.bootstrap(200, 1), model -> model.expectedPurchases(donor, 5), 0.95))
        };
        // a percentile of 200 draws is known to some 12 %
        for (double width : widths) {
            assertThat(width).isCloseTo(2 * 1.96 * error, within(0.35 * 2 * 1.96 * error));
        }
        assertThat(fit.draws(3, 1)).hasSize(3).isEqualTo(fit.draws(3, 1));
    }

    private static double width(ConfidenceInterval interval) {
        return interval.upper().orElseThrow() - interval.lower().orElseThrow();
    }

    @Test
    void bootstrap_everyModel_simulatesAndFitsAgain() {
        CustomerSummaries ages = ages(500);
        assertThat(BgNbd.fit(Simulation.like(
                                ages, 1, (age, s) -> Simulation.draw(new BgNbd(0.6, 5, 0.8, 2.5, WEEK), age, s)))
                        .bootstrap(3, 1)
                        .vectors())
                .isNotEmpty();
        assertThat(MbgNbd.fit(Simulation.like(
                                ages, 1, (age, s) -> Simulation.draw(new MbgNbd(0.6, 5, 0.8, 2.5, WEEK), age, s)))
                        .bootstrap(3, 1)
                        .vectors())
                .isNotEmpty();
        assertThat(ParetoNbd.fit(Simulation.like(
                                ages, 1, (age, s) -> Simulation.draw(new ParetoNbd(0.6, 5, 0.8, 9, WEEK), age, s)))
                        .bootstrap(3, 1)
                        .vectors())
                .isNotEmpty();
        assertThat(Nbd.fit(Simulation.like(ages, 1, (age, s) -> Simulation.draw(new Nbd(0.6, 5, WEEK), age, s)))
                        .bootstrap(3, 1)
                        .vectors())
                .isNotEmpty();
    }

    @Test
    void spend_simulated_isRecoveredAndBootstrapped() {
        GammaGamma truth = new GammaGamma(6, 4, Quantities.usd(15));
        CustomerSummaries customers =
                Simulation.like(ages(4000), 9, (age, s) -> Simulation.draw(new Nbd(1, 5, WEEK), age, s));
        Variates variates = new Variates(4);
        Series spend = customers
                .each(PurchaseHistory::frequency)
                .map(x -> x == 0 ? 0 : Simulation.meanSpend(truth, (int) x, variates));
        PurchaseFit<GammaGamma> fit = GammaGamma.fit(customers.withSpend(spend, Quantities.USD));
        assertRecovered(fit.fit(), Map.of("p", 6.0, "q", 4.0, "v", 15.0));
        assertThat(fit.bootstrap(2, 1).vectors()).hasSize(2);
    }
}
