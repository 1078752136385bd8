package dev.solvent.decision;

import static dev.solvent.quantity.Quantities.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.solvent.economics.UnitEconomics;
import dev.solvent.quantity.Period;
import dev.solvent.quantity.Rate;
import dev.solvent.retention.RetentionCurve;
import org.junit.jupiter.api.Test;

class SalesRouteTest {

    private static UnitEconomics bringing(double monthly, double margin) {
        return UnitEconomics.ofAverages(
                usd(monthly).per(Period.MONTH), margin, RetentionCurve.geometric(Rate.perMonth(0.1)));
    }

    @Test
    void routes_areEqualAtTheIndifferentConversion() {
        SalesRoute store = new SalesRoute("store", 0.03, bringing(10, 0.5));
        SalesRoute web = new SalesRoute("web", 0.01, bringing(10, 0.8));
        double enough = web.indifferentConversion(store);
        assertThat(enough).isCloseTo(0.03 * 5 / 8, within(1e-12));
        assertThat(new SalesRoute("web", enough, web.buyer())
                        .valuePerThousandVisitors()
                        .amount())
                .isCloseTo(store.valuePerThousandVisitors().amount(), within(1e-9));
        assertThat(store.valuePerThousandVisitors().amount())
                .isCloseTo(30 * store.buyer().ltv().amount(), within(1e-9));
    }

    @Test
    void buyersWhoBringNothing_makeNoRouteGood() {
        SalesRoute loss = new SalesRoute("loss", 0.5, bringing(10, -0.1));
        assertThatThrownBy(() -> loss.indifferentConversion(loss))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("a buyer of loss must bring something");
        assertThatThrownBy(() -> new SalesRoute("web", 3, bringing(1, 1))).hasMessageContaining("conversion of web");
    }
}
