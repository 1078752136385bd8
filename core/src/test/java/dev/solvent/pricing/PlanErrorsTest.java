package dev.solvent.pricing;

import static dev.solvent.pricing.Tariffs.METER;
import static dev.solvent.pricing.Tariffs.per;
import static dev.solvent.pricing.Tariffs.usd;
import static dev.solvent.quantity.Quantities.EUR;
import static dev.solvent.quantity.Quantities.USD;
import static dev.solvent.quantity.Quantities.months;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.solvent.pricing.PercentageCharge.FreeTransactions;
import dev.solvent.pricing.PercentageCharge.TransactionPrice;
import dev.solvent.pricing.PercentageCharge.Transactions;
import dev.solvent.quantity.Amount;
import dev.solvent.quantity.Money;
import dev.solvent.quantity.Period;
import dev.solvent.quantity.Unit;
import dev.solvent.usage.Consumption;
import dev.solvent.usage.FixedUsage;
import dev.solvent.usage.Meter;
import dev.solvent.usage.Usage;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is refused is said so that it is found: of which plan, of which charge, in which field, with which value. */
class PlanErrorsTest {

    private static final PricingPlan PRO =
            PricingPlan.subscription("Pro", usd("20").per(Period.MONTH));
    private static final Amount EURO = new Amount(BigDecimal.ONE, EUR);
    private static final Meter PAYMENTS = new Meter("payments", new Unit("USD"));
    private static final Meter COUNT = new Meter("count of payments", new Unit("payment"));

    private static Amount amount(String digits) {
        return new Amount(new BigDecimal(digits), USD);
    }

    private static PricingPlan with(PricingPlan plan, Coupon coupon, Charge charge) {
        return plan.withCharge(charge).withCoupon(coupon);
    }

    private static PercentageCharge swipes(FreeTransactions free) {
        return PercentageCharge.of("swipes", PAYMENTS, TransactionPrice.of("0.029", amount("0.30")))
                .withFree(free);
    }

    private static void row(Stream.Builder<Arguments> rows, Runnable wrong, String... parts) {
        rows.add(arguments(String.join(", ", parts), wrong, List.of(parts)));
    }

    static Stream<Arguments> plans() {
        Stream.Builder<Arguments> rows = Stream.builder();
        row(rows, () -> PRO.withOverage(METER, -1, per("0.01", 1)), "plan Pro", "overage", "included", "-1.0");
        row(rows, () -> PRO.withOverage(METER, Double.NaN, per("0.01", 1)), "plan Pro", "overage", "included", "NaN");
        row(
                rows,
                () -> PRO.withOverage(METER, 5, usd("1").per(Period.MONTH)),
                "plan Pro",
                "overage",
                "price",
                "1 USD per month");
        row(rows, () -> PRO.withPrice(per("0.01", 1)), "plan Pro", "charge list price", "price", "0.01");
        row(rows, () -> PRO.withQuota(METER, -3), "plan Pro", METER.name(), "quota", "-3.0");
        row(rows, () -> PRO.withQuota(METER, Double.POSITIVE_INFINITY), "plan Pro", "quota", "Infinity");
        row(rows, () -> PRO.withStoreCommission(30), "plan Pro", "storeCommission", "30.0", "(0.3)");
        row(rows, () -> PRO.withTrialDays(-7), "plan Pro", "trial days", "-7");
        row(rows, () -> PRO.withIntroductoryDiscount(months(3), "50"), "plan Pro", "fraction", "50", "(0.50)");
        row(rows, () -> PRO.withIntroductoryDiscount(months(3), "-0.1"), "plan Pro", "fraction", "-0.1");
        return rows.build();
    }

    static Stream<Arguments> limits() {
        Stream.Builder<Arguments> rows = Stream.builder();
        row(rows, () -> PRO.withSpendCap(amount("-5")), "plan Pro", "maximum", "-5");
        row(rows, () -> PRO.withMinimumCommitment(amount("-5")), "plan Pro", "minimum", "-5");
        row(
                rows,
                () -> PRO.withSpendCap(amount("5")).withMinimumCommitment(amount("9")),
                "plan Pro",
                "minimum",
                "5 USD",
                "9 USD");
        row(rows, () -> PRO.prepaid(Period.WEEK), "plan Pro", "billing", "WEEK");
        row(rows, () -> PRO.withSpendCap(new Amount(BigDecimal.TEN, EUR)), "plan Pro", "cap the spend", "USD", "EUR");
        row(
                rows,
                () -> PRO.withMinimumCommitment(new Amount(BigDecimal.TEN, EUR)),
                "plan Pro",
                "minimum commitment",
                "USD",
                "EUR");
        row(
                rows,
                () -> PRO.withCharge(new FlatFee("list price", usd("1").per(Period.MONTH))),
                "plan Pro",
                "list price");
        row(
                rows,
                () -> PRO.withCharge(new PerUnit("seconds", METER, EURO.per(METER.unit()), 0)),
                "plan Pro",
                "charge seconds",
                "USD",
                "EUR");
        return rows.build();
    }

    static Stream<Arguments> questions() {
        Stream.Builder<Arguments> rows = Stream.builder();
        row(
                rows,
                () -> PRO.withCharge(new MeteredCharge("seconds", METER, Tariff.perUnit(per("0.1", 1))))
                        .revenue(meter -> -1),
                "plan Pro",
                "charge seconds",
                "units",
                "-1.0");
        row(
                rows,
                () -> PRO.withCharge(new AdRevenue("banners", METER, per("0.001", 1), 0.5))
                        .revenue(meter -> -2),
                "plan Pro",
                "charge banners",
                "units",
                "-2.0");
        row(
                rows,
                () -> PRO.withCharge(swipes(FreeTransactions.NONE)).expectedRevenue(Usage.NONE),
                "plan Pro",
                "charge swipes",
                "withTypical");
        row(
                rows,
                () -> PRO.withCharge(swipes(new FreeTransactions(0, new BigDecimal("500")))
                                .withTypical(new Transactions(COUNT, new FixedUsage(PAYMENTS, 40))))
                        .waterfall(Usage.NONE, 0),
                "plan Pro",
                "charge swipes",
                "free amount",
                "500");
        return rows.build();
    }

    static Stream<Arguments> couponsAndOwnCharges() {
        Stream.Builder<Arguments> rows = Stream.builder();
        PricingPlan overage = PRO.withOverage(METER, 10, per("0.01", 1));
        row(
                rows,
                () -> overage.withCoupon(Coupon.amountOff("launch", amount("1")).on("list price"))
                        .waterfall(Usage.NONE, 0),
                "plan Pro",
                "coupon launch",
                "list price");
        row(
                rows,
                () -> with(
                                PRO.withCoupon(
                                        Coupon.percentOff("launch", "0.7").on("list price")),
                                Coupon.percentOff("friends", "0.6").on("list price"),
                                new FlatFee("seat", usd("1").per(Period.MONTH)))
                        .waterfall(Usage.NONE, 0),
                "plan Pro",
                "charge list price",
                "friends");
        row(
                rows,
                () -> PRO.withCharge(new Refusing("gold")).bill(Consumption.NONE),
                "plan Pro",
                "charge gold",
                "ounces",
                "-7.0");
        row(
                rows,
                () -> PRO.withCharge(new Refusing("gold")).expectedRevenue(Usage.NONE),
                "plan Pro",
                "charge gold",
                "ounces",
                "-7.0");
        return rows.build();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"plans", "limits", "questions", "couponsAndOwnCharges"})
    void error_saysPlanChargeFieldAndValue(String name, Runnable wrong, List<String> parts) {
        assertThat(catchThrowable(wrong::run))
                .isInstanceOfAny(IllegalArgumentException.class, IllegalStateException.class)
                .message()
                .contains(parts);
    }

    /** Before there is a plan to name, an error names the charge or the tier. */
    static Stream<Arguments> charges() {
        Stream.Builder<Arguments> rows = Stream.builder();
        row(rows, () -> new FlatFee(" ", usd("1").per(Period.MONTH)), "label");
        row(rows, () -> new FlatFee("base", per("0.5", 1)), "charge base", "price", "0.5");
        row(rows, () -> new PerUnit("seconds", METER, per("0.5", 1), -2), "charge seconds", "included", "-2.0");
        row(rows, () -> new AdRevenue("banners", METER, per("0.5", 1), 1.5), "charge banners", "fill", "1.5");
        row(rows, () -> Tariff.graduated(Tier.upTo("0", per("1", 1)), Tier.rest(per("1", 1))), "upTo", "0");
        row(
                rows,
                () -> Tariff.volume(Tier.upTo("10", per("1", 1)), Tier.upTo("5", per("1", 1)), Tier.rest(per("1", 1))),
                "upTo of tier 2",
                "10",
                "5");
        row(rows, () -> Tariff.graduated(Tier.upTo("10", per("1", 1))), "last tier", "upTo", "10");
        row(rows, () -> new ProcessorFee(new BigDecimal("2.9"), amount("0.3")), "rate", "2.9");
        row(rows, () -> new Refunds(0.7, 0.5, amount("15")), "refunded", "chargedBack", "1.2");
        row(rows, () -> new Tax(new BigDecimal("-0.2"), true), "rate", "-0.2");
        return rows.build();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("charges")
    void error_beforeThePlan_saysChargeOrTierFieldAndValue(String name, Runnable wrong, List<String> parts) {
        assertThat(catchThrowable(wrong::run))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .contains(parts);
    }

    /** A charge of one's own, which knows nothing of plans. */
    private record Refusing(String label) implements Charge {

        @Override
        public Money revenue(ToDoubleFunction<Meter> units) {
            throw new IllegalArgumentException("ounces must be at least 0, was -7.0");
        }

        @Override
        public Money expectedRevenue(Usage usage) {
            return revenue(meter -> 0);
        }
    }
}
