package dev.solvent.economics;

import static dev.solvent.quantity.Quantities.cny;
import static dev.solvent.quantity.Quantities.price;
import static dev.solvent.quantity.Quantities.usd;
import static dev.solvent.usage.Meter.OUTPUT;
import static dev.solvent.usage.Meter.VIDEO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.solvent.Refusal;
import dev.solvent.compute.ComputeCost;
import dev.solvent.quantity.CurrencyMismatchException;
import dev.solvent.quantity.Money;
import dev.solvent.quantity.Unit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MarginTest {

    private static final ComputeCost REFERENCE =
            ComputeCost.perSecond(VIDEO, price("1").usd());

    /** In units of the reference's cost: GM = 1 - k / p and p = k / (1 - GM), by hand. */
    @ParameterizedTest(name = "a fraction {0} of the cost at price {1}: {2}")
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            k,    price, margin
            0.1,  0.2,   0.5
            0.1,  0.25,  0.6
            0.1,  1,     0.9
            0.25, 0.2,   -0.25
            0,    1,     1
            """)
    void grossMargin_andThePriceForIt_areAsByHand(double k, double price, double margin) {
        Margin result = Margin.of(usd(price), REFERENCE.times(k));
        assertThat(result.grossMargin()).isEqualTo(margin, within(1e-15));
        if (k > 0) {
            assertThat(Margin.priceFor(margin, REFERENCE.times(k)).amount()).isEqualTo(price, within(1e-15));
        }
    }

    @Test
    void freeUnitsAndStore_takeTheirPart() {
        // 1 - 0.15 - 4 * 0.1 / 0.8
        Margin margin = Margin.of(price("0.8").usd().per(Unit.SECOND), REFERENCE.times(0.1))
                .withFreeUnitsPerPaid(3)
                .withStoreCommission(0.15);
        assertThat(margin.grossMargin()).isEqualTo(0.35, within(1e-15));
        assertThat(margin.priceFor(0.35).amount()).isEqualTo(0.8, within(1e-15));
        assertThat(margin.freeUnitsPerPaidFor(0.35)).isEqualTo(3, within(1e-14));
        assertThat(margin.freeUnitsPerPaidFor(0.9)).isNegative();
        // 4 * 0.1 / 0.85
        assertThat(margin.breakEvenPrice().amount()).isEqualTo(0.4 / 0.85, within(1e-15));
        assertThat(margin).hasToString("gross margin 35 % at 0.8 USD a unit");
    }

    @Test
    void margin_aboveWhatTheStoreLeaves_isRefused() {
        Margin margin = Margin.of(usd(1), REFERENCE).withStoreCommission(0.25);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> margin.priceFor(0.75))
                .withMessage("grossMargin must be below 0.75, which is what the store leaves, was 0.75");
    }

    @Test
    void margin_ofTwoMetersOrTheWrongUnit_isRefused() {
        ComputeCost both =
                REFERENCE.plus(ComputeCost.perMillionTokens(OUTPUT, price("1").usd()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Margin.of(usd(1), both))
                .withMessage("cost must have one meter, had [video in seconds, output in tokens]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Margin.of(price("1").usd().per(Unit.CLIP), REFERENCE))
                .withMessage("price must be per second, was 1 USD per clip");
        assertThatExceptionOfType(CurrencyMismatchException.class).isThrownBy(() -> Margin.of(cny(1), REFERENCE));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Margin.of(usd(1), REFERENCE.times(0)).freeUnitsPerPaidFor(0.5))
                .withMessageContaining("zero");
    }

    static Stream<Refusal> parameters() {
        Margin margin = Margin.of(usd(1), REFERENCE);
        return Stream.of(
                        Refusal.ofOnly("price", value -> Margin.of(usd(value), REFERENCE), 0, -1),
                        Refusal.ofOnly("unitCost", value -> new Margin(usd(1), usd(value), 0, 0), -1),
                        Refusal.of("freeUnitsPerPaid", margin::withFreeUnitsPerPaid, -1),
                        Refusal.of("storeCommission", margin::withStoreCommission, -0.1, 1.1),
                        Refusal.of("grossMargin", value -> margin.priceFor(value), 1, 2),
                        Refusal.of("grossMargin", margin::freeUnitsPerPaidFor))
                .flatMap(each -> each);
    }

    @ParameterizedTest
    @MethodSource("parameters")
    void parameter_outsideItsDomain_isRefusedNamingParameterAndValue(Refusal each) {
        each.check();
    }

    @Test
    void margin_moneyOfTheResult_hasTheCurrencyOfTheCost() {
        Money price =
                Margin.priceFor(0.5, ComputeCost.perSecond(VIDEO, price("0.3").cny()));
        assertThat(price).isEqualTo(cny(0.6));
    }
}
