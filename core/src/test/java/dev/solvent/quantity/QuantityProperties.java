package dev.solvent.quantity;

import static dev.solvent.Tolerance.relative;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;

/** Conversions between periods and currencies can be taken back, and compounding is a product. */
class QuantityProperties {

    /** A few dozen roundings; exponentials of up to ln 10 * 10 years lose one digit more. */
    private static final double EXACT = 1e-13;

    @Property
    void periods_convertThereAndBack(@ForAll Period one, @ForAll Period other) {
        assertThat(one.in(other) * other.in(one)).isEqualTo(1, within(1e-15));
        assertThat(one.in(other)).isEqualTo(one.days() / other.days(), relative(EXACT, one.days() / other.days()));
    }

    @Property
    void rate_thereAndBack_isItself(
            @ForAll @DoubleRange(min = 0, max = 0.9) @Scale(9) double probability,
            @ForAll Period one,
            @ForAll Period other) {
        // a day's 0.9 leaves no survivor within a year that a double can tell from none
        Rate rate = new Rate(probability, one.days() < other.days() ? other : one);
        Period target = one.days() < other.days() ? one : other;
        assertThat(rate.in(target).in(rate.period()).probability()).isEqualTo(probability, within(1e-12));
    }

    @Property
    void rate_inALongerPeriod_isNoSmallerAndAtMostTheMultiple(
            @ForAll @DoubleRange(min = 0, max = 1) @Scale(9) double probability,
            @ForAll Period one,
            @ForAll Period other) {
        double x = other.in(one);
        double converted = new Rate(probability, one).in(other).probability();
        assertThat(converted).isBetween(0.0, 1.0);
        if (x >= 1) {
            assertThat(converted).isBetween(probability - 1e-15, x * probability + 1e-15);
        }
    }

    @Property
    void rate_survivals_multiply(@ForAll @DoubleRange(min = 0, max = 1) @Scale(9) double monthly) {
        double quarterly = Rate.perMonth(monthly).in(Period.QUARTER).complement();
        assertThat(quarterly).isEqualTo(StrictMath.pow(1 - monthly, 3), within(1e-15));
    }

    @Property
    void growth_thereAndBack_isItself(
            @ForAll @DoubleRange(min = -0.5, max = 2) @Scale(9) double growth,
            @ForAll Period one,
            @ForAll Period other) {
        GrowthRate rate = new GrowthRate(growth, one.days() < other.days() ? other : one);
        Period target = one.days() < other.days() ? one : other;
        assertThat(rate.in(target).in(rate.period()).growth()).isEqualTo(growth, within(1e-12));
    }

    @Property
    void growthFactors_multiply(
            @ForAll @DoubleRange(min = -0.9, max = 9) @Scale(9) double yearly,
            @ForAll @DoubleRange(min = -60, max = 60) @Scale(9) double first,
            @ForAll @DoubleRange(min = -60, max = 60) @Scale(9) double second) {
        GrowthRate rate = GrowthRate.perYear(yearly);
        double together = rate.factorAfter(first + second);
        assertThat(rate.factorAfter(first) * rate.factorAfter(second)).isEqualTo(together, relative(EXACT, together));
        assertThat(rate.factorAfter(first) * rate.discountFactor(first)).isEqualTo(1, within(1e-12));
    }

    @Property
    void money_plusAndMinus_cancelWithinRounding(
            @ForAll @DoubleRange(min = -1e12, max = 1e12) @Scale(9) double first,
            @ForAll @DoubleRange(min = -1e12, max = 1e12) @Scale(9) double second) {
        Money sum = Quantities.usd(first).plus(Quantities.usd(second));
        assertThat(sum).isEqualTo(Quantities.usd(second).plus(Quantities.usd(first)));
        // one rounding of a sum of at most 2e12, half an ulp of which is 1.3e-4
        assertThat(sum.minus(Quantities.usd(second)).amount()).isEqualTo(first, within(2.5e-4));
    }

    @Property
    void moneyRate_keepsItsTotalInEveryPeriod(
            @ForAll @DoubleRange(min = -1e9, max = 1e9) @Scale(9) double amount,
            @ForAll Period one,
            @ForAll Period other,
            @ForAll @IntRange(min = 1, max = 120) int months) {
        MoneyRate flow = Quantities.usd(amount).per(one);
        Span span = Quantities.months(months);
        assertThat(flow.in(other).over(span).amount())
                .isEqualTo(
                        flow.over(span).amount(),
                        within(1e-12 * (1 + StrictMath.abs(flow.over(span).amount()))));
    }

    @Property
    void exchange_thereAndBack_isItself(
            @ForAll @DoubleRange(min = 1e-3, max = 1e3) @Scale(9) double rate,
            @ForAll @DoubleRange(min = -1e9, max = 1e9) @Scale(9) double amount) {
        ExchangeRate there = new ExchangeRate(Quantities.USD, Quantities.CNY, rate);
        ExchangeRate back = new ExchangeRate(Quantities.CNY, Quantities.USD, 1 / rate);
        assertThat(back.convert(there.convert(Quantities.usd(amount))).amount())
                .isEqualTo(amount, within(1e-15 * (1 + StrictMath.abs(amount)) * 2));
    }

    @Property
    void series_lastOfCumulative_isTheSum(
            @ForAll @Size(min = 1, max = 50) List<@DoubleRange(min = -1e6, max = 1e6) Double> values) {
        Series series = Series.generate(values.size(), values::get);
        assertThat(series.cumulative().last()).isEqualTo(series.sum());
        assertThat(series.minus(series).sum()).isZero();
        assertThat(series.plus(series)).isEqualTo(series.map(value -> 2 * value));
    }
}
