package dev.solvent.pricing;

import static dev.solvent.pricing.Tariffs.METER;
import static dev.solvent.pricing.Tariffs.per;
import static dev.solvent.pricing.Tariffs.usd;
import static dev.solvent.quantity.Quantities.USD;
import static dev.solvent.quantity.Quantities.price;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import dev.solvent.quantity.CurrencyMismatchException;
import dev.solvent.quantity.Period;
import dev.solvent.quantity.Series;
import dev.solvent.usage.Consumption;
import dev.solvent.usage.FixedUsage;
import dev.solvent.usage.GammaUsage;
import dev.solvent.usage.LogNormalUsage;
import dev.solvent.usage.LomaxUsage;
import dev.solvent.usage.Meter;
import dev.solvent.usage.Usage;
import dev.solvent.usage.UsageDistribution;
import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TariffTest {

    private static final PercentageCharge.TransactionPrice CARD =
            PercentageCharge.TransactionPrice.of("0.03", usd("0.2"));

    /** Measured 1400 in thousands: two started, one finished, one nearest. */
    @ParameterizedTest(name = "{0} rounded {1}: {2}")
    @CsvSource({
        "1400, UP, 20",
        "1400, DOWN, 10",
        "1400, NEAREST, 10",
        "1400, NONE, 14",
        "1500, NEAREST, 20",
        "999, DOWN, 0",
        "2000, UP, 20",
        "2000, DOWN, 20",
        "3000000000000, DOWN, 30000000000",
        "2999999999500, NEAREST, 30000000000"
    })
    void billedPer_thousands_roundsAsAsked(BigDecimal measured, QuantityRounding rounding, BigDecimal cost) {
        Tariff tariff = Tariff.perUnit(per("10", 1)).billedPer("1000", rounding);
        assertThat(tariff.cost(measured)).isEqualByComparingTo(cost);
        assertThat(TariffCompiler.compile(tariff).at(measured.doubleValue()))
                .isCloseTo(cost.doubleValue(), within(1e-9));
        assertThat(new MeteredCharge("m", METER, tariff)
                        .expectedRevenue(Usage.of(new FixedUsage(METER, measured.doubleValue())))
                        .amount())
                .isEqualTo(cost.doubleValue());
    }

    /** A third of a dollar a unit: three units are a dollar again. */
    @Test
    void cost_quotientThatDoesNotEnd_settles() {
        Tariff tariff = Tariff.graduated(Tier.upTo("2", per("1", 3)), Tier.rest(per("1", 3)));
        assertThat(tariff.cost(new BigDecimal("3"))).isEqualByComparingTo("1");
    }

    /** Lomax usage in packages: an endless series whose terms fall as a power. 1.2e-9 is the trapezoid bound at 2e6 terms. */
    @Test
    void expected_packagesUnderAHeavyTail_areTheSeries() {
        LomaxUsage users = new LomaxUsage(METER, 1.4, 20);
        double series = 0;
        int terms = 2_000_000;
        for (int n = 0; n < terms; n++) {
            series += users.survival(n * 5.0);
        }
        series += users.meanAbove(terms * 5.0) / 5 + users.survival(terms * 5.0) / 2;
        MeteredCharge charge = new MeteredCharge("packs", METER, Tariff.packages(per("3", 5)));
        assertThat(charge.expectedRevenue(Usage.of(users)).amount()).isCloseTo(3 * series, within(1e-9 * 3 * series));
    }

    @Test
    void tariff_wrongTiers_isRefusedNamingThem() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tariff.graduated(Tier.upTo("5", per("1", 1))))
                .withMessage("the last tier must have no upTo, was 5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tariff.graduated(Tier.rest(per("1", 1)), Tier.rest(per("1", 1))))
                .withMessageContaining("upTo of tier 1 must be given");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Tariff.volume(Tier.upTo("5", per("1", 1)), Tier.upTo("5", per("1", 1)), Tier.rest(per("1", 1))))
                .withMessage("upTo of tier 2 must be above 5, was 5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tariff.volume(Tier.upTo("5", usd("1").per(Period.MONTH)), Tier.rest(per("1", 1))))
                .withMessageContaining("tiers must all be priced per month");
        assertThatExceptionOfType(CurrencyMismatchException.class)
                .isThrownBy(() ->
                        Tariff.volume(Tier.upTo("5", price("1").cny().per(METER.unit())), Tier.rest(per("1", 1))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tier.upTo("0", per("1", 1)))
                .withMessage("upTo must be above 0, was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tier.rest(per("1", 1)).withFlat(usd("-1")))
                .withMessage("flat must be at least 0, was -1 USD");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tariff.perUnit(per("1", 1)).withFreeUnits("-1"))
                .withMessage("freeUnits must be at least 0, was -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tariff.perUnit(per("1", 1)).billedPer("0", QuantityRounding.UP))
                .withMessage("divideBy must be positive, was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tariff.perUnit(per("1", 1)).withDiscount("15"))
                .withMessage("discount must be in [0, 1], was 15. Maybe pass a fraction (0.15), not a percentage.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tariff.packages(per("1", 10))
                        .billedPer("2", QuantityRounding.UP)
                        .withFreeUnits("0.5"))
                .withMessageContaining("freeUnits of whole blocks must be whole");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tariff.perUnit(per("1", 1)).cost(BigDecimal.valueOf(-1)))
                .withMessage("quantity must be at least 0, was -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tariff.perUnit(per("1", 1)).costOfMore(BigDecimal.TEN, BigDecimal.ONE))
                .withMessage("total must be at least billedAlready (10), was 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MeteredCharge("video", Meter.VIDEO, Tariff.perUnit(per("1", 1))))
                .withMessage("price of charge video must be per second, was per unit");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AdRevenue("ads", Meter.VIDEO, per("1", 1000), 1))
                .withMessageContaining("perThousand of charge ads must be per second");
    }

    /** Fees of cards, 3 % and 0.20 within 0.50 and 4: of 10 cents (0.203) 0.50, of 100 (3.20) 3.20, of 1000 (30.20) 4. */
    @Test
    void percentage_meanOverAmounts_isTheMeanOfFees() {
        Meter count = new Meter("transactions", Meter.IMAGES.unit());
        PercentageCharge charge = PercentageCharge.of("cards", METER, CARD.within("0.5", "4"))
                .withTypical(new PercentageCharge.Transactions(
                        count, UsageDistribution.observed(METER, Series.of(0.1, 100, 1000))));
        Usage users = Usage.of(new FixedUsage(count, 6));
        assertThat(charge.expectedRevenue(users).amount()).isCloseTo(6 * 7.7 / 3, within(1e-9));
        PercentageCharge twoFree = charge.withFree(new PercentageCharge.FreeTransactions(2, BigDecimal.ZERO));
        assertThat(twoFree.expectedRevenue(users).amount()).isCloseTo(4 * 7.7 / 3, within(1e-9));
        Consumption three = Consumption.NONE.andEvents(
                METER, List.of(new BigDecimal("0.1"), new BigDecimal("100"), new BigDecimal("1000")));
        assertThat(charge.items(three, BillTerms.DEFAULTS).get(0).amount()).isEqualByComparingTo("7.7");
        assertThat(charge.expectedRevenue(Usage.NONE).amount()).isZero();
    }

    /** The mean fee against 100,000 quantiles, for limits that bind and that do not. */
    @Test
    void percentage_limits_areExactInTheMean() {
        Meter count = new Meter("transactions", Meter.IMAGES.unit());
        LogNormalUsage amounts = new LogNormalUsage(METER, 3, 1);
        for (PercentageCharge.TransactionPrice price : List.of(
                CARD,
                CARD.within("0.5", "2"),
                CARD.within("0", "0.1"),
                PercentageCharge.TransactionPrice.of("0", usd("0.3")),
                PercentageCharge.TransactionPrice.of("0.01", usd("0")).within("0.4", "0.4"))) {
            double sum = 0;
            for (int i = 0; i < 100_000; i++) {
                sum += price.of(BigDecimal.valueOf(amounts.quantile((i + 0.5) / 100_000)))
                                .doubleValue()
                        / 100_000;
            }
            PercentageCharge charge = PercentageCharge.of("cards", METER, price)
                    .withTypical(new PercentageCharge.Transactions(count, amounts));
            assertThat(charge.expectedRevenue(Usage.of(new FixedUsage(count, 1)))
                            .amount())
                    .isCloseTo(sum, within(1e-4 * sum));
        }
    }

    @Test
    void percentage_withoutTransactions_saysWhatIsMissing() {
        Usage users = Usage.of(new GammaUsage(METER, 2, 50));
        PercentageCharge pure =
                PercentageCharge.of("share", METER, PercentageCharge.TransactionPrice.of("0.05", usd("0")));
        assertThat(pure.expectedRevenue(users).amount()).isCloseTo(5, within(1e-12));
        assertThat(pure.expectedRevenue(Usage.NONE).amount()).isZero();
        assertThat(pure.revenue(meter -> 0).amount()).isZero();
        PercentageCharge cards = PercentageCharge.of("cards", METER, CARD);
        assertThatIllegalStateException()
                .isThrownBy(() -> cards.expectedRevenue(users))
                .withMessageContaining("charge cards depends on single transactions");
        PercentageCharge free = cards.withFree(new PercentageCharge.FreeTransactions(0, BigDecimal.TEN))
                .withTypical(new PercentageCharge.Transactions(METER, new FixedUsage(METER, 1)));
        assertThatIllegalStateException()
                .isThrownBy(() -> free.expectedRevenue(users))
                .withMessageContaining("charge cards has a free amount of 10");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CARD.within("3", "2"))
                .withMessage("least must be at most 2, was 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PercentageCharge.TransactionPrice.of("-0.1", usd("0")))
                .withMessage("rate must be at least 0, was -0.1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PercentageCharge.FreeTransactions(1, BigDecimal.valueOf(-1)))
                .withMessage("amount must be at least 0, was -1");
    }

    @Test
    void proratedUnits_wrongEvents_areRefused() {
        Tariff tariff = Tariff.perUnit(per("10", 1));
        ProratedUnits two = new ProratedUnits(BigDecimal.valueOf(2), BigDecimal.ONE);
        ProratedUnits less = new ProratedUnits(BigDecimal.valueOf(-3), BigDecimal.valueOf(-1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProratedUnits.cost(tariff, List.of(two, less)))
                .withMessage("units must not fall below 0, were -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ProratedUnits(BigDecimal.ZERO, BigDecimal.ONE))
                .withMessage("units must not be 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProratedUnits.cost(Tariff.packages(per("1", 5)), List.of(two)))
                .withMessageContaining("must be graduated and per unit");
        Tariff flat =
                Tariff.graduated(Tier.rest(per("10", 1)).withFlat(usd("7"))).withoutFlatAtZero();
        assertThat(ProratedUnits.cost(flat, List.of())).isZero();
        assertThat(ProratedUnits.cost(flat, List.of(two))).isEqualByComparingTo("17");
    }

    @Test
    void proration_allocation_coupons_refuseNonsense() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Proration.of(3, 0))
                .withMessage("whole must be positive, was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Proration.of(31, 30))
                .withMessage("used must be in [0, 30], was 31");
        assertThat(Proration.killBill(8, 31).of(BigDecimal.TEN)).isEqualByComparingTo("2.58064516");
        assertThat(Proration.of(1, 3).factor().doubleValue()).isCloseTo(1 / 3.0, within(1e-16));
        assertThat(new Proration(BigDecimal.ONE, BigDecimal.ONE, OptionalInt.empty()))
                .isEqualTo(Proration.FULL);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Allocation.split(BigDecimal.ONE, List.of(BigDecimal.ZERO), 2))
                .withMessageContaining("weights must be at least 0 and not all 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Allocation.split(BigDecimal.ONE, List.of(BigDecimal.TEN, BigDecimal.valueOf(-1)), 2))
                .withMessageContaining("weights must be");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Allocation.split(new BigDecimal("0.005"), List.of(BigDecimal.ONE), 2))
                .withMessageContaining("at most 2 decimals, was 0.005");
        CouponSpread none = CouponSpread.over(List.of(BigDecimal.ZERO), 2);
        assertThat(none.minus(BigDecimal.TEN, List.of(0)).left()).containsExactly(BigDecimal.ZERO);
        assertThat(RoundingPolicy.exact().round(new BigDecimal("1.2345"), USD)).isEqualByComparingTo("1.2345");
    }
}
