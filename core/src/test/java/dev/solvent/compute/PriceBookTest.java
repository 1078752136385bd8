package dev.solvent.compute;

import static dev.solvent.quantity.Quantities.HKD;
import static dev.solvent.quantity.Quantities.price;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.solvent.quantity.Price;
import dev.solvent.quantity.Unit;
import dev.solvent.usage.Meter;
import java.time.LocalDate;
import java.util.Currency;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceBookTest {

    private static final LocalDate DAY = LocalDate.of(2026, 8, 1);
    private static final PriceBook BOOK = PriceBook.builder("test")
            .add("openai", "gpt-5", "chat", output("10"))
            .add("openai", "gpt-4o", "chat", output("10"))
            .addUnusual("openai", "gpt-gold", output("6000"))
            .add("anthropic", "claude", "chat", output("15"))
            .build();

    private static ListedPrice output(String perMillion) {
        return ListedPrice.of(Meter.OUTPUT, price(perMillion).usd().perMillion(Unit.TOKEN));
    }

    private static Lookup find(PriceBook book, String provider, String model) {
        return book.find(provider, model, Meter.OUTPUT, Circumstances.ORDINARY, DAY);
    }

    @Test
    void find_listedModel_isPriced() {
        assertThat(find(BOOK, "openai", "gpt-5"))
                .isInstanceOfSatisfying(
                        Lookup.Priced.class,
                        found -> assertThat(found.price())
                                .isEqualTo(price("10").usd().perMillion(Unit.TOKEN)));
        assertThat(find(BOOK, "openai", "gpt-gold").isPriced()).isTrue();
    }

    @Test
    void find_misspeltModel_suggestsThoseThatBeginAlike() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> find(BOOK, "openai", "gpt-4").orThrow())
                .withMessage("model must be one of the 3 of openai in price book test, such as "
                        + "[gpt-4o, gpt-5, gpt-gold], was gpt-4");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BOOK.card("nobody", "gpt-5"))
                .withMessage("provider must be one of [anthropic, openai] in price book test, was nobody");
    }

    @Test
    void with_ownCard_replacesTheListedOne() {
        RateCard mine = RateCard.of("gpt-5", output("7.5"));
        PriceBook changed = BOOK.with("openai", mine).with("home", RateCard.of("llama", output("0.2")));
        assertThat(changed.card("openai", "gpt-5")).isEqualTo(mine);
        assertThat(changed.models("home")).containsExactly("llama");
        assertThat(BOOK.models("home")).isEmpty();
        assertThat(BOOK.card("openai", "gpt-5")).isEqualTo(RateCard.of("gpt-5", output("10")));
        assertThat(changed).hasToString("price book test of 3 providers and 5 models");
        assertThat(changed.version()).isEqualTo("test");
    }

    @Test
    void addDeferred_readsTheCardWhenAsked_once() {
        AtomicInteger readings = new AtomicInteger();
        PriceBook book = PriceBook.builder("test")
                .add("anthropic", "claude", "chat", output("15"))
                .addDeferred("openai", "gpt-5", () -> {
                    readings.incrementAndGet();
                    return RateCard.of("gpt-5", output("10"));
                })
                .build();
        assertThat(book).hasToString("price book test of 2 providers and 2 models");
        assertThat(book.models("openai")).containsExactly("gpt-5");
        assertThat(readings).hasValue(0);
        assertThat(find(book, "openai", "gpt-5").isPriced()).isTrue();
        assertThat(book.card("openai", "gpt-5")).isEqualTo(RateCard.of("gpt-5", output("10")));
        assertThat(readings).hasValue(1);
    }

    @Test
    void addDeferred_modelInTheBook_isRefused() {
        PriceBook.Builder builder =
                PriceBook.builder("test").addDeferred("openai", "gpt-5", () -> BOOK.card("openai", "gpt-5"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.addDeferred("openai", "gpt-5", () -> BOOK.card("openai", "gpt-5")))
                .withMessage("model must be added once with all its prices, was added before: openai gpt-5");
        PriceBook.Builder mixed = PriceBook.builder("test")
                .addDeferred("openai", "gpt-5", () -> BOOK.card("openai", "gpt-5"))
                .add("openai", "gpt-5", "chat", output("10"));
        assertThatIllegalArgumentException().isThrownBy(mixed::build).withMessageEndingWith("openai gpt-5");
    }

    @Test
    void builder_samePriceTwice_isRefused() {
        PriceBook.Builder twice = PriceBook.builder("test")
                .add("openai", "gpt-5", "chat", output("10"))
                .add("openai", "gpt-5", "chat", output("20"));
        assertThatIllegalArgumentException()
                .isThrownBy(twice::build)
                .withMessageContaining("prices of gpt-5 must not hold at the same time");
    }

    @ParameterizedTest
    @CsvSource({
        "0.001, chat, true",
        "0.000999, chat, false",
        "600, chat, true",
        "600.01, chat, false",
        "20, embedding, true",
        "20.01, embedding, false",
        "0.8, embedding, true"
    })
    void guard_tokens_areBoundedPerMillion(String perMillion, String mode, boolean usual) {
        Price price = price(perMillion).usd().perMillion(Unit.TOKEN);
        assertThat(MagnitudeGuard.STANDARD.objection(Meter.OUTPUT, mode, price).isEmpty())
                .isEqualTo(usual);
    }

    @Test
    void guard_otherUnitsAndCurrencies_areComparedAtRoundRates() {
        MagnitudeGuard guard = MagnitudeGuard.STANDARD;
        assertThat(guard.objection(Meter.VIDEO, "", price("69").cny().per(Unit.SECOND)))
                .isEmpty();
        assertThat(guard.objection(Meter.VIDEO, "", price("71").cny().per(Unit.SECOND)))
                .hasValueSatisfying(words -> assertThat(words).contains("between 0.000001 and 10 USD per second"));
        // a price of a thousand of something is judged per one
        assertThat(guard.objection(Meter.IMAGES, "", price("20").usd().per(1000, Unit.IMAGE)))
                .isEmpty();
        assertThat(guard.objection(Meter.IMAGES, "", price("20").usd().per(Unit.IMAGE)))
                .isPresent();
        Price unjudged = price("1000000").in(Currency.getInstance("XAF")).per(Unit.IMAGE);
        assertThat(guard.objection(Meter.IMAGES, "", unjudged)).isEmpty();
        assertThat(guard.objection(
                        new Meter("pages", new Unit("page")),
                        "",
                        price("9999").in(HKD).per(new Unit("page"))))
                .isEmpty();
        assertThat(guard.objection(Meter.VIDEO, "", price("0").usd().per(Unit.SECOND)))
                .isEmpty();
    }

    @Test
    void priceUnit_codes_roundTrip() {
        for (PriceUnit unit : PriceUnit.values()) {
            assertThat(PriceUnit.of(unit.code())).isSameAs(unit);
            assertThat(unit.price(price("1").usd()))
                    .isEqualTo(price("1").usd().per(unit.count(), unit.meter().unit()));
        }
        assertThat(PriceUnit.INPUT_MTOK.code()).isEqualTo("input_mtok");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PriceUnit.of("input_ktok"))
                .withMessageEndingWith("was input_ktok");
    }
}
