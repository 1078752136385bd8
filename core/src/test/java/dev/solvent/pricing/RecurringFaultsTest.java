package dev.solvent.pricing;

import static dev.solvent.pricing.Tariffs.METER;
import static dev.solvent.pricing.Tariffs.per;
import static dev.solvent.pricing.Tariffs.usd;
import static dev.solvent.quantity.Quantities.USD;
import static dev.solvent.quantity.Quantities.price;
import static org.assertj.core.api.Assertions.assertThat;

import dev.solvent.quantity.Unit;
import dev.solvent.usage.Consumption;
import dev.solvent.usage.FixedUsage;
import dev.solvent.usage.Meter;
import dev.solvent.usage.TokenCounts;
import dev.solvent.usage.Usage;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Faults that recur in billing and cost tools, each by the name under which people complain of it. */
class RecurringFaultsTest {

    private static Tariff perMillion(String digits) {
        return Tariff.perUnit(price(digits).usd().perMillion(Unit.TOKEN));
    }

    private static BigDecimal cost(Consumption used, String fresh, String cached, String output) {
        PricingPlan plan = PricingPlan.free()
                .withCharge(new MeteredCharge("fresh", Meter.FRESH_INPUT, perMillion(fresh)))
                .withCharge(new MeteredCharge("cached", Meter.CACHED_INPUT, perMillion(cached)))
                .withCharge(new MeteredCharge("output", Meter.OUTPUT, perMillion(output)));
        return plan.bill(used, BillTerms.DEFAULTS.rounded(RoundingPolicy.exact()))
                .total();
    }

    /** litellm#14849: 257,955 of 262,960 prompt tokens were cached; counted twice they cost 0.76 instead of 0.18. */
    @Test
    void doubleCountedCache_promptThatHoldsIt_isPricedOnce() {
        Consumption used = TokenCounts.openAi()
                .with(TokenCounts.Counter.INPUT, 262_960)
                .with(TokenCounts.Counter.CACHE_READ, 257_955)
                .with(TokenCounts.Counter.OUTPUT, 1744)
                .toConsumption();
        assertThat(cost(used, "1.25", "0.625", "10")).isEqualByComparingTo("0.184918125");
    }

    /** pi#2148: the same request from a provider whose input does not hold the cache. */
    @Test
    void doubleCountedCache_inputBesideIt_isPricedOnceToo() {
        Consumption used = TokenCounts.anthropic()
                .with(TokenCounts.Counter.INPUT, 3914)
                .with(TokenCounts.Counter.CACHE_READ, 16_298)
                .with(TokenCounts.Counter.OUTPUT, 931)
                .toConsumption();
        assertThat(cost(used, "0.5", "0.05", "3")).isEqualByComparingTo("0.0055649");
    }

    /** Six units under 5 at 7 and the rest at 6.5: a cliff prices all six at 6.5, graduated tiers only the sixth (Stripe). */
    @Test
    void cliffAgainstGraduated_sameTiers_areTwoTariffs() {
        Tier[] tiers = {Tier.upTo("5", per("7", 1)), Tier.rest(per("6.5", 1))};
        BigDecimal six = BigDecimal.valueOf(6);
        assertThat(Tariff.graduated(tiers).cost(six)).isEqualByComparingTo("41.5");
        assertThat(Tariff.volume(tiers).cost(six)).isEqualByComparingTo("39");
        Usage users = Usage.of(new FixedUsage(METER, 6));
        assertThat(new MeteredCharge("g", METER, Tariff.graduated(tiers))
                        .expectedRevenue(users)
                        .amount())
                .isEqualTo(41.5);
        assertThat(new MeteredCharge("v", METER, Tariff.volume(tiers))
                        .expectedRevenue(users)
                        .amount())
                .isEqualTo(39);
    }

    /** Kill Bill: 101,000 units cost 101, one more costs 51. A volume tariff may fall, so nothing may search it as if it rose. */
    @Test
    void cliffAgainstGraduated_volume_mayFall() {
        Tariff tariff = Tariff.volume(
                Tier.upTo("101000", per("1", 1000)).inWholeBlocks(),
                Tier.rest(per("0.5", 1000)).inWholeBlocks());
        assertThat(tariff.cost(new BigDecimal("101000"))).isEqualByComparingTo("101");
        assertThat(tariff.cost(new BigDecimal("101001"))).isEqualByComparingTo("51");
    }

    /** A bound belongs to the tier below it, and units between whole bounds (5.5) lie in the tier above (Lago PR#1699). */
    @ParameterizedTest(name = "{0} units cost {1}")
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            units,            graduated, volume
            4.999999999999,   34.999999999993, 34.999999999993
            5,                35,        35
            5.000000000001,   35.0000000000065, 32.5000000000065
            5.5,              38.25,     35.75
            10,               67.5,      65
            """)
    void boundary_inDecimals_isInclusive(BigDecimal units, BigDecimal graduated, BigDecimal volume) {
        Tier[] tiers = {Tier.upTo("5", per("7", 1)), Tier.rest(per("6.5", 1))};
        assertThat(Tariff.graduated(tiers).cost(units)).isEqualByComparingTo(graduated);
        assertThat(Tariff.volume(tiers).cost(units)).isEqualByComparingTo(volume);
    }

    /** lago#648: the first flat fee at zero usage is a choice, not an accident. */
    @Test
    void boundary_zeroUsage_owesTheFlatFeeOnlyWhereAsked() {
        Tariff tariff = Tariff.graduated(Tier.upTo("5", per("7", 1)).withFlat(usd("10")), Tier.rest(per("6", 1)));
        assertThat(tariff.cost(BigDecimal.ZERO)).isEqualByComparingTo("10");
        assertThat(tariff.withoutFlatAtZero().cost(BigDecimal.ZERO)).isEqualByComparingTo("0");
        assertThat(tariff.withoutFlatAtZero().cost(new BigDecimal("0.001"))).isEqualByComparingTo("10.007");
    }

    /** mitos#661: ten events of 76.8 thousandths of a cent... rounded one by one they are free, together they are a cent. */
    @Test
    void roundingPerRecord_belowACent_addsUpFirst() {
        BigDecimal event = new BigDecimal("0.00768");
        PricingPlan plan = PricingPlan.payPerUse("metered", METER, per("0.1", 1));
        Consumption ten = Consumption.NONE.andEvents(METER, Collections.nCopies(10, new BigDecimal("0.0768")));
        assertThat(plan.bill(ten).total()).isEqualByComparingTo("0.08");
        RoundingPolicy cents = RoundingPolicy.stripe();
        List<BigDecimal> carried = cents.roundCarrying(Collections.nCopies(10, event), USD);
        assertThat(carried.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo("0.08");
        List<BigDecimal> tiny = cents.roundCarrying(Collections.nCopies(10, new BigDecimal("0.000768")), USD);
        assertThat(tiny.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo("0.01");
        assertThat(cents.round(new BigDecimal("0.000768"), USD)).isEqualByComparingTo("0");
    }

    /** killbill#1124: 55 at 0.067 are 3.685, which is 3.69; the double 3.685 is below the half and would give 3.68. */
    @Test
    void roundingPerRecord_halfACent_isDecidedInDecimals() {
        PricingPlan plan = PricingPlan.payPerUse("metered", METER, per("0.067", 1));
        assertThat(plan.bill(Consumption.of(METER, "55")).total()).isEqualByComparingTo("3.69");
    }
}
