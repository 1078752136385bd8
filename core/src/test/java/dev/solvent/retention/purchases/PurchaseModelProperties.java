package dev.solvent.retention.purchases;

import static dev.solvent.quantity.Period.WEEK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.solvent.internal.GaussLegendre;
import dev.solvent.quantity.GrowthRate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** What holds for every model and every parameter: the answers of one model agree with each other. */
class PurchaseModelProperties {

    /** Sums of up to some hundred probabilities, each right to some 1e-14. */
    private static final double SUM = 1e-11;

    @Provide
    Arbitrary<PurchaseModel> models() {
        Arbitrary<Double> shapes = Arbitraries.doubles().between(0.2, 5);
        Arbitrary<Double> scales = Arbitraries.doubles().between(3, 40);
        return Combinators.combine(
                        shapes, scales, shapes, shapes, Arbitraries.integers().between(0, 3))
                .as((r, alpha, a, b, kind) -> switch (kind) {
                    case 0 -> new BgNbd(r, alpha, a, b, WEEK);
                    case 1 -> new MbgNbd(r, alpha, a, b, WEEK);
                    case 2 -> new ParetoNbd(r, alpha, a, 4 * b, WEEK);
                    default -> new BgBb(r, b, a, b + 1, WEEK);
                });
    }

    @Property(tries = 60)
    void probabilities_sumToOne_andTheirMeanIsExpected(
            @ForAll("models") PurchaseModel model, @ForAll @IntRange(min = 1, max = 20) int time) {
        double sum = 0;
        double mean = 0;
        for (int n = 0; n < 600; n++) {
            double probability = model.probability(n, time);
            sum += probability;
            mean += n * probability;
        }
        assertThat(sum).isCloseTo(1, within(SUM));
        assertThat(mean).isCloseTo(model.expectedPurchases(time), within(SUM * 600));
    }

    @Property(tries = 30)
    void intervalProbabilities_sumToOne_andTheirMeanIsTheDifference(
            @ForAll("models") PurchaseModel model,
            @ForAll @IntRange(min = 0, max = 20) int from,
            @ForAll @IntRange(min = 1, max = 10) int length) {
        double sum = 0;
        double mean = 0;
        for (int n = 0; n < 300; n++) {
            double probability = model.intervalProbability(n, from, from + length);
            sum += probability;
            mean += n * probability;
        }
        double expected = model.expectedPurchases(from + length) - model.expectedPurchases(from);
        assertThat(sum).isCloseTo(1, within(SUM));
        assertThat(mean).isCloseTo(expected, within(SUM * 300));
    }

    @Property(tries = 60)
    void intervalFromZero_isThePlainProbability(
            @ForAll("models") PurchaseModel model,
            @ForAll @IntRange(min = 0, max = 8) int purchases,
            @ForAll @IntRange(min = 1, max = 20) int time) {
        double plain = model.probability(purchases, time);
        assertThat(model.intervalProbability(purchases, 0, time)).isCloseTo(plain, within(1e-12 * plain + 1e-15));
    }

    @Property(tries = 60)
    void knownCustomer_conditionalProbabilities_haveTheConditionalMean(
            @ForAll("models") PurchaseModel model,
            @ForAll @IntRange(min = 0, max = 6) int frequency,
            @ForAll @IntRange(min = 6, max = 12) int recency) {
        PurchaseHistory history = PurchaseHistory.inWeeks(frequency, frequency == 0 ? 0 : recency, 15);
        double sum = 0;
        double mean = 0;
        for (int n = 0; n < 400; n++) {
            double probability = model.probability(history, n, 8);
            sum += probability;
            mean += n * probability;
        }
        assertThat(sum).isCloseTo(1, within(SUM));
        assertThat(mean).isCloseTo(model.expectedPurchases(history, 8), within(SUM * 400));
    }

    /** Averaged over what the model says may have happened, knowledge of the past changes nothing. */
    @Property(tries = 20)
    void bgBb_likelihoods_averageConditionalExpectationsToTheUnconditional(@ForAll("models") PurchaseModel any) {
        BgBb model = any instanceof BgBb bgBb ? bgBb : new BgBb(1.2, 0.75, 0.66, 2.78, WEEK);
        double total = 0;
        double expected = 0;
        double alive = 0;
        for (int strings = 0; strings < 1 << 6; strings++) {
            int recency = 32 - Integer.numberOfLeadingZeros(strings);
            PurchaseHistory history = PurchaseHistory.inWeeks(Integer.bitCount(strings), recency, 6);
            double likelihood = StrictMath.exp(model.logLikelihood(history));
            total += likelihood;
            expected += likelihood * model.expectedPurchases(history, 4);
            alive += likelihood * model.probabilityAlive(history, 2);
        }
        assertThat(total).isCloseTo(1, within(SUM));
        assertThat(expected).isCloseTo(model.expectedPurchases(10) - model.expectedPurchases(6), within(SUM));
        assertThat(alive).isCloseTo(model.survival(8), within(SUM));
    }

    @Property(tries = 40)
    void discountedPurchases_areTheDiscountedGrowthOfExpectation(
            @ForAll("models") PurchaseModel model, @ForAll @DoubleRange(min = 0.05, max = 0.5) double delta) {
        GrowthRate discount = new GrowthRate(StrictMath.expm1(delta), WEEK);
        double sum = 0;
        if (model instanceof BgBb) {
            for (int k = 1; k < 2000; k++) {
                double growth = model.expectedPurchases(k) - model.expectedPurchases(k - 1);
                sum += growth * StrictMath.exp(-delta * k);
                k = StrictMath.exp(-delta * k) < 1e-14 ? 2000 : k;
            }
        } else {
            // by parts: delta times the integral of exp(-delta t) E[X(t)], with u = exp(-delta t / 4) to smooth the
            // start
            GaussLegendre rule = GaussLegendre.ofOrder(64);
            for (int i = 0; i < rule.order(); i++) {
                double u = rule.node(i);
                sum += rule.weight(i) * 4 * u * u * u * model.expectedPurchases(-4 * StrictMath.log(u) / delta);
            }
        }
        assertThat(model.discountedPurchases(discount)).isCloseTo(sum, within(1e-5 * sum));
    }

    @Property(tries = 60)
    void survival_andExpectation_areMonotone(
            @ForAll("models") PurchaseModel model, @ForAll @IntRange(min = 0, max = 100) int time) {
        assertThat(model.survival(time + 1)).isPositive().isLessThanOrEqualTo(model.survival(time));
        assertThat(model.expectedPurchases(time + 1)).isGreaterThan(model.expectedPurchases(time));
    }

    @Property(tries = 60)
    void history_countedInAnotherUnit_changesNothing(
            @ForAll @IntRange(min = 0, max = 30) int frequency,
            @ForAll @DoubleRange(min = 1, max = 100) double recency) {
        PurchaseHistory weeks = PurchaseHistory.inWeeks(frequency, frequency == 0 ? 0 : recency, 100);
        ParetoNbd perWeek = new ParetoNbd(0.55, 10.5, 0.6, 11.6, WEEK);
        ParetoNbd perDay = new ParetoNbd(0.55, 73.5, 0.6, 81.2, dev.solvent.quantity.Period.DAY);
        assertThat(perDay.probabilityAlive(weeks.in(dev.solvent.quantity.Period.DAY)))
                .isCloseTo(perWeek.probabilityAlive(weeks), within(1e-12));
    }

    @Property(tries = 40)
    void batch_answers_areThoseOfSingleCustomers(@ForAll("models") PurchaseModel model) {
        List<PurchaseHistory> histories = List.of(
                PurchaseHistory.inWeeks(2, 5, 9), PurchaseHistory.inWeeks(0, 0, 9), PurchaseHistory.inWeeks(2, 5, 9));
        CustomerSummaries customers = CustomerSummaries.of(histories);
        var batch = model.expectedPurchases(customers, 3);
        for (int i = 0; i < 3; i++) {
            assertThat(batch.get(i)).isEqualTo(model.expectedPurchases(histories.get(i), 3));
        }
        assertThat(model.logLikelihood(customers))
                .isCloseTo(
                        2 * model.logLikelihood(histories.get(0)) + model.logLikelihood(histories.get(1)),
                        within(1e-12));
    }
}
