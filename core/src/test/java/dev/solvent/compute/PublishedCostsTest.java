package dev.solvent.compute;

import static dev.solvent.quantity.Quantities.price;
import static dev.solvent.quantity.Quantities.usd;
import static dev.solvent.usage.Meter.OUTPUT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.solvent.economics.UnitEconomics;
import dev.solvent.quantity.Period;
import dev.solvent.quantity.Rate;
import dev.solvent.quantity.Unit;
import dev.solvent.retention.RetentionCurve;
import dev.solvent.usage.Consumption;
import dev.solvent.usage.Meter;
import dev.solvent.usage.TokenCounts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Worked costs of other people's pages and tests, beside the vectors: pages read in November 2026. */
class PublishedCostsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    private static ListedPrice perMillion(Meter meter, String digits) {
        return ListedPrice.of(meter, price(digits).usd().perMillion(Unit.TOKEN));
    }

    private static BigDecimal cost(RateCard card, Consumption used, double context) {
        Map<Meter, BigDecimal> units = new LinkedHashMap<>();
        used.events().keySet().forEach(meter -> units.put(meter, used.units(meter)));
        return card.bill(units, Circumstances.ORDINARY.withContext(context), DAY)
                .total()
                .value();
    }

    /**
     * Claude Sonnet at 3, 15, 3.75 to write and 0.30 to read: two logs of karljuhlthefool/finance-agent (in full digits), tests of
     * pbuchman/praxos and of other trackers of cost. The third is a second request that reads what the second wrote.
     */
    @ParameterizedTest(name = "{0} in, {1} written, {2} read, {3} out")
    @CsvSource({
        "3, 470, 17399, 13, 0.0071862",
        "28, 26923, 66485, 577, 0.12964575",
        "1000, 4500, 0, 200, 0.022875",
        "1000, 500, 2000, 100, 0.006975",
        "1000, 0, 0, 200, 0.006",
        "1000, 0, 0, 500, 0.0105",
        "1000000, 0, 0, 1000000, 18",
        "1000000, 0, 0, 100000, 4.5",
        "100000, 0, 0, 50000, 1.05"
    })
    void sonnet_costsWhatIsPublished(long input, long written, long read, long output, BigDecimal published) {
        RateCard card = RateCard.of(
                "sonnet",
                perMillion(Meter.FRESH_INPUT, "3"),
                perMillion(Meter.CACHE_WRITE, "3.75"),
                perMillion(Meter.CACHED_INPUT, "0.30"),
                perMillion(OUTPUT, "15"));
        Consumption used = TokenCounts.anthropic()
                .with(TokenCounts.Counter.INPUT, input)
                .with(TokenCounts.Counter.CACHE_WRITE, written)
                .with(TokenCounts.Counter.CACHE_READ, read)
                .with(TokenCounts.Counter.OUTPUT, output)
                .toConsumption();
        assertThat(cost(card, used, 0)).isEqualByComparingTo(published);
    }

    /** GPT-3.5 and GPT-4 per thousand tokens, a test of token costs; UnitySVC per million. */
    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({
        "1.5, 2, 1000, 500, 0.0025",
        "30, 60, 2000, 1000, 0.12",
        "30, 60, 14, 1, 0.00048",
        "0.50, 1.50, 2000000, 1000000, 2.50",
        "1.50, 7.50, 100000, 50000, 0.525"
    })
    void tokens_costWhatIsPublished(String in, String out, long input, long output, BigDecimal published) {
        RateCard card = RateCard.of("model", perMillion(Meter.FRESH_INPUT, in), perMillion(OUTPUT, out));
        Consumption used = TokenCounts.openAi()
                .with(TokenCounts.Counter.INPUT, input)
                .with(TokenCounts.Counter.OUTPUT, output)
                .toConsumption();
        assertThat(cost(card, used, (double) input)).isEqualByComparingTo(published);
    }

    /**
     * Dollars per million tokens from a GPU-hour and tokens a second: gmicloud.ai (H100 at 2.00, H200 at 2.60, and one stream of 40
     * tokens, which it prints as 13.90) and rahulkashyap.dev (A100 at 1.29, full and 70 % used).
     */
    @ParameterizedTest(name = "{0} an hour, {1} tokens a second, {2}")
    @CsvSource({
        "2.00, 85, 1, 6.54",
        "2.60, 140, 1, 5.16",
        "2.00, 120, 1, 4.63",
        "2.00, 400, 1, 1.39",
        "2.00, 40, 1, 13.89",
        "1.29, 2400, 1, 0.15",
        "1.29, 2400, 0.7, 0.21",
        "10, 1000, 1, 2.78",
        "10, 2000, 1, 1.39"
    })
    void gpuHours_perMillionTokens(String hour, double tokensPerSecond, double utilisation, double published) {
        ComputeCost cost = ComputeCost.gpuFleet(OUTPUT, price(hour).usd(), 3600 * tokensPerSecond, utilisation);
        assertThat(cost.unitCost(OUTPUT).times(1e6).amount()).isEqualTo(published, within(0.005));
    }

    /** Lifetime value and payback from averages: four calculators on the web. */
    @ParameterizedTest(name = "{0} at {1}, churn {2}")
    @CsvSource({
        "500, 0.75, 0.025, 6000, 15000, 2.5, 16",
        "50, 0.80, 0.04, 300, 1000, 3.3333333333, 7.5",
        "50, 0.90, 0.10, 100, 450, 4.5, 2.2222222222",
        "100, 0.80, 0.04, 500, 2000, 4, 6.25"
    })
    void lifetimeValue_fromAverages(
            double revenue, double margin, double churn, double cac, double ltv, double ratio, double payback) {
        UnitEconomics user = UnitEconomics.ofAverages(
                usd(revenue).per(Period.MONTH), margin, RetentionCurve.geometric(Rate.perMonth(churn)));
        assertThat(user.ltv().amount()).isEqualTo(ltv, within(1e-8));
        assertThat(user.ltvToCac(usd(cac))).isEqualTo(ratio, within(1e-9));
        assertThat(user.simplePayback(usd(cac)).orElseThrow()).isEqualTo(payback, within(1e-9));
    }
}
