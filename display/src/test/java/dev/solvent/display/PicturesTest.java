package dev.solvent.display;

import static dev.solvent.quantity.Quantities.months;
import static dev.solvent.quantity.Quantities.price;
import static dev.solvent.quantity.Quantities.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.solvent.economics.Breakdown;
import dev.solvent.economics.UnitEconomics;
import dev.solvent.pricing.PricingPlan;
import dev.solvent.quantity.Period;
import dev.solvent.quantity.Rate;
import dev.solvent.quantity.Series;
import dev.solvent.retention.CohortRow;
import dev.solvent.retention.CohortTable;
import dev.solvent.retention.RetentionCurve;
import dev.solvent.retention.fit.RetentionFit;
import dev.solvent.retention.purchases.PurchaseCalendar;
import dev.solvent.study.Design;
import dev.solvent.study.Input;
import dev.solvent.study.Output;
import dev.solvent.study.Study;
import dev.solvent.study.Tornado;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class PicturesTest {

    private static final Series NAN = Series.of(1, Double.NaN);
    private static final Series ONE = Series.of(5);

    private static List<String> texts(Picture picture) {
        assertThat(SvgPage.of(picture).flaws()).isEmpty();
        return SvgPage.of(picture).texts();
    }

    private static MonthlySeries monthly(double... values) {
        return new MonthlySeries("cash", "USD", Gallery.START, Series.of(values));
    }

    @Test
    void months_onePoint_isDrawn() {
        assertThat(texts(Pictures.months("one", monthly(5)))).contains("cash (USD)", "2027-01");
    }

    @Test
    void months_allEqual_isDrawnBetweenDistinctTicks() {
        assertThat(texts(Pictures.months("equal", monthly(7, 7, 7)))).doesNotHaveDuplicates();
        assertThat(texts(Pictures.months("zero", monthly(0, 0, 0)))).contains("0", "1");
        assertThat(texts(Pictures.months("nearly equal", monthly(1, 1 + 1e-15))))
                .contains("1");
    }

    @Test
    void months_amountsOfAnySize_haveReadableTicks() {
        assertThat(texts(Pictures.months("large", monthly(0, 3e6)))).contains("cash (million USD)", "2.5");
        assertThat(texts(Pictures.months("larger", monthly(0, 3e9)))).contains("cash (billion USD)");
        assertThat(texts(Pictures.months("largest", monthly(0, 3e12)))).contains("cash (trillion USD)");
        assertThat(texts(Pictures.months("absurd", monthly(0, 3e40)))).contains("cash (USD)", "1E+40");
        assertThat(texts(Pictures.months("small", monthly(0, 3e-9)))).contains("1E-9");
        assertThat(texts(Pictures.months("thousands", monthly(0, 30_000)))).contains("20,000");
        assertThat(texts(Pictures.months("negative", monthly(-30_000, -10_000))))
                .contains("-20,000", "0");
    }

    @Test
    void months_numbersThatCannotBeDrawn_areRefusedByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> monthly(1, Double.NaN))
                .withMessage("values[1] must be finite, was NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> monthly(1e200))
                .withMessage("values[0] must be in [-1.0E100, 1.0E100], was 1.0E200");
        assertThatIllegalArgumentException().isThrownBy(() -> monthly()).withMessage("values must not be empty");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Pictures.months("none"))
                .withMessage("series must not be empty");
    }

    @Test
    void months_differentUnits_areRefused() {
        MonthlySeries users = new MonthlySeries("users", "users", Gallery.START, ONE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Pictures.months("mixed", monthly(1), users))
                .withMessage("series must have one unit, had [USD, users]");
    }

    @Test
    void cohortStack_sums_areInTheDescription() {
        MonthlySeries later = new MonthlySeries("later", "USD", Gallery.START.plusMonths(1), Series.of(3, 2));
        Picture picture = Pictures.cohortStack("stack", List.of(monthly(5, 4), later));
        assertThat(picture.description())
                .isEqualTo(
                        "Stack of 2 cohorts, month by month, in USD. All together: 5 in the first month, 2 in the last, at most 7."
                                + " The last cohort begins with 3.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Pictures.cohortStack("stack", List.of(monthly(-1))))
                .withMessage("values of cash must be at least 0 and finite, was -1.0");
    }

    @Test
    void payback_never_hasNoMark() {
        UnitEconomics user =
                UnitEconomics.ofAverages(usd(2).per(Period.MONTH), 0.5, RetentionCurve.geometric(Rate.perMonth(0.5)));
        Picture picture = Pictures.payback(user, usd(100));
        assertThat(picture.title()).endsWith(": never");
        assertThat(texts(picture))
                .contains("cost of winning a user: 100 USD")
                .noneMatch(text -> text.startsWith("payback after"));
    }

    @Test
    void payback_reached_isMarkedWhereTheSumReachesTheCost() {
        UnitEconomics user =
                UnitEconomics.ofAverages(usd(2).per(Period.MONTH), 0.5, RetentionCurve.geometric(Rate.perMonth(0)));
        assertThat(texts(Pictures.payback(user.over(months(12)), usd(3)))).contains("payback after 3 months");
        assertThat(texts(Pictures.payback(user.over(months(2)), usd(3))))
                .noneMatch(text -> text.startsWith("payback after"));
    }

    @Test
    void waterfall_parts_haveTheirNumbersAligned() {
        Breakdown breakdown = new Breakdown(
                "contribution",
                List.of(new Breakdown.Part("price", usd(1234.5)), new Breakdown.Part("compute", usd(-1300))));
        Picture picture = Pictures.waterfall(breakdown);
        assertThat(picture.title()).isEqualTo("Contribution, part by part: -65.5 USD");
        assertThat(texts(picture)).contains("1,234", "-1,300", "-66", "USD", "contribution (USD)");
        assertThat(texts(Pictures.waterfall(new Breakdown("nothing", List.of(new Breakdown.Part("none", usd(0)))))))
                .contains("0");
    }

    @Test
    void margins_nobodyAtALoss_hasNoLossInTheLegend() {
        UnitEconomics user =
                UnitEconomics.ofAverages(usd(2).per(Period.MONTH), 0.5, RetentionCurve.geometric(Rate.perMonth(0.5)));
        Picture picture = Pictures.margins(user);
        assertThat(picture.title()).endsWith("0 % of users bring a loss");
        assertThat(texts(picture)).noneMatch(text -> text.startsWith("brings a loss"));
    }

    @Test
    void margins_introductoryPrice_isOver() {
        PricingPlan plan = PricingPlan.subscription("intro", price("9.99").usd().per(Period.MONTH))
                .withTrialDays(30)
                .withStoreCommission(dev.solvent.pricing.StoreCommission.thirtyThenFifteen())
                .withCoupon(dev.solvent.pricing.Coupon.percentOff("half", "0.5").forFirst(months(3)));
        UnitEconomics user = UnitEconomics.of(
                plan, Gallery.user().usage(), Gallery.user().compute(), RetentionCurve.geometric(Rate.perMonth(0.1)));
        assertThat(Pictures.margins(user.over(months(24))).description()).contains(": 8.488 USD for the lightest");
    }

    @Test
    void triangle_emptyAndYoungCohorts_areDrawn() {
        CohortTable table = CohortTable.of(Period.WEEK, CohortRow.of("nobody", 0, 0), CohortRow.of("new", 12_345));
        assertThat(texts(Pictures.triangle(table)))
                .contains("new (12,340)", "age (weeks since acquisition); cells: % of the cohort still there");
    }

    @Test
    void triangle_manyCohorts_leavesNumbersOutWhereTheyDoNotFit() {
        long[] counts = new long[61];
        java.util.Arrays.setAll(counts, age -> 1000 - 16L * age);
        Picture picture = Pictures.triangle(CohortTable.of(Period.MONTH, CohortRow.of("old", counts)));
        assertThat(texts(picture)).doesNotContain("97", "98");
    }

    @Test
    void retention_fitAndFamilies_showDataAndCurves() {
        assertThat(texts(Pictures.retention(RetentionFit.compare(Gallery.table()), Gallery.table())))
                .contains(
                        "observed, all cohorts together",
                        "months since acquisition",
                        "users still there (% of the cohort)");
        CohortTable few = CohortTable.of(Period.MONTH, CohortRow.of("few", 9));
        assertThatThrownBy(() -> Pictures.retention(RetentionFit.compare(few), few))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void retention_noCurve_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Pictures.retention(12))
                .withMessage("curves must not be empty");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Pictures.activity(30))
                .withMessage("curves must not be empty");
    }

    @Test
    void fan_quantilesThatPair_becomeBands() {
        Series low = Series.of(1, 2);
        Picture picture = Pictures.fan(
                "cash",
                "USD",
                Gallery.START,
                Map.of(0.1, low, 0.9, low.map(x -> x + 4), 0.5, low.map(x -> x + 2), 0.6, low));
        assertThat(texts(picture)).contains("median", "P60", "P10 to P90, 80 % of draws");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Pictures.fan("cash", "USD", Gallery.START, Map.of()))
                .withMessage("quantiles must not be empty");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Pictures.fan("cash", "USD", Gallery.START, Map.of(1.0, low)))
                .withMessage("quantile must be in (0, 1), was 1.0");
    }

    @Test
    void tornado_bothSidesAlike_haveLanesOfTheirOwn() {
        Tornado tornado =
                new Tornado("x", 1, List.of(new Tornado.Bar("u-shaped", 2, 3), new Tornado.Bar("usual", 0.5, 3)));
        assertThat(SvgPage.of(Pictures.tornado(tornado, "USD")).elements("rect"))
                .hasSizeGreaterThan(5);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Pictures.tornado(new Tornado("x", 1, List.of()), "USD"))
                .withMessage("bars must not be empty");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Pictures.tornado(new Tornado("x", 1, List.of(new Tornado.Bar("bad", Double.NaN, 1))), "USD"))
                .withMessage("bad must be finite, was NaN");
    }

    @Test
    void indices_ofDifferentInputs_areRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Pictures.indices("x", List.of(IntervalBar.of("a", 0.1)), List.of(IntervalBar.of("b", 0.1))))
                .withMessage("total must be of the inputs [a], was of [b]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Pictures.indices("x", List.of(), List.of()))
                .withMessage("first must not be empty");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new IntervalBar("a", 0.4, 0.3, 0.2))
                .withMessage("low of a must be at most high, 0.2, was 0.4");
        assertThat(texts(Pictures.indices("x", List.of(IntervalBar.of("a", 0.1)), List.of())))
                .contains("10", "first-order, %");
    }

    @Test
    void distribution_ofAConstant_isDrawn() {
        Output<Double> output = Output.of("constant", x -> 3.0);
        var outcome = Study.of(Input.uniform("u", 0, 1))
                .value(draw -> 1.0)
                .measuring(output)
                .run(Design.monteCarlo(100).seed(1));
        assertThat(texts(Pictures.distribution(outcome.of(output), "USD"))).contains("P50: 3 USD", "constant (USD)");
    }

    @Test
    void feasibility_wrongShape_isRefused() {
        FeasibilityGrid.Side side = new FeasibilityGrid.Side("price", "", Series.of(1, 2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FeasibilityGrid.of("goal", side, side, List.of(ONE), 0.5))
                .withMessage("probabilities must have 2 series, had 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FeasibilityGrid.of("goal", side, side, List.of(ONE, ONE), 0.5))
                .withMessage("each of probabilities must have 2 values, had 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FeasibilityGrid.of("goal", side, side, List.of(Series.of(5, 1), NAN), 0.5))
                .withMessage("each of probabilities must be in [0, 1], was 5.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FeasibilityGrid.of("goal", side, side, List.of(Series.of(0, 1), Series.of(0, 1)), 0))
                .withMessage("wanted must be positive and finite, was 0.0");
    }

    @Test
    void feasibility_ofSeveralRequirements_showsPointsWithTheirSigns() {
        FeasibilityGrid.Side side = new FeasibilityGrid.Side("price", "USD", Series.of(1, 2));
        List<Series> spare = List.of(Series.of(-0.3, 0), Series.of(0.12, 0.2));
        Picture picture = Pictures.feasibility(new FeasibilityGrid("both", side, side, spare, OptionalDouble.empty()));
        assertThat(texts(picture)).contains("-30", "0", "+12", "+20", "-100", "% points");
        assertThat(picture.description()).endsWith("3 of 4 pairs are as likely as they must be.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FeasibilityGrid("both", side, side, List.of(NAN, NAN), OptionalDouble.empty()))
                .withMessage("each of spare must be in [-1, 1], was NaN");
    }

    @Test
    void tracking_endBeforeCalibration_isRefused() {
        LocalDate day = LocalDate.of(2027, 1, 2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TrackingWindow(day, day.minusDays(1), PurchaseCalendar.days()))
                .withMessage("end must not be before 2027-01-02, was 2027-01-01");
    }

    @Test
    void picture_underAnotherTitle_isTheSameDrawing() {
        Picture picture = Pictures.months("one", monthly(5));
        assertThat(picture.titled("another").titled("one")).isEqualTo(picture).hasSameHashCodeAs(picture);
        assertThat(picture.titled("another")).isNotEqualTo(picture).hasToString("picture: another");
        assertThat(picture).isNotEqualTo("one").isNotEqualTo(Pictures.months("one", monthly(6)));
        assertThat(picture.svg(Theme.LIGHT)).doesNotContain("@media").isNotEqualTo(picture.svg(Theme.DARK));
        assertThat(picture.svg()).contains("@media screen and (prefers-color-scheme:dark)");
    }
}
