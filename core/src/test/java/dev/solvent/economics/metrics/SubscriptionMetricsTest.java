package dev.solvent.economics.metrics;

import static dev.solvent.quantity.Quantities.EUR;
import static dev.solvent.quantity.Quantities.months;
import static dev.solvent.quantity.Quantities.usd;
import static dev.solvent.quantity.Quantities.years;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.solvent.quantity.CurrencyMismatchException;
import dev.solvent.quantity.Money;
import dev.solvent.quantity.Series;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubscriptionMetricsTest {

    private static final Offset<Double> FRACTION = within(1e-12);

    /** 100 customers at 1 USD; 50 join, 15 leave of whom 5 had joined in the month. */
    private static final SubscriptionPeriod MONTH = SubscriptionPeriod.of(
            MrrMovements.from(usd(100))
                    .withNew(usd(50))
                    .withExpansion(usd(8))
                    .withReactivation(usd(2))
                    .withContraction(usd(5))
                    .withChurn(usd(15))
                    .withFx(usd(-1)),
            CustomerMovements.from(100).withJoined(50).withReactivated(2).withChurned(15, 5, 1));

    @Test
    void mrr_end_followsFromMovements() {
        assertThat(MONTH.mrr().end()).isEqualTo(usd(139));
        assertThat(MONTH.mrr().netNew()).isEqualTo(usd(39));
        assertThat(MONTH.customers().end()).isEqualTo(137);
        assertThat(MONTH.mrr())
                .hasToString("100 USD + new 50.0 + expansion 8.0 + reactivation 2.0 - contraction 5.0"
                        + " - churn 15.0 + fx -1.0 = 139 USD");
    }

    @Test
    void mrr_reportThatDoesNotAddUp_isRejectedWithTheDifference() {
        assertThatThrownBy(() -> MONTH.mrr().endingAt(usd(140)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("reportedEnd")
                .hasMessageContaining("1 USD unexplained");
        assertThatThrownBy(() -> MrrMovements.from(usd(10)).withChurn(usd(11)))
                .hasMessageContaining("end must be at least 0, was -1.0");
        assertThatThrownBy(() -> MrrMovements.from(usd(10)).withNew(Money.of(1, EUR)))
                .isInstanceOf(CurrencyMismatchException.class);
        assertThatThrownBy(() -> MrrMovements.from(usd(-1))).hasMessageContaining("start");
    }

    /** Hand arithmetic on MONTH; formulas of the vendors as cited in the definitions. */
    @ParameterizedTest(name = "{0} of {1} is {2}")
    @CsvSource(textBlock = """
            customer-churn, chartmogul.b2b, 0.09
            customer-churn, stripe, 0.10
            customer-churn, baremetrics, 0.15
            customer-churn, profitwell, 0.10
            gross-mrr-churn, chartmogul.b2b, 0.20
            gross-mrr-churn, baremetrics, 0.20
            net-mrr-churn, chartmogul.b2b, 0.10
            mrr-growth, stripe, 0.39
            grr, general, 0.80
            nrr, general, 0.88
            nrr, baremetrics, 0.93
            quick-ratio, baremetrics, 2.9
            quick-ratio, growpanel, 2.9
            quick-ratio, chartmogul.b2b, 3.0
            arr, general, 1668
            arpa, chartmogul.b2b, 1.0145985401459854
            ltv, general, 11.273317112733171
            ltv, baremetrics, 6.763990267639903
            ltv, profitwell, 10.145985401459854
            """)
    void metric_underEachDefinition_isTheHandValue(String id, String dialect, double expected) {
        MetricComparison compared = SubscriptionMetrics.of(MONTH).compare(id);
        assertThat(compared.lines().stream()
                        .filter(line -> line.definition().dialect().id().equals(dialect))
                        .map(line -> line.value().orElseThrow()))
                .singleElement()
                .satisfies(found -> assertThat(found).isCloseTo(expected, within(1e-12 * Math.max(1, expected))));
    }

    /** ChartMogul 207340419: 12 of 100 churn, one of them new, one of them back: 10 %. */
    @Test
    void customerChurn_chartMogulExample_isTenPercent() {
        CustomerMovements moved =
                CustomerMovements.from(100).withJoined(1).withReactivated(1).withChurned(12, 1, 1);
        assertThat(SubscriptionMetrics.of(SubscriptionPeriod.of(MrrMovements.from(usd(0)), moved))
                        .compare("customer-churn")
                        .by(Dialect.CHARTMOGUL_B2B)
                        .orElseThrow())
                .isEqualTo(0.10);
    }

    /** Two days that each lose half: 0.5 + 0.5 = 1 by the sum, 0.75 by the month. */
    @Test
    void chartMogulDaily_sumsDays_andExceedsTheMonth() {
        SubscriptionPeriod first = day(100, 50);
        SubscriptionPeriod second = day(50, 25);
        SubscriptionPeriod month = SubscriptionPeriod.of(
                        MrrMovements.from(usd(100)).withChurn(usd(75)),
                        CustomerMovements.from(100).withChurned(75))
                .withDays(List.of(first, second));
        SubscriptionMetrics data = SubscriptionMetrics.of(month);
        for (String id : List.of("customer-churn", "gross-mrr-churn", "net-mrr-churn")) {
            assertThat(data.compare(id).by(Dialect.CHARTMOGUL_B2C).orElseThrow())
                    .isCloseTo(1.0, FRACTION);
            assertThat(data.compare(id).by(Dialect.CHARTMOGUL_B2B).orElseThrow())
                    .isCloseTo(0.75, FRACTION);
        }
        assertThat(data.compare("customer-churn").spread().orElseThrow()).isCloseTo(0.25, FRACTION);
        assertThatThrownBy(() -> month.withDays(List.of(first))).hasMessageContaining("days must add up to the month");
        assertThat(SubscriptionMetrics.of(MONTH).compare("customer-churn").by(Dialect.CHARTMOGUL_B2C))
                .hasToString("undefined: the days of the month must be known, were not given");
        SubscriptionPeriod empty = day(0, 0);
        assertThat(SubscriptionMetrics.of(empty.withDays(List.of(empty)))
                        .compare("customer-churn")
                        .by(Dialect.CHARTMOGUL_B2C)
                        .reason())
                .isEqualTo("customers at the start of day 1 must be above 0, was 0");
    }

    private static SubscriptionPeriod day(double start, double lost) {
        return SubscriptionPeriod.of(
                MrrMovements.from(usd(start)).withChurn(usd(lost)),
                CustomerMovements.from(start).withChurned(lost));
    }

    @Test
    void metric_withoutInputs_saysWhy() {
        SubscriptionMetrics empty =
                SubscriptionMetrics.of(SubscriptionPeriod.of(MrrMovements.from(usd(0)), CustomerMovements.from(0)));
        MetricCatalogue.standard().metrics().stream()
                .filter(metric -> !metric.definition().id().equals("arr"))
                .forEach(metric -> {
                    MetricValue value = metric.of(empty, 0);
                    assertThat(value.isDefined()).as(metric.toString()).isFalse();
                    assertThat(value.reason()).isNotBlank();
                    assertThatThrownBy(value::orElseThrow)
                            .isInstanceOf(IllegalStateException.class)
                            .hasMessageStartingWith("undefined: ");
                });
        assertThat(empty.compare("nrr").spread().reason()).isEqualTo("no definition of nrr has a value");
        SubscriptionMetrics lost = SubscriptionMetrics.of(SubscriptionPeriod.of(
                MrrMovements.from(usd(10)).withNew(usd(20)).withChurn(usd(15)), CustomerMovements.from(1)));
        assertThat(lost.compare("grr").by(Dialect.GENERAL).reason()).contains("at most the MRR at the start");
    }

    @Test
    void ltv_chartMogul_takesTheSixMonthsBefore() {
        SubscriptionMetrics data = SubscriptionMetrics.of(steady(1000, 0.05));
        for (int month = 1; month < 6; month++) {
            data = data.then(steady(data.month(month - 1).customers().end(), 0.05));
        }
        assertThat(data.compare("ltv").by(Dialect.CHARTMOGUL_B2B).reason())
                .isEqualTo("month must have 6 months before it, had 5");
        data = data.then(steady(data.month(5).customers().end(), 0.5));
        assertThat(data.compare("ltv").by(Dialect.CHARTMOGUL_B2B).orElseThrow())
                .as("ChartMogul 203359061: 100 / 5 % = 2000, the churn of the month itself left out")
                .isCloseTo(2000, within(1e-9));
        assertThat(data.compare("ltv").by(Dialect.GENERAL).orElseThrow()).isCloseTo(200, within(1e-9));
        assertThat(data.each(MetricCatalogue.standard().metric("customer-churn", Dialect.STRIPE)))
                .hasSize(7)
                .allMatch(MetricValue::isDefined);
        assertThat(data).hasToString("MRR from 100000 USD to 36754.6 USD in 7 months");
    }

    private static SubscriptionPeriod steady(double customers, double churn) {
        return SubscriptionPeriod.of(
                MrrMovements.from(usd(100 * customers)).withChurn(usd(100 * customers * churn)),
                CustomerMovements.from(customers).withChurned(customers * churn));
    }

    @Test
    void months_thatDoNotChain_areRejected() {
        SubscriptionMetrics data = SubscriptionMetrics.of(steady(100, 0.1));
        assertThatThrownBy(() -> data.then(steady(100, 0.1))).hasMessageContaining("reportedEnd");
        SubscriptionPeriod otherCount =
                SubscriptionPeriod.of(MrrMovements.from(usd(9_000)), CustomerMovements.from(91));
        assertThatThrownBy(() -> data.then(otherCount))
                .hasMessageContaining("start of customers in month 1 must be 90.0");
        assertThatThrownBy(() -> data.month(1)).hasMessage("month must be in [0, 0], was 1");
    }

    @Test
    void catalogue_isOpen_andEveryDefinitionIsSourced() {
        MetricCatalogue standard = MetricCatalogue.standard();
        assertThat(standard.everyDefinition()).hasSizeGreaterThan(30);
        assertThat(standard.everyDefinition())
                .allSatisfy(each -> assertThat(each.source()).isNotBlank());
        Metric mine = Metric.of(
                MetricDefinition.of("nrr", new Dialect("mine", "My own"), "fraction", "end / start", "here")
                        .definedFor("start > 0")
                        .misleading("counts new customers"),
                (data, month) -> MetricValue.ratio(
                        data.month(month).mrr().end().amount(),
                        data.month(month).mrr().start().amount(),
                        "start"));
        MetricCatalogue larger = standard.plus(mine);
        assertThat(SubscriptionMetrics.of(MONTH).compare(larger, "nrr", 0).toString())
                .endsWith("mine 1.39");
        assertThatThrownBy(() -> larger.plus(mine)).hasMessageContaining("nrr of mine");
        assertThatThrownBy(() -> standard.metrics("nonsense")).hasMessageContaining("was nonsense");
        assertThatThrownBy(() -> standard.metric("nrr", Dialect.STRIPE)).hasMessageContaining("was stripe");
        assertThatThrownBy(() -> SubscriptionMetrics.of(MONTH).compare("nrr").by(Dialect.STRIPE))
                .hasMessageContaining("was stripe");
        assertThat(mine).hasToString("nrr (mine)");
        assertThat(standard.toString()).contains("definitions of");
        assertThat(SubscriptionMetrics.of(MONTH).compare("quick-ratio").toTable())
                .contains("growpanel", "2.9");
    }

    @Test
    void customers_thatCannotBe_areRejected() {
        assertThatThrownBy(() -> CustomerMovements.from(10).withChurned(11))
                .hasMessageContaining("churned must be at most");
        assertThatThrownBy(() -> CustomerMovements.from(10).withChurned(2, 1, 0))
                .hasMessageContaining("joinedAndChurned must be at most joined");
        assertThatThrownBy(() -> CustomerMovements.from(10).withJoined(5).withChurned(2, 3, 0))
                .hasMessageContaining("must be at most churned");
        assertThatThrownBy(() -> CustomerMovements.from(Double.NaN)).hasMessageContaining("start");
        assertThatThrownBy(() -> MetricValue.of(Double.NaN)).hasMessageContaining("value");
        assertThatThrownBy(() -> MetricValue.undefined(" ")).hasMessageContaining("reason");
    }

    /** Stripe's glossary prints 12,500 for 100 at 100 a month and 50 at 600 a year (its own text says 800/12). */
    @Test
    void mrr_ofPlans_isMonthlyNormalised() {
        Money monthly = PaidSubscriptions.of(100, usd(100), months(1)).mrr();
        Money yearly = PaidSubscriptions.of(50, usd(600), years(1)).mrr();
        assertThat(monthly.plus(yearly)).isEqualTo(usd(12_500));
        PaidSubscriptions discounted = PaidSubscriptions.of(1, usd(100), months(1))
                .withLastingDiscount(0.5)
                .withPassingDiscount(0.2);
        assertThat(discounted.mrr()).isEqualTo(usd(50));
        assertThat(discounted.mrrAfterEveryDiscount()).isEqualTo(usd(40));
    }

    /** leadedge.com: 100 customers at 10, one grows to 5000, all others leave: NRR 500 %, GRR 1 %. */
    @Test
    void openingCohort_oneWhale_hidesTheLoss() {
        OpeningCohort cohort =
                new OpeningCohort(Series.generate(100, i -> 10), Series.generate(100, i -> i == 0 ? 5000 : 0));
        assertThat(cohort.netRetention()).isEqualTo(5.0);
        assertThat(cohort.grossRetention()).isEqualTo(0.01);
        assertThat(cohort.logoRetention()).isEqualTo(0.01);
        assertThat(cohort).hasToString("100 customers: NRR 5, GRR 0.01, largest customer 1");
        assertThatThrownBy(() -> new OpeningCohort(Series.of(1, 2), Series.of(1)))
                .hasMessageContaining("closing");
    }

    /** MiniMax, nine months of 2025: Hailuo 17.464 m over 0.311 m payers is 56.2; payers are no share of a monthly mean. */
    @Test
    void averageRevenue_ofUniquePayers_isNotPerMonth() {
        UserCount payers = UserCount.unique(311, months(9));
        AverageRevenue arppu = new AverageRevenue(usd(17_464), months(9), payers);
        assertThat(arppu.perUser().amount()).isCloseTo(56.154340836012864, within(1e-9));
        assertThatThrownBy(arppu::perUserMonth)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("once each");
        assertThatThrownBy(() -> payers.shareOf(UserCount.monthlyMean(27_622), "MAU"))
                .hasMessage("base must be counted as this is (unique over 9 months), was monthly mean");
        assertThatThrownBy(() -> new AverageRevenue(usd(1), months(1), payers)).hasMessageContaining("9 months");
        assertThat(new AverageRevenue(usd(900), months(9), UserCount.monthlyMean(10))
                        .perUserMonth()
                        .perMonth())
                .isEqualTo(usd(10));
        assertThat(UserCount.monthlyMean(1)
                        .shareOf(UserCount.monthlyMean(4), "MAU")
                        .fraction())
                .isEqualTo(0.25);
    }
}
