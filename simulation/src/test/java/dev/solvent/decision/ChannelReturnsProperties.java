package dev.solvent.decision;

import static dev.solvent.quantity.Quantities.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.solvent.quantity.MoneyRate;
import dev.solvent.quantity.Period;
import dev.solvent.scenario.Saturation;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

class ChannelReturnsProperties {

    @Provide
    Arbitrary<Saturation> concave() {
        Arbitrary<Double> most = Arbitraries.doubles().between(200, 2000);
        Arbitrary<Double> half = Arbitraries.doubles().between(500, 20_000);
        return Arbitraries.oneOf(
                Combinators.combine(most, half, Arbitraries.doubles().between(0.5, 1))
                        .as(Saturation::hill),
                Combinators.combine(most, half).as((a, b) -> Saturation.logistic(a, 1 / b)));
    }

    /** Whole projections on both sides of the limit, with referrals, seasons, cuts, carry-over and levies, are worth less. */
    @Property(tries = 15)
    void atTheLimit_theBusinessIsWorthMost(@ForAll("concave") Saturation curve) {
        ChannelReturns.of(Shop.lively(1000, curve)).of("ads").limit().spend().ifPresent(limit -> {
            double best = limit.perMonth().amount();
            double there = Shop.watchedNpv(Shop.lively(best, curve));
            for (double factor : new double[] {0.5, 0.97, 1.03, 2}) {
                assertThat(Shop.watchedNpv(Shop.lively(best * factor, curve))).isLessThan(there);
            }
        });
    }

    @Property(tries = 20)
    void nextMoney_bringsLess_theMoreIsSpent(
            @ForAll("concave") Saturation curve, @ForAll @DoubleRange(min = 10, max = 50_000) double spend) {
        ChannelReturn ads = ChannelReturns.of(Shop.lively(spend, curve)).of("ads");
        MoneyRate more = usd(spend * 1.5).per(Period.MONTH);
        assertThat(ads.marginal(more)).isLessThan(ads.marginal());
        assertThat(ads.marginal()).isLessThanOrEqualTo(ads.average() * (1 + 1e-9));
        // what is asked of a level does not depend on the spend from which it is asked
        ChannelReturn from = ChannelReturns.of(Shop.lively(spend * 1.5, curve)).of("ads");
        assertThat(from.marginal()).isCloseTo(ads.marginal(more), within(1e-8 * from.marginal()));
    }
}
