package dev.solvent.compute;

import static dev.solvent.quantity.Quantities.USD;
import static dev.solvent.quantity.Quantities.price;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.solvent.economics.UnitEconomics;
import dev.solvent.pricing.PricingPlan;
import dev.solvent.quantity.Period;
import dev.solvent.quantity.Price;
import dev.solvent.quantity.Rate;
import dev.solvent.quantity.Unit;
import dev.solvent.retention.RetentionCurve;
import dev.solvent.usage.FixedUsage;
import dev.solvent.usage.Meter;
import dev.solvent.usage.Usage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The faults that recur in tools which price AI usage, on the side of cost. */
class RecurringCostFaultsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 8, 1);

    private static ListedPrice perMillion(Meter meter, String digits) {
        return ListedPrice.of(meter, price(digits).usd().perMillion(Unit.TOKEN));
    }

    private static BigDecimal total(RateCard card, Map<Meter, BigDecimal> units, double context) {
        return card.bill(units, Circumstances.ORDINARY.withContext(context), DAY)
                .total()
                .value();
    }

    /** Gemini counts 257,955 cached tokens inside a prompt of 262,960; only 5,005 of them are fresh. */
    @Test
    void doubleCountedCache_promptThatIncludesCachedTokens_isPaidOnce() {
        RateCard card = RateCard.of(
                "gemini",
                perMillion(Meter.FRESH_INPUT, "1.25"),
                perMillion(Meter.CACHED_INPUT, "0.625"),
                perMillion(Meter.OUTPUT, "10"));
        Map<Meter, BigDecimal> disjoint = new LinkedHashMap<>();
        disjoint.put(Meter.FRESH_INPUT, BigDecimal.valueOf(262_960 - 257_955));
        disjoint.put(Meter.CACHED_INPUT, BigDecimal.valueOf(257_955));
        disjoint.put(Meter.OUTPUT, BigDecimal.valueOf(1744));
        assertThat(total(card, disjoint, 0)).isEqualByComparingTo("0.184918125");
    }

    @Test
    void cliffAgainstGraduated_longPrompt_isPricedWhollyAtTheHigherRate() {
        RateCard card = RateCard.of(
                "qwen-flash",
                perMillion(Meter.FRESH_INPUT, "0.05"),
                perMillion(Meter.FRESH_INPUT, "0.25").when(Condition.contextAbove(256_000)));
        Map<Meter, BigDecimal> prompt = Map.of(Meter.FRESH_INPUT, BigDecimal.valueOf(300_000));
        // graduated, it would be 256,000 at the lower and 44,000 at the higher price: 0.0238
        assertThat(total(card, prompt, 300_000)).isEqualByComparingTo("0.075");
    }

    @Test
    void boundary_atTheBoundItself_followsTheComparatorOfTheProvider() {
        Map<Meter, BigDecimal> prompt = Map.of(Meter.FRESH_INPUT, BigDecimal.valueOf(200_000));
        RateCard strict = RateCard.of(
                "anthropic",
                perMillion(Meter.FRESH_INPUT, "3"),
                perMillion(Meter.FRESH_INPUT, "6").when(Condition.contextAbove(200_000)));
        RateCard inclusive = RateCard.of(
                "xai",
                perMillion(Meter.FRESH_INPUT, "3"),
                perMillion(Meter.FRESH_INPUT, "6").when(Condition.contextFrom(200_000)));
        assertThat(total(strict, prompt, 200_000)).isEqualByComparingTo("0.6");
        assertThat(total(inclusive, prompt, 200_000)).isEqualByComparingTo("1.2");
        assertThat(total(strict, Map.of(Meter.FRESH_INPUT, BigDecimal.valueOf(200_001)), 200_001))
                .isEqualByComparingTo("1.200006");
    }

    @Test
    void unitSlip_pricePerTokenEnteredPerMillion_isRefused() {
        // wandb was listed at 100,000 times its price, novita at 8,000 times, others at a millionth
        for (String slip : new String[] {"0.0000025", "250000"}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> PriceBook.builder("mine")
                            .add("wandb", "model", "chat", perMillion(Meter.FRESH_INPUT, slip)))
                    .withMessageStartingWith("wandb model: price of fresh input must be between 0.001 and 600 USD per "
                            + "million tokens to be of a usual size, was " + slip + " USD per 1000000 tokens")
                    .withMessageEndingWith("Maybe it is per another number of units, or in cents.");
        }
    }

    @Test
    void unitSlip_pricePerAnotherUnit_doesNotFitTheMeter() {
        Price perSecond = price("0.05").usd().per(Unit.SECOND);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MeteredCost("output", Meter.OUTPUT, perSecond))
                .withMessage("price of cost output must be per token, was 0.05 USD per second");
    }

    /** One published test divides 0.005 USD a query by a thousand. */
    @Test
    void unitSlip_pricePerQuery_isNotPerThousand() {
        Meter queries = PriceUnit.QUERY.meter();
        RateCard card = RateCard.of(
                "search", ListedPrice.of(queries, price("0.005").usd().per(Unit.REQUEST)));
        assertThat(total(card, Map.of(queries, BigDecimal.valueOf(3)), 0)).isEqualByComparingTo("0.015");
    }

    @Test
    void unknownPriceAsZero_usedMeterWithoutAPrice_isRefused() {
        RateCard card = RateCard.of("model", perMillion(Meter.FRESH_INPUT, "3"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> total(card, Map.of(Meter.OUTPUT, BigDecimal.ONE), 0))
                .withMessageContaining("model has no price for output");
        ComputeCost cost = ComputeCost.perSecond(Meter.VIDEO, price("0.05").usd());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> cost.unitCost(Meter.OUTPUT))
                .withMessage("meter must have a cost, of [video], was output. "
                        + "Maybe say that it is free: plus(ComputeCost.free(meter, currency)).");
    }

    @Test
    void unknownPriceAsZero_usersConsumeWhatHasNoCost_isRefused() {
        PricingPlan plan = PricingPlan.subscription("Pro", price("20").usd().per(Period.MONTH));
        Usage usage = Usage.of(new FixedUsage(Meter.VIDEO, 60), new FixedUsage(Meter.IMAGES, 10));
        ComputeCost video = ComputeCost.perSecond(Meter.VIDEO, price("0.05").usd());
        RetentionCurve stay = RetentionCurve.geometric(Rate.perMonth(0.1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UnitEconomics.of(plan, usage, Optional.of(video), stay))
                .withMessageStartingWith("compute of plan Pro must have a cost of images, which its users consume, "
                        + "had costs of [video]");
        assertThat(UnitEconomics.of(plan, usage, Optional.of(video.plus(ComputeCost.free(Meter.IMAGES, USD))), stay)
                        .marginWaterfall()
                        .total()
                        .amount())
                .isEqualTo(20 - 60 * 0.05);
    }

    @Test
    void unknownPriceAsZero_zeroThatIsNotMeant_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> perMillion(Meter.OUTPUT, "0"))
                .withMessage("price of output must be positive, or free and say so with ListedPrice.free, "
                        + "was 0 USD per 1000000 tokens");
        assertThat(RateCard.of("own", ListedPrice.free(Meter.OUTPUT, USD))
                        .find(Meter.OUTPUT, Circumstances.ORDINARY, DAY)
                        .isPriced())
                .isTrue();
    }

    /** Ten records of 0.000768 USD each make 0.00768 USD, not ten times nothing. */
    @Test
    void roundingPerRecord_subCentAmounts_areKept() {
        RateCard card = RateCard.of("model", perMillion(Meter.OUTPUT, "0.768"));
        BigDecimal sum = BigDecimal.ZERO;
        for (int record = 0; record < 10; record++) {
            sum = sum.add(total(card, Map.of(Meter.OUTPUT, BigDecimal.valueOf(1000)), 0));
        }
        assertThat(sum).isEqualByComparingTo("0.00768");
    }
}
