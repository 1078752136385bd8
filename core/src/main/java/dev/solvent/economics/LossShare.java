package dev.solvent.economics;

import dev.solvent.internal.Roots;
import dev.solvent.pricing.FlatFee;
import dev.solvent.pricing.PerUnit;
import dev.solvent.pricing.PlanTerms;
import dev.solvent.pricing.PricingPlan;
import dev.solvent.usage.Meter;
import dev.solvent.usage.Usage;
import dev.solvent.usage.UsageDistribution;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The users with a negative contribution. Contribution need not fall with usage (overage may pay), so the whole range of
 * usage is searched for changes of sign and each is then found exactly. Where the plan is made of straight lines, the range is cut
 * where they meet; otherwise it is cut into a thousand groups of users.
 */
final class LossShare {

    private static final int CELLS = 1000;
    private static final double ENDS = 1e-9;

    private LossShare() {}

    /** The share of all users who bring a loss. */
    static double of(Valuation valuation, PricingPlan plan, Usage usage) {
        double share = 0;
        for (Interval loss : losses(valuation, plan, usage)) {
            share += loss.to() - loss.from();
        }
        return share;
    }

    /** The share of users, from the lightest on, up to whom nobody brings a loss; empty if none does. */
    static OptionalDouble firstLoss(Valuation valuation, PricingPlan plan, Usage usage) {
        return losses(valuation, plan, usage).stream()
                .mapToDouble(Interval::from)
                .findFirst();
    }

    /** Users from one share of all to another, ordered by usage. */
    private record Interval(double from, double to) {}

    private static List<Interval> losses(Valuation valuation, PricingPlan plan, Usage usage) {
        List<UsageDistribution> unequal = usage.distributions().stream()
                .filter(each -> each.quantile(ENDS) != each.quantile(1 - ENDS))
                .toList();
        if (unequal.size() > 1) {
            throw new IllegalStateException("users must differ on one meter only, differ on "
                    + unequal.stream().map(UsageDistribution::meter).toList());
        }
        DoubleUnaryOperator contribution = units -> valuation.contribution(
                meter -> unequal.stream().anyMatch(each -> each.meter().equals(meter))
                        ? units
                        : usage.on(meter).map(UsageDistribution::mean).orElse(0.0));
        if (unequal.isEmpty()) {
            return contribution.applyAsDouble(0) < 0 ? List.of(new Interval(0, 1)) : List.of();
        }
        UsageDistribution users = unequal.get(0);
        double heaviest = users.quantile(1 - ENDS);
        double[] cuts = straightLines(plan, users.meter(), heaviest)
                .orElseGet(() -> IntStream.rangeClosed(1, CELLS)
                        .mapToDouble(cell -> cell == CELLS ? heaviest : users.quantile((double) cell / CELLS))
                        .toArray());
        return search(contribution, users, cuts);
    }

    /**
     * The units between which contribution is a straight line without a jump; empty if some term of the plan may bend or jump
     * elsewhere.
     */
    private static Optional<double[]> straightLines(PricingPlan plan, Meter meter, double heaviest) {
        PlanTerms terms = plan.terms();
        boolean alwaysPays = plan.charges().stream()
                .anyMatch(each ->
                        each instanceof FlatFee fee && fee.price().each().amount() > 0);
        boolean straight = alwaysPays
                && terms.limits().equals(PlanTerms.Limits.NONE)
                && terms.coupons().isEmpty()
                && plan.charges().stream().allMatch(each -> each instanceof FlatFee || each instanceof PerUnit);
        if (!straight) {
            return Optional.empty();
        }
        DoubleStream included = plan.charges().stream()
                .filter(each -> each instanceof PerUnit unit && unit.meter().equals(meter))
                .mapToDouble(each -> ((PerUnit) each).included());
        DoubleStream quota =
                plan.quotas().containsKey(meter) ? DoubleStream.of(plan.quotas().get(meter)) : DoubleStream.empty();
        return Optional.of(DoubleStream.concat(
                        DoubleStream.concat(included, quota).filter(bend -> bend > 0 && bend < heaviest),
                        DoubleStream.of(heaviest))
                .sorted()
                .distinct()
                .toArray());
    }

    private static List<Interval> search(DoubleUnaryOperator contribution, UsageDistribution usage, double[] cuts) {
        List<Interval> losses = new ArrayList<>();
        double lower = 0;
        boolean lossBelow = contribution.applyAsDouble(0) < 0;
        double lossFrom = 0;
        for (double upper : cuts) {
            boolean lossAbove = contribution.applyAsDouble(upper) < 0;
            if (lossAbove != lossBelow) {
                OptionalDouble turn = Roots.between(contribution, lower, upper, 0);
                double at = usage.cumulative(turn.orElse(upper));
                if (lossBelow) {
                    losses.add(new Interval(lossFrom, at));
                }
                lossFrom = at;
                lossBelow = lossAbove;
            }
            lower = upper;
        }
        if (lossBelow) {
            losses.add(new Interval(lossFrom, 1));
        }
        return losses;
    }
}
