package dev.solvent.scenario;

import static dev.solvent.quantity.Quantities.CNY;
import static dev.solvent.quantity.Quantities.USD;
import static dev.solvent.quantity.Quantities.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.solvent.quantity.CurrencyMismatchException;
import dev.solvent.quantity.Money;
import dev.solvent.testkit.ShockContract;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OneOffPaymentTest extends ShockContract {

    private static final YearMonth MARCH = YearMonth.of(2027, 3);

    @Override
    protected Shock shock() {
        return Shock.oneOffPayment("settlement", MARCH, usd(1_000_000));
    }

    @Override
    protected YearMonth firstMonth() {
        return MARCH;
    }

    @Override
    protected YearMonth lastMonth() {
        return MARCH;
    }

    @Test
    void oneOff_inItsMonth_isTheAmount() {
        assertThat(shock().oneOff(MARCH, Money.zero(USD))).isEqualTo(usd(1_000_000));
    }

    @Test
    void oneOff_inAnotherCurrency_isRefused() {
        assertThatThrownBy(() -> shock().oneOff(MARCH, Money.zero(CNY)))
                .isInstanceOf(CurrencyMismatchException.class)
                .hasMessageContaining("CNY")
                .hasMessageContaining("USD");
    }

    /** Money itself refuses what is not finite. */
    @ParameterizedTest(name = "amount {0}")
    @ValueSource(doubles = {-Double.MIN_VALUE, -1, -1e9})
    void amount_negative_isRejected(double amount) {
        Rejected.naming(
                "amount of once", amount, "at least 0", value -> Shock.oneOffPayment("once", MARCH, usd(value)));
    }

    @Test
    void label_blank_isRejected() {
        assertThatThrownBy(() -> Shock.oneOffPayment("", MARCH, usd(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("label must not be blank");
    }
}
