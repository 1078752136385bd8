package dev.solvent.economics;

import dev.solvent.compute.ComputeCost;
import dev.solvent.pricing.PricingPlan;
import dev.solvent.quantity.Money;
import dev.solvent.usage.Meter;
import dev.solvent.usage.Usage;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** The lines of one active user in one month: what comes in, and where it goes. */
final class UserMonth {

    static final String STORE_COMMISSION = "store commission";
    static final String FAILED_ATTEMPTS = "failed attempts";

    private final PricingPlan plan;
    private final Usage usage;
    private final Optional<ComputeCost> compute;
    private final List<UserCost> otherCosts;

    UserMonth(PricingPlan plan, Usage usage, Optional<ComputeCost> compute, List<UserCost> otherCosts) {
        this.plan = plan;
        this.usage = usage;
        this.compute = compute;
        this.otherCosts = otherCosts;
    }

    /** What a user pays, before anybody takes a part. */
    List<Breakdown.Part> revenue() {
        List<Breakdown.Part> parts = new ArrayList<>();
        Money named = Money.zero(plan.currency());
        for (var charge : plan.charges()) {
            Money expected = plan.expectedRevenue(charge, usage);
            parts.add(new Breakdown.Part(charge.label(), expected));
            named = named.plus(expected);
        }
        if (parts.isEmpty()) {
            parts.add(new Breakdown.Part("list price", named));
        }
        return parts;
    }

    /** What comes off between list price and gross profit, negative. */
    List<Breakdown.Part> costOfRevenue(Optional<YearMonth> month) {
        List<Breakdown.Part> parts = new ArrayList<>();
        if (plan.storeCommission() > 0) {
            parts.add(new Breakdown.Part(
                    STORE_COMMISSION, plan.expectedRevenue(usage).times(-plan.storeCommission())));
        }
        compute.ifPresent(cost -> addCompute(cost, month, parts));
        otherCosts.stream().filter(UserCost::costOfRevenue).map(UserMonth::line).forEach(parts::add);
        return parts;
    }

    /** What comes off between gross profit and contribution, negative. */
    List<Breakdown.Part> belowGrossProfit() {
        return otherCosts.stream()
                .filter(each -> !each.costOfRevenue())
                .map(UserMonth::line)
                .toList();
    }

    /** Contribution of one user who wants exactly these units. */
    double contribution(ToDoubleFunction<Meter> wanted, Optional<YearMonth> month) {
        double net = plan.revenue(wanted).amount() * (1 - plan.storeCommission());
        for (Meter meter : compute.map(ComputeCost::meters).orElse(List.of())) {
            double served = plan.served(meter, wanted.applyAsDouble(meter));
            net -= served * unitCost(meter, month).amount();
        }
        for (UserCost each : otherCosts) {
            net -= each.cost().perMonth().amount();
        }
        return net;
    }

    private Money unitCost(Meter meter, Optional<YearMonth> month) {
        ComputeCost cost = compute.orElseThrow();
        return month.map(when -> cost.unitCost(meter, when)).orElseGet(() -> cost.unitCost(meter));
    }

    private void addCompute(ComputeCost cost, Optional<YearMonth> month, List<Breakdown.Part> parts) {
        Money failed = Money.zero(plan.currency());
        boolean someFail = false;
        for (ComputeCost.Line line : cost.lines()) {
            double served =
                    usage.on(line.item().meter()).map(plan::expectedServed).orElse(0.0);
            Money accepted =
                    month.map(line::perAttempt).orElseGet(line::perAttempt).times(served);
            parts.add(new Breakdown.Part("compute " + line.item().label(), accepted.times(-1)));
            failed = failed.minus(accepted.times(line.attemptsPerAccepted() - 1));
            someFail |= line.failedShare() > 0;
        }
        if (someFail) {
            parts.add(new Breakdown.Part(FAILED_ATTEMPTS, failed));
        }
    }

    private static Breakdown.Part line(UserCost cost) {
        return new Breakdown.Part(cost.label(), cost.cost().perMonth().times(-1));
    }
}
