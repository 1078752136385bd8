package dev.solvent.retention;

import static dev.solvent.Tolerance.relative;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import dev.solvent.Refusal;
import dev.solvent.quantity.GrowthRate;
import dev.solvent.quantity.Rate;
import dev.solvent.quantity.Series;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetentionCurveTest {

    private static final RetentionCurve NEVER_LEAVES = RetentionCurve.geometric(Rate.perMonth(0));

    /**
     * The high-end segment of Fader and Hardie (2007), fitted on seven years: alpha .668, beta 3.806. Values by Python mpmath 1.3,
     * 30 digits: beta(a, b + t) / beta(a, b).
     */
    @ParameterizedTest(name = "S({0}) = {1}")
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            month, expected
            0,     1
            0.5,   0.917850796161301308
            1,     0.850692892266428252
            2,     0.746881629563838908
            3,     0.6698169201803597
            4,     0.609951024718695226
            6.5,   0.504913946464917922
            7,     0.488944620893725731
            12,    0.37804042018209043
            100,   0.106891410081149104
            5000,  0.00802033761075489217
            """)
    void shiftedBetaGeometric_highEndSegment_isAsPublished(double month, double expected) {
        assertThat(RetentionCurve.shiftedBetaGeometric(0.668, 3.806).survival(month))
                .isEqualTo(expected, relative(1e-13, expected));
    }

    @Test
    void shiftedBetaGeometric_uniformChurn_isOneOverAge() {
        // alpha = beta = 1: S(t) = 1 / (t + 1)
        RetentionCurve curve = RetentionCurve.shiftedBetaGeometric(1, 1);
        assertThat(curve.survival(1)).isEqualTo(0.5, within(1e-15));
        assertThat(curve.survival(3)).isEqualTo(0.25, within(1e-15));
        assertThat(curve.survival(9)).isEqualTo(0.1, within(1e-15));
        assertThat(curve.survival(0.25)).isEqualTo(0.8, within(1e-14));
    }

    /** Python mpmath 1.3, 30 digits: exp(-(t / scale)**shape). */
    @ParameterizedTest(name = "shape {0}, scale {1}: S({2}) = {3}")
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            shape, scale, month, expected
            1.2,   14,    1,     0.958740029452671221
            1.2,   14,    6,     0.696445253351683582
            1.2,   14,    14,    0.367879441171442322
            1.2,   14,    24,    0.148167353434293611
            0.6,   5,     1,     0.68336183424033898
            0.6,   5,     24,    0.0770749311859660787
            """)
    void weibull_isItsFormula(double shape, double scale, double month, double expected) {
        assertThat(RetentionCurve.weibull(shape, scale).survival(month)).isEqualTo(expected, relative(1e-14, expected));
    }

    @ParameterizedTest(name = "0.4 at 1, exponent 1/2: S({0}) = {1}")
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            month, expected
            0,     1
            0.5,   0.632455532033675866
            1,     0.4
            2,     0.28284271247461901
            4,     0.2
            10,    0.126491106406735173
            """)
    void powerLaw_isItsFormulaAndItsBridge(double month, double expected) {
        assertThat(RetentionCurve.powerLaw(0.4, 0.5).survival(month)).isEqualTo(expected, relative(1e-15, expected));
    }

    @Test
    void geometric_halfLeaveEachMonth_isAsByHand() {
        Geometric curve = RetentionCurve.geometric(Rate.perMonth(0.5));
        assertThat(curve.survival(3)).isEqualTo(0.125, within(1e-15));
        assertThat(curve.expectedMonths(3)).isEqualTo(1.75, within(1e-15));
        assertThat(curve.lifetimeMonths()).isEqualTo(2);
        // 1 + 0.5 / 2 + 0.25 / 4 at a discount of 100 % a month
        assertThat(curve.discountedMonths(GrowthRate.perMonth(1), 3)).isEqualTo(1.3125, within(1e-15));
    }

    @Test
    void geometric_churnPerYear_isConvertedUnderAConstantHazard() {
        assertThat(RetentionCurve.geometric(Rate.perYear(0.36)).survival(6)).isEqualTo(0.8, within(1e-14));
    }

    @Test
    void tabulated_isAsGivenThenGoesOn() {
        Tabulated curve = RetentionCurve.tabulated(1, 0.8, 0.4);
        assertThat(curve.survival(1)).isEqualTo(0.8);
        assertThat(curve.survival(1.5)).isEqualTo(StrictMath.sqrt(0.32), within(1e-15));
        assertThat(curve.survival(4)).isEqualTo(0.1, within(1e-15));
        assertThat(RetentionCurve.tabulated(1, 0).survival(0.5)).isZero();
        assertThat(RetentionCurve.tabulated(1, 0).survival(7)).isZero();
    }

    @Test
    void mixture_touristsAndCore_isTheWeightedMean() {
        Mixture mixture = RetentionCurve.mixture(List.of(
                new Mixture.Part(0.75, RetentionCurve.geometric(Rate.perMonth(0.5))),
                new Mixture.Part(0.25, RetentionCurve.geometric(Rate.perMonth(0.2)))));
        assertThat(mixture.survival(1)).isEqualTo(0.575, within(1e-15));
        assertThat(mixture.lifetimeMonths()).isEqualTo(0.75 * 2 + 0.25 * 5, within(1e-14));
        assertThat(mixture.label())
                .isEqualTo("mixture of 75 % geometric, churn 50 % per month; 25 % geometric, churn 20 % per month");
    }

    @Test
    void mixture_partWithoutShare_hasNoSay() {
        Mixture mixture = RetentionCurve.mixture(List.of(
                new Mixture.Part(0, NEVER_LEAVES), new Mixture.Part(1, RetentionCurve.geometric(Rate.perMonth(0.5)))));
        assertThat(mixture.lifetimeMonths()).isEqualTo(2);
    }

    @Test
    void lifetime_infiniteOrNotProven_isRefusedWithAdvice() {
        assertThatIllegalStateException()
                .isThrownBy(NEVER_LEAVES::lifetimeMonths)
                .withMessageContaining("infinite: nobody leaves");
        assertThatIllegalStateException()
                .isThrownBy(() -> RetentionCurve.shiftedBetaGeometric(1, 3).lifetimeMonths())
                .withMessageContaining("alpha must be above 1");
        assertThatIllegalStateException()
                .isThrownBy(() -> RetentionCurve.powerLaw(0.5, 0.5).lifetimeMonths())
                .withMessageContaining("power law")
                .withMessageContaining("Give a horizon");
        assertThatIllegalStateException()
                .isThrownBy(() -> RetentionCurve.geometric(Rate.perMonth(0.1))
                        .withFloor(0.1)
                        .lifetimeMonths());
        assertThat(RetentionCurve.shiftedBetaGeometric(3, 4).lifetimeMonths()).isEqualTo(3);
    }

    static Stream<Refusal> parameters() {
        return Stream.of(
                        Refusal.of("alpha", value -> RetentionCurve.shiftedBetaGeometric(value, 1), 0, -1),
                        Refusal.of("beta", value -> RetentionCurve.shiftedBetaGeometric(1, value), 0, -1),
                        Refusal.of("shape", value -> RetentionCurve.weibull(value, 1), 0, -1),
                        Refusal.of("scaleMonths", value -> RetentionCurve.weibull(1, value), 0, -1),
                        Refusal.of("atOne", value -> RetentionCurve.powerLaw(value, 1), 0, -0.1, 1.1),
                        Refusal.of("exponent", value -> RetentionCurve.powerLaw(0.5, value), 0, -1),
                        Refusal.of("share", value -> new Mixture.Part(value, NEVER_LEAVES), -0.1, 1.1),
                        Refusal.of("floor", value -> NEVER_LEAVES.withFloor(value), -0.1, 1.1),
                        Refusal.of("retained", value -> RetentionCurve.tabulated(1, value), -0.1, 1.1),
                        Refusal.of("retained", value -> RetentionCurve.tabulated(value, 0.5), 0.9, 1.1))
                .flatMap(each -> each);
    }

    @ParameterizedTest
    @MethodSource("parameters")
    void parameter_outsideItsDomain_isRefusedNamingParameterAndValue(Refusal each) {
        each.check();
    }

    @Test
    void tabulated_thatRises_isRefusedNamingMonthAndValue() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RetentionCurve.tabulated(1, 0.5, 0.6))
                .withMessage("retained must start with 1, lie in [0, 1] and never rise, was 0.6 at month 2 after 0.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RetentionCurve.tabulated(1))
                .withMessage("retained must have at least 2 months, had 1");
    }

    @Test
    void mixture_sharesThatDoNotSumToOne_areRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RetentionCurve.mixture(List.of(new Mixture.Part(0.5, NEVER_LEAVES))))
                .withMessage("shares of parts must sum to 1, sum to 0.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RetentionCurve.mixture(List.of()))
                .withMessage("parts must not be empty");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.0000001, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void over_curveThatLeavesTheUnitInterval_isRefusedNamingCurveMonthAndValue(double value) {
        RetentionCurve mine = RetentionCurve.of("mine", month -> month == 3 ? value : 1 - month / 100);
        assertThatIllegalStateException()
                .isThrownBy(() -> mine.over(12))
                .withMessage("RetentionCurve 'mine' returned " + value + " at month 3, must be in [0, 1]");
        assertThat(mine.over(2).survival(2)).isEqualTo(0.98);
    }

    @Test
    void over_curveThatRises_isRefusedNamingCurveMonthAndValue() {
        RetentionCurve mine = RetentionCurve.of("mine", month -> month == 4 ? 0.75 : 1 / (1 + month));
        assertThatIllegalStateException()
                .isThrownBy(() -> mine.over(12))
                .withMessage(
                        "RetentionCurve 'mine' returned 0.75 at month 4, must be at most the 0.25 of the month before");
    }

    @Test
    void over_curveThatDoesNotStartAtOne_isRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> RetentionCurve.of("mine", month -> 0.5).over(12))
                .withMessage("RetentionCurve 'mine' returned 0.5 at month 0, must be 1");
    }

    @Test
    void over_roundingOfTheCurve_isLevelled() {
        RetentionCurve mine = RetentionCurve.of("mine", month -> month == 0 ? 1 - 1e-13 : 0.5 + month * 1e-14);
        assertThat(mine.over(2).survival()).isEqualTo(Series.of(1, 0.5 + 1e-14, 0.5 + 1e-14));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void over_noMonth_isRefused(int horizonMonths) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NEVER_LEAVES.over(horizonMonths))
                .withMessage("horizonMonths must be at least 1, was " + horizonMonths);
    }

    @Test
    void table_isASnapshotOfALambda() {
        double[] churn = {0.5};
        RetentionCurve mine = RetentionCurve.of("mine", month -> StrictMath.pow(1 - churn[0], month));
        RetentionTable table = mine.over(2);
        churn[0] = 0;
        assertThat(table.survival(1)).isEqualTo(0.5);
        assertThat(table.expectedMonths()).isEqualTo(1.5);
        assertThat(table).hasToString("mine over 2 months, 25 % left");
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> table.survival(3));
    }

    @Test
    void lambda_withoutAName_isACurveToo() {
        RetentionCurve mine = month -> 1 / (1 + month);
        assertThat(mine.expectedMonths(2)).isEqualTo(1.5);
        assertThat(mine.label()).isNotBlank();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RetentionCurve.of(" ", month -> 1))
                .withMessage("label must not be blank");
    }

    @ParameterizedTest
    @MethodSource("labelled")
    void label_saysFamilyAndParameters(RetentionCurve curve, String label) {
        assertThat(curve.label()).isEqualTo(label);
    }

    static Stream<Arguments> labelled() {
        return Stream.of(
                Arguments.of(
                        RetentionCurve.shiftedBetaGeometric(0.668, 3.806),
                        "shifted beta-geometric, alpha 0.668, beta 3.806"),
                Arguments.of(RetentionCurve.weibull(0.35, 1.5), "Weibull, shape 0.35, scale 1.5"),
                Arguments.of(RetentionCurve.powerLaw(0.4191, 0.49), "power law, 0.4191 at 1, exponent 0.49"),
                Arguments.of(RetentionCurve.tabulated(1, 0.5, 0.25), "tabulated over 2 months, 25 % left"));
    }
}
