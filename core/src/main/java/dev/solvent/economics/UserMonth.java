package dev.solvent.economics;

import dev.solvent.compute.ComputeCost;
import dev.solvent.pricing.PricingPlan;
import dev.solvent.pricing.RevenueWaterfall;
import dev.solvent.pricing.RevenueWaterfall.Step;
import dev.solvent.quantity.Money;
import dev.solvent.quantity.Period;
import dev.solvent.usage.FixedUsage;
import dev.solvent.usage.Meter;
import dev.solvent.usage.Usage;
import dev.solvent.usage.UsageDistribution;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** The lines of one active user in one month: what comes in, and where it goes. */
final class UserMonth {

    static final String FAILED_ATTEMPTS = "failed attempts";

    private final PricingPlan plan;
    private final Usage usage;
    private final Optional<ComputeCost> compute;
    private final List<UserCost> otherCosts;
    private final int termMonths;

    UserMonth(PricingPlan plan, Usage usage, Optional<ComputeCost> compute, List<UserCost> otherCosts) {
        this.plan = plan;
        this.usage = usage;
        this.compute = compute;
        this.otherCosts = otherCosts;
        this.termMonths = (int) StrictMath.round(plan.terms().billing().in(Period.MONTH));
    }

    /** Where a line stands between list price and contribution. */
    enum Group {
        /** What the user is billed, less what goes back or to the tax office. */
        REVENUE,
        /** What the store and the processor keep. */
        TAKERS,
        /** Compute and other cost of revenue. */
        SERVING,
        /** Costs between gross profit and contribution. */
        BELOW
    }

    private static final Set<Step> TAKEN = Set.of(Step.STORE_COMMISSION, Step.PROCESSOR_FEE);

    /** From this month of age on the plan says the same every month: trials and introductory prices are over. */
    int settledFrom() {
        int alike = plan.terms().settledFrom();
        return (alike + termMonths - 1) / termMonths * termMonths;
    }

    /** The lines of a month of age, by group: income positive, costs negative. */
    Map<Group, List<Breakdown.Part>> lines(int ageMonths, Optional<YearMonth> month) {
        List<Breakdown.Part> revenue = new ArrayList<>();
        List<Breakdown.Part> taken = new ArrayList<>();
        for (RevenueWaterfall.Line line : waterfall(ageMonths)) {
            (TAKEN.contains(line.step()) ? taken : revenue).add(new Breakdown.Part(line.label(), line.money()));
        }
        List<Breakdown.Part> serving = new ArrayList<>();
        List<Breakdown.Part> below = new ArrayList<>();
        compute.ifPresent(cost -> addCompute(cost, month, serving));
        for (UserCost each : otherCosts) {
            (each.costOfRevenue() ? serving : below).add(line(each));
        }
        return new EnumMap<>(
                Map.of(Group.REVENUE, revenue, Group.TAKERS, taken, Group.SERVING, serving, Group.BELOW, below));
    }

    /**
     * What is earned in a month of age. What would be paid without any usage is paid for a term ahead and earned evenly over it,
     * so that a trial or coupon that ends within a term is spread over the whole of it.
     */
    private List<RevenueWaterfall.Line> waterfall(int ageMonths) {
        List<RevenueWaterfall.Line> now = plan.waterfall(usage, ageMonths).lines();
        if (termMonths == 1 || ageMonths >= settledFrom()) {
            return now;
        }
        EvenTerm term = new EvenTerm(now);
        term.add(plan.waterfall(Usage.NONE, ageMonths), -1);
        int first = ageMonths - ageMonths % termMonths;
        for (int each = first; each < first + termMonths; each++) {
            term.add(plan.waterfall(Usage.NONE, each), 1.0 / termMonths);
        }
        return term.lines();
    }

    /** Units of a meter that are served to the average user. */
    OptionalDouble served(Meter meter) {
        return usage.inOneMonth().on(meter).map(plan::expectedServed).stream()
                .mapToDouble(Double::doubleValue)
                .findFirst();
    }

    /** Contribution of one user who wants exactly these units. */
    double contribution(ToDoubleFunction<Meter> wanted, int ageMonths, Optional<YearMonth> month) {
        Usage one = new Usage(usage.meters().stream()
                .<UsageDistribution>map(meter -> new FixedUsage(meter, wanted.applyAsDouble(meter)))
                .toList());
        double net = plan.waterfall(one, ageMonths).net().amount();
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
            double served = served(line.item().meter()).orElse(0);
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
