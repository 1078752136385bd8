package dev.solvent.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.solvent.pricing.BillItem;
import dev.solvent.pricing.BillTerms;
import dev.solvent.pricing.Charge;
import dev.solvent.pricing.PlanTerms;
import dev.solvent.pricing.PricingPlan;
import dev.solvent.pricing.RoundingPolicy;
import dev.solvent.usage.Consumption;
import dev.solvent.usage.FixedUsage;
import dev.solvent.usage.Meter;
import dev.solvent.usage.MixtureUsage;
import dev.solvent.usage.Usage;
import dev.solvent.usage.UsageDistribution;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Charge} must do. Extend it and supply the charge; override {@link #units} where the charge has bounds worth
 * trying.
 *
 * @since 0.1.0
 */
public abstract class ChargeContract {

    private static final double MONEY = 1e-9;
    /** Quotients that do not end, such as a third, are cut after 50 digits. */
    private static final BigDecimal QUOTIENT = new BigDecimal("1e-30");

    private static final BillTerms EXACT = BillTerms.DEFAULTS.rounded(RoundingPolicy.exact());

    /** For subclasses. */
    protected ChargeContract() {}

    /**
     * The charge under test.
     *
     * @return the same charge on every call
     */
    protected abstract Charge charge();

    /**
     * The meter on which it depends.
     *
     * @return any meter if it depends on none
     */
    protected abstract Meter meter();

    /**
     * Quantities to try, with bounds of tiers and their neighbours.
     *
     * @return decimal digits, at least 0
     */
    protected Stream<String> units() {
        return Stream.of("0", "0.5", "1", "7", "99.99", "100", "100.01", "12345");
    }

    private Stream<BigDecimal> quantities() {
        return units().map(BigDecimal::new);
    }

    private double revenue(BigDecimal units) {
        return charge().revenue(each -> each.equals(meter()) ? units.doubleValue() : 0)
                .amount();
    }

    private BigDecimal billed(BigDecimal units) {
        return charge().items(Consumption.NONE.and(meter(), units), EXACT).stream()
                .map(BillItem::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** A plan finds a charge by its label. */
    @Test
    void label_isNotBlank() {
        assertThat(charge().label()).isNotBlank();
    }

    /** A charge never pays the user. */
    @Test
    void revenue_anyUnits_isNotNegative() {
        assertThat(quantities()).allSatisfy(units -> assertThat(revenue(units)).isNotNegative());
    }

    /** The bill says to the last digit what the model says to the last bit. */
    @Test
    void bill_anyUnits_isTheRevenue() {
        if (charge().isPaidByUser()) {
            assertThat(quantities())
                    .allSatisfy(units -> assertThat(billed(units).doubleValue())
                            .isCloseTo(revenue(units), within(MONEY * (1 + revenue(units)))));
        }
    }

    /** Where everybody consumes the same, the average user is that user. */
    @Test
    void expected_equalUsers_isTheirRevenue() {
        assertThat(quantities())
                .allSatisfy(units -> assertThat(expected(new FixedUsage(meter(), units.doubleValue())))
                        .isCloseTo(revenue(units), within(MONEY * (1 + revenue(units)))));
    }

    /** The expectation over two kinds of users is the weighed sum of theirs. */
    @Test
    void expected_twoKindsOfUsers_isTheWeighedSum() {
        List<BigDecimal> all = quantities().toList();
        FixedUsage light = new FixedUsage(meter(), all.get(1).doubleValue() + 0.0625);
        FixedUsage heavy = new FixedUsage(meter(), all.get(all.size() - 1).doubleValue() + 0.0625);
        double both =
                expected(UsageDistribution.mixture(MixtureUsage.part(0.75, light), MixtureUsage.part(0.25, heavy)));
        double sum = 0.75 * expected(light) + 0.25 * expected(heavy);
        assertThat(both).isCloseTo(sum, within(MONEY * (1 + sum)));
    }

    private double expected(UsageDistribution usage) {
        return charge().expectedRevenue(Usage.of(usage)).amount();
    }

    /** A flat charge is the same whatever is used. */
    @Test
    void flat_anyUnits_isConstant() {
        if (charge().isFlat()) {
            assertThat(quantities().map(this::revenue)).containsOnly(revenue(BigDecimal.ZERO));
        }
    }

    /** A charge that gives its tariff bills what the tariff says. */
    @Test
    void metered_tariff_isTheCharge() {
        charge().metered()
                .ifPresent(metered -> assertThat(quantities())
                        .allSatisfy(units ->
                                assertThat(metered.tariff().cost(units)).isCloseTo(billed(units), within(QUOTIENT))));
    }

    /** Alone on a plan it brings what it brings alone. */
    @Test
    void plan_ofThisChargeOnly_bringsTheSame() {
        PricingPlan plan = new PricingPlan(
                "plan", charge().revenue(each -> 0).currency(), List.of(charge()), Map.of(), PlanTerms.DEFAULTS);
        FixedUsage usage = new FixedUsage(meter(), 33.25);
        assertThat(plan.expectedRevenue(Usage.of(usage)).amount())
                .isCloseTo(expected(usage), within(MONEY * (1 + expected(usage))));
    }

    /** Same question, same answer. */
    @Test
    void revenue_askedTwice_isTheSame() {
        assertThat(quantities().map(this::revenue).toList())
                .isEqualTo(quantities().map(this::revenue).toList());
    }
}
