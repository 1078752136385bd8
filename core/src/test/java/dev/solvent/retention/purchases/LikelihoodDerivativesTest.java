package dev.solvent.retention.purchases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.solvent.fit.LogLikelihood;
import dev.solvent.quantity.Period;
import dev.solvent.quantity.Quantities;
import dev.solvent.quantity.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Gradients and second derivatives against central differences, and the value against the sum of single customers. */
class LikelihoodDerivativesTest {

    /** Central differences with a step of 1e-5 have an error of 1e-10 of the third derivative and 1e-11 / 1e-5 of rounding. */
    private static final double DIFFERENCE = 3e-6;

    static Stream<Arguments> likelihoods() {
        CustomerSummaries customers = customers();
        return Stream.of(
                Arguments.of(
                        "BG/NBD", new BetaGeometricLikelihood(customers.rows(), false), new double[] {0.3, 5, 0.7, 2}),
                Arguments.of(
                        "b at 1", new BetaGeometricLikelihood(customers.rows(), false), new double[] {0.3, 5, 0.7, 1}),
                Arguments.of(
                        "MBG/NBD", new BetaGeometricLikelihood(customers.rows(), true), new double[] {0.3, 5, 0.7, 2}),
                Arguments.of(
                        "alpha below beta", ParetoNbdLikelihood.of(customers.rows()), new double[] {0.5, 8, 0.6, 13}),
                Arguments.of(
                        "alpha above beta", ParetoNbdLikelihood.of(customers.rows()), new double[] {0.5, 13, 0.6, 8}),
                Arguments.of("alpha is beta", ParetoNbdLikelihood.of(customers.rows()), new double[] {0.5, 9, 1, 9}),
                Arguments.of("NBD", new NbdLikelihood(customers.rows()), new double[] {0.3, 9}),
                Arguments.of("BG/BB", new BgBbLikelihood(seasons()), new double[] {1.2, 0.7, 0.6, 2.8}),
                Arguments.of("BG/BB far", new BgBbLikelihood(seasons()), new double[] {200, 0.01, 0.02, 90}),
                Arguments.of("gamma-gamma", new GammaGammaLikelihood(spenders()), new double[] {6, 3.5, 15}));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("likelihoods")
    void derivatives_ofAnyModel_areThoseOfTheValue(String name, LogLikelihood likelihood, double[] at) {
        int size = at.length;
        double[] gradient = new double[size];
        double[] unused = new double[size];
        double value = likelihood.evaluate(at, gradient);
        double[][] hessian = new double[size][size];
        assertThat(likelihood.hessian(at, hessian)).isTrue();
        assertThat(value).isFinite();
        for (int i = 0; i < size; i++) {
            double step = 1e-5 * at[i];
            double[] up = at.clone();
            double[] down = at.clone();
            up[i] += step;
            down[i] -= step;
            double[] upGradient = new double[size];
            double difference = likelihood.evaluate(up, upGradient) - likelihood.evaluate(down, unused);
            assertClose(name + " gradient " + i, gradient[i], difference / (2 * step), value / at[i]);
            for (int j = 0; j < size; j++) {
                double second = (upGradient[j] - unused[j]) / (2 * step);
                assertClose(name + " curvature " + i + j, hessian[i][j], second, value / (at[i] * at[j]));
            }
        }
    }

    private static void assertClose(String what, double ours, double difference, double size) {
        double scale = StrictMath.max(StrictMath.abs(ours), 1e-2 * StrictMath.abs(size));
        assertThat(ours).as(what).isCloseTo(difference, within(DIFFERENCE * scale));
    }

    static Stream<Arguments> models() {
        return Stream.of(
                Arguments.of(
                        new BgNbd(0.3, 5, 0.7, 2, Period.WEEK),
                        new BetaGeometricLikelihood(customers().rows(), false),
                        new double[] {0.3, 5, 0.7, 2}),
                Arguments.of(
                        new MbgNbd(0.3, 5, 0.7, 2, Period.WEEK),
                        new BetaGeometricLikelihood(customers().rows(), true),
                        new double[] {0.3, 5, 0.7, 2}),
                Arguments.of(
                        new ParetoNbd(0.5, 8, 0.6, 13, Period.WEEK),
                        ParetoNbdLikelihood.of(customers().rows()),
                        new double[] {0.5, 8, 0.6, 13}),
                Arguments.of(
                        new Nbd(0.3, 9, Period.WEEK),
                        new NbdLikelihood(customers().rows()),
                        new double[] {0.3, 9}),
                Arguments.of(new BgBb(1.2, 0.7, 0.6, 2.8, Period.WEEK), new BgBbLikelihood(seasons()), new double[] {
                    1.2, 0.7, 0.6, 2.8
                }));
    }

    @ParameterizedTest
    @MethodSource("models")
    void value_ofMergedRows_isTheSumOverCustomers(PurchaseModel model, LogLikelihood likelihood, double[] at) {
        CustomerSummaries customers = model instanceof BgBb ? seasons() : customers();
        double sum = 0;
        for (int i = 0; i < customers.size(); i++) {
            sum += customers.count(i) * model.logLikelihood(customers.history(i));
        }
        assertThat(likelihood.evaluate(at, new double[at.length])).isCloseTo(sum, within(1e-10));
        assertThat(likelihood.observations()).isEqualTo(customers.customers());
        assertThat(likelihood.convention()).contains("without");
    }

    static CustomerSummaries customers() {
        List<PurchaseHistory> histories = new ArrayList<>();
        for (int age = 20; age < 40; age += 3) {
            histories.add(PurchaseHistory.inWeeks(0, 0, age));
            histories.add(PurchaseHistory.inWeeks(0, 0, age));
            histories.add(PurchaseHistory.inWeeks(1, age / 7.0, age));
            histories.add(PurchaseHistory.inWeeks(age % 9, age % 9 == 0 ? 0 : age - 1.5, age));
            histories.add(PurchaseHistory.inWeeks(age, 12, age));
            histories.add(PurchaseHistory.inWeeks(2, age, age));
        }
        return CustomerSummaries.of(histories);
    }

    static CustomerSummaries seasons() {
        List<PurchaseHistory> histories = new ArrayList<>();
        double[] counts = new double[28];
        for (int n = 0; n < 7; n++) {
            for (int x = 0; x < 4; x++) {
                counts[histories.size()] = 1 + n + x;
                int frequency = StrictMath.min(x, n);
                histories.add(
                        PurchaseHistory.inWeeks(frequency, frequency == 0 ? 0 : StrictMath.min(n, frequency + 1), n));
            }
        }
        histories.add(PurchaseHistory.inWeeks(300, 310, 730));
        double[] all = java.util.Arrays.copyOf(counts, 29);
        all[28] = 1;
        return CustomerSummaries.counted(histories, Series.of(all));
    }

    static CustomerSummaries spenders() {
        CustomerSummaries customers = customers();
        return customers.withSpend(
                Series.generate(customers.size(), i -> customers.history(i).frequency() == 0 ? 0 : 10 + i % 7 * 4.5),
                Quantities.USD);
    }
}
