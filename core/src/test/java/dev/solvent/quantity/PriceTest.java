package dev.solvent.quantity;

import static dev.solvent.quantity.Quantities.CNY;
import static dev.solvent.quantity.Quantities.EUR;
import static dev.solvent.quantity.Quantities.HKD;
import static dev.solvent.quantity.Quantities.USD;
import static dev.solvent.quantity.Quantities.price;
import static dev.solvent.quantity.Quantities.seconds;
import static dev.solvent.quantity.Quantities.tokens;
import static dev.solvent.quantity.Quantities.usd;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Month;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class PriceTest {

    @Test
    void amount_trailingZeros_areEqual() {
        assertThat(price("9.990").usd())
                .isEqualTo(price("9.99").usd())
                .hasSameHashCodeAs(price(9.99).usd());
        assertThat(price("0.00").usd()).isEqualTo(price("0").usd());
        assertThat(price("1e3").usd()).isEqualTo(price("1000").usd()).hasToString("1000 USD");
    }

    @Test
    void price_doubleLiteral_hasItsShortestDigits() {
        assertThat(price(0.1).value()).isEqualByComparingTo(new BigDecimal("0.1"));
    }

    @Test
    void currency_followsTheDigits() {
        assertThat(price("1").usd().currency()).isEqualTo(USD);
        assertThat(price("1").cny().currency()).isEqualTo(CNY);
        assertThat(price("1").eur().currency()).isEqualTo(EUR);
        assertThat(price("1").in(HKD).currency()).isEqualTo(HKD);
    }

    @Test
    void each_perMillionTokens_isThePriceOfOne() {
        Price price = price("3").usd().perMillion(Unit.TOKEN);
        assertThat(price).isEqualTo(price("3").usd().per(1_000_000, Unit.TOKEN));
        assertThat(price.each()).isEqualTo(usd(3e-6));
        assertThat(price.amount().toMoney()).isEqualTo(usd(3));
        assertThat(price).hasToString("3 USD per 1000000 tokens");
    }

    @Test
    void toMoneyRate_perPeriod_isAFlow() {
        Price price = price("9.99").usd().per(Period.MONTH);
        assertThat(price.toMoneyRate()).isEqualTo(usd(9.99).per(Period.MONTH));
        assertThat(price).hasToString("9.99 USD per month");
    }

    @Test
    void quantities_sayWhatTheyCount() {
        assertThat(seconds(60)).isEqualTo(new Quantity(60, Unit.SECOND)).hasToString("60 seconds");
        assertThat(tokens(1)).hasToString("1 token");
        assertThat(seconds(-0.0)).isEqualTo(seconds(0));
        QuantityRate yearly = tokens(1200).per(Period.YEAR);
        assertThat(yearly.perMonth()).isEqualTo(100);
        assertThat(yearly).hasToString("1200 tokens per year");
        assertThat(Unit.GPU_HOUR).hasToString("GPU-hour");
    }

    @Test
    void at_isAMonthOfTheCalendar() {
        assertThat(Quantities.at(2027, Month.MARCH)).isEqualTo(YearMonth.parse("2027-03"));
    }
}
