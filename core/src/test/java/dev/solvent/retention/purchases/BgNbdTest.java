package dev.solvent.retention.purchases;

import static dev.solvent.quantity.Period.DAY;
import static dev.solvent.quantity.Period.WEEK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.solvent.quantity.GrowthRate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BgNbdTest {

    private static final BgNbd CDNOW = new BgNbd(0.243, 4.414, 0.793, 2.426, WEEK);

    /** Half of the reference digits; rounding of the inputs is amplified by at most their exponents. */
    private static final double FUNCTION = 1e-12;

    /** The references for discounted sums are themselves quadratures. */
    private static final double QUADRATURE = 1e-11;

    @ParameterizedTest(name = "r {0}, alpha {1}, a {2}, b {3}, t {4}")
    @CsvFileSource(resources = "bg-nbd.csv", numLinesToSkip = 2)
    @SuppressWarnings("checkstyle:ParameterNumber")
    void newCustomer_anyParameters_hasTheReferenceDigits(org.junit.jupiter.params.aggregator.ArgumentsAccessor row) {
        BgNbd model = new BgNbd(row.getDouble(0), row.getDouble(1), row.getDouble(2), row.getDouble(3), WEEK);
        double time = row.getDouble(4);
        GrowthRate discount = new GrowthRate(StrictMath.expm1(row.getDouble(5)), WEEK);
        assertRelative(model.expectedPurchases(time), row.getDouble(6), FUNCTION);
        assertRelative(model.survival(time), row.getDouble(7), FUNCTION);
        assertRelative(model.discountedPurchases(discount), row.getDouble(8), QUADRATURE);
    }

    private static void assertRelative(double actual, double expected, double tolerance) {
        assertThat(actual).isCloseTo(expected, within(tolerance * expected));
    }

    @Test
    void probabilityAlive_manyPurchasesLongAgo_isZeroWithoutAnException() {
        assertThat(CDNOW.probabilityAlive(PurchaseHistory.inWeeks(1000, 10, 100)))
                .isZero();
        assertThat(CDNOW.expectedPurchases(PurchaseHistory.inWeeks(1000, 10, 100), 39))
                .isZero();
        assertThat(CDNOW.logLikelihood(PurchaseHistory.inWeeks(1000, 10, 100))).isFinite();
    }

    @Test
    void probabilityAlive_neverCameBack_isOneByTheModel() {
        assertThat(CDNOW.probabilityAlive(PurchaseHistory.inWeeks(0, 0, 1000))).isEqualTo(1);
    }

    @Test
    void probabilityAlive_boughtJustNow_isHavingStayedThen() {
        // odds of having left at the last purchase only: a / (b + x - 1)
        assertThat(CDNOW.probabilityAlive(PurchaseHistory.inWeeks(3, 20, 20)))
                .isCloseTo(1 / (1 + 0.793 / 4.426), within(1e-15));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1e-6, -1e-9, -1e-12, 0, 1e-12, 1e-9, 1e-6})
    void expectedPurchases_aNearOne_isContinuous(double step) {
        // the closed form divides by a - 1
        BgNbd at = new BgNbd(0.243, 4.414, 1, 2.426, WEEK);
        BgNbd near = new BgNbd(0.243, 4.414, 1 + step, 2.426, WEEK);
        assertThat(near.expectedPurchases(39))
                .isCloseTo(at.expectedPurchases(39), within(StrictMath.abs(step) + 1e-14));
    }

    @Test
    void expectedPurchases_aBelowOne_isPositiveAndRises() {
        double before = 0;
        for (double time = 1; time < 1e9; time *= 10) {
            double now = CDNOW.expectedPurchases(time);
            assertThat(now).isGreaterThan(before);
            before = now;
        }
    }

    @Test
    void everything_atTimeZero_isNothing() {
        assertThat(CDNOW.expectedPurchases(0)).isZero();
        assertThat(CDNOW.survival(0)).isEqualTo(1);
        assertThat(CDNOW.probability(0, 0)).isEqualTo(1);
        assertThat(CDNOW.probability(3, 0)).isZero();
        assertThat(CDNOW.intervalProbability(2, 5, 5)).isZero();
        assertThat(CDNOW.intervalProbability(0, 5, 5)).isCloseTo(1, within(1e-15));
        assertThat(CDNOW.logLikelihood(PurchaseHistory.inWeeks(0, 0, 0))).isCloseTo(0, within(1e-15));
    }

    @Test
    void probability_hugeCountsAndTimes_isAProbability() {
        for (int n : new int[] {0, 1, 10, 1000, 20_000}) {
            for (double time : new double[] {1e-6, 1, 1e3, 1e7}) {
                assertThat(CDNOW.probability(n, time)).isBetween(0.0, 1.0);
                assertThat(CDNOW.intervalProbability(n, 10, 10 + time)).isBetween(0.0, 1.0);
            }
        }
    }

    @Test
    void probabilityAlive_later_multipliesBySurvivalOfOneAlive() {
        PurchaseHistory history = PurchaseHistory.inWeeks(2, 30.43, 38.86);
        double now = CDNOW.probabilityAlive(history);
        assertThat(CDNOW.probabilityAlive(history, 0)).isCloseTo(now, within(1e-15));
        // E[(1 + P t / (alpha + T))^-(r+x)] = 2F1(r+x, a; a+b+x; -t/(alpha+T))
        double survival = dev.solvent.internal.Hypergeometric.gauss(2.243, 0.793, 5.219, -39 / 43.274);
        assertThat(CDNOW.probabilityAlive(history, 39)).isCloseTo(now * survival, within(1e-14));
    }

    @ParameterizedTest
    @CsvSource({"NaN, 1, 1, 1, r", "0, 1, 1, 1, r", "1, -1, 1, 1, alpha", "1, 1, Infinity, 1, a", "1, 1, 1, 0, b"})
    void of_parameterOutsideTheDomain_isRefusedNamingIt(double r, double alpha, double a, double b, String name) {
        assertThatThrownBy(() -> new BgNbd(r, alpha, a, b, WEEK)).hasMessageStartingWith(name + " must be positive");
        assertThatThrownBy(() -> new MbgNbd(r, alpha, a, b, WEEK)).hasMessageStartingWith(name + " must be positive");
    }

    @Test
    void history_ofAnotherUnit_isRefusedWithAdvice() {
        PurchaseHistory days = PurchaseHistory.inDays(2, 213, 272);
        assertThatThrownBy(() -> CDNOW.probabilityAlive(days))
                .hasMessage("history must be counted in WEEK like the model, was in DAY."
                        + " Maybe convert it: history.in(WEEK).");
        assertThatThrownBy(() -> CDNOW.givenAlive(days)).isInstanceOf(IllegalArgumentException.class);
        assertThat(CDNOW.probabilityAlive(days.in(WEEK)))
                .isCloseTo(CDNOW.probabilityAlive(PurchaseHistory.inWeeks(2, 213 / 7.0, 272 / 7.0)), within(1e-14));
        assertThat(days.in(DAY)).isSameAs(days);
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 2, 'purchases must be at least 0'",
        "1, -2, 'time must be at least 0'",
        "1, NaN, 'time must be at least 0'"
    })
    void probability_outsideTheDomain_isRefused(int purchases, double time, String message) {
        assertThatThrownBy(() -> CDNOW.probability(purchases, time)).hasMessageStartingWith(message);
    }

    @Test
    void intervalProbability_backwards_isRefused() {
        assertThatThrownBy(() -> CDNOW.intervalProbability(1, 3, 2))
                .hasMessage("until must be at least from = 3.0, was 2.0");
    }

    @Test
    void discountedPurchases_withoutDiscount_isRefusedWithAdvice() {
        assertThatThrownBy(() -> CDNOW.discountedPurchases(GrowthRate.NONE))
                .hasMessageContaining("discount must be positive, was 0.0")
                .hasMessageContaining("horizon");
    }

    @Test
    void discountedPurchases_sameRatePerOtherPeriod_isTheSame() {
        GrowthRate yearly = GrowthRate.perYear(0.15);
        PurchaseHistory history = PurchaseHistory.inWeeks(2, 30.43, 38.86);
        assertThat(CDNOW.discountedResidualPurchases(history, yearly.in(WEEK)))
                .isCloseTo(CDNOW.discountedResidualPurchases(history, yearly), within(1e-12));
    }
}
