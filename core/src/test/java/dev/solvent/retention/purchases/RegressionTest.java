package dev.solvent.retention.purchases;

import static dev.solvent.quantity.Period.WEEK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.solvent.fit.Fit;
import dev.solvent.internal.Variates;
import dev.solvent.quantity.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RegressionTest {

    private static final int COUNT = 6000;
    private static final Covariates PAID = Covariates.none().with("paid", Series.generate(COUNT, i -> i % 2));

    private static CustomerSummaries simulate(java.util.function.IntFunction<PurchaseModel> modelOf) {
        Variates variates = new Variates(11);
        List<PurchaseHistory> histories = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            double age = 30 + i % 10;
            PurchaseModel model = modelOf.apply(i);
            histories.add(
                    model instanceof BgNbd bgNbd
                            ? Simulation.draw(bgNbd, age, variates)
                            : Simulation.draw((ParetoNbd) model, age, variates));
        }
        return CustomerSummaries.of(histories);
    }

    @Test
    void paretoNbd_effects_areRecovered() {
        ParetoNbdRegression truth = new ParetoNbdRegression(
                new ParetoNbd(0.8, 6, 0.9, 10, WEEK), Map.of("paid", 0.5), Map.of("paid", -0.7));
        PurchaseFit<ParetoNbdRegression> fit =
                ParetoNbdRegression.fit(simulate(i -> truth.forCustomer(PAID.of(i), PAID.of(i))), PAID, PAID);
        assertRecovered(
                fit.fit(),
                Map.of("r", 0.8, "alpha", 6.0, "s", 0.9, "beta", 10.0, "purchase.paid", 0.5, "dropout.paid", -0.7));
        assertThat(fit.model().purchaseEffects().get("paid"))
                .isEqualTo(fit.fit().value("purchase.paid"));
        assertThat(fit.bootstrap(1, 1).vectors()).hasSize(1);
        // 0.5 on purchases multiplies the purchase rate by e^0.5
        ParetoNbd paid = truth.forCustomer(Map.of("paid", 1.0), Map.of("paid", 0.0));
        assertThat(paid.r() / paid.alpha()).isCloseTo(0.8 / 6 * StrictMath.exp(0.5), within(1e-15));
    }

    @Test
    void bgNbd_effects_areRecovered() {
        BgNbdRegression truth = new BgNbdRegression(
                new BgNbd(0.8, 6, 0.9, 2.5, WEEK), Map.of("paid", 0.5), Map.of("paid", 0.4), Map.of("paid", -0.3));
        PurchaseFit<BgNbdRegression> fit =
                BgNbdRegression.fit(simulate(i -> truth.forCustomer(PAID.of(i), PAID.of(i))), PAID, PAID);
        assertRecovered(
                fit.fit(),
                Map.of(
                        "r",
                        0.8,
                        "alpha",
                        6.0,
                        "a",
                        0.9,
                        "b",
                        2.5,
                        "purchase.paid",
                        0.5,
                        "dropout.a.paid",
                        0.4,
                        "dropout.b.paid",
                        -0.3));
        assertThat(fit.bootstrap(1, 1).vectors()).hasSize(1);
    }

    /** An entry that stands for three customers is three draws, not one draw that counts three times. */
    @Test
    void bootstrap_ofEntriesForSeveralCustomers_isThatOfTheCustomersOneByOne() {
        int entries = 1000;
        BgNbd model = new BgNbd(0.8, 6, 0.9, 2.5, WEEK);
        Variates variates = new Variates(5);
        List<PurchaseHistory> histories = new ArrayList<>();
        List<PurchaseHistory> alone = new ArrayList<>();
        for (int i = 0; i < entries; i++) {
            PurchaseHistory history = Simulation.draw(model, 40, variates);
            histories.add(history);
            alone.addAll(List.of(history, history, history));
        }
        Covariates paid = Covariates.none().with("paid", Series.generate(entries, i -> i % 2));
        Covariates paidAlone = Covariates.none().with("paid", Series.generate(3 * entries, i -> i / 3 % 2));
        var merged = BgNbdRegression.fit(
                CustomerSummaries.counted(histories, Series.generate(entries, i -> 3)), paid, Covariates.none());
        var single = BgNbdRegression.fit(CustomerSummaries.of(alone), paidAlone, Covariates.none());
        var drawn = merged.bootstrap(1, 1).vectors().get(0);
        var drawnAlone = single.bootstrap(1, 1).vectors().get(0);
        for (String name : List.of("r", "alpha", "a", "b", "purchase.paid")) {
            assertThat(drawn.value(name)).as(name).isCloseTo(drawnAlone.value(name), within(1e-6));
        }
    }

    private static void assertRecovered(Fit fit, Map<String, Double> truth) {
        truth.forEach((name, value) ->
                assertThat(fit.value(name)).as(name).isCloseTo(value, within(5 * fit.standardError(name))));
    }

    @Test
    void noCovariates_isThePlainModel() {
        CustomerSummaries customers = LikelihoodDerivativesTest.customers();
        Fit plain = ParetoNbd.fit(customers).fit();
        Fit regression = ParetoNbdRegression.fit(customers, Covariates.none(), Covariates.none())
                .fit();
        assertThat(regression.logLikelihood()).isCloseTo(plain.logLikelihood(), within(1e-8));
        assertThat(regression.convention()).isEqualTo(plain.convention());
    }

    @Test
    void effect_thatSeparatesThoseWhoNeverBuy_isReportedNotReturned() {
        // nobody with the attribute ever buys again: the coefficient has no finite optimum
        List<PurchaseHistory> histories = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            histories.add(
                    i % 2 == 1
                            ? PurchaseHistory.inWeeks(0, 0, 30)
                            : PurchaseHistory.inWeeks(1 + i % 7, 10 + i % 17, 30));
        }
        Covariates odd = Covariates.none().with("odd", Series.generate(60, i -> i % 2));
        Fit fit = BgNbdRegression.fit(CustomerSummaries.of(histories), odd, Covariates.none())
                .fit();
        assertThat(fit.isConverged()).isFalse();
    }

    @Test
    void covariates_thatDoNotFit_areRefused() {
        Covariates three = Covariates.none().with("x", Series.of(1, 2, 3));
        assertThatThrownBy(() -> three.with("x", Series.of(1, 2, 3))).hasMessage("name must be new, was x");
        assertThatThrownBy(() -> three.with("y", Series.of(1, 2))).hasMessage("column must have 3 elements, had 2");
        assertThatThrownBy(() -> three.with("y", Series.of(1, 2, Double.NaN))).hasMessageContaining("y must be finite");
        assertThatThrownBy(() -> ParetoNbdRegression.fit(LikelihoodDerivativesTest.customers(), three, three))
                .hasMessageContaining("covariates must have one row per customer");
        assertThat(three).hasToString("Covariates[x]");
        ParetoNbdRegression model =
                new ParetoNbdRegression(new ParetoNbd(1, 1, 1, 1, WEEK), Map.of("x", 1.0), Map.of());
        assertThatThrownBy(() -> model.forCustomer(Map.of(), Map.of())).hasMessage("attributes must hold [x], held []");
    }
}
