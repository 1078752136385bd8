package dev.solvent.compute;

import static dev.solvent.quantity.Quantities.USD;
import static dev.solvent.quantity.Quantities.price;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.solvent.quantity.Price;
import dev.solvent.quantity.Unit;
import dev.solvent.usage.Meter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateCardTest {

    private static final LocalDate DAY = LocalDate.of(2026, 8, 1);
    private static final Circumstances ORDINARY = Circumstances.ORDINARY;

    private static Price perMillion(String digits) {
        return price(digits).usd().perMillion(Unit.TOKEN);
    }

    private static ListedPrice input(String digits) {
        return ListedPrice.of(Meter.FRESH_INPUT, perMillion(digits));
    }

    private static Price found(RateCard card, Circumstances circumstances) {
        return card.find(Meter.FRESH_INPUT, circumstances, DAY).orThrow().price();
    }

    private static Lookup.Unpriced refused(Lookup answer) {
        assertThat(answer.isPriced()).isFalse();
        return (Lookup.Unpriced) answer;
    }

    @Test
    void find_severalRungs_takesTheHighestThatHolds() {
        RateCard card = RateCard.of(
                "ladder",
                input("1"),
                input("5").when(Condition.contextAbove(1_000_000)),
                input("2").when(Condition.contextAbove(32_000)),
                input("3").when(Condition.contextAbove(200_000)));
        // thresholds are compared as numbers: as texts 32000 would come after 200000
        assertThat(found(card, ORDINARY.withContext(100_000))).isEqualTo(perMillion("2"));
        assertThat(found(card, ORDINARY.withContext(250_000))).isEqualTo(perMillion("3"));
        assertThat(found(card, ORDINARY.withContext(2_000_000))).isEqualTo(perMillion("5"));
        assertThat(found(card, ORDINARY)).isEqualTo(perMillion("1"));
    }

    @Test
    void find_boundedRungs_refuseWhatIsBeyondTheLast() {
        RateCard card = RateCard.of(
                "bounded",
                input("1").when(Condition.contextUpTo(32_000)),
                input("2").when(Condition.contextAbove(32_000)).when(Condition.contextUpTo(128_000)));
        assertThat(found(card, ORDINARY.withContext(32_000))).isEqualTo(perMillion("1"));
        assertThat(found(card, ORDINARY.withContext(128_000))).isEqualTo(perMillion("2"));
        Lookup.Unpriced no = refused(card.find(Meter.FRESH_INPUT, ORDINARY.withContext(128_001), DAY));
        assertThat(no.reason()).isEqualTo(Lookup.Reason.CIRCUMSTANCES);
        assertThat(no.message()).contains("bounded", "fresh input", "prompt_tokens=128001", "prompt_tokens<=32000");
    }

    @Test
    void find_conditionsOnMoreThings_winOverFewer() {
        RateCard card = RateCard.of(
                "tiers",
                input("2").when(Condition.contextAbove(200_000)),
                input("1"),
                input("0.9").when(Condition.is("service", "batch")).when(Condition.contextAbove(200_000)),
                input("0.5").when(Condition.is("service", "batch")));
        assertThat(found(card, ORDINARY.inService("batch").withContext(300_000)))
                .isEqualTo(perMillion("0.9"));
        assertThat(found(card, ORDINARY.inService("batch"))).isEqualTo(perMillion("0.5"));
        assertThat(found(card, ORDINARY.inService("priority"))).isEqualTo(perMillion("1"));
    }

    @Test
    void find_pricesThatApplyAlike_isAmbiguousWhateverTheOrder() {
        ListedPrice batch = input("0.5").when(Condition.is("service", "batch"));
        ListedPrice higher = input("2").when(Condition.contextAbove(200_000));
        ListedPrice highest = input("4").when(Condition.contextAbove(500_000));
        Circumstances both = ORDINARY.inService("batch").withContext(600_000);
        for (List<ListedPrice> order : List.of(
                List.of(batch, higher, highest), List.of(higher, batch, highest), List.of(highest, higher, batch))) {
            Lookup.Unpriced no = refused(RateCard.of("model", order).find(Meter.FRESH_INPUT, both, DAY));
            assertThat(no.reason()).isEqualTo(Lookup.Reason.AMBIGUOUS);
            assertThat(no.message()).contains("model", "service=batch", "prompt_tokens>");
        }
    }

    @Test
    void find_rivalsOfEqualPrice_areNoRivals() {
        RateCard card = RateCard.of(
                "model",
                input("2").when(Condition.is("service", "batch")),
                input("2").when(Condition.contextAbove(200_000)));
        assertThat(found(card, ORDINARY.inService("batch").withContext(300_000)))
                .isEqualTo(perMillion("2"));
    }

    /** More distinct conditions than fit the bits of one look-up. */
    @Test
    void find_manySizes_findsEach() {
        List<ListedPrice> sizes = new ArrayList<>();
        for (int size = 1; size <= 100; size++) {
            sizes.add(input(Integer.toString(size)).when(Condition.is("size", size + "x" + size)));
        }
        RateCard card = RateCard.of("images", sizes);
        for (int size = 1; size <= 100; size++) {
            assertThat(found(card, ORDINARY.with("size", size + "x" + size)))
                    .isEqualTo(perMillion(Integer.toString(size)));
        }
        assertThat(card.find(Meter.FRESH_INPUT, ORDINARY.with("size", "101x101"), DAY)
                        .isPriced())
                .isFalse();
    }

    @Test
    void find_unknownMeter_namesThoseThatHaveAPrice() {
        Lookup.Unpriced no = refused(RateCard.of("model", input("1")).find(Meter.OUTPUT, ORDINARY, DAY));
        assertThat(no.reason()).isEqualTo(Lookup.Reason.UNKNOWN_METER);
        assertThat(no.message()).isEqualTo("model has no price for output in tokens, it has prices for [fresh input]");
        assertThatIllegalArgumentException().isThrownBy(no::orThrow).withMessage(no.message());
    }

    @ParameterizedTest
    @CsvSource({"2026-07-31, 1", "2026-08-01, 2", "2026-08-20, 2", "2026-08-21, 3"})
    void find_validity_beginsOnItsFirstDayAndEndsBeforeTheNext(LocalDate day, String expected) {
        RateCard card = RateCard.of(
                "model",
                input("1").until(DAY),
                input("2").from(DAY).until(LocalDate.of(2026, 8, 21)),
                input("3").from(LocalDate.of(2026, 8, 21)));
        assertThat(card.find(Meter.FRESH_INPUT, ORDINARY, day).orThrow().price())
                .isEqualTo(perMillion(expected));
    }

    @Test
    void find_noPriceOnThatDay_saysWhenThereIsOne() {
        RateCard card = RateCard.of("model", input("1").from(DAY));
        Lookup.Unpriced no = refused(card.find(Meter.FRESH_INPUT, ORDINARY, DAY.minusDays(1)));
        assertThat(no.reason()).isEqualTo(Lookup.Reason.NOT_ON_THAT_DAY);
        assertThat(no.message())
                .isEqualTo("model has no price for fresh input on 2026-07-31, it has prices from 2026-08-01");
    }

    @ParameterizedTest
    @CsvSource({"16:29, 0.27", "16:30, 0.135", "23:59, 0.135", "00:00, 0.135", "00:29, 0.135", "00:30, 0.27"})
    void find_hoursPastMidnight_beginInclusiveAndEndExclusive(LocalTime time, String expected) {
        RateCard card = RateCard.of(
                "model",
                input("0.27"),
                input("0.135").when(Condition.daily(LocalTime.of(16, 30), LocalTime.of(0, 30))));
        assertThat(found(card, ORDINARY.atTime(time))).isEqualTo(perMillion(expected));
    }

    @Test
    void find_hoursOfOneDay_areBetweenTheirEnds() {
        RateCard card = RateCard.of(
                "model", input("1"), input("2").when(Condition.daily(LocalTime.of(9, 0), LocalTime.of(17, 0))));
        assertThat(found(card, ORDINARY.atTime(LocalTime.of(8, 59)))).isEqualTo(perMillion("1"));
        assertThat(found(card, ORDINARY.atTime(LocalTime.of(9, 0)))).isEqualTo(perMillion("2"));
        assertThat(found(card, ORDINARY.atTime(LocalTime.of(17, 0)))).isEqualTo(perMillion("1"));
        assertThat(found(card, ORDINARY)).isEqualTo(perMillion("1"));
    }

    @Test
    void of_twoPricesAtTheSameTime_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RateCard.of("model", input("1").from(DAY), input("2")))
                .withMessageContaining("prices of model must not hold at the same time")
                .withMessageContaining("1 USD per 1000000 tokens from 2026-08-01");
    }

    @Test
    void of_twoCurrencies_isRefused() {
        ListedPrice yuan = ListedPrice.of(Meter.OUTPUT, price("1").cny().perMillion(Unit.TOKEN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RateCard.of("model", input("1"), yuan))
                .withMessageContaining("prices of model must be of one currency");
    }

    @Test
    void bill_hasALinePerMeterWithUnits() {
        RateCard card = RateCard.of(
                "model",
                input("1"),
                ListedPrice.of(Meter.OUTPUT, perMillion("3")),
                ListedPrice.free(Meter.IMAGES, USD));
        ComputeBill bill = card.bill(
                Map.of(
                        Meter.FRESH_INPUT, BigDecimal.ZERO,
                        Meter.OUTPUT, BigDecimal.TEN,
                        Meter.IMAGES, BigDecimal.ONE),
                ORDINARY,
                DAY);
        assertThat(bill.lines())
                .extracting(ComputeBill.Line::meter)
                .containsExactlyInAnyOrder(Meter.OUTPUT, Meter.IMAGES);
        assertThat(bill).hasToString("model 0.00003 USD");
    }

    @Test
    void bill_negativeUnits_areRefusedByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RateCard.of("model", input("1"))
                        .bill(Map.of(Meter.FRESH_INPUT, BigDecimal.valueOf(-1)), ORDINARY, DAY))
                .withMessage("units of fresh input must be at least 0, was -1");
    }

    @Test
    void bill_countThatDoesNotDivide_isTo34Digits() {
        ListedPrice thirds = ListedPrice.of(Meter.FRESH_INPUT, price("1").usd().per(3, Unit.TOKEN));
        BigDecimal amount = RateCard.of("model", thirds)
                .bill(Map.of(Meter.FRESH_INPUT, BigDecimal.ONE), ORDINARY, DAY)
                .total()
                .value();
        assertThat(amount).isEqualByComparingTo("0." + "3".repeat(34));
    }

    @Test
    void charging_anotherMeterAlike_copiesAllConditions() {
        RateCard card = RateCard.of("model", input("1"), input("2").when(Condition.contextAbove(200_000)))
                .charging(Meter.CACHED_INPUT, Meter.FRESH_INPUT);
        assertThat(card.meters()).containsExactly(Meter.FRESH_INPUT, Meter.CACHED_INPUT);
        assertThat(card.find(Meter.CACHED_INPUT, ORDINARY.withContext(300_000), DAY)
                        .orThrow()
                        .price())
                .isEqualTo(perMillion("2"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> card.charging(Meter.CACHED_INPUT, Meter.FRESH_INPUT))
                .withMessageContaining("meter must have no price yet on model, was cached input");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> card.charging(Meter.OUTPUT, Meter.VIDEO))
                .withMessageContaining("like must have a price on model, was video");
    }

    @Test
    void discounted_isExactAndBounded() {
        assertThat(found(RateCard.of("model", input("2")).discounted(0.05), ORDINARY))
                .isEqualTo(perMillion("1.9"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RateCard.of("model", input("2")).discounted(1))
                .withMessage("discount must be in [0, 1), was 1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> input("2").discounted(new BigDecimal("-0.1")))
                .withMessage("discount must be in [0, 1), was -0.1");
    }

    @Test
    void cost_followsTheCard() {
        RateCard card = RateCard.of("model", input("1"), ListedPrice.of(Meter.OUTPUT, perMillion("3")));
        ComputeCost cost = card.cost(ORDINARY, DAY, Meter.FRESH_INPUT, Meter.OUTPUT);
        assertThat(cost.lines())
                .extracting(line -> line.item().label())
                .containsExactly("model fresh input", "model output");
        assertThat(cost.isDated()).isFalse();
        assertThat(cost.unitCost(Meter.OUTPUT)).isEqualTo(perMillion("3").each());
        assertThat(cost.lines().get(1).item()).hasToString("model output, ordinary");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> card.cost(ORDINARY, DAY, Meter.VIDEO))
                .withMessageContaining("model has no price for video");
    }

    @Test
    void card_isAValue() {
        RateCard card = RateCard.of("model", input("1"));
        assertThat(card)
                .isEqualTo(RateCard.of("model", List.of(input("1"))))
                .hasSameHashCodeAs(RateCard.of("model", input("1")))
                .isNotEqualTo(RateCard.of("other", input("1")))
                .isNotEqualTo(RateCard.of("model", input("2")))
                .isNotEqualTo("model")
                .hasToString("model [fresh input 1 USD per 1000000 tokens (stated by the user)]");
    }

    @Test
    void listedPrice_wrongUnit_isRefusedByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ListedPrice.of(Meter.VIDEO, perMillion("1")))
                .withMessage("price of video must be per second, was 1 USD per 1000000 tokens");
    }

    @ParameterizedTest
    @CsvSource({
        "prompt_tokens>200000",
        "prompt_tokens>=128000",
        "prompt_tokens<=32000",
        "prompt_tokens>100.5",
        "resolution=720p",
        "time=16:30-00:30"
    })
    void condition_asText_roundTrips(String text) {
        assertThat(Condition.parse(text)).hasToString(text).isEqualTo(Condition.parse(text));
    }

    @ParameterizedTest
    @CsvSource({"from", "=720p", "resolution=", "prompt_tokens>many", "x<=1", "time=16:30", "time=24:30-00:30"})
    void condition_otherText_isRefusedNamingIt(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Condition.parse(text))
                .withMessageContaining(text.replace("time=", ""));
    }

    @Test
    void timeOfDay_withoutLength_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Condition.daily(LocalTime.NOON, LocalTime.NOON))
                .withMessage("until must differ from from, were both 12:00");
    }

    @Test
    void validity_isHalfOpen() {
        Validity august = new Validity(DAY, LocalDate.of(2026, 9, 1));
        assertThat(august).hasToString("from 2026-08-01 until 2026-09-01");
        assertThat(Validity.ALWAYS).hasToString("always");
        assertThat(Validity.until(DAY)).hasToString("until 2026-08-01");
        assertThat(august.overlaps(Validity.until(DAY))).isFalse();
        assertThat(august.overlaps(Validity.from(LocalDate.of(2026, 9, 1)))).isFalse();
        assertThat(august.overlaps(Validity.from(DAY))).isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Validity(DAY, DAY))
                .withMessage("until must be after 2026-08-01, was 2026-08-01");
    }

    @Test
    void circumstances_areShownInOrder() {
        assertThat(ORDINARY).hasToString("ordinary");
        assertThat(ORDINARY.video("720p", true)
                        .inService("batch")
                        .withContext(10)
                        .atTime(LocalTime.NOON))
                .hasToString("audio=on;resolution=720p;service=batch;prompt_tokens=10;time=12:00Z");
        assertThat(ORDINARY.video("4k", false)).hasToString("audio=off;resolution=4k");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ORDINARY.withContext(Double.NaN))
                .withMessage("contextTokens must be at least 0 and finite, was NaN");
    }
}
