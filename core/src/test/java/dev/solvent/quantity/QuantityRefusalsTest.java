package dev.solvent.quantity;

import static dev.solvent.quantity.Quantities.USD;
import static dev.solvent.quantity.Quantities.cny;
import static dev.solvent.quantity.Quantities.months;
import static dev.solvent.quantity.Quantities.price;
import static dev.solvent.quantity.Quantities.seconds;
import static dev.solvent.quantity.Quantities.tokens;
import static dev.solvent.quantity.Quantities.usd;
import static dev.solvent.quantity.Quantities.years;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.solvent.Refusal;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityRefusalsTest {

    private static final double BELOW_ZERO = -Double.MIN_VALUE;
    private static final double ABOVE_ONE = StrictMath.nextUp(1.0);

    static Stream<Refusal> numbers() {
        return Stream.of(
                        Refusal.of("amount", value -> Money.of(value, USD)),
                        Refusal.of("factor", value -> usd(1).times(value)),
                        Refusal.of("parts", value -> usd(1).dividedBy(value), 0, BELOW_ZERO),
                        Refusal.of("factor", value -> usd(1).per(Period.MONTH).times(value)),
                        Refusal.of("parts", value -> usd(1).per(Period.MONTH).dividedBy(value), 0, -1),
                        Refusal.of("probability", value -> Rate.perMonth(value), BELOW_ZERO, ABOVE_ONE, 3),
                        Refusal.of("probability", value -> Rate.perQuarter(value), BELOW_ZERO, ABOVE_ONE),
                        Refusal.of("probability", value -> Rate.perYear(value), BELOW_ZERO, ABOVE_ONE),
                        Refusal.of("growth", value -> GrowthRate.perMonth(value), -1, -2),
                        Refusal.of("growth", value -> GrowthRate.perQuarter(value), -1),
                        Refusal.of("growth", value -> GrowthRate.perYear(value), -1),
                        Refusal.of("months", value -> GrowthRate.perYear(0.1).factorAfter(value)),
                        Refusal.of("months", value -> GrowthRate.perYear(0.1).discountFactor(-value)),
                        Refusal.of("fraction", value -> Share.of(value, "users"), BELOW_ZERO, ABOVE_ONE),
                        Refusal.of("percent", value -> Share.ofPercent(value, "users"), BELOW_ZERO, 100.5),
                        Refusal.of("total", value -> Share.of(0.5, "users").of(value)),
                        Refusal.of("amount", value -> seconds(value), BELOW_ZERO),
                        Refusal.of("amount", value -> tokens(value), -1),
                        Refusal.of("rate", value -> new ExchangeRate(USD, Quantities.CNY, value), 0, -7),
                        Refusal.ofOnly("from", value -> ExchangeRate.implied(usd(value), cny(1)), 0, -1),
                        Refusal.ofOnly("to", value -> ExchangeRate.implied(usd(1), cny(value)), 0, -1),
                        Refusal.of("value", value -> price(value)))
                .flatMap(each -> each)
                .filter(each -> !(each.parameter().equals("months") && Double.isInfinite(each.value())));
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void number_outsideItsDomain_isRefusedNamingParameterAndValue(Refusal each) {
        each.check();
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void factorAfter_infiniteMonths_isRefused(double months) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GrowthRate.perYear(0.1).factorAfter(months))
                .withMessage("months must be finite, was " + months);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
    void span_notPositive_isRefused(int count) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> months(count))
                .withMessage("count must be at least 1, was " + count);
        assertThatIllegalArgumentException().isThrownBy(() -> years(count)).withMessageContaining("count");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, Integer.MIN_VALUE})
    void series_negativeSize_isRefused(int size) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Series.generate(size, index -> 0))
                .withMessage("size must be at least 0, was " + size);
    }

    @Test
    void churn_givenAsPercentage_isRefusedWithAdvice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rate.perMonth(3.0))
                .withMessage("probability must be in [0, 1], was 3.0. "
                        + "Maybe pass a fraction (0.03), not a percentage (3.0).");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nine", "9,99", "9.99 USD", "NaN", "Infinity"})
    void price_notADecimalNumber_isRefused(String digits) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> price(digits))
                .withMessage("digits must be a decimal number such as 9.99, was " + digits);
    }

    @Test
    void price_negative_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> price("-0.01").usd().per(Period.MONTH))
                .withMessage("amount must be at least 0, was -0.01 USD");
    }

    @Test
    void price_perNothing_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> price("3").usd().per(0, Unit.TOKEN))
                .withMessage("count must be at least 1, was 0");
    }

    @Test
    void price_perUnit_isNoFlow() {
        Price perToken = price("3").usd().perMillion(Unit.TOKEN);
        assertThatIllegalArgumentException()
                .isThrownBy(perToken::toMoneyRate)
                .withMessage("price must be per period, was 3 USD per 1000000 tokens");
    }

    @Test
    void money_ofTwoCurrencies_isRefusedNamingBoth() {
        assertThatExceptionOfType(CurrencyMismatchException.class)
                .isThrownBy(() -> usd(1).plus(cny(7)))
                .withMessage("cannot add USD and CNY: currencies differ. Maybe convert with an ExchangeRate first.")
                .satisfies(mismatch -> {
                    assertThat(mismatch.first()).isEqualTo(USD);
                    assertThat(mismatch.second()).isEqualTo(Quantities.CNY);
                });
        assertThatExceptionOfType(CurrencyMismatchException.class)
                .isThrownBy(() -> usd(1).minus(cny(7)))
                .withMessageContaining("subtract USD and CNY");
        assertThatExceptionOfType(CurrencyMismatchException.class)
                .isThrownBy(() -> usd(1).ratioTo(cny(7)))
                .withMessageContaining("divide USD and CNY");
        assertThatExceptionOfType(CurrencyMismatchException.class)
                .isThrownBy(() -> usd(1).compareTo(cny(7)))
                .withMessageContaining("compare USD and CNY");
        assertThatExceptionOfType(CurrencyMismatchException.class)
                .isThrownBy(() -> usd(1).per(Period.MONTH).ratioTo(cny(7).per(Period.YEAR)))
                .withMessageContaining("divide USD and CNY");
    }

    @Test
    void exchangeRate_onAnotherCurrency_isRefused() {
        ExchangeRate rate = new ExchangeRate(USD, Quantities.CNY, 7.1);
        assertThatExceptionOfType(CurrencyMismatchException.class)
                .isThrownBy(() -> rate.convert(cny(7)))
                .withMessageContaining("convert USD and CNY");
        assertThatExceptionOfType(CurrencyMismatchException.class)
                .isThrownBy(() -> rate.convert(cny(7).per(Period.MONTH)));
    }

    @Test
    void ratio_toNothing_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> usd(1).ratioTo(usd(0)))
                .withMessage("other must not be zero, was 0 USD");
    }

    @Test
    void span_ofDays_isNoNumberOfMonths() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Span(45, Period.DAY).months())
                .withMessage("span must be a whole number of months, was 45 days");
    }

    @Test
    void series_ofAnotherSize_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Series.of(1, 2).plus(Series.of(1)))
                .withMessage("other must have 2 elements, had 1");
        assertThatIllegalArgumentException().isThrownBy(() -> Series.of(1, 2).minus(Series.of(1, 2, 3)));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 2})
    void series_noSuchElement_isRefused(int index) {
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> Series.of(1, 2).get(index))
                .withMessage("index must be in [0, 1], was " + index);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void texts_blank_areRefused(String blank) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Share.of(0.1, blank))
                .withMessageContaining("base");
        assertThatIllegalArgumentException().isThrownBy(() -> new Unit(blank)).withMessageContaining("label");
    }

    @Test
    @SuppressWarnings("NullAway")
    void null_isRefusedNamingTheParameter() {
        assertThatNullPointerException().isThrownBy(() -> Money.of(1, null)).withMessage("currency");
        assertThatNullPointerException().isThrownBy(() -> new Rate(0.1, null)).withMessage("period");
        assertThatNullPointerException().isThrownBy(() -> price((String) null)).withMessage("digits");
    }
}
