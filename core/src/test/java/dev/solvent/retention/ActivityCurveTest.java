package dev.solvent.retention;

import static dev.solvent.Tolerance.relative;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import dev.solvent.Refusal;
import dev.solvent.quantity.Share;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The public figures of a companion app: 41.91 % are active the day after sign-up, fewer than 5 days in the first 30. */
class ActivityCurveTest {

    private static final Share D1 = Share.ofPercent(41.91, "sign-ups");

    /** Reference values carry 16 digits; the parameter is solved to one part in 1e15 and enters an exponent. */
    private static final double SOLVED = 1e-12;

    /** Python, scipy.optimize.brentq on the active days of each family, an implementation of its own. */
    @ParameterizedTest(name = "{0}: D{1} is {2}")
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            family,                 day, expected
            POWER_LAW,              7,   0.16070341544619318
            POWER_LAW,              14,  0.11421909304657947
            POWER_LAW,              30,  0.07846798873227549
            POWER_LAW,              90,  0.04567348370179334
            WEIBULL,                7,   0.17935222345540425
            WEIBULL,                14,  0.1118935843219217
            WEIBULL,                30,  0.05728151828031492
            WEIBULL,                90,  0.014984773387133358
            SHIFTED_BETA_GEOMETRIC, 7,   0.1622932795122243
            SHIFTED_BETA_GEOMETRIC, 14,  0.1135747212490968
            SHIFTED_BETA_GEOMETRIC, 30,  0.07647274627928556
            SHIFTED_BETA_GEOMETRIC, 90,  0.043136746036488455
            """)
    void activeShare_onceBothFiguresAreMet_isTheReference(ActivityFamily family, int day, double expected) {
        assertThat(solved(family).activeShare(day)).isEqualTo(expected, relative(SOLVED, expected));
    }

    @ParameterizedTest(name = "{0}: {2} active days in {1}")
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            family,                 days, expected
            POWER_LAW,              30,   5
            POWER_LAW,              90,   8.478373109504638
            POWER_LAW,              365,  16.873159618677295
            WEIBULL,                90,   6.771409399710363
            WEIBULL,                365,  7.9730416550509124
            SHIFTED_BETA_GEOMETRIC, 90,   8.333884151020454
            SHIFTED_BETA_GEOMETRIC, 365,  16.082644192541352
            """)
    void activeDays_onceBothFiguresAreMet_areTheReference(ActivityFamily family, int days, double expected) {
        assertThat(solved(family).activeDays(days)).isEqualTo(expected, relative(SOLVED, expected));
    }

    @Test
    void withActiveDays_solvesTheParameterOfTheReference() {
        PowerLaw power = (PowerLaw) inDays(solved(ActivityFamily.POWER_LAW));
        assertThat(power.exponent()).isEqualTo(0.4925967570107773, relative(SOLVED, 1));
        StretchedExponential weibull = (StretchedExponential) inDays(solved(ActivityFamily.WEIBULL));
        assertThat(weibull.shape()).isEqualTo(0.3499982411311695, relative(SOLVED, 1));
        assertThat(weibull.rate()).isEqualTo(0.8696457240511113, relative(SOLVED, 1));
        ShiftedBetaGeometric beta = (ShiftedBetaGeometric) inDays(solved(ActivityFamily.SHIFTED_BETA_GEOMETRIC));
        assertThat(beta.alpha()).isEqualTo(0.5226384213761213, relative(SOLVED, 1));
        assertThat(beta.beta()).isEqualTo(0.37706621173822075, relative(SOLVED, 1));
    }

    @ParameterizedTest(name = "geometric: {1} active days in {0}")
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            days, expected
            30,   1.7214666896115127
            90,   1.7214666896195558
            365,  1.7214666896195558
            """)
    void geometric_d1LeavesNothingFree_hasOneCurve(int days, double expected) {
        ActivityCurve curve = ActivityFamily.GEOMETRIC.through(1, D1).withActiveDaysAtMost(30, 5);
        assertThat(curve.activeShare(1)).isEqualTo(0.4191, within(1e-15));
        assertThat(curve.activeDays(days)).isEqualTo(expected, relative(1e-14, expected));
    }

    @ParameterizedTest
    @EnumSource(ActivityFamily.class)
    void through_aLaterDay_isMetByTheCurve(ActivityFamily family) {
        // 25 % on day 3: every family has a curve with at most 4 active days in 30
        ActivityCurve curve = family.through(3, Share.of(0.25, "sign-ups")).withActiveDaysAtMost(30, 4);
        assertThat(curve.activeShare(0)).isEqualTo(1);
        assertThat(curve.activeShare(3)).isEqualTo(0.25, relative(1e-10, 0.25));
        assertThat(curve.activeDays(30)).isLessThanOrEqualTo(4 * (1 + 1e-11));
        assertThat(curve.label()).isNotBlank().endsWith(", in days");
    }

    @Test
    void withActiveDaysAtMost_boundThatBindsNothing_isTheHeaviestTail() {
        // a tail as heavy as can be keeps all of D1: 1 + 29 * 0.4191 = 13.1539 days in 30
        ActivityCurve curve = ActivityFamily.POWER_LAW.through(1, D1).withActiveDaysAtMost(30, 20);
        assertThat(curve.activeDays(30)).isEqualTo(13.1539, within(1e-5));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1.4, 29})
    void withActiveDays_outOfReach_saysWhatIsPossible(double activeDays) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ActivityFamily.WEIBULL.through(1, D1).withActiveDays(30, activeDays))
                .withMessageStartingWith("activeDays of WEIBULL through 0.4191 at day 1 must be in [1.419")
                .withMessageEndingWith("within 30 days, was " + activeDays);
    }

    @Test
    void geometric_activeDays_areRefusedWithAdvice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ActivityFamily.GEOMETRIC.through(1, D1).withActiveDays(30, 5))
                .withMessageContaining("GEOMETRIC has no parameter left")
                .withMessageContaining("not 5.0")
                .withMessageContaining("withActiveDaysAtMost");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ActivityFamily.GEOMETRIC.through(1, D1).withActiveDaysAtMost(30, 1.5))
                .withMessageContaining("activeDays of GEOMETRIC")
                .withMessageContaining("must be at most 1.5");
    }

    static Stream<Refusal> parameters() {
        ActivityThrough through = ActivityFamily.POWER_LAW.through(1, D1);
        return Stream.of(
                        Refusal.ofOnly(
                                "activeShare",
                                value -> ActivityFamily.WEIBULL.through(1, Share.of(value, "all")),
                                0,
                                1),
                        Refusal.ofOnly("day", value -> ActivityFamily.WEIBULL.through((int) value, D1), 0, -1),
                        Refusal.ofOnly("days", value -> through.withActiveDays((int) value, 5), 2, 0, -3),
                        Refusal.ofOnly("days", value -> through.withActiveDaysAtMost((int) value, 5), 2),
                        Refusal.of("activeDays", value -> through.withActiveDays(30, value), 0, -1),
                        Refusal.of("most", value -> through.withActiveDaysAtMost(30, value), 0, -1),
                        Refusal.ofOnly(
                                "days", value -> solved(ActivityFamily.WEIBULL).activeDays((int) value), 0))
                .flatMap(each -> each);
    }

    @ParameterizedTest
    @MethodSource("parameters")
    void parameter_outsideItsDomain_isRefusedNamingParameterAndValue(Refusal each) {
        each.check();
    }

    @Test
    void lambda_isAFullCurve() {
        ActivityCurve mine = ActivityCurve.of("mine", day -> 1 / (1 + day));
        assertThat(mine.activeDays(3)).isEqualTo(1 + 1 / 2.0 + 1 / 3.0, within(1e-15));
        assertThat(mine.label()).isEqualTo("mine");
        assertThatIllegalArgumentException().isThrownBy(() -> ActivityCurve.of("", day -> 1));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.25, 1.5, Double.NaN})
    void activeDays_curveThatLeavesTheUnitInterval_isRefusedNamingCurveDayAndValue(double value) {
        ActivityCurve mine = ActivityCurve.of("mine", day -> day == 2 ? value : 0.5);
        assertThatIllegalStateException()
                .isThrownBy(() -> mine.activeDays(30))
                .withMessage("ActivityCurve 'mine' returned " + value + " at day 2, must be in [0, 1]");
    }

    private static ActivityCurve solved(ActivityFamily family) {
        return family.through(1, D1).withActiveDays(30, 5);
    }

    private static RetentionCurve inDays(ActivityCurve curve) {
        return ((FamilyActivity) curve).inDays();
    }
}
