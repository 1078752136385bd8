package dev.solvent.pricebook;

import static dev.solvent.quantity.Quantities.price;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.solvent.compute.Circumstances;
import dev.solvent.compute.ListedPrice;
import dev.solvent.compute.Lookup;
import dev.solvent.compute.PriceBook;
import dev.solvent.compute.PriceUnit;
import dev.solvent.compute.RateCard;
import dev.solvent.quantity.Unit;
import dev.solvent.usage.Meter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PublicPricesTest {

    private static final PriceBook BOOK = PublicPrices.book();
    private static final LocalDate AUGUST = LocalDate.of(2026, 8, 10);
    private static final Circumstances ORDINARY = Circumstances.ORDINARY;
    private static final String HEADER =
            "provider,model,mode,unit,price,currency,condition,source,as_of,flags,valid_from,valid_until\n";

    private static Lookup find(String provider, String model, PriceUnit unit, Circumstances when, LocalDate day) {
        return BOOK.find(provider, model, unit.meter(), when, day);
    }

    private static void assertUnpriced(Lookup answer, Lookup.Reason reason, String... words) {
        assertThat(answer).isInstanceOfSatisfying(Lookup.Unpriced.class, no -> {
            assertThat(no.reason()).isEqualTo(reason);
            assertThat(no.message()).contains(words);
        });
    }

    @Test
    void book_holdsEveryRow() {
        long prices = BOOK.providers().stream()
                .flatMap(provider -> BOOK.models(provider).stream().map(model -> BOOK.card(provider, model)))
                .mapToLong(card -> card.prices().size())
                .sum();
        assertThat(prices).isEqualTo(3367);
        assertThat(BOOK.providers()).hasSize(35).contains("openai", "anthropic", "gemini", "minimax", "kling");
        assertThat(BOOK).hasToString("price book 2026.08 of 35 providers and " + models() + " models");
    }

    private static int models() {
        return BOOK.providers().stream()
                .mapToInt(provider -> BOOK.models(provider).size())
                .sum();
    }

    @Test
    void find_listedModel_isPricedWithItsSource() {
        ListedPrice found = find("anthropic", "claude-3-7-sonnet-20250219", PriceUnit.OUTPUT_MTOK, ORDINARY, AUGUST)
                .orThrow();
        assertThat(found.price()).isEqualTo(price("15").usd().perMillion(Unit.TOKEN));
        assertThat(found.source()).isEqualTo("litellm 2026-08-01");
    }

    @Test
    void find_contextTier_isACliffAtItsBound() {
        assertThat(input(272_000)).isEqualTo(price("2.5").usd().perMillion(Unit.TOKEN));
        assertThat(input(272_001)).isEqualTo(price("5").usd().perMillion(Unit.TOKEN));
    }

    private static Object input(double context) {
        return find("openai", "gpt-5.4", PriceUnit.INPUT_MTOK, ORDINARY.withContext(context), AUGUST)
                .orThrow()
                .price();
    }

    @Test
    void find_contextTierOfXai_includesItsBound() {
        assertThat(find("xai", "grok-4-0709", PriceUnit.INPUT_MTOK, ORDINARY.withContext(128_000), AUGUST)
                        .orThrow()
                        .price())
                .isEqualTo(price("6").usd().perMillion(Unit.TOKEN));
        assertThat(find("xai", "grok-4-0709", PriceUnit.INPUT_MTOK, ORDINARY.withContext(127_999), AUGUST)
                        .orThrow()
                        .price())
                .isEqualTo(price("3").usd().perMillion(Unit.TOKEN));
    }

    @Test
    void find_priceCut_dependsOnTheDay() {
        LocalDate cut = LocalDate.of(2026, 8, 21);
        assertThat(find("openai", "gpt-5.6-sol", PriceUnit.OUTPUT_MTOK, ORDINARY, cut.minusDays(1))
                        .orThrow()
                        .price())
                .isEqualTo(price("30").usd().perMillion(Unit.TOKEN));
        assertThat(find("openai", "gpt-5.6-sol", PriceUnit.OUTPUT_MTOK, ORDINARY, cut)
                        .orThrow()
                        .price())
                .isEqualTo(price("20").usd().perMillion(Unit.TOKEN));
    }

    @Test
    void find_introductoryPrice_rises() {
        assertThat(find("gemini", "gemini-3.6-flash", PriceUnit.INPUT_MTOK, ORDINARY, LocalDate.of(2026, 12, 31))
                        .orThrow()
                        .price())
                .isEqualTo(price("0.75").usd().perMillion(Unit.TOKEN));
        assertThat(find("gemini", "gemini-3.6-flash", PriceUnit.INPUT_MTOK, ORDINARY, LocalDate.of(2027, 1, 1))
                        .orThrow()
                        .price())
                .isEqualTo(price("1.5").usd().perMillion(Unit.TOKEN));
    }

    @Test
    void find_dayBeforeTheBook_isUnpricedNotTodaysPrice() {
        assertUnpriced(
                find("openai", "gpt-5.4", PriceUnit.INPUT_MTOK, ORDINARY, LocalDate.of(2025, 1, 1)),
                Lookup.Reason.NOT_ON_THAT_DAY,
                "gpt-5.4",
                "2025-01-01",
                "from 2026-08-01");
    }

    @Test
    void unknownPriceAsZero_everyUnknown_isUnpricedWithTheReason() {
        assertUnpriced(
                find("nobody", "gpt-5.4", PriceUnit.INPUT_MTOK, ORDINARY, AUGUST),
                Lookup.Reason.UNKNOWN_PROVIDER,
                "nobody");
        assertUnpriced(
                find("openai", "gpt-5.44", PriceUnit.INPUT_MTOK, ORDINARY, AUGUST),
                Lookup.Reason.UNKNOWN_MODEL,
                "gpt-5.44",
                "gpt-5.4");
        assertUnpriced(
                find("openai", "gpt-5.4", PriceUnit.VIDEO_SECOND, ORDINARY, AUGUST),
                Lookup.Reason.UNKNOWN_METER,
                "video",
                "fresh input");
        assertUnpriced(
                find(
                        "minimax",
                        "MiniMax-Hailuo-2.3",
                        PriceUnit.VIDEO_CLIP,
                        ORDINARY.with("resolution", "768p"),
                        AUGUST),
                Lookup.Reason.CIRCUMSTANCES,
                "resolution=768p",
                "duration_s=6");
    }

    @Test
    void find_clip_needsItsExactBucket() {
        Circumstances clip = ORDINARY.with("resolution", "768p");
        assertThat(find("minimax", "MiniMax-Hailuo-2.3", PriceUnit.VIDEO_CLIP, clip.with("duration_s", "10"), AUGUST)
                        .orThrow()
                        .price())
                .isEqualTo(price("4").cny().per(Unit.CLIP));
        assertUnpriced(
                find("minimax", "MiniMax-Hailuo-2.3", PriceUnit.VIDEO_CLIP, clip.with("duration_s", "8"), AUGUST),
                Lookup.Reason.CIRCUMSTANCES,
                "duration_s=8");
    }

    @Test
    void find_batchAndLongPrompt_withoutAPriceForBoth_isAmbiguous() {
        assertUnpriced(
                find(
                        "openai",
                        "gpt-5.6",
                        PriceUnit.INPUT_MTOK,
                        ORDINARY.inService("batch").withContext(300_000),
                        AUGUST),
                Lookup.Reason.AMBIGUOUS,
                "service=batch",
                "prompt_tokens>272000");
    }

    @Test
    void find_sourcesDisagree_asksWhichToTrust() {
        assertUnpriced(
                find("openai", "gpt-image-2", PriceUnit.OUTPUT_MTOK, ORDINARY, AUGUST),
                Lookup.Reason.CIRCUMSTANCES,
                "source=litellm",
                "source=genai-prices");
        assertThat(find("openai", "gpt-image-2", PriceUnit.OUTPUT_MTOK, ORDINARY.with("source", "litellm"), AUGUST)
                        .isPriced())
                .isTrue();
    }

    @Test
    void bill_ofAListedModel_isExact() {
        assertThat(BOOK.card("openai", "gpt-5.4")
                        .bill(
                                Map.of(
                                        Meter.FRESH_INPUT, BigDecimal.valueOf(273_000),
                                        Meter.OUTPUT, BigDecimal.valueOf(1000)),
                                ORDINARY.withContext(273_000),
                                AUGUST)
                        .total())
                .hasToString("1.3875 USD");
    }

    @Test
    void prices_ofTheBook_saySourceAndAreOfAugust() {
        Set<String> sources = BOOK.models("kling").stream()
                .flatMap(model -> BOOK.card("kling", model).prices().stream())
                .map(ListedPrice::source)
                .collect(Collectors.toSet());
        assertThat(sources).containsExactly("arcreel@f8c1ffd9 2026-08-22, secondary");
    }

    @Test
    void read_wrongLine_isNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read("a,m,chat,input_mtok,3,USD,,s,2026-08-01,,,\na,m,chat,input_ktok,3,USD,,s,d,,,"))
                .withMessageStartingWith("line 3 of model_prices_core.csv: unit must be one of")
                .withMessageEndingWith("was input_ktok");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read("a,m,chat,input_mtok,3"))
                .withMessage("line 2 of model_prices_core.csv: columns must be 12, were 5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read("a,m,chat,input_mtok,3,USD,,s,2026-08-01,,,,\n"))
                .withMessage("line 2 of model_prices_core.csv: columns must be 12, were 13");
        assertThatIllegalArgumentException().isThrownBy(() -> open("x\n")).withMessageEndingWith("was x");
    }

    @Test
    void open_lineWithoutModel_isNamedAtOnce() {
        for (String line : List.of("a", "a\nb,m,", "a,m", "a,m\n", "")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> open(HEADER + "z,z,chat,input_mtok,3,USD,,s,2026-08-01,,,\n" + line + "\n"))
                    .withMessageStartingWith("line 3 of model_prices_core.csv: columns must be 12, was ");
        }
    }

    @Test
    void open_modelInTwoPlaces_isRefused() {
        String line = "a,m,chat,input_mtok,3,USD,,s,2026-08-01,,,\n";
        assertThatIllegalArgumentException()
                .isThrownBy(() -> open(HEADER + line + line.replace("a,m", "a,mm") + line))
                .withMessage("model must be added once with all its prices, was added before: a m");
    }

    @Test
    void unitSlip_pricePerTokenReadAsPerMillion_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read("a,m,chat,input_mtok,0.0000025,USD,,s,2026-08-01,,,"))
                .withMessageContaining("line 2 of model_prices_core.csv: a m: price of fresh input must be between");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read("a,m,embedding,input_mtok,100,USD,,s,2026-08-01,,,"))
                .withMessageContaining("20 USD per million tokens");
    }

    private static PriceBook open(String text) {
        return new PriceLines(text.getBytes(StandardCharsets.UTF_8)).book();
    }

    private static RateCard read(String lines) {
        return open(HEADER + lines).card("a", "m");
    }
}
