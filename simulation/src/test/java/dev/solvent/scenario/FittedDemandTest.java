package dev.solvent.scenario;

import static dev.solvent.quantity.Quantities.cny;
import static dev.solvent.quantity.Quantities.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.solvent.quantity.CurrencyMismatchException;
import java.util.List;
import org.junit.jupiter.api.Test;

class FittedDemandTest {

    /** Odds of 1 at 8 USD and of 1/4 at 12. */
    private static final List<PriceTest> TWO =
            List.of(new PriceTest(usd(8), 400, 200), new PriceTest(usd(12), 500, 100));

    @Test
    void fitted_twoPrices_passesThroughBothShares() {
        // logits 0 and -ln 4: s = 4 / ln 4, m = 8
        LogitDemand demand = Demand.fitted("paid", TWO).demand();
        assertThat(demand.median()).isCloseTo(8, within(1e-6));
        assertThat(demand.spread()).isCloseTo(4 / StrictMath.log(4), within(1e-6));
        assertThat(demand.share(8)).isCloseTo(0.5, within(1e-7));
        assertThat(demand.share(12)).isCloseTo(0.2, within(1e-7));
    }

    @Test
    void shareError_atATestedPrice_isThatOfItsBinomial() {
        // sqrt(q (1 - q) / n), as each arm alone sets its share
        FittedDemand fitted = Demand.fitted("paid", TWO);
        assertThat(fitted.shareError(usd(8))).isCloseTo(StrictMath.sqrt(0.25 / 400), within(1e-5));
        assertThat(fitted.shareError(usd(12))).isCloseTo(StrictMath.sqrt(0.16 / 500), within(1e-5));
    }

    @Test
    void fitted_threePrices_balancesTakers() {
        List<PriceTest> three = List.of(
                new PriceTest(usd(5), 1000, 320), new PriceTest(usd(10), 1000, 210), new PriceTest(usd(15), 1000, 90));
        LogitDemand demand = Demand.fitted("paid", three).demand();
        // the score equation of the median: expected takers are those who took
        double expected = 1000 * (demand.share(5) + demand.share(10) + demand.share(15));
        assertThat(expected).isCloseTo(620, within(1e-4));
    }

    @Test
    void demand_ofSharesThatRiseWithThePrice_isRefused() {
        FittedDemand rising =
                Demand.fitted("paid", List.of(new PriceTest(usd(8), 400, 100), new PriceTest(usd(12), 400, 200)));
        assertThatThrownBy(rising::demand).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void demand_ofOnePrice_isRefusedSayingWhy() {
        FittedDemand one = Demand.fitted("paid", List.of(new PriceTest(usd(8), 400, 100)));
        assertThatThrownBy(one::demand).hasMessageContaining("two prices");
    }

    @Test
    void priceTest_thatCannotBe_isRejectedNamingIt() {
        assertThatThrownBy(() -> new PriceTest(usd(8), 0, 0)).hasMessageContaining("offered");
        assertThatThrownBy(() -> new PriceTest(usd(8), 5, 6)).hasMessageContaining("took");
        assertThatThrownBy(() -> new PriceTest(usd(-1), 5, 2)).hasMessageContaining("price");
        assertThatThrownBy(() ->
                        Demand.fitted("paid", List.of(new PriceTest(usd(8), 5, 2), new PriceTest(cny(12), 5, 1))))
                .isInstanceOf(CurrencyMismatchException.class);
    }
}
