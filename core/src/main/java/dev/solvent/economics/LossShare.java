package dev.solvent.economics;

import dev.solvent.internal.Roots;
import dev.solvent.usage.Usage;
import dev.solvent.usage.UsageDistribution;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

/**
 * Share of users with a negative contribution. Contribution need not fall with usage (overage may pay), so the whole range of
 * usage is searched for changes of sign and each is then found exactly.
 */
final class LossShare {

    private static final int CELLS = 1000;
    private static final double ENDS = 1e-9;

    private LossShare() {}

    static double of(UserMonth month, Usage usage, Optional<YearMonth> when) {
        List<UsageDistribution> unequal = usage.distributions().stream()
                .filter(each -> each.quantile(ENDS) != each.quantile(1 - ENDS))
                .toList();
        if (unequal.size() > 1) {
            throw new IllegalStateException("users must differ on one meter only, differ on "
                    + unequal.stream().map(UsageDistribution::meter).toList());
        }
        DoubleUnaryOperator contribution = units -> month.contribution(
                meter -> unequal.stream().anyMatch(each -> each.meter().equals(meter))
                        ? units
                        : usage.on(meter).map(UsageDistribution::mean).orElse(0.0),
                when);
        if (unequal.isEmpty()) {
            return contribution.applyAsDouble(0) < 0 ? 1 : 0;
        }
        return search(contribution, unequal.get(0));
    }

    private static double search(DoubleUnaryOperator contribution, UsageDistribution usage) {
        double share = 0;
        double lower = 0;
        boolean lossBelow = contribution.applyAsDouble(0) < 0;
        double lossFrom = 0;
        for (int cell = 1; cell <= CELLS; cell++) {
            double upper = usage.quantile(cell == CELLS ? 1 - ENDS : (double) cell / CELLS);
            boolean lossAbove = contribution.applyAsDouble(upper) < 0;
            if (lossAbove != lossBelow) {
                OptionalDouble turn = Roots.between(contribution, lower, upper, 0);
                double at = usage.cumulative(turn.orElse(upper));
                share += lossBelow ? at - lossFrom : 0;
                lossFrom = at;
                lossBelow = lossAbove;
            }
            lower = upper;
        }
        return lossBelow ? share + 1 - lossFrom : share;
    }
}
