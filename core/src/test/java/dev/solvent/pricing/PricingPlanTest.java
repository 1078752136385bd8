package dev.solvent.pricing;

import static dev.solvent.quantity.Quantities.CNY;
import static dev.solvent.quantity.Quantities.USD;
import static dev.solvent.quantity.Quantities.price;
import static dev.solvent.quantity.Quantities.usd;
import static dev.solvent.usage.Meter.OUTPUT;
import static dev.solvent.usage.Meter.VIDEO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import dev.solvent.Refusal;
import dev.solvent.quantity.CurrencyMismatchException;
import dev.solvent.quantity.Money;
import dev.solvent.quantity.Period;
import dev.solvent.quantity.Price;
import dev.solvent.quantity.Unit;
import dev.solvent.usage.FixedUsage;
import dev.solvent.usage.Meter;
import dev.solvent.usage.Usage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PricingPlanTest {

    private static final Price TEN = price("10").usd().per(Period.MONTH);
    private static final Price CENT = price("0.01").usd().per(Unit.SECOND);
    private static final PricingPlan PLAN = PricingPlan.subscription("Standard", TEN)
            .withOverage(VIDEO, 100, CENT)
            .withQuota(VIDEO, 600);

    /** 10 flat, 100 seconds included, a cent for each second beyond, nothing served beyond 600. */
    @ParameterizedTest(name = "{0} seconds cost {1}")
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            seconds, expected, served
            0,       10,       0
            100,     10,       100
            250,     11.5,     250
            600,     15,       600
            9999,    15,       600
            """)
    void revenue_knownUsage_isTheBill(double seconds, double expected, double served) {
        assertThat(PLAN.revenue(meter -> seconds).amount()).isEqualTo(expected, within(1e-12));
        assertThat(PLAN.expectedRevenue(Usage.of(new FixedUsage(VIDEO, seconds)))
                        .amount())
                .isEqualTo(expected, within(1e-12));
        assertThat(PLAN.served(VIDEO, seconds)).isEqualTo(served);
        assertThat(PLAN.expectedServed(new FixedUsage(VIDEO, seconds))).isEqualTo(served);
    }

    @Test
    void plan_meterWithoutQuota_isServedInFull() {
        assertThat(PLAN.served(OUTPUT, 1e9)).isEqualTo(1e9);
        assertThat(PLAN.expectedServed(new FixedUsage(OUTPUT, 7))).isEqualTo(7);
    }

    @Test
    void charge_onAMeterThatIsNotUsed_bringsNothing() {
        PricingPlan perUse = PricingPlan.payPerUse("Metered", VIDEO, CENT);
        assertThat(perUse.expectedRevenue(Usage.NONE)).isEqualTo(usd(0));
        assertThat(perUse.revenue(meter -> 50).amount()).isEqualTo(0.5, within(1e-15));
        assertThat(PricingPlan.free().expectedRevenue(Usage.NONE)).isEqualTo(usd(0));
    }

    @Test
    void flatFee_perYear_countsWithATwelfthAMonth() {
        PricingPlan yearly =
                PricingPlan.subscription("Yearly", price("96").usd().per(Period.YEAR));
        assertThat(yearly.revenue(meter -> 0)).isEqualTo(usd(8));
        assertThat(yearly.withPrice(TEN).expectedRevenue(Usage.NONE)).isEqualTo(usd(10));
    }

    @Test
    void subscription_forLongerThanAMonth_isPaidInAdvance() {
        PricingPlan yearly =
                PricingPlan.subscription("Yearly", price("96").usd().per(Period.YEAR));
        assertThat(yearly).isEqualTo(yearly.prepaid(Period.YEAR));
        assertThat(yearly.prepaid(Period.MONTH).terms().billing()).isEqualTo(Period.MONTH);
        assertThat(PricingPlan.subscription("Daily", price("1").usd().per(Period.DAY))
                        .terms()
                        .billing())
                .isEqualTo(Period.MONTH);
    }

    @Test
    void withPrice_changesTheOneFlatFee() {
        assertThat(PLAN.withPrice(price("20").usd().per(Period.MONTH)).revenue(meter -> 0))
                .isEqualTo(usd(20));
        assertThatIllegalStateException()
                .isThrownBy(() -> PricingPlan.free().withPrice(TEN))
                .withMessage("plan free has no flat fee to change");
        assertThatIllegalStateException()
                .isThrownBy(() -> PLAN.withCharge(new FlatFee("seat", TEN)).withPrice(TEN))
                .withMessageContaining("plan Standard has several flat fees");
    }

    @Test
    void labels_twiceTheSame_areRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PLAN.withCharge(new FlatFee("list price", TEN)))
                .withMessage("charges of plan Standard must have distinct labels, were "
                        + "[list price, video overage, list price]");
    }

    @Test
    void price_perTheWrongThing_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PricingPlan.subscription("Odd", CENT))
                .withMessage("price of charge list price must be per period, was 0.01 USD per second");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PricingPlan.payPerUse("Odd", OUTPUT, CENT))
                .withMessage("price of charge output must be per token, was 0.01 USD per second");
    }

    @Test
    void charges_ofTwoCurrencies_areRefused() {
        Price yuan = price("70").cny().per(Period.MONTH);
        assertThatExceptionOfType(CurrencyMismatchException.class)
                .isThrownBy(() -> PLAN.withCharge(new FlatFee("in yuan", yuan)).expectedRevenue(Usage.NONE));
        assertThat(PricingPlan.subscription("Yuan", yuan).currency()).isEqualTo(CNY);
        assertThat(PricingPlan.free().currency()).isEqualTo(USD);
    }

    static Stream<Refusal> parameters() {
        return Stream.of(
                        Refusal.of("storeCommission", PLAN::withStoreCommission, -0.01, 1.01),
                        Refusal.of("quota of plan Standard on video", value -> PLAN.withQuota(VIDEO, value), -1),
                        Refusal.of("included", value -> PLAN.withOverage(OUTPUT, value, perToken()), -1))
                .flatMap(each -> each);
    }

    private static Price perToken() {
        return price("3").usd().perMillion(Unit.TOKEN);
    }

    @ParameterizedTest
    @MethodSource("parameters")
    void parameter_outsideItsDomain_isRefusedNamingParameterAndValue(Refusal each) {
        each.check();
    }

    @Test
    void plan_isNotChangedThroughItsParts() {
        Map<Meter, Double> quotas = new HashMap<>(Map.of(VIDEO, 5.0));
        PricingPlan plan =
                new PricingPlan("Mine", USD, List.of(), quotas, PlanTerms.DEFAULTS).withStoreCommission(0.15);
        quotas.put(VIDEO, 9.0);
        assertThat(plan.served(VIDEO, 100)).isEqualTo(5);
        assertThat(plan.storeCommission()).isEqualTo(0.15);
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> plan.quotas().clear());
        assertThat(plan.revenue(meter -> 1)).isEqualTo(Money.zero(USD));
    }
}
