package dev.solvent.retention.purchases;

import static dev.solvent.quantity.Period.MONTH;
import static dev.solvent.quantity.Period.WEEK;
import static dev.solvent.quantity.Period.YEAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.solvent.quantity.GrowthRate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** MBG/NBD, BG/BB and NBD. */
class OtherModelsTest {

    private static final BgBb DONORS = new BgBb(1.2035, 0.7497, 0.6567, 2.7834, YEAR);

    @Test
    void mbgNbd_neverCameBack_mayBeGone() {
        MbgNbd model = new MbgNbd(0.525, 6.183, 0.891, 1.614, WEEK);
        double before = 1;
        for (double age = 1; age < 1e6; age *= 4) {
            double alive = model.probabilityAlive(PurchaseHistory.inWeeks(0, 0, age));
            assertThat(alive).isLessThan(before).isPositive();
            before = alive;
        }
        assertThat(model.survival(0)).isCloseTo(1.614 / 2.505, within(1e-15));
        assertThat(model.probability(0, 0)).isEqualTo(1);
        assertThat(model.expectedPurchases(0)).isZero();
    }

    @Test
    void mbgNbd_futureOfOneAlive_isBgNbd() {
        MbgNbd model = new MbgNbd(0.525, 6.183, 0.891, 1.614, WEEK);
        assertThat(model.givenAlive(PurchaseHistory.inWeeks(2, 30, 39)))
                .isEqualTo(new BgNbd(2.525, 45.183, 0.891, 4.614, WEEK));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1e-9, 0, 1e-9})
    void bgBb_gammaNearOne_isContinuous(double step) {
        // gamma = 1: S(k) = delta / (delta + k), so E[X(3)] is a sum of three fractions
        double delta = 2.7834;
        double sum = delta / (delta + 1) + delta / (delta + 2) + delta / (delta + 3);
        assertThat(new BgBb(1.2, 0.75, 1 + step, delta, YEAR).expectedPurchases(3))
                .isCloseTo(1.2 / 1.95 * sum, within(1e-8));
    }

    @Test
    void bgBb_manyOpportunities_hasFiniteAnswers() {
        PurchaseHistory daily = new PurchaseHistory(900, 1000, 3650, YEAR);
        assertThat(DONORS.logLikelihood(daily)).isFinite();
        assertThat(DONORS.probabilityAlive(daily)).isBetween(0.0, 1e-300);
        assertThat(DONORS.expectedPurchases(new PurchaseHistory(3000, 3650, 3650, YEAR), 1000))
                .isFinite();
    }

    @Test
    void bgBb_atZeroOpportunities_isNothing() {
        PurchaseHistory fresh = new PurchaseHistory(0, 0, 0, YEAR);
        assertThat(DONORS.logLikelihood(fresh)).isCloseTo(0, within(1e-15));
        assertThat(DONORS.probabilityAlive(fresh)).isEqualTo(1);
        assertThat(DONORS.probability(0, 0)).isEqualTo(1);
        assertThat(DONORS.probability(1, 0)).isZero();
        assertThat(DONORS.expectedPurchases(0)).isZero();
        assertThat(DONORS.intervalProbability(0, 3, 3)).isCloseTo(1, within(1e-15));
    }

    @ParameterizedTest
    @CsvSource({
        "1.5, 'time must be a whole number of opportunities up to a million, was 1.5'",
        "-1, 'time must be a whole number of opportunities up to a million, was -1.0'",
        "NaN, 'time must be a whole number of opportunities up to a million, was NaN'"
    })
    void bgBb_brokenTime_isRefused(double time, String message) {
        assertThatThrownBy(() -> DONORS.expectedPurchases(time)).hasMessage(message);
    }

    @Test
    void bgBb_historyThatCannotBe_isRefused() {
        assertThatThrownBy(() -> DONORS.logLikelihood(new PurchaseHistory(5, 4, 6, YEAR)))
                .hasMessageContaining("frequency must be at most one per opportunity up to the recency 4, was 5");
        assertThatThrownBy(() -> DONORS.logLikelihood(new PurchaseHistory(2, 3.5, 6, YEAR)))
                .hasMessageContaining("recency must be a whole number");
        assertThatThrownBy(() -> DONORS.givenAlive(new PurchaseHistory(2, 3, 6, MONTH)))
                .hasMessageContaining("must be counted in YEAR");
    }

    @Test
    void bgBb_discountNearZero_hasManyTermsAndAValue() {
        // gamma = 3: undiscounted, E[X] = alpha/(alpha+beta) delta/(gamma-1) is finite and the limit
        BgBb model = new BgBb(1, 1, 3, 4, YEAR);
        assertThat(model.discountedPurchases(GrowthRate.perYear(1e-9))).isCloseTo(1, within(1e-7));
    }

    @Test
    void nbd_neverLeaves() {
        Nbd model = new Nbd(0.385, 12.072, WEEK);
        PurchaseHistory history = PurchaseHistory.inWeeks(2, 30, 39);
        assertThat(model.probabilityAlive(history, 1e6)).isEqualTo(1);
        // (r + x) / (alpha + T) per week
        assertThat(model.expectedPurchases(history, 10)).isCloseTo(10 * 2.385 / 51.072, within(1e-15));
        assertThat(model.discountedResidualPurchases(history, new GrowthRate(StrictMath.expm1(0.01), WEEK)))
                .isCloseTo(100 * 2.385 / 51.072, within(1e-12));
        assertThat(model.intervalProbability(3, 5, 9)).isEqualTo(model.probability(3, 4));
        assertThat(model.probability(0, 0)).isEqualTo(1);
        // L(2, 30, 39) = r (r+1) alpha^r (alpha+T)^-(r+2)
        assertThat(model.logLikelihood(history))
                .isCloseTo(
                        StrictMath.log(0.385 * 1.385) + 0.385 * StrictMath.log(12.072) - 2.385 * StrictMath.log(51.072),
                        within(1e-14));
    }

    @Test
    void parameters_outsideTheDomain_areRefusedByName() {
        assertThatThrownBy(() -> new Nbd(0, 1, WEEK)).hasMessageStartingWith("r must be positive");
        assertThatThrownBy(() -> new Nbd(1, Double.NaN, WEEK)).hasMessageStartingWith("alpha must be positive");
        assertThatThrownBy(() -> new BgBb(0, 1, 1, 1, WEEK)).hasMessageStartingWith("alpha must be positive");
        assertThatThrownBy(() -> new BgBb(1, -1, 1, 1, WEEK)).hasMessageStartingWith("beta must be positive");
        assertThatThrownBy(() -> new BgBb(1, 1, Double.NaN, 1, WEEK)).hasMessageStartingWith("gamma must be positive");
        assertThatThrownBy(() -> new BgBb(1, 1, 1, 0, WEEK)).hasMessageStartingWith("delta must be positive");
    }
}
