package dev.solvent.economics.metrics;

import static dev.solvent.quantity.Quantities.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.solvent.quantity.GrowthRate;
import dev.solvent.quantity.Period;
import dev.solvent.quantity.Rate;
import dev.solvent.retention.RetentionCurve;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;

/** Movements add up over windows, and the bias of churn read off a stock has the sign that theory gives it. */
class MetricsProperties {

    @Property
    void movements_ofTwoWindows_addUp(
            @ForAll @Size(5) List<@DoubleRange(max = 1e6) Double> first,
            @ForAll @Size(5) List<@DoubleRange(max = 1e6) Double> second) {
        MrrMovements one = moved(2e6, first);
        MrrMovements two = moved(one.end().amount() + 2e6, second);
        MrrMovements gap = MrrMovements.from(one.end()).withNew(usd(2e6));
        MrrMovements all = one.then(gap).then(two);
        assertThat(all.end().amount())
                .isCloseTo(two.end().amount(), within(1e-9 * two.end().amount()));
        assertThat(all.netNew().amount())
                .isCloseTo(
                        all.end().amount() - all.start().amount(),
                        within(1e-9 * all.end().amount()));
    }

    private static MrrMovements moved(double start, List<Double> amounts) {
        return MrrMovements.from(usd(start))
                .withNew(usd(amounts.get(0)))
                .withExpansion(usd(amounts.get(1)))
                .withReactivation(usd(amounts.get(2)))
                .withContraction(usd(amounts.get(3)))
                .withChurn(usd(amounts.get(4)));
    }

    /** Little's law and its two sides: under a falling hazard, growth understates and decline overstates. */
    @Property
    void stock_underFallingHazard_understatesInGrowth(
            @ForAll @DoubleRange(min = 1.5, max = 4) double alpha,
            @ForAll @DoubleRange(min = 0.5, max = 5) double beta,
            @ForAll @DoubleRange(min = 0.01, max = 0.3) double growth) {
        LifetimeBias bias = LifetimeBias.of(RetentionCurve.shiftedBetaGeometric(alpha, beta), 240);
        double still = bias.monthsByStock(GrowthRate.NONE).orElseThrow();
        assertThat(bias.monthsByStock(GrowthRate.perMonth(growth)).orElseThrow())
                .isLessThan(still);
        assertThat(bias.monthsByStock(GrowthRate.perMonth(-growth / 10)).orElseThrow())
                .isGreaterThan(still);
    }

    /** One group with constant churn is the case for which the naive formula was made. */
    @Property
    void stock_ofOneGroup_isUnbiasedAtAnyGrowth(
            @ForAll @DoubleRange(min = 0.01, max = 0.9) double churn,
            @ForAll @DoubleRange(min = -0.01, max = 0.5) double growth) {
        LifetimeBias bias = LifetimeBias.of(RetentionCurve.geometric(Rate.perMonth(churn)), 60);
        assertThat(bias.stockChurn(GrowthRate.perMonth(growth))).isCloseTo(churn, within(1e-9));
    }

    @Property
    void payback_withSurvival_returnsTheCac(
            @ForAll @DoubleRange(min = 0.01, max = 0.5) double churn,
            @ForAll @DoubleRange(min = 0.01, max = 0.95) double shareOfLifetime) {
        double cac = 5 / churn * shareOfLifetime;
        CacPayback payback = new CacPayback(usd(cac), usd(10).per(Period.MONTH), 0.5, Rate.perMonth(churn));
        double months = payback.monthsWithSurvival().orElseThrow();
        assertThat(5 * (1 - StrictMath.pow(1 - churn, months)) / churn).isCloseTo(cac, within(1e-9 * cac));
        assertThat(months).isGreaterThanOrEqualTo(payback.monthsOnGrossProfit().orElseThrow() - 1 - 1e-9);
    }
}
