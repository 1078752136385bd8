package dev.solvent.economics;

import dev.solvent.internal.Roots;
import dev.solvent.usage.Usage;
import dev.solvent.usage.UsageDistribution;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

/**
 * The users with a negative contribution. Contribution need not fall with usage (overage may pay), so the whole range of
 * usage is searched for changes of sign and each is then found exactly.
 */
final class LossShare {

    private static final int CELLS = 1000;
    private static final double ENDS = 1e-9;

    private LossShare() {}

    /** The share of all users who bring a loss. */
    static double of(Valuation valuation, Usage usage) {
        double share = 0;
        for (Interval loss : losses(valuation, usage)) {
            share += loss.to() - loss.from();
        }
        return share;
    }

    /** The share of users, from the lightest on, up to whom nobody brings a loss; empty if none does. */
    static OptionalDouble firstLoss(Valuation valuation, Usage usage) {
        return losses(valuation, usage).stream().mapToDouble(Interval::from).findFirst();
    }

    /** Users from one share of all to another, ordered by usage. */
    private record Interval(double from, double to) {}

    private static List<Interval> losses(Valuation valuation, Usage usage) {
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
        return search(contribution, unequal.get(0));
    }

    private static List<Interval> search(DoubleUnaryOperator contribution, UsageDistribution usage) {
        List<Interval> losses = new ArrayList<>();
        double lower = 0;
        boolean lossBelow = contribution.applyAsDouble(0) < 0;
        double lossFrom = 0;
        for (int cell = 1; cell <= CELLS; cell++) {
            double upper = usage.quantile(cell == CELLS ? 1 - ENDS : (double) cell / CELLS);
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
