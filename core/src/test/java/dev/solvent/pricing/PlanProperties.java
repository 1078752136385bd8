package dev.solvent.pricing;

import static dev.solvent.pricing.Tariffs.METER;
import static dev.solvent.pricing.Tariffs.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.solvent.pricing.RevenueWaterfall.Step;
import dev.solvent.quantity.Amount;
import dev.solvent.quantity.Period;
import dev.solvent.usage.Consumption;
import dev.solvent.usage.Distributions;
import dev.solvent.usage.LimitedUsage;
import dev.solvent.usage.Usage;
import dev.solvent.usage.UsageDistribution;
import java.math.BigDecimal;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Plans of several charges with coupons, cap and commitment, users who differ on one meter. */
class PlanProperties {

    private static final BillTerms EXACT = BillTerms.DEFAULTS.rounded(RoundingPolicy.exact());

    /** Where usage ends, and with it what the reference integrates. */
    private static final BigDecimal LIMIT = new BigDecimal("333.3");

    @Provide
    Arbitrary<PricingPlan> plans() {
        Arbitrary<List<Tariff>> tariffs = Tariffs.any(true).list().ofMinSize(1).ofMaxSize(3);
        Arbitrary<Integer> fees = Arbitraries.of(0, 3, 10);
        Arbitrary<Optional<Amount>> caps = Arbitraries.of(Optional.empty(), Optional.of(usd("60")));
        Arbitrary<Optional<Amount>> commitments = Arbitraries.of(Optional.empty(), Optional.of(usd("12.5")));
        Arbitrary<List<Coupon>> coupons = Arbitraries.of(
                        Coupon.percentOff("tenth", "0.1"),
                        Coupon.percentOff("half the first", "0.5").on("charge 0"),
                        Coupon.amountOff("four", usd("4")))
                .list()
                .uniqueElements()
                .ofMaxSize(3);
        return Combinators.combine(tariffs, fees, caps, commitments, coupons).as(PlanProperties::plan);
    }

    private static PricingPlan plan(
            List<Tariff> tariffs, int fee, Optional<Amount> cap, Optional<Amount> commitment, List<Coupon> coupons) {
        PricingPlan plan = PricingPlan.subscription("plan", usd("" + fee).per(Period.MONTH));
        for (int i = 0; i < tariffs.size(); i++) {
            plan = plan.withCharge(new MeteredCharge("charge " + i, METER, tariffs.get(i)));
        }
        for (Coupon each : coupons) {
            plan = plan.withCoupon(each);
        }
        if (cap.isPresent()) {
            plan = plan.withSpendCap(cap.orElseThrow());
        }
        return commitment.isPresent() ? plan.withMinimumCommitment(commitment.orElseThrow()) : plan;
    }

    @Provide
    Arbitrary<UsageDistribution> usage() {
        return Distributions.continuous(METER).map(wanted -> new LimitedUsage(wanted, LIMIT.doubleValue()));
    }

    /** The mean of exact bills, read point by point. */
    @Property(tries = 120, edgeCases = EdgeCasesMode.NONE)
    void expectedBill_anyPlan_isTheLayerCakeOfBills(
            @ForAll("plans") PricingPlan plan, @ForAll("usage") UsageDistribution usage) {
        NavigableSet<BigDecimal> bends = new TreeSet<>(List.of(LIMIT));
        for (Charge each : plan.charges()) {
            each.metered().ifPresent(on -> bends.addAll(Tariffs.bends(on.tariff(), LIMIT)));
        }
        double reference = LayerCake.expectation(
                units -> plan.bill(Consumption.NONE.and(METER, units), EXACT).total(), bends, usage);
        RevenueWaterfall month = plan.waterfall(Usage.of(usage), 0);
        assertThat(month.billed().amount()).isCloseTo(reference, within(1e-9 * StrictMath.max(1, reference)));
        assertThat(month.net().amount()).isEqualTo(month.billed().amount());
        assertThat(month.sum(Step.LIST_PRICE).amount())
                .isCloseTo(
                        plan.charges().stream()
                                .mapToDouble(each ->
                                        each.expectedRevenue(Usage.of(usage)).amount())
                                .sum(),
                        within(1e-9 * StrictMath.max(1, reference)));
    }
}
