package dev.solvent.pricing;

import static dev.solvent.pricing.Tariffs.METER;
import static dev.solvent.pricing.Tariffs.per;
import static dev.solvent.pricing.Tariffs.usd;
import static dev.solvent.quantity.Quantities.CNY;
import static dev.solvent.quantity.Quantities.EUR;
import static dev.solvent.quantity.Quantities.USD;
import static dev.solvent.quantity.Quantities.at;
import static dev.solvent.quantity.Quantities.months;
import static dev.solvent.quantity.Quantities.price;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import dev.solvent.pricing.RevenueWaterfall.Step;
import dev.solvent.quantity.CurrencyMismatchException;
import dev.solvent.quantity.ExchangeRate;
import dev.solvent.quantity.Money;
import dev.solvent.quantity.Period;
import dev.solvent.quantity.Series;
import dev.solvent.usage.Consumption;
import dev.solvent.usage.Dependence;
import dev.solvent.usage.FixedUsage;
import dev.solvent.usage.LogNormalUsage;
import dev.solvent.usage.Meter;
import dev.solvent.usage.Usage;
import dev.solvent.usage.UsageDistribution;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlanTermsTest {

    private static final Offset<Double> MONEY = within(1e-9);
    private static final PricingPlan TEN =
            PricingPlan.subscription("Ten", usd("10").per(Period.MONTH));
    private static final Usage FOUR = Usage.of(UsageDistribution.observed(METER, Series.of(0, 10, 20, 90)));

    private static double step(RevenueWaterfall waterfall, Step step) {
        return waterfall.sum(step).amount();
    }

    /** 10.00 with 25 % tax within: 8.00 net, of which the store keeps 30 %, later 15 %. */
    @Test
    void waterfall_storeAndTax_takeTheirParts() {
        PricingPlan plan = TEN.withTax(Tax.included("0.25")).withStoreCommission(StoreCommission.thirtyThenFifteen());
        RevenueWaterfall first = plan.waterfall(Usage.NONE, 11);
        assertThat(step(first, Step.LIST_PRICE)).isEqualTo(10);
        assertThat(step(first, Step.TAX)).isEqualTo(-2, MONEY);
        assertThat(step(first, Step.STORE_COMMISSION)).isEqualTo(-2.4, MONEY);
        assertThat(first.net().amount()).isEqualTo(5.6, MONEY);
        assertThat(step(plan.waterfall(Usage.NONE, 12), Step.STORE_COMMISSION)).isEqualTo(-1.2, MONEY);
        assertThat(plan.storeCommission()).isEqualTo(0.30);
        assertThat(first.billed().amount()).isEqualTo(10);
    }

    /**
     * 10.00 with 20 % tax on top, 5 % refunded and 1 % charged back at 15 each: the processor takes 2.9 % of 12.00 and 0.30, and gives
     * nothing back.
     */
    @Test
    void waterfall_processorAndRefunds_byHand() {
        PricingPlan plan = TEN.withTax(Tax.onTop("0.20"))
                .withProcessorFee(ProcessorFee.of("0.029", usd("0.30")))
                .withRefunds(new Refunds(0.05, 0.01, usd("15")));
        RevenueWaterfall month = plan.waterfall(Usage.NONE, 0);
        assertThat(step(month, Step.REFUND)).isEqualTo(-0.5, MONEY);
        assertThat(step(month, Step.CHARGEBACK)).isEqualTo(-0.1 - 0.15, MONEY);
        assertThat(step(month, Step.PROCESSOR_FEE)).isEqualTo(-0.348 - 0.30, MONEY);
        assertThat(step(month, Step.TAX)).isZero();
        assertThat(month.net().amount()).isEqualTo(10 - 0.5 - 0.25 - 0.648, MONEY);
        RevenueWaterfall yearly = plan.prepaid(Period.YEAR).waterfall(Usage.NONE, 0);
        assertThat(step(yearly, Step.PROCESSOR_FEE)).isEqualTo(-0.348 - 0.025, MONEY);
    }

    /** Two coupons one after the other, then the trial: 14 of 30.4375 days are free. */
    @Test
    void waterfall_couponsAndTrial_byAge() {
        PricingPlan plan = TEN.withIntroductoryDiscount(months(3), "0.5")
                .withCoupon(Coupon.amountOff("welcome", usd("2")))
                .withTrialDays(14);
        RevenueWaterfall first = plan.waterfall(Usage.NONE, 0);
        assertThat(step(first, Step.COUPON)).isEqualTo(-7, MONEY);
        assertThat(step(first, Step.TRIAL)).isEqualTo(-3 * 14 / 30.4375, MONEY);
        assertThat(plan.waterfall(Usage.NONE, 2).billed().amount()).isEqualTo(3, MONEY);
        assertThat(plan.waterfall(Usage.NONE, 3).billed().amount()).isEqualTo(8, MONEY);
    }

    /** Bills of four users, 0.10 a unit over 10 flat, less 20 % of the units line: 10, 10.8, 11.6, 17.2. */
    @Test
    void waterfall_couponOnOneCharge_takesOffThat() {
        PricingPlan plan = TEN.withCharge(new PerUnit("units", METER, per("0.1", 1), 0))
                .withCoupon(Coupon.percentOff("units off", "0.2").on("units"));
        RevenueWaterfall month = plan.waterfall(FOUR, 0);
        assertThat(step(month, Step.COUPON)).isEqualTo(-0.6, MONEY);
        assertThat(month.billed().amount()).isEqualTo((10 + 10.8 + 11.6 + 17.2) / 4, MONEY);
        assertThat(plan.bill(Consumption.of(METER, "90")).total()).isEqualByComparingTo("17.2");
        PricingPlan amount =
                TEN.withCoupon(Coupon.amountOff("fee off", usd("1")).on("list price"));
        assertThatIllegalStateException()
                .isThrownBy(() -> amount.waterfall(FOUR, 0))
                .withMessageContaining("coupon fee off takes an amount off charges [list price] only");
        assertThat(amount.bill(Consumption.NONE).total()).isEqualByComparingTo("9");
    }

    @Test
    void coupons_ofMoreThanTheBill_endAtZero() {
        PricingPlan plan = TEN.withCoupon(Coupon.amountOff("nine", usd("9")))
                .withCoupon(Coupon.percentOff("half", "0.5").on("list price"));
        assertThat(plan.bill(Consumption.NONE).total()).isEqualByComparingTo("0");
        assertThat(plan.waterfall(Usage.NONE, 0).billed().amount()).isEqualTo(0, MONEY);
        PricingPlan twice = TEN.withCoupon(Coupon.percentOff("most", "0.6").on("list price"))
                .withCoupon(Coupon.percentOff("most again", "0.6").on("list price"));
        assertThatIllegalStateException()
                .isThrownBy(() -> twice.waterfall(Usage.NONE, 0))
                .withMessage("plan Ten: coupons up to most again take more than all off charge list price");
    }

    /** Bills of four users 0, 1, 2, 9 within a cap of 5 and a commitment of 1.5: 1.5, 1.5, 2, 5. */
    @Test
    void limits_overFourUsers_areExact() {
        PricingPlan plan = PricingPlan.payPerUse("Metered", METER, per("0.1", 1))
                .withSpendCap(usd("5"))
                .withMinimumCommitment(usd("1.5"));
        assertThat(plan.expectedRevenue(FOUR).amount()).isEqualTo(2.5, MONEY);
        assertThat(plan.bound().limitError(FOUR).amount()).isZero();
        RevenueWaterfall month = plan.waterfall(FOUR, 0);
        assertThat(step(month, Step.LIST_PRICE)).isEqualTo(3, MONEY);
        assertThat(step(month, Step.LIMIT)).isEqualTo(-0.5, MONEY);
        assertThat(plan.revenue(meter -> 90).amount()).isEqualTo(5);
        assertThat(plan.revenue(meter -> 0).amount()).isEqualTo(1.5);
        assertThat(plan.bill(Consumption.of(METER, "90")).total()).isEqualByComparingTo("5");
        assertThat(plan.bill(Consumption.NONE).line("minimum commitment").amount())
                .isEqualByComparingTo("1.5");
        assertThat(plan.expectedRevenue(Usage.NONE).amount()).isEqualTo(1.5);
        // capped only, and cut by a coupon of 1 before the cap: 0, 0, 1, 5
        PricingPlan off = PricingPlan.payPerUse("Metered", METER, per("0.1", 1))
                .withCoupon(Coupon.amountOff("one off", usd("1")))
                .withSpendCap(usd("5"));
        assertThat(off.waterfall(FOUR, 0).billed().amount()).isEqualTo(1.5, MONEY);
    }

    /** A cap that nobody reaches takes neither digits nor time, be it a million times or 1e14 times what users owe. */
    @ParameterizedTest
    @ValueSource(strings = {"1e9", "1e12", "1e15"})
    void spendCap_farAboveWhatUsersOwe_changesNothing(String cap) {
        Usage users = Usage.of(new LogNormalUsage(METER, 3.5, 1.1));
        MeteredCharge packs = new MeteredCharge("packs", METER, Tariff.packages(per("3", 25)));
        MeteredCharge volume = new MeteredCharge(
                "volume", METER, Tariff.volume(Tier.upTo("30", per("0.5", 1)), Tier.rest(per("0.2", 1))));
        for (PricingPlan plan : List.of(
                TEN.withCharge(packs),
                TEN.withCharge(volume),
                TEN.withCharge(volume).withCharge(new PerUnit("more", METER, per("0.1", 1), 30)),
                TEN.withCharge(volume).withCoupon(Coupon.amountOff("four off", usd("4"))))) {
            double free = plan.expectedRevenue(users).amount();
            assertThat(plan.withSpendCap(usd(cap)).expectedRevenue(users).amount())
                    .isCloseTo(free, within(1e-12 * free));
        }
    }

    /** Everything on one meter: what the sum of tariffs brings within limits against bills at 100,000 quantiles. */
    @Test
    void limits_severalTariffsOnOneMeter_areTheMeanOfBills() {
        PricingPlan plan = TEN.withCharge(new MeteredCharge(
                        "volume", METER, Tariff.volume(Tier.upTo("30", per("0.5", 1)), Tier.rest(per("0.2", 1)))))
                .withCharge(new MeteredCharge("packs", METER, Tariff.packages(per("3", 25))))
                .withSpendCap(usd("40"))
                .withMinimumCommitment(usd("18"));
        LogNormalUsage users = new LogNormalUsage(METER, 3.5, 1.1);
        double sum = 0;
        int n = 100_000;
        for (int i = 0; i < n; i++) {
            double units = users.quantile((i + 0.5) / n);
            sum += plan.revenue(meter -> units).amount() / n;
        }
        assertThat(plan.expectedRevenue(Usage.of(users)).amount()).isEqualTo(sum, within(2e-4));
    }

    /** Two meters: an average with an error, against one meter alone where the other is fixed. */
    @Test
    void limits_overTwoMeters_areAveragedWithAnError() {
        PricingPlan plan = PricingPlan.payPerUse("Metered", METER, per("0.1", 1))
                .withCharge(new PerUnit("video", Meter.VIDEO, usd("0.05").per(Meter.VIDEO.unit()), 0))
                .withSpendCap(usd("6"));
        LogNormalUsage users = new LogNormalUsage(METER, 3, 1);
        Usage fixed = Usage.of(users, new FixedUsage(Meter.VIDEO, 20));
        double exact = plan.expectedRevenue(fixed).amount();
        Usage nearlyFixed = Usage.of(users, new LogNormalUsage(Meter.VIDEO, StrictMath.log(20), 1e-9));
        assertThat(plan.expectedRevenue(nearlyFixed).amount())
                .isEqualTo(
                        exact, within(6 * plan.bound().limitError(nearlyFixed).amount() + 1e-7));
        assertThat(plan.bound().limitError(nearlyFixed).amount()).isPositive().isLessThan(1e-3);
        // who is heavy on one is heavy on both: caps bite more
        Usage both = Usage.of(users, new LogNormalUsage(Meter.VIDEO, 3, 1));
        assertThat(plan.expectedRevenue(both.withDependence(Dependence.COMMON_LEVEL))
                        .amount())
                .isLessThan(plan.expectedRevenue(both).amount());
    }

    @Test
    void limits_withAChargeOfAUser_areAveraged() {
        PricingPlan plan = TEN.withCharge(new ChargeContractsTest.RootCharge()).withSpendCap(usd("14"));
        // sqrt of 0, 10, 20, 90 over 10, capped at 14
        double expected = (10 + 10 + StrictMath.sqrt(10) + 14 + 14) / 4;
        assertThat(plan.expectedRevenue(FOUR).amount()).isEqualTo(expected, within(1e-3));
        assertThat(plan.waterfall(FOUR, 0).billed().amount()).isEqualTo(expected, within(1e-3));
    }

    /** A processor is paid per payment, and who owes nothing pays nothing: three of four users. */
    @Test
    void processorFee_ofMeteredPlans_isPaidByThosePaying() {
        PricingPlan plan = PricingPlan.payPerUse("Metered", METER, per("0.1", 1))
                .withProcessorFee(ProcessorFee.of("0", usd("0.40")));
        assertThat(step(plan.waterfall(FOUR, 0), Step.PROCESSOR_FEE)).isEqualTo(-0.3, MONEY);
        assertThat(step(
                        PricingPlan.free()
                                .withProcessorFee(ProcessorFee.of("0", usd("0.40")))
                                .waterfall(FOUR, 0),
                        Step.PROCESSOR_FEE))
                .isZero();
        PricingPlan two =
                plan.withCharge(new PerUnit("video", Meter.VIDEO, usd("0.05").per(Meter.VIDEO.unit()), 0));
        assertThat(step(two.waterfall(FOUR, 0), Step.PROCESSOR_FEE)).isEqualTo(-0.3, within(1e-3));
    }

    /** Advertising is on no bill, and nobody takes a part of it. */
    @Test
    void advertising_onFreeUsers_isRevenueWithoutABill() {
        PricingPlan plan = PricingPlan.free()
                .withCharge(new AdRevenue("ads", METER, per("10", 1000), 0.5))
                .withStoreCommission(0.3)
                .withSpendCap(usd("0"));
        RevenueWaterfall month = plan.waterfall(FOUR, 0);
        assertThat(month.net().amount()).isEqualTo(30 * 0.005, MONEY);
        assertThat(plan.expectedRevenue(FOUR).amount()).isEqualTo(0.15, MONEY);
        assertThat(plan.revenue(meter -> 30).amount()).isEqualTo(0.15, MONEY);
        assertThat(plan.bill(Consumption.of(METER, "30")).lines()).isEmpty();
    }

    @Test
    void quota_onABill_cutsEventsInTheirOrder() {
        PricingPlan plan = PricingPlan.payPerUse("Metered", METER, per("1", 1)).withQuota(METER, 12);
        Consumption used = Consumption.NONE.andEvents(METER, List.of(BigDecimal.TEN, BigDecimal.TEN));
        assertThat(plan.bill(used).total()).isEqualByComparingTo("12");
        Consumption other = Consumption.of(Meter.VIDEO, "3");
        assertThat(plan.bill(other).total()).isEqualByComparingTo("0");
    }

    /** 29 of 30 days of 200.00 and 25 % tax: 193.33 and 48.33, whatever the precise sum would round to (Lago). */
    @ParameterizedTest(name = "{0}")
    @CsvSource({"stripe, 241.66", "lago, 241.66", "openMeter, 241.66", "killBill, 241.66"})
    void bill_total_isTheSumOfWhatIsShown(String preset, BigDecimal total) {
        PricingPlan plan = PricingPlan.subscription("Two hundred", usd("200").per(Period.MONTH))
                .withTax(Tax.onTop("0.25"));
        Bill bill = plan.bill(
                Consumption.NONE, BillTerms.DEFAULTS.rounded(policy(preset)).prorated(Proration.of(29, 30)));
        assertThat(bill.total())
                .isEqualByComparingTo(total)
                .isEqualByComparingTo(bill.subtotal().add(bill.tax()));
    }

    private static RoundingPolicy policy(String preset) {
        return switch (preset) {
            case "stripe" -> RoundingPolicy.stripe();
            case "lago" -> RoundingPolicy.lago();
            case "openMeter" -> RoundingPolicy.openMeter();
            case "killBill" -> RoundingPolicy.killBill();
            default -> throw new AssertionError(preset);
        };
    }

    /** Three lines of 0.333 and 19 %: rounded by line, by tier, or once. */
    @Test
    void rounding_levels_differ() {
        Tariff tiers = Tariff.graduated(Tier.upTo("1", per("0.335", 1)), Tier.rest(per("0.335", 1)));
        PricingPlan plan = PricingPlan.free()
                .withCharge(new MeteredCharge("a", METER, tiers))
                .withCharge(new MeteredCharge("b", METER, tiers))
                .withTax(Tax.included("0.19"));
        Consumption two = Consumption.of(METER, "2");
        BillTerms terms = BillTerms.DEFAULTS;
        assertThat(plan.bill(two, terms.rounded(RoundingPolicy.openMeter())).total())
                .isEqualByComparingTo("1.36");
        assertThat(plan.bill(two, terms.rounded(RoundingPolicy.stripe())).total())
                .isEqualByComparingTo("1.34");
        RoundingPolicy once = new RoundingPolicy(
                RoundingPolicy.Level.INVOICE,
                RoundingMode.UP,
                OptionalInt.of(1),
                RoundingPolicy.TaxBase.ROUNDED_SUBTOTAL);
        Bill bill = plan.bill(two, terms.rounded(once));
        assertThat(bill.total()).isEqualByComparingTo("1.4");
        assertThat(bill.line("rounding").amount()).isEqualByComparingTo("0.06");
        assertThat(bill.tax()).isEqualByComparingTo("0.3");
        assertThat(plan.bill(two, terms.rounded(RoundingPolicy.exact())).total())
                .isEqualByComparingTo("1.34");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bill.line("c"))
                .withMessageContaining("label must be one of [a, b, rounding], was c");
    }

    /** Fees longer than a month fall due when they do; the commitment of half a month is half. */
    @Test
    void bill_yearlyFee_isDueOnceAYear() {
        PricingPlan yearly = PricingPlan.subscription("Yearly", usd("96").per(Period.YEAR));
        assertThat(yearly.bill(Consumption.NONE, BillTerms.DEFAULTS.atAge(12)).total())
                .isEqualByComparingTo("96");
        assertThat(yearly.bill(Consumption.NONE, BillTerms.DEFAULTS.atAge(13)).total())
                .isEqualByComparingTo("0");
        PricingPlan daily = PricingPlan.subscription("Daily", usd("0.32").per(Period.DAY));
        assertThat(daily.bill(Consumption.NONE).total()).isEqualByComparingTo("9.74");
        PricingPlan committed =
                PricingPlan.payPerUse("Metered", METER, per("1", 1)).withMinimumCommitment(usd("10"));
        BillTerms half = BillTerms.DEFAULTS.prorated(Proration.of(15, 30));
        assertThat(committed.bill(Consumption.of(METER, "3"), half).total()).isEqualByComparingTo("5");
        PricingPlan trial = TEN.withTrialDays(45);
        assertThat(trial.bill(Consumption.NONE).total()).isEqualByComparingTo("0");
        assertThat(trial.bill(Consumption.NONE, BillTerms.DEFAULTS.atAge(1)).total())
                .isEqualByComparingTo("10");
    }

    @Test
    void versions_grandfatherUnlessTheySayOtherwise() {
        PricingPlan old = TEN;
        PricingPlan dearer = PricingPlan.subscription("Twelve", usd("12").per(Period.MONTH));
        PricingPlan forAll = PricingPlan.subscription("Fifteen", usd("15").per(Period.MONTH));
        PriceVersions versions = PriceVersions.of(
                PriceVersions.Version.forNewUsers(at(2026, Month.JANUARY), old),
                PriceVersions.Version.forNewUsers(at(2027, Month.JANUARY), dearer),
                PriceVersions.Version.forAll(at(2028, Month.JANUARY), forAll, at(2028, Month.JULY)));
        assertThat(versions.planFor(at(2026, Month.MAY), at(2027, Month.MAY))).isEqualTo(old);
        assertThat(versions.planFor(at(2027, Month.MAY), at(2027, Month.MAY))).isEqualTo(dearer);
        assertThat(versions.planFor(at(2026, Month.MAY), at(2028, Month.JUNE))).isEqualTo(old);
        assertThat(versions.planFor(at(2026, Month.MAY), at(2028, Month.JULY))).isEqualTo(forAll);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> versions.planFor(at(2025, Month.MAY), at(2027, Month.MAY)))
                .withMessageContaining("2026-01, was 2025-05");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> versions.planFor(at(2027, Month.MAY), at(2027, Month.MARCH)))
                .withMessageContaining("2027-05, was 2027-03");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PriceVersions.of(
                        versions.versions().get(1), versions.versions().get(0)))
                .withMessageContaining("rising first months");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PriceVersions.Version.forAll(at(2028, Month.MAY), old, at(2028, Month.APRIL)))
                .withMessageContaining("2028-05, was 2028-04");
    }

    @Test
    void currencies_setPrices_areNotConverted() {
        PricingPlan yuan = PricingPlan.subscription("Ten", price("59").cny().per(Period.MONTH));
        CurrencyPrices both = new CurrencyPrices(List.of(TEN, yuan));
        assertThat(both.in(CNY)).isEqualTo(yuan);
        assertThat(both.expectedRevenue(new ExchangeRate(CNY, USD, 0.14), Usage.NONE))
                .isEqualTo(Money.of(59 * 0.14, USD));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> both.in(EUR))
                .withMessage("currency must be one of [USD, CNY], was EUR");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CurrencyPrices(List.of(TEN, TEN)))
                .withMessageContaining("had two in USD");
        assertThatExceptionOfType(CurrencyMismatchException.class)
                .isThrownBy(() ->
                        TEN.withCharge(new FlatFee("yuan", price("1").cny().per(Period.MONTH))))
                .withMessageContaining("put charge yuan on plan Ten in USD and CNY");
        assertThatExceptionOfType(CurrencyMismatchException.class)
                .isThrownBy(() -> TEN.withSpendCap(price("1").cny()))
                .withMessageContaining("plan Ten");
    }

    @Test
    void terms_outsideTheirRange_areRefusedNamingThem() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Coupon.percentOff("spring", "15"))
                .withMessageContaining(
                        "fraction of coupon spring must be in [0, 1], was 15. Maybe pass a fraction (0.15)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Coupon.amountOff("spring", usd("-1")))
                .withMessageContaining("amount of coupon spring");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Refunds(0.7, 0.4, usd("15")))
                .withMessageContaining("must sum to at most 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Refunds(0.1, 0.1, usd("-15")))
                .withMessageContaining("disputeFee must be at least 0, was -15 USD");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProcessorFee.of("1", usd("0.3")))
                .withMessage("rate must be in [0, 1), was 1. Maybe pass a fraction (0.01), not a percentage.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProcessorFee.of("0.029", usd("-0.3")))
                .withMessageContaining("fixed must be at least 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tax.included("-0.1"))
                .withMessage("rate of tax must be in [0, 1), was -0.1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TEN.prepaid(Period.DAY))
                .withMessageContaining("billing must be at least monthly, was DAY");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TEN.withSpendCap(usd("5")).withMinimumCommitment(usd("6")))
                .withMessageContaining("minimum must be at most the maximum of 5 USD, was 6 USD");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TEN.withSpendCap(usd("-1")))
                .withMessageContaining("maximum must be at least 0, was -1 USD");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StoreCommission(30, 15, 12))
                .withMessageContaining("first must be in [0, 1], was 30");
    }

    /** Stripe's fee of 100.00 is 3.20; to be left with 100 one must charge 103.30; abroad 1.5 % more. */
    @Test
    void processorFee_worked() {
        ProcessorFee fee = ProcessorFee.of("0.029", usd("0.30"));
        assertThat(fee.of(new BigDecimal("100"))).isEqualByComparingTo("3.20");
        assertThat(fee.of(BigDecimal.ZERO)).isZero();
        assertThat(fee.grossFor(new BigDecimal("100")).setScale(2, RoundingMode.HALF_UP))
                .isEqualByComparingTo("103.30");
        assertThat(fee.plusRate("0.015").of(new BigDecimal("100"))).isEqualByComparingTo("4.70");
    }

    @Test
    void bill_brokenCharge_namesPlanChargeFieldAndValue() {
        PricingPlan plan =
                PricingPlan.free().withCharge(new MeteredCharge("units", METER, Tariff.perUnit(per("1", 1))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan.revenue(meter -> -3))
                .withMessage(
                        "charge units of plan free: units of charge units must be at least 0 and finite, was -3.0");
        Charge broken = new ChargeContractsTest.RootCharge();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PricingPlan("p", USD, List.of(broken, broken), Map.of(), PlanTerms.DEFAULTS))
                .withMessageContaining("charges of plan p must have distinct labels");
        assertThat(new Coupon("c", BigDecimal.ONE, Optional.empty(), Optional.of(1), Set.of()).isValidAt(1))
                .isFalse();
    }
}
