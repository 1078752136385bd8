package dev.solvent.quantity;

import static dev.solvent.quantity.Quantities.CNY;
import static dev.solvent.quantity.Quantities.EUR;
import static dev.solvent.quantity.Quantities.HKD;
import static dev.solvent.quantity.Quantities.USD;
import static dev.solvent.quantity.Quantities.cny;
import static dev.solvent.quantity.Quantities.months;
import static dev.solvent.quantity.Quantities.usd;
import static dev.solvent.quantity.Quantities.years;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

    @Test
    void arithmetic_smallAmounts_isAsByHand() {
        assertThat(usd(3).plus(usd(4))).isEqualTo(usd(7));
        assertThat(usd(3).minus(usd(4))).isEqualTo(usd(-1));
        assertThat(usd(3).times(-2)).isEqualTo(usd(-6));
        assertThat(usd(3).dividedBy(4)).isEqualTo(usd(0.75));
        assertThat(usd(3).ratioTo(usd(-4))).isEqualTo(-0.75);
    }

    @Test
    void zero_ofEitherSign_isEqual() {
        assertThat(usd(-0.0)).isEqualTo(Money.zero(USD)).hasSameHashCodeAs(usd(0));
        assertThat(usd(5).times(-0.0)).isEqualTo(usd(0));
    }

    @Test
    void compareTo_sortsByAmount() {
        assertThat(List.of(usd(2), usd(-1), usd(0)).stream().sorted().toList())
                .containsExactly(usd(-1), usd(0), usd(2));
    }

    @ParameterizedTest(name = "{0} prints {1}")
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            amount,        text
            12.5,          12.5 USD
            0,             0 USD
            -0.1,          -0.1 USD
            18756387,      18756400 USD
            0.04136253,    0.0413625 USD
            1e-20,         1E-20 USD
            2.5e20,        2.5E+20 USD
            """)
    void toString_isTheSameInEveryLocale(double amount, String text) {
        assertThat(usd(amount)).hasToString(text);
    }

    @Test
    void over_nineMonths_isTheMonthlyAverage() {
        assertThat(usd(18_900_000).over(months(9))).isEqualTo(usd(2_100_000).per(Period.MONTH));
    }

    @Test
    void rate_inAnotherPeriod_keepsTheFlow() {
        MoneyRate yearly = usd(24).per(Period.YEAR);
        assertThat(yearly.perMonth()).isEqualTo(usd(2));
        assertThat(yearly.in(Period.QUARTER)).isEqualTo(usd(6).per(Period.QUARTER));
        assertThat(yearly.over(months(18))).isEqualTo(usd(36));
        assertThat(yearly.over(years(2))).isEqualTo(usd(48));
        assertThat(yearly.ratioTo(usd(1).per(Period.MONTH))).isEqualTo(2);
        assertThat(yearly.times(0.5)).isEqualTo(usd(12).per(Period.YEAR));
        assertThat(yearly.dividedBy(4)).isEqualTo(usd(6).per(Period.YEAR)).hasToString("6 USD per year");
    }

    @Test
    void exchangeRate_convertsAmountsAndFlows() {
        ExchangeRate rate = new ExchangeRate(USD, CNY, 7.1);
        assertThat(rate.convert(usd(10))).isEqualTo(cny(71));
        assertThat(rate.convert(usd(10).per(Period.MONTH))).isEqualTo(cny(71).per(Period.MONTH));
        assertThat(rate).hasToString("7.1 CNY per USD");
    }

    /** iQiyi states its 2019 revenue as 28,994 million CNY and 4,198.5 million USD: 6.9058 CNY per USD. */
    @Test
    void implied_oneFigureInTwoCurrencies_isTheRateOfTheSource() {
        ExchangeRate implied = ExchangeRate.implied(usd(2), cny(14));
        assertThat(implied).isEqualTo(new ExchangeRate(USD, CNY, 7));
        assertThat(implied.convert(usd(1)).amount()).isEqualTo(7, within(1e-15));
    }

    @Test
    void currencies_areThoseOfTheirCodes() {
        assertThat(List.of(USD, CNY, EUR, HKD))
                .extracting(Object::toString)
                .containsExactly("USD", "CNY", "EUR", "HKD");
    }

    @Test
    void ratioTo_nextToNothing_isRefusedRatherThanInfinite() {
        assertThatThrownBy(() -> usd(10).ratioTo(usd(1e-310)))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("10 USD")
                .hasMessageContaining("beyond the range");
    }
}
