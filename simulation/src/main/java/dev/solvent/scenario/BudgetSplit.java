package dev.solvent.scenario;

import dev.solvent.internal.Requires;
import dev.solvent.internal.Roots;
import dev.solvent.quantity.Series;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A budget over channels of diminishing returns, split so that the last money brings the same everywhere, or less in a channel
 * that gets none. For concave curves no other split brings more (Karush, Kuhn and Tucker).
 *
 * @param spend  by channel, in the order of the curves; sums to the budget
 * @param marginal  what the last money brings
 * @param response  of all channels together
 * @since 0.1.0
 */
public record BudgetSplit(Series spend, double marginal, double response) {

    private static final int PROBES = 256;
    private static final double RISE = 1e-9;
    private static final double SMALLEST = 1e-12;

    /**
     * Splits a budget.
     *
     * @param curves  one per channel, each concave up to the budget; at least one
     * @param budget  positive
     * @return the split
     * @throws IllegalArgumentException if a curve is not concave: returns that first rise make equal marginals no optimum
     */
    public static BudgetSplit of(List<Saturation> curves, double budget) {
        Requires.nonEmpty(curves, "curves");
        Requires.positive(budget, "budget");
        curves.forEach(curve -> checkConcave(curve, budget));
        double least = curves.stream()
                .mapToDouble(curve -> curve.marginal(budget))
                .min()
                .orElseThrow();
        double most = curves.stream()
                .mapToDouble(curve -> curve.marginal(budget * SMALLEST))
                .max()
                .orElseThrow();
        double logMarginal = Roots.between(
                        x -> spendAt(curves, StrictMath.exp(x), budget).sum() - budget,
                        StrictMath.log(least),
                        StrictMath.log(most),
                        budget * SMALLEST)
                .orElseThrow(() -> new IllegalStateException(
                        "no marginal return between " + least + " and " + most + " spends the budget of " + budget));
        Series spend = spendAt(curves, StrictMath.exp(logMarginal), budget);
        double response = IntStream.range(0, curves.size())
                .mapToDouble(i -> curves.get(i).response(spend.get(i)))
                .sum();
        return new BudgetSplit(spend, StrictMath.exp(logMarginal), response);
    }

    /** Each channel's spend at which its marginal return has fallen to the given one. */
    private static Series spendAt(List<Saturation> curves, double marginal, double budget) {
        return Series.generate(curves.size(), i -> {
            Saturation curve = curves.get(i);
            if (curve.marginal(budget * SMALLEST) <= marginal) {
                return 0;
            }
            if (curve.marginal(budget) >= marginal) {
                return budget;
            }
            return Roots.between(x -> curve.marginal(x) - marginal, budget * SMALLEST, budget, 0)
                    .orElseThrow();
        });
    }

    private static void checkConcave(Saturation curve, double budget) {
        double before = curve.marginal(budget / PROBES);
        for (int probe = 2; probe <= PROBES; probe++) {
            double marginal = curve.marginal(budget * probe / PROBES);
            if (!(marginal > 0 && marginal <= before * (1 + RISE))) {
                throw new IllegalArgumentException("curves must have positive and falling returns up to the budget, "
                        + curve + " has " + before + " and then " + marginal + " at " + budget * probe / PROBES);
            }
            before = marginal;
        }
    }
}
