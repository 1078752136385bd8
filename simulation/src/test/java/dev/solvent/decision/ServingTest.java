package dev.solvent.decision;

import static dev.solvent.quantity.Quantities.cny;
import static dev.solvent.quantity.Quantities.months;
import static dev.solvent.quantity.Quantities.price;
import static dev.solvent.quantity.Quantities.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.solvent.compute.GpuFleet;
import dev.solvent.economics.OwnFleet;
import dev.solvent.quantity.CurrencyMismatchException;
import dev.solvent.quantity.GrowthRate;
import dev.solvent.quantity.Period;
import dev.solvent.quantity.Series;
import org.junit.jupiter.api.Test;

class ServingTest {

    private static final Series VOLUME = Series.of(100, 300, 200);
    private static final OwnFleet FLEET =
            new OwnFleet(GpuFleet.renting(price("2").usd()), 10, usd(50).per(Period.MONTH), 1);

    private static double cost(Serving way) {
        return way.cost(VOLUME, GrowthRate.NONE).amount();
    }

    @Test
    void eachWay_costsWhatItsMonthsCost() {
        assertThat(cost(Serving.api(usd(0.1)))).isCloseTo(60, within(1e-12));
        // 3 months of 150 reserved at 0.05, and 150 and 50 more at 0.2
        assertThat(cost(Serving.reserving(150, usd(0.05), usd(0.2)))).isCloseTo(22.5 + 40, within(1e-12));
        assertThat(cost(Serving.own(FLEET))).isCloseTo(3 * FLEET.cost(100).amount(), within(1e-9));
        assertThat(Serving.api(usd(0.1)).payoff(VOLUME, GrowthRate.NONE)).isEqualTo(usd(-60));
        assertThat(Serving.api(usd(1)).cost(VOLUME, GrowthRate.perMonth(1)).amount())
                .isCloseTo(100 + 150 + 50, within(1e-9));
    }

    @Test
    void switching_beginsTheMonthAfterTheVolumeIsReached() {
        Serving later = Serving.api(usd(1)).switchingAt(300, Serving.api(usd(0.5)), usd(7));
        assertThat(cost(later)).isCloseTo(100 + 300 + 100 + 7, within(1e-12));
        assertThat(later).hasToString("API, then API");
        assertThat(later.name()).isEqualTo(later.toString());
        Serving never = Serving.api(usd(1)).switchingAt(301, Serving.api(usd(0.5)), usd(7));
        assertThat(cost(never)).isCloseTo(600, within(1e-12));
        assertThat(cost(Serving.api(usd(1)).switchingAt(0, Serving.own(FLEET), usd(0))))
                .isCloseTo(100 + 2 * FLEET.cost(200).amount(), within(1e-9));
    }

    @Test
    void growing_isCompound() {
        assertThat(Serving.growing(100, GrowthRate.perMonth(0.1), months(3)).get(2))
                .isCloseTo(121, within(1e-9));
    }

    @Test
    void nonsense_isRefused() {
        assertThatThrownBy(() -> Serving.api(usd(-1))).hasMessageContaining("unit must be");
        assertThatThrownBy(() -> Serving.reserving(1, usd(1), cny(1))).isInstanceOf(CurrencyMismatchException.class);
        assertThatThrownBy(() -> Serving.api(usd(1)).switchingAt(1, Serving.api(cny(1)), usd(1)))
                .isInstanceOf(CurrencyMismatchException.class);
        assertThatThrownBy(() -> Serving.api(usd(1)).cost(Series.of(-1), GrowthRate.NONE))
                .hasMessageContaining("unitsByMonth");
    }
}
