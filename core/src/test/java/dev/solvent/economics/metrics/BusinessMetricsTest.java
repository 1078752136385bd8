package dev.solvent.economics.metrics;

import static dev.solvent.quantity.Period.MONTH;
import static dev.solvent.quantity.Quantities.USD;
import static dev.solvent.quantity.Quantities.cny;
import static dev.solvent.quantity.Quantities.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.solvent.quantity.CurrencyMismatchException;
import dev.solvent.quantity.GrowthRate;
import dev.solvent.quantity.Period;
import dev.solvent.quantity.Rate;
import dev.solvent.quantity.Series;
import dev.solvent.quantity.Span;
import dev.solvent.retention.Mixture;
import dev.solvent.retention.RetentionCurve;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessMetricsTest {

    private static final Offset<Double> EXACT = within(1e-9);
    private static final RetentionCurve TWO_GROUPS = RetentionCurve.mixture(List.of(
            new Mixture.Part(0.5, RetentionCurve.geometric(Rate.perMonth(0.02))),
            new Mixture.Part(0.5, RetentionCurve.geometric(Rate.perMonth(0.20)))));

    /** Closed form: churn of the stock = (1 + g) / N - g, N = sum S(k) (1+g)^-k; at 10 a month naive LTV 140 against 275. */
    @ParameterizedTest(name = "growth {0}: {1} against 275")
    @CsvSource({"-0.01, 344.8275862068957", "0, 275", "0.05, 168.42105263157868", "0.1, 140", "0.2, 119.23076923076914"
    })
    void lifetime_byStock_isRightAtZeroGrowthOnly(double growth, double naive) {
        LifetimeBias bias = LifetimeBias.of(TWO_GROUPS, 4_000);
        assertThat(10 * bias.trueMonths()).isCloseTo(275, EXACT);
        assertThat(10 * bias.monthsByStock(GrowthRate.perMonth(growth)).orElseThrow())
                .isCloseTo(naive, within(1e-6));
        assertThat(10 * bias.monthsByFirstMonth().orElseThrow()).isCloseTo(90.9090909090909, EXACT);
    }

    /**
     * By hand, two months old: S = 1, 1/2, 1/4, as many sign-ups each month. There: 1 of age 0, 1/2 of age 1, so mean tenure 1/3.
     * Lost: 1/2 in the first month of either cohort, 1/4 in the second of the first: (2 * 1/2 * 1 + 1/4 * 2) / (5/4) = 1.2, truth 1.5.
     */
    @Test
    void lifetime_censored_isUnderstated() {
        LifetimeBias bias = LifetimeBias.of(RetentionCurve.geometric(Rate.perMonth(0.5)), 2);
        assertThat(bias.trueMonths()).isEqualTo(1.5);
        assertThat(bias.meanTenureOfLiving(GrowthRate.NONE)).isCloseTo(1.0 / 3, EXACT);
        assertThat(bias.meanLifetimeOfLost(GrowthRate.NONE).orElseThrow()).isCloseTo(1.2, EXACT);
    }

    @Test
    void lifetime_tableAndEdges() {
        LifetimeBias bias = LifetimeBias.of(TWO_GROUPS, 600);
        assertThat(bias.toTable(usd(10).per(MONTH), GrowthRate.perMonth(0.1)))
                .contains("truth                        275.00     1.00")
                .contains("by churn of the base         140.00     0.51");
        LifetimeBias forEver = LifetimeBias.of(RetentionCurve.geometric(Rate.perMonth(0)), 12);
        assertThat(forEver.monthsByFirstMonth().reason()).contains("churn of the first month must be above 0");
        assertThat(forEver.monthsByStock(GrowthRate.NONE).isDefined()).isFalse();
        assertThat(forEver.meanLifetimeOfLost(GrowthRate.NONE).isDefined()).isFalse();
        assertThat(forEver.toTable(usd(10).per(MONTH), GrowthRate.NONE)).contains("undefined");
        assertThatThrownBy(() -> LifetimeBias.of(TWO_GROUPS, 4_000).stockChurn(GrowthRate.perMonth(-0.5)))
                .hasMessageContaining("signUpGrowth must leave a finite base");
    }

    /** The worked case: 60 won at 10 a month, margin 50 %: 6 months on revenue, 12 on profit, 38.6 with 8 % churn. */
    @Test
    void cacPayback_withSurvival_isThreeTimesAsLong() {
        CacPayback payback = new CacPayback(usd(60), usd(10).per(MONTH), 0.5, Rate.perMonth(0.08));
        assertThat(payback.monthsOnRevenue().orElseThrow()).isEqualTo(6);
        assertThat(payback.monthsOnGrossProfit().orElseThrow()).isEqualTo(12);
        assertThat(payback.monthsWithSurvival().orElseThrow()).isCloseTo(38.60414623590537, EXACT);
        assertThat(payback.lifetimeGrossProfit().orElseThrow()).isCloseTo(62.5, EXACT);
        assertThat(payback.ltvToCac().orElseThrow()).isCloseTo(62.5 / 60, EXACT);
    }

    @ParameterizedTest(name = "cac {0}, margin {1}, churn {2}: {3}")
    @CsvSource({
        "63, 0.5, 0.08, never",
        "60, 0.5, 0, 12.0",
        "5, 0.5, 1, 1.0",
        "0, 0.5, 1, 0.0",
        "6, 0.5, 1, never",
        "1, 0, 0.1, never",
        "1, -1, 0.1, never",
        "0, 0.5, 0.1, 0.0",
        "1, 0, 0, never"
    })
    void cacPayback_atTheEdges_isNeverOrNumber(double cac, double margin, double churn, String expected) {
        var months = new CacPayback(usd(cac), usd(10).per(MONTH), margin, Rate.perMonth(churn)).monthsWithSurvival();
        assertThat(months.isPresent() ? Double.toString(months.getAsDouble()) : "never")
                .isEqualTo(expected);
    }

    @Test
    void cacPayback_badInput_isRejected() {
        assertThatThrownBy(() -> new CacPayback(usd(1), cny(1).per(MONTH), 0.5, Rate.perMonth(0.1)))
                .isInstanceOf(CurrencyMismatchException.class);
        assertThatThrownBy(() -> new CacPayback(usd(1), usd(1).per(MONTH), Double.NaN, Rate.perMonth(0.1)))
                .hasMessage("grossMargin must be at most 1 and finite, was NaN");
        assertThat(new CacPayback(usd(1), usd(1).per(MONTH), 1, Rate.perMonth(0))
                        .ltvToCac()
                        .isDefined())
                .isFalse();
    }

    @Test
    void cac_isLaggedByTheSalesCycle() {
        Series spend = Series.of(100, 200, 300);
        Series won = Series.of(1, 2, 4);
        assertThat(CustomerAcquisition.lagged(spend, won, 2, 1, USD).cac().orElseThrow())
                .isEqualTo(50);
        assertThat(CustomerAcquisition.lagged(spend, won, 2, 0, USD)
                        .plus(usd(100))
                        .cac()
                        .orElseThrow())
                .isEqualTo(100);
        assertThat(new CustomerAcquisition(usd(5), 0).cac().reason()).isEqualTo("customers must be above 0, was 0");
        assertThatThrownBy(() -> CustomerAcquisition.lagged(spend, won, 0, 1, USD))
                .hasMessage("month must be in [1, 2] with lagMonths 1, was 0");
    }

    /** Scale Venture Partners: (12 - 10) * 4 / 6 = 1.33. */
    @Test
    void magicNumber_usesTheQuarterBefore() {
        assertThat(new MagicNumber(usd(12), usd(10), usd(6)).value().orElseThrow())
                .isCloseTo(4.0 / 3, EXACT);
        assertThat(new MagicNumber(usd(12), usd(10), usd(0)).value().isDefined())
                .isFalse();
        assertThatThrownBy(() -> new MagicNumber(usd(12), cny(10), usd(6)))
                .isInstanceOf(CurrencyMismatchException.class);
    }

    @ParameterizedTest(name = "{0} burned for {1}: {2}")
    @CsvSource({
        "4, 5, AMAZING",
        "-1, 5, AMAZING",
        "5, 5, GREAT",
        "7.5, 5, GOOD",
        "10, 5, SUSPECT",
        "15, 5, BAD",
        "1, 0, none"
    })
    void burnMultiple_band_isSacks(double burn, double arr, String band) {
        assertThat(new BurnMultiple(usd(burn), usd(arr)).band().map(Enum::name).orElse("none"))
                .isEqualTo(band);
    }

    @Test
    void ruleOf40_namesItsMargin() {
        assertThat(new RuleOf40(0.30, 0.10, "free cash flow").isMet()).isTrue();
        assertThat(new RuleOf40(0.30, 0.09, "EBITDA").isMet()).isFalse();
        assertThat(new RuleOf40(0.30, -0.10, "EBITDA")).hasToString("growth 30 % + EBITDA margin -10 % = 20 %");
    }

    @Test
    void runway_growingBurn_isShorter() {
        assertThat(Runway.flat(usd(10), usd(0.5)).months().orElseThrow()).isEqualTo(20);
        assertThat(new Runway(usd(10), usd(0.5), GrowthRate.perMonth(0.05))
                        .months()
                        .orElseThrow())
                .isCloseTo(14.206699082890461, EXACT);
        assertThat(new Runway(usd(10), usd(0.5), GrowthRate.perMonth(-0.1)).months())
                .as("burns 5 in all")
                .isEmpty();
        assertThat(Runway.flat(usd(10), usd(-1)).months()).isEmpty();
    }

    @Test
    void stickiness_andActiveDays() {
        assertThat(new Stickiness(20, 100).ratio()).isEqualTo(0.2);
        assertThat(new Stickiness(20, 100).activeDaysPerMonth()).isCloseTo(6.0875, EXACT);
        assertThatThrownBy(() -> new Stickiness(101, 100)).hasMessageContaining("dailyActive");
    }

    @Test
    void kFactor_cycleTime_countsMoreThanTheFactor() {
        KFactor weekly = new KFactor(4, 0.2, new Span(1, Period.WEEK));
        assertThat(weekly.usersAfter(1000, new Span(35, Period.DAY))).isCloseTo(3689.28, EXACT);
        assertThat(weekly.usersAfter(1000, new Span(34, Period.DAY))).isCloseTo(3361.6, EXACT);
        assertThat(weekly.limit(1000).orElseThrow()).isCloseTo(5000, EXACT);
        assertThat(new KFactor(4, 0.25, new Span(1, Period.WEEK)).limit(1000)).isEmpty();
    }

    /** RevenueCat 2026: 21.1 against 30.7 % kept after a year. */
    @Test
    void churn_readThreeWays_differsThreeTimes() {
        ChurnReading.Ratios ratios =
                ChurnReading.ofRetained(Rate.perYear(0.211)).against(ChurnReading.ofRetained(Rate.perYear(0.307)));
        assertThat(ratios.retention().orElseThrow()).isCloseTo(0.6872964169381107, EXACT);
        assertThat(ratios.churn().orElseThrow()).isCloseTo(1.1385281385281385, EXACT);
        assertThat(ratios.hazard().orElseThrow()).isCloseTo(1.3175435875730053, EXACT);
        ChurnReading all = new ChurnReading(Rate.perYear(1));
        ChurnReading some = new ChurnReading(Rate.perMonth(0.1));
        assertThat(all.against(some).hazard().isDefined()).isFalse();
        assertThat(some.against(all).hazard().reason()).contains("churn must be below 1");
        assertThat(some.against(all).retention().isDefined()).isFalse();
    }
}
