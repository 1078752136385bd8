package dev.solvent.economics;

import static dev.solvent.quantity.Quantities.at;
import static dev.solvent.quantity.Quantities.months;
import static dev.solvent.quantity.Quantities.price;
import static dev.solvent.usage.Meter.VIDEO;
import static java.time.Month.JANUARY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import dev.solvent.compute.ComputeCost;
import dev.solvent.compute.PriceTrend;
import dev.solvent.pricing.PricingPlan;
import dev.solvent.product.Product;
import dev.solvent.product.Segment;
import dev.solvent.quantity.GrowthRate;
import dev.solvent.quantity.Period;
import dev.solvent.quantity.Rate;
import dev.solvent.retention.RetentionCurve;
import dev.solvent.usage.FixedUsage;
import org.junit.jupiter.api.Test;

/** Nine in ten use 10 seconds for nothing and stay 1 month; one in ten pays 10, uses 40 seconds and stays 2 months. */
class ProductEconomicsTest {

    private static final Product CLIP = Product.named("Clip")
            .segment(Segment.of("free", PricingPlan.free())
                    .share(0.9)
                    .usage(new FixedUsage(VIDEO, 10))
                    .retention(RetentionCurve.geometric(Rate.perMonth(1))))
            .segment(Segment.of(
                            "creator",
                            PricingPlan.subscription(
                                    "Creator", price("10").usd().per(Period.MONTH)))
                    .share(0.1)
                    .usage(new FixedUsage(VIDEO, 40))
                    .retention(RetentionCurve.geometric(Rate.perMonth(0.5))))
            .compute(ComputeCost.perSecond(VIDEO, price("0.05").usd()));

    private static final ProductEconomics ECONOMICS = ProductEconomics.of(CLIP);

    @Test
    void ltv_isBlendedBySignUps() {
        // 0.9 * (-0.5) + 0.1 * 2 * (10 - 2)
        assertThat(ECONOMICS.ltv().amount()).isEqualTo(1.15, within(1e-14));
        assertThat(ECONOMICS.segment("free").ltv().amount()).isEqualTo(-0.5, within(1e-15));
        // over one month: 0.9 * (-0.5) + 0.1 * 8
        assertThat(ECONOMICS.over(months(1)).ltv().amount()).isEqualTo(0.35, within(1e-15));
    }

    @Test
    void grossMargin_withAndWithoutFreeUsers_differ() {
        assertThat(ECONOMICS.grossMargin()).isEqualTo(1.15 / 2, within(1e-14));
        assertThat(ECONOMICS.grossMarginWithoutFreeUsers()).isEqualTo(0.8, within(1e-14));
    }

    @Test
    void terms_holdForEverySegment() {
        // 0.9 * (-0.5) + 0.1 * 8 * (1 + 1/4)
        assertThat(ECONOMICS
                        .withDiscount(GrowthRate.perMonth(1))
                        .over(months(2))
                        .ltv()
                        .amount())
                .isEqualTo(0.55, within(1e-14));
        Product halved = CLIP.compute(
                ComputeCost.perSecond(VIDEO, price("0.05").usd()).withTrend(PriceTrend.step(at(2027, JANUARY), 0.5)));
        // 0.9 * (-0.25) + 0.1 * 9
        assertThat(ProductEconomics.of(halved)
                        .over(months(1))
                        .acquiredIn(at(2027, JANUARY))
                        .ltv()
                        .amount())
                .isEqualTo(0.675, within(1e-14));
    }

    @Test
    void product_withoutSegments_isRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> ProductEconomics.of(Product.named("Clip")))
                .withMessage("product Clip has no segment yet");
    }
}
