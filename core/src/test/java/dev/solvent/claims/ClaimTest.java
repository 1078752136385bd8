package dev.solvent.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import dev.solvent.quantity.Period;
import dev.solvent.quantity.Quantities;
import dev.solvent.quantity.Share;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimTest {

    private static final OptionalDouble NONE = OptionalDouble.empty();

    @Test
    void point_isReadInItsUnit() {
        assertThat(claim("C-1", point("12.5", "money", Quantities.USD)).asMoney())
                .isEqualTo(Quantities.usd(12.5));
        assertThat(claim("C-2", point("7", "money/month", Quantities.CNY)).asMoneyPerMonth())
                .isEqualTo(Quantities.cny(7).per(Period.MONTH));
        Claim margin = claim("C-3", point("-24.5", "percent", null));
        assertThat(margin.asFraction()).isEqualTo(-0.245, within(1e-16));
        assertThat(claim("C-4", point("25", "percent", null)).asShare()).isEqualTo(Share.of(0.25, "sign-ups"));
    }

    @Test
    void share_withoutABase_namesTheMetric() {
        Claim noBase = new Claim(
                "C-1", "app", "D1", point("50", "percent", null), window(), " ", new Claim.Source("seed", 1, ""));
        assertThat(noBase.asShare()).isEqualTo(Share.of(0.5, "D1"));
    }

    @Test
    void bound_isNeverReadAsAPoint() {
        Claim few = claim("C-9", new Figure("", NONE, OptionalDouble.of(5), "days", Optional.empty()));
        assertThat(few.high()).isEqualTo(5);
        assertThatIllegalStateException()
                .isThrownBy(few::number)
                .withMessage("claim C-9 states no point value but at most 5 days; use low() or high()");
        assertThatIllegalStateException()
                .isThrownBy(few::low)
                .withMessage("claim C-9 states no lower bound, only at most 5 days");
        Claim many = claim("C-8", new Figure("", OptionalDouble.of(5), NONE, "days", Optional.empty()));
        assertThat(many.low()).isEqualTo(5);
        assertThatIllegalStateException().isThrownBy(many::high).withMessageContaining("no upper bound");
    }

    @Test
    void figure_ofAnotherUnit_isRefusedNamingTheClaim() {
        Claim percent = claim("C-7", point("4.7", "percent", null));
        assertThatIllegalStateException()
                .isThrownBy(percent::asMoney)
                .withMessage("claim C-7 must be in money here, is 4.7 percent");
        assertThatIllegalStateException().isThrownBy(percent::asMoneyPerMonth).withMessageContaining("money/month");
        Claim noCurrency = claim("C-6", point("4.7", "money", null));
        assertThatIllegalStateException()
                .isThrownBy(noCurrency::asMoney)
                .withMessage("claim C-6 states no currency: 4.7 money");
        assertThatIllegalStateException().isThrownBy(noCurrency::asFraction).withMessageContaining("percent");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> claim("C-5", point("782", "percent", null)).asShare())
                .withMessageContaining("7.82");
    }

    @ParameterizedTest(name = "{0} {1} is off by at most {2}")
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            text,      unit,     halfWidth
            41.91,     percent,  0.005
            50,        percent,  0.5
            4.70,      percent,  0.005
            180000000, persons,  5000000
            71.249,    money,    0.0005
            1.50,      ratio,    0.005
            10,        multiple, 0.5
            0,         persons,  0.5
            """)
    void roundingHalfWidth_isHalfAUnitOfTheLastDigit(String text, String unit, double halfWidth) {
        assertThat(point(text, unit, null).roundingHalfWidth().getAsDouble()).isEqualTo(halfWidth, within(1e-12));
    }

    @Test
    void figure_thatIsNoNumber_hasNoValue() {
        Figure date = point("2024-07", "date", null);
        assertThat(date.value()).isEmpty();
        assertThat(date.roundingHalfWidth()).isEmpty();
        assertThat(point("9", "persons", null).value()).hasValue(9);
        assertThat(new Figure("7.5", OptionalDouble.of(5), OptionalDouble.of(10), "money", Optional.of(Quantities.USD)))
                .hasToString("7.5, 5 to 10 USD money");
    }

    @Test
    void figure_withoutValueOrWithCrossedBounds_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Figure("", NONE, NONE, "persons", Optional.empty()))
                .withMessage("figure must state a value or a bound");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bounded(10, 5))
                .withMessage("low must be at most high, was 10.0 above 5.0");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void figure_boundThatIsNotFinite_isRefused(double bound) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Figure("", OptionalDouble.of(bound), NONE, "persons", Optional.empty()))
                .withMessage("low must be finite, was " + bound);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Figure("", NONE, OptionalDouble.of(bound), "persons", Optional.empty()))
                .withMessage("high must be finite, was " + bound);
    }

    @Test
    void book_givesClaimsById() {
        Claim first = claim("C-1", point("1", "persons", null));
        Claim last = claim("C-2", bounded(5, 10));
        ClaimBook book = ClaimBook.of("the record", List.of(first, last));
        assertThat(book.get("C-2")).isSameAs(last).hasToString("C-2 app, D1: 5 to 10 persons");
        assertThat(book.claims()).containsExactly(first, last);
        assertThat(book.name()).isEqualTo("the record");
        assertThat(book).hasToString("the record, 2 claims");
    }

    @Test
    void book_unknownId_isRefusedNamingIt() {
        ClaimBook book = ClaimBook.of("the record", List.of(claim("C-1", bounded(1, 2)), claim("C-2", bounded(1, 2))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> book.get("C-3"))
                .withMessage("id must be a claim of the record (2 claims, C-1 to C-2), was C-3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClaimBook.of("nothing", List.of()).get("C-1"))
                .withMessage("id must be a claim of nothing (0 claims, none), was C-1");
    }

    @Test
    void book_sameIdTwice_isRefused() {
        Claim claim = claim("C-1", bounded(1, 2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClaimBook.of("the record", List.of(claim, claim)))
                .withMessage("id must be unique in the record, was C-1 twice");
    }

    @Test
    void claim_withoutItsParts_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> claim(" ", bounded(1, 2)))
                .withMessageContaining("id");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Claim.Source("seed", -1, ""))
                .withMessage("line must be at least 0, was -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Claim.Source("", 1, ""))
                .withMessageContaining("document");
    }

    private static Claim claim(String id, Figure figure) {
        return new Claim(id, "app", "D1", figure, window(), "sign-ups", new Claim.Source("seed", 12, "as stated"));
    }

    private static Claim.Window window() {
        return new Claim.Window(Optional.of(LocalDate.of(2024, 7, 1)), Optional.empty());
    }

    private static Figure point(String text, String unit, @Nullable Currency currency) {
        return new Figure(text, NONE, NONE, unit, Optional.ofNullable(currency));
    }

    private static Figure bounded(double low, double high) {
        return new Figure("", OptionalDouble.of(low), OptionalDouble.of(high), "persons", Optional.empty());
    }
}
