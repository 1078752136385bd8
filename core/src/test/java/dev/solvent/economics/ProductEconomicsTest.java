package dev.solvent.economics;

import static dev.solvent.quantity.Quantities.at;
import static dev.solvent.quantity.Quantities.months;
import static dev.solvent.quantity.Quantities.price;
import static dev.solvent.usage.Meter.VIDEO;
import static java.time.Month.JANUARY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import dev.solvent.compute.ComputeCost;
import dev.solvent.compute.PriceTrend;
import dev.solvent.economics.ReportingPolicy.FreeUsers;
import dev.solvent.economics.ReportingPolicy.RevenueBasis;
import dev.solvent.pricing.AdRevenue;
import dev.solvent.pricing.PricingPlan;
import dev.solvent.pricing.Tax;
import dev.solvent.product.Product;
import dev.solvent.product.Segment;
import dev.solvent.quantity.GrowthRate;
import dev.solvent.quantity.Period;
import dev.solvent.quantity.Rate;
import dev.solvent.retention.RetentionCurve;
import dev.solvent.usage.FixedUsage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    /**
     * A payer pays 12.50 a month, of which 2.50 is tax and 3.00 stays with the store: 2.50, 2.00 or 1.40 a sign-up. Serving takes 0.40
     * for payers and 0.45 for free users. The margin is anything from 22 to 71 percent.
     */
    @ParameterizedTest
    @CsvSource({
        "WITH_TAX, COST_OF_REVENUE, 0.22",
        "BEFORE_STORE, COST_OF_REVENUE, 0.275",
        "AFTER_STORE, COST_OF_REVENUE, 0.3928571428571429",
        "WITH_TAX, MARKETING, 0.40",
        "BEFORE_STORE, MARKETING, 0.50",
        "AFTER_STORE, MARKETING, 0.7142857142857143"
    })
    void grossMargin_ofOneBusiness_isWhatThePolicySays(RevenueBasis revenue, FreeUsers free, double margin) {
        PricingPlan plan = PricingPlan.subscription(
                        "Creator", price("12.50").usd().per(Period.MONTH))
                .withTax(Tax.included("0.25"))
                .withStoreCommission(0.3);
        ProductEconomics taxed =
                ProductEconomics.of(CLIP.with(CLIP.segment("creator").plan(plan)));
        ReportingPolicy policy = ReportingPolicy.STANDARD.withRevenue(revenue).withFreeUsersIn(free);
        assertThat(taxed.grossMargin(policy)).isEqualTo(margin, within(1e-14));
        assertThat(taxed.grossMargin(ReportingPolicy.STANDARD)).isEqualTo(taxed.grossMargin(), within(1e-14));
    }

    /** Advertisers pay for free users, who still are none of those who pay. */
    @Test
    void grossMargin_withoutFreeUsers_leavesAdvertisingOut() {
        PricingPlan shown = PricingPlan.free()
                .withCharge(new AdRevenue("banners", VIDEO, price("10").usd().per(1000, VIDEO.unit()), 1));
        ProductEconomics withAds =
                ProductEconomics.of(CLIP.with(CLIP.segment("free").plan(shown)));
        assertThat(withAds.grossMarginWithoutFreeUsers()).isEqualTo(0.8, within(1e-14));
        // (1.6 + 0.9 * (0.1 - 0.5)) / (2 + 0.09)
        assertThat(withAds.grossMargin()).isEqualTo(1.24 / 2.09, within(1e-14));
    }

    @Test
    void policy_saysWhatItMeans() {
        assertThat(ReportingPolicy.STANDARD)
                .hasToString(
                        "revenue without tax, before stores and processors; free users are a cost of revenue; CAC of media");
        assertThat(ReportingPolicy.STANDARD
                        .withRevenue(RevenueBasis.AFTER_STORE)
                        .withFreeUsersIn(FreeUsers.MARKETING)
                        .fullyLoadedWith("team", "tools")
                        .laggedBy(1))
                .hasToString("revenue without tax, after stores and processors; free users are marketing;"
                        + " CAC of media and team, tools of 1 month before");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReportingPolicy.STANDARD.laggedBy(-1))
                .withMessage("lagMonths must be at least 0, was -1");
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
