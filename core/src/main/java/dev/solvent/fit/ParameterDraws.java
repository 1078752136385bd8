package dev.solvent.fit;

import dev.solvent.internal.Requires;
import dev.solvent.quantity.Series;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Draws of the whole parameter vector of a fit: its uncertainty, correlation kept, to be handed on.
 *
 * @param vectors  the draws, in order
 * @param failed  replicates that did not converge and are left out
 * @since 0.1.0
 */
public record ParameterDraws(List<ParameterVector> vectors, int failed) {

    public ParameterDraws {
        vectors = List.copyOf(vectors);
        Requires.atLeast(failed, 0, "failed");
    }

    /**
     * A figure at every draw.
     *
     * @param figure  a function of the parameters
     * @return one number per draw, in order
     */
    public Series figures(ToDoubleFunction<ParameterVector> figure) {
        return Series.generate(vectors.size(), i -> figure.applyAsDouble(vectors.get(i)));
    }

    /**
     * The middle of the draws of a figure: the percentile interval.
     *
     * @param figure  a function of the parameters
     * @param level  share of the draws inside, in (0, 1)
     * @return order statistics, interpolated
     * @throws IllegalStateException if there are no draws
     */
    public ConfidenceInterval interval(ToDoubleFunction<ParameterVector> figure, double level) {
        Requires.openFraction(level, "level");
        if (vectors.isEmpty()) {
            throw new IllegalStateException("there are no draws; " + failed + " replicates did not converge");
        }
        double[] sorted = figures(figure).stream().sorted().toArray();
        return ConfidenceInterval.of(quantile(sorted, (1 - level) / 2), quantile(sorted, (1 + level) / 2), level);
    }

    /** Linear between order statistics, the rule of most packages (Hyndman and Fan, 1996, type 7). */
    private static double quantile(double[] sorted, double probability) {
        double place = probability * (sorted.length - 1);
        int below = (int) StrictMath.floor(place);
        int above = StrictMath.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
