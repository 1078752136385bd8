package dev.solvent.projection;

import static dev.solvent.quantity.Quantities.at;
import static dev.solvent.quantity.Quantities.months;
import static dev.solvent.quantity.Quantities.price;
import static dev.solvent.quantity.Quantities.usd;
import static dev.solvent.usage.Meter.VIDEO;
import static java.time.Month.JANUARY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import dev.solvent.compute.ComputeCost;
import dev.solvent.economics.ReportingPolicy;
import dev.solvent.economics.ReportingPolicy.FreeUsers;
import dev.solvent.economics.ReportingPolicy.RevenueBasis;
import dev.solvent.pricing.PricingPlan;
import dev.solvent.pricing.Tax;
import dev.solvent.product.Product;
import dev.solvent.product.Segment;
import dev.solvent.quantity.Period;
import dev.solvent.quantity.Rate;
import dev.solvent.quantity.Series;
import dev.solvent.retention.RetentionCurve;
import dev.solvent.scenario.Channel;
import dev.solvent.scenario.Scenario;
import dev.solvent.usage.FixedUsage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Two months of 100 sign-ups at 2. Ninety use 10 seconds for nothing and stay a month; ten pay 12.50, of which 2.50 is tax and 3.00
 * the store's, use 40 seconds and leave by half: 25 payer months, 180 free ones. A second is 5 cents.
 */
class StatementTest {

    private static final Product CLIP = Product.named("Clip")
            .segment(Segment.of("free", PricingPlan.free())
                    .share(0.9)
                    .usage(new FixedUsage(VIDEO, 10))
                    .retention(RetentionCurve.geometric(Rate.perMonth(1))))
            .segment(Segment.of(
                            "creator",
                            PricingPlan.subscription(
                                            "Creator", price("12.50").usd().per(Period.MONTH))
                                    .withTax(Tax.included("0.25"))
                                    .withStoreCommission(0.3))
                    .share(0.1)
                    .usage(new FixedUsage(VIDEO, 40))
                    .retention(RetentionCurve.geometric(Rate.perMonth(0.5))))
            .compute(ComputeCost.perSecond(VIDEO, price("0.05").usd()));

    private static final Scenario PLAIN = Scenario.of(CLIP, at(2027, JANUARY)).over(months(2));
    private static final Projection PROJECTION = Projector.project(PLAIN.channel(Channel.steady("social", 100, usd(2)))
            .fixed("sales", usd(300).per(Period.MONTH), Series.of(1, 2)));

    @ParameterizedTest
    @CsvSource({
        "WITH_TAX, COST_OF_REVENUE, 312.5, 35",
        "BEFORE_STORE, COST_OF_REVENUE, 250, 35",
        "AFTER_STORE, COST_OF_REVENUE, 175, 35",
        "WITH_TAX, MARKETING, 312.5, 125",
        "BEFORE_STORE, MARKETING, 250, 125",
        "AFTER_STORE, MARKETING, 175, 125"
    })
    void grossMargin_ofOneProjection_isWhatThePolicySays(
            RevenueBasis basis, FreeUsers free, double revenue, double profit) {
        Statement statement =
                PROJECTION.reported(ReportingPolicy.STANDARD.withRevenue(basis).withFreeUsersIn(free));
        MonthTable table = statement.table();
        assertThat(table.column("revenue").values().sum()).isCloseTo(revenue, within(1e-11));
        assertThat(table.column("gross profit").values().sum()).isCloseTo(profit, within(1e-11));
        assertThat(table.column("cost of revenue").values().sum()).isCloseTo(revenue - profit, within(1e-11));
        assertThat(statement.grossMargin()).isCloseTo(profit / revenue, within(1e-13));
    }

    @Test
    void cac_isWhatThePolicyCounts() {
        ReportingPolicy media = ReportingPolicy.STANDARD;
        assertThat(PROJECTION.reported(media).cac()).isEqualTo(usd(2));
        // 45 a month for free users
        assertThat(PROJECTION
                        .reported(media.withFreeUsersIn(FreeUsers.MARKETING))
                        .cac()
                        .amount())
                .isCloseTo(2.45, within(1e-13));
        // 200 + 300 and 200 + 600 over 200 users; with a lag the first month's spend over the second month's users
        assertThat(PROJECTION.reported(media.fullyLoadedWith("sales")).cac()).isEqualTo(usd(6.5));
        assertThat(PROJECTION
                        .reported(media.fullyLoadedWith("sales").laggedBy(1))
                        .cac())
                .isEqualTo(usd(5));
    }

    @Test
    void statement_reads() {
        assertThat(PROJECTION.reported(ReportingPolicy.STANDARD))
                .hasToString("gross margin 14 %, CAC 2 USD (revenue without tax, before stores and processors;"
                        + " free users are a cost of revenue; CAC of media)");
    }

    @Test
    void statement_ofWhatIsNotThere_isRefusedByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PROJECTION.reported(ReportingPolicy.STANDARD.fullyLoadedWith("sails")))
                .withMessage("fixedCosts of the policy must be among [sales], was sails");
        assertThatIllegalStateException()
                .isThrownBy(() -> PROJECTION
                        .reported(ReportingPolicy.STANDARD.laggedBy(2))
                        .cac())
                .withMessageContaining("there is no CAC");
        assertThatIllegalStateException()
                .isThrownBy(() -> Projector.project(PLAIN)
                        .reported(ReportingPolicy.STANDARD)
                        .grossMargin())
                .withMessageContaining("there is no revenue");
    }
}
