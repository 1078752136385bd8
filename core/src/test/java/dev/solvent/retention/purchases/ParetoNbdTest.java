package dev.solvent.retention.purchases;

import static dev.solvent.quantity.Period.WEEK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.solvent.quantity.GrowthRate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParetoNbdTest {

    private static final ParetoNbd CDNOW = new ParetoNbd(0.553, 10.578, 0.606, 11.669, WEEK);

    /** Exponents of at most 125 amplify rounding of logarithms near 10. */
    private static final double FUNCTION = 1e-12;

    @ParameterizedTest(name = "r {0}, alpha {1}, s {2}, beta {3}, customer {4} {5} {6}")
    @CsvFileSource(resources = "pareto-nbd.csv", numLinesToSkip = 2)
    void customer_anyParameters_hasTheReferenceDigits(ArgumentsAccessor row) {
        ParetoNbd model = new ParetoNbd(row.getDouble(0), row.getDouble(1), row.getDouble(2), row.getDouble(3), WEEK);
        PurchaseHistory history = PurchaseHistory.inWeeks(row.getInteger(4), row.getDouble(5), row.getDouble(6));
        assertRelative(model.expectedPurchases(history.age()), row.getDouble(7));
        assertRelative(model.logLikelihood(history), row.getDouble(8));
        assertRelative(model.probabilityAlive(history), row.getDouble(9));
        assertRelative(model.probability(history.frequency(), history.age()), row.getDouble(10));
    }

    private static void assertRelative(double actual, double expected) {
        assertThat(actual).isCloseTo(expected, within(FUNCTION * StrictMath.abs(expected)));
    }

    @ParameterizedTest
    @CsvSource({"400, 5, 6", "500, 1, 37", "500, 4, 37", "5000, 1, 500", "1, 0, 1e9", "161, 30, 40", "254, 200, 201"})
    void customer_extreme_hasFiniteAnswers(int frequency, double recency, double age) {
        // the parameters of lifetimes' overflow report, and those of CDNOW
        for (ParetoNbd model : new ParetoNbd[] {new ParetoNbd(10.465, 0.00798565181, 3.0516, 2.82, WEEK), CDNOW}) {
            PurchaseHistory history = PurchaseHistory.inWeeks(frequency, recency, age);
            assertThat(model.logLikelihood(history)).isFinite();
            assertThat(model.probabilityAlive(history)).isBetween(0.0, 1.0);
            assertThat(model.expectedPurchases(history, 10)).isFinite().isNotNegative();
        }
    }

    @Test
    void expectedPurchases_risingFrequency_hasNoJump() {
        // other programs underflow between 132 and 133 purchases
        double before = CDNOW.expectedPurchases(PurchaseHistory.inWeeks(130, 200, 200), 10);
        double step = CDNOW.expectedPurchases(PurchaseHistory.inWeeks(131, 200, 200), 10) - before;
        for (int x = 131; x < 140; x++) {
            double now = CDNOW.expectedPurchases(PurchaseHistory.inWeeks(x, 200, 200), 10);
            // linear in x up to the slowly falling chance to have left since t_x = T, which is nil
            assertThat(now - before).isCloseTo(step, within(1e-12));
            before = now;
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1e-3, -1e-6, -1e-9, -1e-13, 1e-13, 1e-9, 1e-6, 1e-3})
    void customer_alphaNearBeta_isContinuous(double step) {
        PurchaseHistory history = PurchaseHistory.inWeeks(3, 4, 6);
        ParetoNbd at = new ParetoNbd(1.234, 1.234, 0.7, 1.234, WEEK);
        ParetoNbd near = new ParetoNbd(1.234, 1.234, 0.7, 1.234 + step, WEEK);
        assertThat(near.logLikelihood(history))
                .isCloseTo(at.logLikelihood(history), within(StrictMath.abs(step) + 1e-13));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1e-6, -1e-10, 0, 1e-10, 1e-6})
    void expectedPurchases_sNearOne_isContinuous(double step) {
        double logarithm = 0.553 / 10.578 * 11.669 * StrictMath.log1p(39 / 11.669);
        assertThat(new ParetoNbd(0.553, 10.578, 1 + step, 11.669, WEEK).expectedPurchases(39))
                .isCloseTo(logarithm, within(2 * StrictMath.abs(step) + 1e-14));
    }

    @Test
    void customer_boughtAtTheEnd_isAlive() {
        assertThat(CDNOW.probabilityAlive(PurchaseHistory.inWeeks(3, 20, 20))).isEqualTo(1);
        assertThat(CDNOW.probabilityAlive(PurchaseHistory.inWeeks(0, 0, 0))).isEqualTo(1);
    }

    @Test
    void everything_atTimeZero_isNothing() {
        assertThat(CDNOW.expectedPurchases(0)).isZero();
        assertThat(CDNOW.survival(0)).isEqualTo(1);
        assertThat(CDNOW.probability(0, 0)).isEqualTo(1);
        assertThat(CDNOW.probability(2, 0)).isZero();
        assertThat(CDNOW.logLikelihood(PurchaseHistory.inWeeks(0, 0, 0))).isZero();
    }

    @Test
    void discountedPurchases_hugeBeta_isThatOfOneWhoNeverLeaves() {
        // beta so large that nobody leaves: r / (alpha delta)
        ParetoNbd forever = new ParetoNbd(0.5, 10, 1e-9, 1e12, WEEK);
        GrowthRate discount = new GrowthRate(0.01, WEEK);
        assertThat(forever.discountedPurchases(discount))
                .isCloseTo(new Nbd(0.5, 10, WEEK).discountedPurchases(discount), within(1e-6));
    }

    @ParameterizedTest
    @CsvSource({"NaN, 1, 1, 1, r", "0, 1, 1, 1, r", "1, -1, 1, 1, alpha", "1, 1, Infinity, 1, s", "1, 1, 1, 0, beta"})
    void of_parameterOutsideTheDomain_isRefusedNamingIt(double r, double alpha, double s, double beta, String name) {
        assertThatThrownBy(() -> new ParetoNbd(r, alpha, s, beta, WEEK))
                .hasMessageStartingWith(name + " must be positive");
    }
}
