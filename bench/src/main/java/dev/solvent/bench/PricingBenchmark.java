package dev.solvent.bench;

import static dev.solvent.quantity.Quantities.price;

import dev.solvent.compute.ComputeCost;
import dev.solvent.pricing.Bill;
import dev.solvent.pricing.BoundPlan;
import dev.solvent.pricing.MeteredCharge;
import dev.solvent.pricing.PerUnit;
import dev.solvent.pricing.PricingPlan;
import dev.solvent.pricing.Tariff;
import dev.solvent.pricing.Tier;
import dev.solvent.quantity.Money;
import dev.solvent.quantity.Period;
import dev.solvent.quantity.Price;
import dev.solvent.quantity.Unit;
import dev.solvent.usage.Consumption;
import dev.solvent.usage.LogNormalUsage;
import dev.solvent.usage.Meter;
import dev.solvent.usage.Usage;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Speed of a plan with ten charges: what it brings on average, and one exact bill. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class PricingBenchmark {

    private final PricingPlan plan = plan();
    private final BoundPlan bound = plan.bound();
    private final ComputeCost cost =
            ComputeCost.perSecond(Meter.VIDEO, price("0.035").usd());
    private final Consumption consumption = Consumption.of(Meter.VIDEO, "137.5");

    /** Not final, so that nothing is computed beforehand. */
    private Usage usage = Usage.of(new LogNormalUsage(Meter.VIDEO, 3.5, 1.2));

    /** A flat fee, graduated tiers, volume tiers, a capped line and six overages: ten charges on one meter. */
    private static PricingPlan plan() {
        Price cent = perSecond("0.01");
        Tier[] tiers = {Tier.upTo("10", cent), Tier.upTo("100", perSecond("0.008")), Tier.rest(perSecond("0.005"))};
        PricingPlan plan = PricingPlan.subscription(
                        "Ten charges", price("9.99").usd().per(Period.MONTH))
                .withCharge(new MeteredCharge("graduated", Meter.VIDEO, Tariff.graduated(tiers)))
                .withCharge(new MeteredCharge("volume", Meter.VIDEO, Tariff.volume(tiers)))
                .withCharge(new MeteredCharge(
                        "capped",
                        Meter.VIDEO,
                        Tariff.perUnit(cent).withMaximum(price("5").usd())));
        for (int i = 1; i <= 6; i++) {
            plan = plan.withCharge(new PerUnit("overage " + i, Meter.VIDEO, cent, 20 * i));
        }
        return plan;
    }

    private static Price perSecond(String digits) {
        return price(digits).usd().per(Unit.SECOND);
    }

    /** The mean over log-normal users of a plan bound once, less what they burn. */
    @Benchmark
    public Money expectedRevenueLessCost() {
        double seconds = usage.on(Meter.VIDEO).orElseThrow().mean();
        return bound.expectedRevenue(usage).minus(cost.unitCost(Meter.VIDEO).times(seconds));
    }

    /** Binding and the mean. */
    @Benchmark
    public Money boundAndExpectedRevenue() {
        return plan.expectedRevenue(usage);
    }

    /** One bill in decimals, rounded per line. */
    @Benchmark
    public Bill bill() {
        return plan.bill(consumption);
    }
}
