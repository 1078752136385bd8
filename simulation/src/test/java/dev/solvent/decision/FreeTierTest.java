package dev.solvent.decision;

import static dev.solvent.quantity.Quantities.seconds;
import static dev.solvent.quantity.Quantities.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.solvent.pricing.PricingPlan;
import dev.solvent.product.Product;
import dev.solvent.product.Segment;
import dev.solvent.quantity.GrowthRate;
import dev.solvent.quantity.Period;
import dev.solvent.quantity.Rate;
import dev.solvent.retention.RetentionCurve;
import dev.solvent.scenario.Channel;
import dev.solvent.scenario.Move;
import dev.solvent.scenario.Scenario;
import dev.solvent.usage.Meter;
import dev.solvent.usage.UsageDistribution;
import org.junit.jupiter.api.Test;

class FreeTierTest {

    /** Free users cost 0.5 a month and half of them leave; a fifth of those there at age 1 move to a plan that brings 9. */
    private static Scenario business() {
        Segment free = Segment.of("free", PricingPlan.free())
                .usage(UsageDistribution.fixed(Meter.VIDEO, seconds(5).per(Period.MONTH)))
                .retention(RetentionCurve.geometric(Rate.perMonth(0.5)));
        Segment paid = Shop.empty().product().segment("all").share(0);
        return Shop.empty()
                .discount(GrowthRate.NONE)
                .product(Product.named("shop")
                        .segment(free.share(1))
                        .segment(paid)
                        .compute(Shop.empty().product().compute().orElseThrow()))
                .channel(Channel.steady("ads", 1000, usd(1)))
                .fixed("team", usd(1000).per(Period.MONTH));
    }

    @Test
    void oneSignUp_isFollowedThroughItsLife() {
        FreeTier tier = FreeTier.of(business().move(Move.conversion("free", "all", 1, 0.2)), "free");
        double converts = 0.5 * 0.2;
        double left = 0.5 - converts;
        double free = 0.5 + 0.5 * left * (1 - StrictMath.pow(0.5, 23)) / 0.5;
        double paid = converts * 9 * (1 - StrictMath.pow(0.9, 23)) / 0.1;
        assertThat(tier.conversions()).isCloseTo(converts, within(1e-12));
        assertThat(tier.cost().amount()).isCloseTo(free, within(1e-9));
        assertThat(tier.costPerConversion().amount()).isCloseTo(free / converts, within(1e-9));
        assertThat(tier.contribution().amount()).isCloseTo(paid - free, within(1e-9));
        assertThat(tier).asString().startsWith("a sign-up of free costs ");
    }

    @Test
    void nobodyConverts_hasNoCostPerConversion() {
        FreeTier tier = FreeTier.of(business(), "free");
        assertThat(tier.conversions()).isZero();
        assertThatThrownBy(tier::costPerConversion).hasMessage("nobody moves from free to another segment");
        assertThatThrownBy(() -> FreeTier.of(business(), "trial")).hasMessageContaining("trial");
    }
}
