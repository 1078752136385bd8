package dev.solvent.pricing;

import static dev.solvent.pricing.Tariffs.METER;
import static dev.solvent.pricing.Tariffs.per;
import static dev.solvent.pricing.Tariffs.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import dev.solvent.pricing.RevenueWaterfall.Step;
import dev.solvent.quantity.Period;
import dev.solvent.quantity.Series;
import dev.solvent.quantity.Unit;
import dev.solvent.usage.Consumption;
import dev.solvent.usage.FixedUsage;
import dev.solvent.usage.Meter;
import dev.solvent.usage.Usage;
import dev.solvent.usage.UsageDistribution;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bills and the expected month tell one story of trials, fees for longer than a month and payments. */
class PlanStoryTest {

    private static final Offset<Double> MONEY = within(1e-12);
    private static final ProcessorFee CARD = ProcessorFee.of("0.029", usd("0.30"));
    private static final PricingPlan MONTHLY =
            PricingPlan.subscription("Monthly", usd("20").per(Period.MONTH));
    private static final PricingPlan YEARLY =
            PricingPlan.subscription("Yearly", usd("240").per(Period.YEAR));
    /** Half of the users owe for usage beyond 50 units. */
    private static final Usage HALF = Usage.of(UsageDistribution.observed(METER, Series.of(10, 50, 60, 150)));

    private static BigDecimal bill(PricingPlan plan, int age) {
        return plan.bill(Consumption.NONE, BillTerms.DEFAULTS.atAge(age)).total();
    }

    private static double fee(PricingPlan plan, Usage usage) {
        return plan.waterfall(usage, 0).sum(Step.PROCESSOR_FEE).amount();
    }

    /** A yearly fee after a trial falls due when the trial ends, not a year after sign-up. */
    @ParameterizedTest(name = "{0} days")
    @CsvSource({"0, 0", "14, 0", "31, 1", "62, 2"})
    void yearlyFee_afterATrial_isDueWhenItEnds(int trialDays, int due) {
        PricingPlan plan = YEARLY.withTrialDays(trialDays);
        for (int age = 0; age < 26; age++) {
            assertThat(bill(plan, age)).isEqualByComparingTo((age - due) % 12 == 0 ? "240" : "0");
        }
    }

    /** Twelve monthly fees paid at once: the same money as the yearly fee, at the same time. */
    @Test
    void prepaidFees_onABill_areDueAtOnce() {
        PricingPlan prepaid = MONTHLY.prepaid(Period.YEAR);
        assertThat(IntStream.range(0, 13).mapToObj(age -> bill(prepaid, age)))
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactlyElementsOf(IntStream.range(0, 13)
                        .mapToObj(age -> bill(YEARLY, age))
                        .toList());
        assertThat(bill(YEARLY.prepaid(Period.YEAR), 0)).isEqualByComparingTo("240");
        assertThat(bill(MONTHLY.prepaid(Period.QUARTER), 3)).isEqualByComparingTo("60");
    }

    /** 2.9 % of 20 a month, and 0.30 a year. */
    @Test
    void processorFee_ofAYearlyFee_isPaidOnceAYear() {
        double monthly = -0.029 * 20 - 0.30 / 12;
        assertThat(fee(YEARLY.withProcessorFee(CARD), Usage.NONE)).isEqualTo(monthly, MONEY);
        assertThat(fee(MONTHLY.prepaid(Period.YEAR).withProcessorFee(CARD), Usage.NONE))
                .isEqualTo(monthly, MONEY);
        assertThat(fee(MONTHLY.withProcessorFee(CARD), Usage.NONE)).isEqualTo(-0.029 * 20 - 0.30, MONEY);
    }

    /** Eleven of twelve months have a bill of usage alone, which half of the users owe: 0.1 of 10 and 100 units. */
    @Test
    void processorFee_ofUsageBetweenYearlyFees_isPaidByThosePaying() {
        PricingPlan plan = YEARLY.withOverage(METER, 50, per("0.1", 1)).withProcessorFee(CARD);
        double billed = 20 + 0.1 * (10 + 100) / 4;
        assertThat(fee(plan, HALF)).isEqualTo(-0.029 * billed - 0.30 * (1 + 11 * 0.5) / 12, MONEY);
    }

    /** A store counts months of paid service: after a free month its year ends a month later. */
    @ParameterizedTest(name = "{0} days, age {1}")
    @CsvSource({"0, 11, 6", "0, 12, 3", "14, 12, 3", "31, 12, 6", "31, 13, 3"})
    void storeCommission_afterATrial_countsPaidMonths(int trialDays, int age, double kept) {
        PricingPlan plan = MONTHLY.withTrialDays(trialDays).withStoreCommission(StoreCommission.thirtyThenFifteen());
        assertThat(plan.waterfall(Usage.NONE, age).sum(Step.STORE_COMMISSION).amount())
                .isEqualTo(-kept, MONEY);
    }

    /** A label that is misspelt took nothing off, silently. */
    @Test
    void coupon_onAChargeThatIsNotThere_isRefused() {
        PricingPlan plan = MONTHLY.withCoupon(Coupon.percentOff("half", "0.5").on("list prize"));
        String message = "charge of coupon half of plan Monthly must be one of [list price], was list prize";
        assertThatIllegalStateException()
                .isThrownBy(() -> plan.bill(Consumption.NONE))
                .withMessage(message);
        assertThatIllegalStateException()
                .isThrownBy(() -> plan.waterfall(Usage.NONE, 0))
                .withMessageContaining(message);
    }

    /** A month's limits on a yearly fee: over a year the bills are twelve times the month, not cut or topped up as a whole. */
    @ParameterizedTest(name = "{0} units, cap {1}, commitment {2}")
    @CsvSource({"600, 50, 0, 50", "0, 50, 0, 20", "0, 50, 30, 30", "5, 50, 30, 30", "130, 50, 30, 33", "600, 15, 0, 15"
    })
    void limits_onAYearlyFee_areThoseOfAMonth(String units, String cap, String least, double month) {
        for (PricingPlan fees : List.of(YEARLY, MONTHLY, MONTHLY.prepaid(Period.YEAR), YEARLY.prepaid(Period.YEAR))) {
            PricingPlan plan = fees.withCharge(new PerUnit("units", METER, per("0.1", 1), 0))
                    .withSpendCap(usd(cap))
                    .withMinimumCommitment(usd(least));
            BigDecimal year = IntStream.range(0, 12)
                    .mapToObj(age -> plan.bill(Consumption.of(METER, units), BillTerms.DEFAULTS.atAge(age))
                            .total())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(year.doubleValue()).isEqualTo(12 * month, MONEY);
            Usage usage = Usage.of(new FixedUsage(METER, Double.parseDouble(units)));
            assertThat(plan.waterfall(usage, 0).billed().amount()).isEqualTo(month, MONEY);
        }
    }

    /** Nobody pays who is capped at nothing. */
    @Test
    void processorFee_ofACapOfZero_isNothing() {
        assertThat(fee(MONTHLY.withSpendCap(usd("0")).withProcessorFee(CARD), Usage.NONE))
                .isZero();
    }

    /** A payment of nothing has its fixed fee on the bill as in the mean; one that a quota refuses did not take place. */
    @Test
    void transactions_ofNothing_payTheFixedFee() {
        Meter payments = new Meter("payments", new Unit("USD"));
        Meter count = new Meter("count", new Unit("payment"));
        PercentageCharge swipes =
                PercentageCharge.of("swipes", payments, PercentageCharge.TransactionPrice.of("0.03", usd("0.25")));
        PricingPlan plan = PricingPlan.free().withCharge(swipes);
        Consumption three =
                Consumption.NONE.andEvents(payments, List.of(BigDecimal.TEN, BigDecimal.ZERO, BigDecimal.TEN));
        assertThat(plan.bill(three).total()).isEqualByComparingTo("1.35");
        assertThat(swipes.withTypical(new PercentageCharge.Transactions(
                                count, UsageDistribution.observed(payments, Series.of(0, 10, 10))))
                        .expectedRevenue(Usage.of(new FixedUsage(count, 3)))
                        .amount())
                .isEqualTo(1.35, MONEY);
        Bill cut = plan.withQuota(payments, 10).bill(three);
        assertThat(cut.total()).isEqualByComparingTo("0.80");
        assertThat(cut.line("swipes").items().get(0).quantity()).isEqualByComparingTo("2");
    }

    @Test
    void refusals_nameFieldAndValue() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Coupon.percentOff("half", "abc"))
                .withMessage("fraction of coupon half must be decimal digits such as 0.25, was abc");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Consumption.of(METER, "1,5"))
                .withMessage("units of meter units must be decimal digits such as 0.25, was 1,5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tax.onTop("19"))
                .withMessage("rate of tax must be in [0, 1), was 19. Maybe pass a fraction (0.19), not a percentage.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProcessorFee.of("2.9", usd("0.30")))
                .withMessageContaining("Maybe pass a fraction (0.029)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MONTHLY.waterfall(Usage.NONE, -1))
                .withMessage("ageMonths of plan Monthly must be at least 0, was -1");
        PricingPlan metered = MONTHLY.withOverage(METER, 5, per("0.1", 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> metered.revenue(meter -> -5))
                .withMessageContaining("charge units overage of plan Monthly")
                .withMessageContaining("was -5");
        assertThat(metered.withoutOverage(METER)).isEqualTo(MONTHLY);
    }

    /** At the edge of a step the model is the bill: 0.07 is seven steps of 0.01, and eight in the quotient of doubles. */
    @ParameterizedTest(name = "steps of {0}")
    @CsvSource({"0.01", "0.1", "0.3", "0.7", "1.1", "6", "60"})
    void steps_atTheirEdges_areThoseOfTheBill(BigDecimal width) {
        for (QuantityRounding rounding : List.of(QuantityRounding.UP, QuantityRounding.DOWN)) {
            Tariff tariff = Tariff.perUnit(per("1", 1)).billedPer(width.toPlainString(), rounding);
            PricingPlan plan = PricingPlan.free().withCharge(new MeteredCharge("steps", METER, tariff));
            for (int steps = 1; steps < 3000; steps++) {
                double units = width.multiply(BigDecimal.valueOf(steps)).doubleValue();
                assertThat(plan.revenue(meter -> units).amount()).isEqualTo(steps);
                assertThat(plan.expectedRevenue(Usage.of(UsageDistribution.observed(METER, Series.of(units, units))))
                                .amount())
                        .isEqualTo(steps, within(1e-9));
            }
        }
    }
}
