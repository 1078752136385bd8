package dev.solvent.retention.purchases;

import static dev.solvent.quantity.Period.DAY;
import static dev.solvent.quantity.Period.MONTH;
import static dev.solvent.quantity.Period.WEEK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.solvent.quantity.CurrencyMismatchException;
import dev.solvent.quantity.GrowthRate;
import dev.solvent.quantity.Money;
import dev.solvent.quantity.Quantities;
import dev.solvent.quantity.Series;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Histories, summaries, transactions, hold-out, tracking and value. */
class CustomerDataTest {

    private static final LocalDate END = LocalDate.of(2026, 3, 31);

    private static final TransactionLog LOG = TransactionLog.of(List.of(
            buy("ann", "2026-01-05", 10),
            buy("ann", "2026-01-05", 5),
            buy("ann", "2026-01-19", 8),
            buy("ann", "2026-01-19", -2),
            buy("ann", "2026-02-02", 4),
            buy("bob", "2026-01-10", 7),
            buy("cem", "2026-03-30", 9),
            buy("dot", "2026-04-02", 1)));

    private static Transaction buy(String customer, String date, double amount) {
        return new Transaction(customer, LocalDate.parse(date), Quantities.usd(amount));
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 0, 5, frequency must be at least 0",
        "1, 6, 5, 'recency must be at most the age 5.0, was 6.0'",
        "0, 2, 5, 'recency must be 0 without a repeat purchase, was 2.0'",
        "1, NaN, 5, recency must be at least 0",
        "1, 1, Infinity, age must be at least 0"
    })
    void history_thatCannotBe_isRefusedWithTheReason(int frequency, double recency, double age, String message) {
        assertThatThrownBy(() -> PurchaseHistory.inWeeks(frequency, recency, age))
                .hasMessageStartingWith(message);
        assertThatThrownBy(() -> CustomerSummaries.of(
                        WEEK, new int[] {0, frequency}, new double[] {0, recency}, new double[] {1, age}))
                .hasMessageStartingWith("customer at position 1: " + message);
    }

    @Test
    void summaries_equalHistories_areMerged() {
        CustomerSummaries customers = CustomerSummaries.of(
                DAY, new int[] {1, 0, 1, 3, 0}, new double[] {4, 0, 4, 2, -0.0}, new double[] {9, 9, 9, 9, 9});
        assertThat(customers.rows().size()).isEqualTo(3);
        assertThat(customers.history(3)).isEqualTo(PurchaseHistory.inDays(3, 2, 9));
        assertThat(customers.history(4)).isEqualTo(PurchaseHistory.inDays(0, 0, 9));
        assertThat(customers.sum(PurchaseHistory::frequency)).isEqualTo(5);
        assertThat(customers.each(PurchaseHistory::frequency)).isEqualTo(Series.of(1, 0, 1, 3, 0));
        assertThat(customers).hasToString("CustomerSummaries[5 entries, 3 distinct histories, in days]");
        assertThat(customers.meanSpend(0)).isEmpty();
        assertThat(customers.name(0)).isEqualTo("1");
        assertThat(customers.withNames(List.of("a", "b", "c", "d", "e")).name(3))
                .isEqualTo("d");
    }

    @Test
    void summaries_tenThousandDistinctHistories_keepEveryCustomer() {
        int count = 10_000;
        int[] frequency = new int[count];
        double[] recency = new double[count];
        double[] age = new double[count];
        for (int i = 0; i < count; i++) {
            frequency[i] = i % 37;
            recency[i] = frequency[i] == 0 ? 0 : i / 3.0;
            age[i] = i + 1;
        }
        CustomerSummaries customers = CustomerSummaries.of(WEEK, frequency, recency, age);
        for (int i = 0; i < count; i += 97) {
            assertThat(customers.history(i)).isEqualTo(PurchaseHistory.inWeeks(frequency[i], recency[i], age[i]));
        }
        assertThat(customers.customers()).isEqualTo(count);
        assertThat(MergedRows.customers(customers
                        .rows()
                        .coarse(16, customers.rows().largestAge())
                        .customersAtLevels()))
                .isEqualTo(count);
    }

    @Test
    void summaries_columnsOfOtherLength_areRefused() {
        assertThatThrownBy(() -> CustomerSummaries.of(WEEK, new int[1], new double[2], new double[1]))
                .hasMessage("recency must have one element per customer, 1, had 2");
        assertThatThrownBy(() -> CustomerSummaries.of(List.of())).hasMessage("histories must not be empty");
        assertThatThrownBy(() -> CustomerSummaries.of(WEEK, new int[0], new double[0], new double[0]))
                .hasMessageStartingWith("number of customers");
        assertThatThrownBy(() -> CustomerSummaries.of(
                        List.of(PurchaseHistory.inDays(0, 0, 1), PurchaseHistory.inWeeks(0, 0, 1))))
                .hasMessageContaining("must be counted in DAY");
    }

    @Test
    void log_daysAndWeeks_followTheRules() {
        CustomerSummaries days = LOG.summarise(END, PurchaseCalendar.days(), DAY);
        assertThat(days.size()).isEqualTo(3);
        assertThat(days.history(0)).isEqualTo(PurchaseHistory.inDays(2, 28, 85));
        assertThat(days.meanSpend(0)).contains(Quantities.usd(5));
        assertThat(days.history(1)).isEqualTo(PurchaseHistory.inDays(0, 0, 80));
        assertThat(days.history(2)).isEqualTo(PurchaseHistory.inDays(0, 0, 1));
        assertThat(days.name(2)).isEqualTo("cem");
        // 28 days are four weeks
        assertThat(LOG.summarise(END, PurchaseCalendar.days(), WEEK).history(0).recency())
                .isEqualTo(4);
        // January, February; observed until March
        assertThat(LOG.summarise(END, PurchaseCalendar.months(), MONTH).history(0))
                .isEqualTo(new PurchaseHistory(1, 1, 2, MONTH));
    }

    @Test
    void calendar_cells_areNeighboursAcrossYearsAndBeforeTheEpoch() {
        PurchaseCalendar weeks = PurchaseCalendar.weeksFrom(DayOfWeek.SUNDAY);
        assertThat(weeks.cell(LocalDate.of(2026, 1, 4)) - weeks.cell(LocalDate.of(2026, 1, 3)))
                .isEqualTo(1);
        assertThat(weeks.cell(LocalDate.of(2026, 1, 3))).isEqualTo(weeks.cell(LocalDate.of(2025, 12, 28)));
        assertThat(weeks.cell(LocalDate.of(1969, 12, 27)) - weeks.cell(LocalDate.of(1969, 12, 28)))
                .isEqualTo(-1);
        assertThat(PurchaseCalendar.months().cell(LocalDate.of(2026, 1, 1))
                        - PurchaseCalendar.months().cell(LocalDate.of(2025, 12, 31)))
                .isEqualTo(1);
        assertThat(weeks).hasToString("weeks from SUNDAY");
        assertThat(PurchaseCalendar.days()).hasToString("days");
    }

    @Test
    void log_thatCannotBe_isRefused() {
        assertThatThrownBy(() -> TransactionLog.of(List.of())).hasMessage("transactions must not be empty");
        assertThatThrownBy(() -> TransactionLog.of(
                        List.of(buy("a", "2026-01-01", 1), new Transaction("a", END, Money.of(1, Quantities.EUR)))))
                .isInstanceOf(CurrencyMismatchException.class);
        assertThatThrownBy(() -> LOG.summarise(LocalDate.of(2025, 1, 1), PurchaseCalendar.days(), DAY))
                .hasMessage("end must not be before every purchase, was 2025-01-01");
        assertThatThrownBy(() -> LOG.split(END, END, PurchaseCalendar.days(), DAY))
                .hasMessageContaining("end must be after the calibration end");
        assertThat(LOG).hasToString("TransactionLog[4 customers, 8 purchases in USD]");
    }

    @Test
    void holdOut_errors_areThoseByHand() {
        CalibrationSplit split = LOG.split(LocalDate.of(2026, 1, 31), END, PurchaseCalendar.days(), DAY);
        assertThat(split.purchases()).isEqualTo(Series.of(1, 0));
        assertThat(split.spend(0)).isEqualTo(Quantities.usd(4));
        assertThat(split.duration()).isEqualTo(59);
        Nbd model = new Nbd(1, 100, DAY);
        double ann = 59 * 2 / 126.0;
        double bob = 59 * 1 / 121.0;
        assertThat(split.rootMeanSquaredError(model))
                .isCloseTo(StrictMath.sqrt(((ann - 1) * (ann - 1) + bob * bob) / 2), within(1e-14));
        List<CalibrationSplit.Bin> bins = split.byFrequency(model, 3);
        assertThat(bins).hasSize(2);
        assertThat(bins.get(1).expected()).isCloseTo(ann, within(1e-14));
        assertThat(bins.get(1).actual()).isEqualTo(1);
        assertThatThrownBy(() ->
                        new CalibrationSplit(split.calibration(), Series.of(1), Series.of(1, 2), Quantities.USD, 1))
                .hasMessageContaining("one element per customer");
    }

    @Test
    void tracking_expected_startsWithEachCustomer() {
        Nbd model = new Nbd(1, 10, DAY);
        CustomerSummaries customers = LOG.summarise(END, PurchaseCalendar.days(), DAY);
        // born on days 0, 5 and 84
        assertThat(Tracking.expectedCumulative(model, customers, Series.of(0, 4, 10, 100)))
                .isEqualTo(Series.of(0, 0.4, 1.0 + 0.5, 10 + 9.5 + 1.6));
        assertThat(Tracking.incremental(Series.of(1, 3, 6))).isEqualTo(Series.of(1, 2, 3));
        assertThat(LOG.cumulativeRepeatPurchases(Series.of(14, 15, 29), PurchaseCalendar.days(), DAY))
                .isEqualTo(Series.of(0, 1, 2));
        assertThatThrownBy(() -> Tracking.expectedCumulative(new Nbd(1, 10, WEEK), customers, Series.of(1)))
                .hasMessageContaining("must be counted in WEEK");
    }

    @Test
    void spend_withoutAMean_isRefusedWithTheReason() {
        GammaGamma heavy = new GammaGamma(2, 0.8, Quantities.usd(15));
        assertThat(heavy.hasMean()).isFalse();
        assertThatThrownBy(heavy::meanSpend)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no mean for a customer with 0 repeat purchases")
                .hasMessageContaining("was 0.8");
        assertThatThrownBy(() -> heavy.weightOfObserved(3)).isInstanceOf(IllegalStateException.class);
        // 2 (15 + 30) / (2 + 0.8 - 1)
        assertThat(heavy.expectedSpend(1, Quantities.usd(30)).amount()).isCloseTo(50, within(1e-12));
        GammaGamma usual = new GammaGamma(6.25, 3.74, Quantities.usd(15.44));
        assertThat(usual.hasMean()).isTrue();
        assertThat(usual.weightOfObserved(2)).isCloseTo(12.5 / 15.24, within(1e-15));
        assertThatThrownBy(() -> usual.expectedSpend(1, Money.of(3, Quantities.EUR)))
                .isInstanceOf(CurrencyMismatchException.class);
    }

    @Test
    void spend_fitWithoutSpend_isRefused() {
        CustomerSummaries days = CustomerSummaries.of(List.of(PurchaseHistory.inDays(1, 2, 3)));
        assertThatThrownBy(() -> GammaGamma.fit(days)).hasMessageContaining("must have their mean spend");
        assertThatThrownBy(() -> GammaGamma.fit(days.withSpend(Series.of(-2), Quantities.USD)))
                .hasMessageContaining("mean spend of customer 1 with repeat purchases must be positive, was -2.0");
    }

    @Test
    void value_residualAndHorizon_agreeInTheLimit() {
        BgNbd model = new BgNbd(0.243, 4.414, 0.793, 2.426, WEEK);
        CustomerLifetimeValue value =
                new CustomerLifetimeValue(model, new GammaGamma(6.25, 3.74, Quantities.usd(15.44)));
        PurchaseHistory customer = PurchaseHistory.inWeeks(2, 30.43, 38.86);
        GrowthRate discount = GrowthRate.perYear(0.15);
        Money residual = value.residual(customer, Quantities.usd(22.35), discount);
        Money long60 = value.over(customer, Quantities.usd(22.35), Quantities.years(120), discount);
        Money monthly = value.over(customer, Quantities.usd(22.35), Quantities.months(1440), discount);
        // paid at the end of a year, up to a year late
        assertThat(long60.amount()).isBetween(residual.amount() / 1.15, residual.amount());
        assertThat(monthly.amount()).isBetween(residual.amount() / 1.012, residual.amount());
        // 2 purchases for 22.35, DERT 5.16 at 0.0027 a week
        assertThat(residual.amount()).isCloseTo(24.66 * 5.16, within(1.0));
        assertThatThrownBy(() -> new CashFlowDates(3, 1, -1)).hasMessageContaining("discountPerStep must be above -1");
        assertThatThrownBy(() -> new CashFlowDates(3, 1, Double.NaN)).hasMessageContaining("was NaN");
    }
}
