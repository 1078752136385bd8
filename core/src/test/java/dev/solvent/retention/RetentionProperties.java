package dev.solvent.retention;

import static dev.solvent.Tolerance.relative;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.solvent.quantity.GrowthRate;
import dev.solvent.quantity.Rate;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

/** What every retention curve holds, and what families hold where one is the limit or a special case of another. */
class RetentionProperties {

    /** What binding a curve forgives. */
    private static final double ROUNDING = 1e-12;

    @Provide
    Arbitrary<RetentionCurve> curves() {
        return Curves.any();
    }

    @Provide
    Arbitrary<Geometric> geometric() {
        return Curves.geometric();
    }

    @Property
    void survival_anyFamily_isAFractionThatNeverRises(
            @ForAll("curves") RetentionCurve curve,
            @ForAll @DoubleRange(min = 0, max = 600) @Scale(3) double age,
            @ForAll @DoubleRange(min = 0, max = 60) @Scale(3) double more) {
        assertThat(curve.survival(0)).isEqualTo(1);
        assertThat(curve.survival(age)).isBetween(0.0, 1.0);
        assertThat(curve.survival(age + more)).isBetween(0.0, curve.survival(age) + ROUNDING);
    }

    @Property(tries = 300)
    void table_anyFamily_isTheCurveAtWholeMonths(
            @ForAll("curves") RetentionCurve curve, @ForAll @IntRange(min = 1, max = 240) int horizon) {
        RetentionTable table = curve.over(horizon);
        assertThat(table.survival(horizon)).isEqualTo(curve.survival(horizon), within(ROUNDING));
        assertThat(table.survival().stream()).allMatch(survival -> survival >= 0 && survival <= 1);
        for (int month = 1; month <= horizon; month++) {
            assertThat(table.survival(month)).isLessThanOrEqualTo(table.survival(month - 1));
        }
    }

    @Property(tries = 300)
    void expectedMonths_liesBetweenOneAndTheHorizonAndGrowsWithIt(
            @ForAll("curves") RetentionCurve curve, @ForAll @IntRange(min = 1, max = 240) int horizon) {
        double months = curve.expectedMonths(horizon);
        assertThat(months).isBetween(1.0, (double) horizon);
        assertThat(curve.expectedMonths(horizon + 1)).isGreaterThanOrEqualTo(months);
    }

    @Property(tries = 300)
    void discountedMonths_fallWithTheDiscount(
            @ForAll("curves") RetentionCurve curve,
            @ForAll @DoubleRange(min = 0, max = 1) @Scale(6) double discount,
            @ForAll @DoubleRange(min = 0, max = 1) @Scale(6) double more) {
        double less = curve.discountedMonths(GrowthRate.perYear(discount), 60);
        assertThat(curve.discountedMonths(GrowthRate.perYear(discount + more), 60))
                .isBetween(1.0, less * (1 + ROUNDING));
        assertThat(curve.discountedMonths(GrowthRate.NONE, 60))
                .isEqualTo(curve.expectedMonths(60), relative(ROUNDING, 60));
    }

    @Property
    void mixture_liesBetweenItsParts(
            @ForAll("curves") RetentionCurve one,
            @ForAll("curves") RetentionCurve other,
            @ForAll @DoubleRange(min = 0, max = 1) @Scale(6) double share,
            @ForAll @DoubleRange(min = 0, max = 240) @Scale(3) double age) {
        RetentionCurve mixture =
                RetentionCurve.mixture(List.of(new Mixture.Part(share, one), new Mixture.Part(1 - share, other)));
        double first = one.survival(age);
        double second = other.survival(age);
        assertThat(mixture.survival(age)).isEqualTo(share * first + (1 - share) * second, within(1e-15));
        assertThat(mixture.survival(age))
                .isBetween(StrictMath.min(first, second) - 1e-15, StrictMath.max(first, second) + 1e-15);
    }

    @Property
    void mixture_ofACurveWithItself_isTheCurve(
            @ForAll("curves") RetentionCurve curve, @ForAll @DoubleRange(min = 0, max = 240) @Scale(3) double age) {
        RetentionCurve mixture =
                RetentionCurve.mixture(List.of(new Mixture.Part(0.25, curve), new Mixture.Part(0.75, curve)));
        assertThat(mixture.survival(age)).isEqualTo(curve.survival(age), within(1e-15));
    }

    @Property
    void floor_isNeverPassedAndLiftsEveryAge(
            @ForAll("curves") RetentionCurve curve,
            @ForAll @DoubleRange(min = 0, max = 1) @Scale(6) double floor,
            @ForAll @DoubleRange(min = 0, max = 600) @Scale(3) double age) {
        double survival = curve.survival(age);
        assertThat(curve.withFloor(floor).survival(age))
                .isBetween(StrictMath.max(floor, survival) - 1e-15, 1.0)
                .isEqualTo(floor + (1 - floor) * survival, within(1e-15));
    }

    @Property
    void geometric_expectedMonths_isItsClosedForm(
            @ForAll("geometric") Geometric curve, @ForAll @IntRange(min = 1, max = 360) int horizon) {
        double p = curve.churn().probability();
        // (1 - (1 - p)^T) / p, whose limit at p = 0 is T
        double expected = p == 0 ? horizon : -StrictMath.expm1(horizon * StrictMath.log1p(-p)) / p;
        assertThat(curve.expectedMonths(horizon)).isEqualTo(expected, relative(1e-12, expected));
    }

    @Property
    void geometric_lifetime_isTheLimitOfLongHorizons(@ForAll @DoubleRange(min = 0.02, max = 1) @Scale(6) double churn) {
        Geometric curve = RetentionCurve.geometric(Rate.perMonth(churn));
        // what is left after 2000 months is below 0.98^2000 = 3e-18 of the whole
        assertThat(curve.expectedMonths(2000)).isEqualTo(curve.lifetimeMonths(), relative(1e-12, 1 / churn));
    }

    /** An exponential bridge: the log survival between two months is the mean of theirs. */
    @Property
    void tabulated_betweenMonths_hasAConstantHazard(
            @ForAll @DoubleRange(min = 0.01, max = 1) @Scale(6) double kept,
            @ForAll @DoubleRange(min = 0, max = 5) @Scale(6) double age) {
        Tabulated curve = RetentionCurve.tabulated(1, kept, kept * kept);
        assertThat(curve.survival(age)).isEqualTo(StrictMath.pow(kept, age), within(1e-14));
    }

    @Property
    void weibull_ofShapeOne_isGeometric(
            @ForAll @DoubleRange(min = 0.001, max = 0.999) @Scale(6) double churn,
            @ForAll @DoubleRange(min = 0, max = 120) @Scale(3) double age) {
        Weibull weibull = RetentionCurve.weibull(1, -1 / StrictMath.log1p(-churn));
        assertThat(weibull.survival(age))
                .isEqualTo(RetentionCurve.geometric(Rate.perMonth(churn)).survival(age), within(1e-14));
    }

    /** alpha = p n and beta = (1 - p) n with a large n leave no difference between users. */
    @Property
    void shiftedBetaGeometric_ofAlikeUsers_isGeometric(
            @ForAll @DoubleRange(min = 0.001, max = 0.999) @Scale(6) double churn,
            @ForAll @DoubleRange(min = 0, max = 24) @Scale(3) double age) {
        double n = 1e12;
        RetentionCurve curve = RetentionCurve.shiftedBetaGeometric(churn * n, (1 - churn) * n);
        // the variance of churn between users, below 1 / (4 n), shifts S(24) by less than 24^2 / (8 n (1 - p)^2) = 7e-5
        // of itself at worst, and by less than 1e-10 where anybody is left
        assertThat(curve.survival(age))
                .isEqualTo(RetentionCurve.geometric(Rate.perMonth(churn)).survival(age), within(1e-10));
    }

    /** The survivors of a beta-geometric cohort are a beta-geometric cohort with a larger beta. */
    @Property
    void shiftedBetaGeometric_survivors_areOneAgain(
            @ForAll @DoubleRange(min = 0.05, max = 20) @Scale(6) double alpha,
            @ForAll @DoubleRange(min = 0.05, max = 20) @Scale(6) double beta,
            @ForAll @DoubleRange(min = 0, max = 60) @Scale(3) double age,
            @ForAll @DoubleRange(min = 0, max = 60) @Scale(3) double more) {
        ShiftedBetaGeometric curve = RetentionCurve.shiftedBetaGeometric(alpha, beta);
        double later = RetentionCurve.shiftedBetaGeometric(alpha, beta + age).survival(more);
        assertThat(curve.survival(age) * later).isEqualTo(curve.survival(age + more), within(1e-13));
    }

    @Property(tries = 200)
    void shiftedBetaGeometric_lifetime_isTheSumAndItsTail(
            @ForAll @DoubleRange(min = 1.5, max = 20) @Scale(6) double alpha,
            @ForAll @DoubleRange(min = 0.05, max = 20) @Scale(6) double beta,
            @ForAll @IntRange(min = 1, max = 240) int horizon) {
        ShiftedBetaGeometric curve = RetentionCurve.shiftedBetaGeometric(alpha, beta);
        double tail = curve.survival(horizon)
                * RetentionCurve.shiftedBetaGeometric(alpha, beta + horizon).lifetimeMonths();
        assertThat(curve.expectedMonths(horizon) + tail)
                .isEqualTo(curve.lifetimeMonths(), relative(1e-12, curve.lifetimeMonths()));
    }
}
