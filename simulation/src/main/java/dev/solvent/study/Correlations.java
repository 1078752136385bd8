package dev.solvent.study;

import dev.solvent.internal.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How inputs move together: a Gaussian copula. Each input keeps its distribution; pairs that are not named are independent.
 *
 * @param measure  what the numbers are
 * @param pairs  a number for each pair of names
 * @param nearest  whether an impossible matrix is replaced by the nearest possible one instead of being refused
 * @since 0.1.0
 */
public record Correlations(Measure measure, Map<Pair, Double> pairs, boolean nearest) {

    /** No input moves with another. */
    public static final Correlations NONE = spearman();

    /**
     * What a correlation is measured on.
     *
     * @since 0.1.0
     */
    public enum Measure {
        /** Ranks of the inputs. */
        SPEARMAN,
        /** Share of pairs of draws in the same order less the share in the opposite one. */
        KENDALL,
        /** Normal scores of the inputs: Pearson's correlation where both are normal. */
        PEARSON_OF_SCORES;

        /**
         * The correlation of normal scores with a correlation of this measure: 2 sin(pi r / 6) of Spearman's (Pearson, 1907),
         * sin(pi r / 2) of Kendall's.
         *
         * @param correlation  in [-1, 1]
         * @return in [-1, 1]
         */
        public double toScores(double correlation) {
            return switch (this) {
                case SPEARMAN -> 2 * StrictMath.sin(StrictMath.PI * correlation / 6);
                case KENDALL -> StrictMath.sin(StrictMath.PI * correlation / 2);
                case PEARSON_OF_SCORES -> correlation;
            };
        }

        /**
         * The correlation of this measure with a correlation of normal scores.
         *
         * @param scores  in [-1, 1]
         * @return in [-1, 1]
         */
        public double ofScores(double scores) {
            return switch (this) {
                case SPEARMAN -> 6 / StrictMath.PI * StrictMath.asin(scores / 2);
                case KENDALL -> 2 / StrictMath.PI * StrictMath.asin(scores);
                case PEARSON_OF_SCORES -> scores;
            };
        }
    }

    /**
     * Two inputs by name.
     *
     * @param first  a name
     * @param second  another
     * @since 0.1.0
     */
    public record Pair(String first, String second) {}

    public Correlations {
        pairs = Collections.unmodifiableMap(new LinkedHashMap<>(pairs));
    }

    /**
     * Rank correlations, none so far.
     *
     * @return the start
     */
    public static Correlations spearman() {
        return new Correlations(Measure.SPEARMAN, Map.of(), false);
    }

    /**
     * Kendall's correlations, none so far.
     *
     * @return the start
     */
    public static Correlations kendall() {
        return new Correlations(Measure.KENDALL, Map.of(), false);
    }

    /**
     * Correlations of normal scores, none so far.
     *
     * @return the start
     */
    public static Correlations pearsonOfScores() {
        return new Correlations(Measure.PEARSON_OF_SCORES, Map.of(), false);
    }

    /**
     * With a pair that moves together.
     *
     * @param first  an input
     * @param second  another
     * @param correlation  in (-1, 1)
     * @return these and that
     */
    public Correlations with(Input<?> first, Input<?> second, double correlation) {
        if (!(correlation > -1 && correlation < 1)) {
            throw new IllegalArgumentException("correlation of " + first.name() + " and " + second.name()
                    + " must be in (-1, 1), was " + correlation);
        }
        if (first.name().equals(second.name())) {
            throw new IllegalArgumentException("second must be another input than " + first.name());
        }
        Map<Pair, Double> more = new LinkedHashMap<>(pairs);
        more.put(new Pair(first.name(), second.name()), correlation);
        return new Correlations(measure, more, nearest);
    }

    /**
     * With the nearest possible matrix in place of an impossible one; what moved is told by {@link #repair}.
     *
     * @return the same, repaired where needed
     */
    public Correlations repaired() {
        return new Correlations(measure, pairs, true);
    }

    /**
     * The correlations of normal scores that are used, pair by pair, beside those asked for.
     *
     * @return lines such as {@code price and churn: 0.9 became 0.81}; empty if nothing moved
     */
    public List<String> repair() {
        List<String> names = names();
        double[][] asked = matrix(names);
        double[][] used = CorrelationMatrix.nearest(asked);
        List<String> lines = new ArrayList<>();
        for (Pair pair : pairs.keySet()) {
            int i = names.indexOf(pair.first());
            int j = names.indexOf(pair.second());
            if (StrictMath.abs(asked[i][j] - used[i][j]) > 1e-6) {
                lines.add(pair.first() + " and " + pair.second() + ": "
                        + Text.significant(asked[i][j], 4) + " became "
                        + Text.significant(used[i][j], 4));
            }
        }
        return List.copyOf(lines);
    }

    boolean isEmpty() {
        return pairs.isEmpty();
    }

    /** Lower triangle L with L L' the matrix of the names' normal scores. */
    double[][] factor(List<String> names) {
        for (String name : names()) {
            if (!names.contains(name)) {
                throw new IllegalArgumentException("correlated inputs must be of the study, was " + name);
            }
        }
        double[][] asked = matrix(names);
        if (!CorrelationMatrix.isPossible(asked)) {
            if (!nearest) {
                throw new IllegalArgumentException("correlations must be possible together, were " + pairs
                        + ". Maybe use repaired(), and look at what it moved.");
            }
            return CorrelationMatrix.factor(CorrelationMatrix.nearest(asked));
        }
        return CorrelationMatrix.factor(asked);
    }

    private List<String> names() {
        return pairs.keySet().stream()
                .flatMap(pair -> List.of(pair.first(), pair.second()).stream())
                .distinct()
                .toList();
    }

    private double[][] matrix(List<String> names) {
        double[][] matrix = CorrelationMatrix.identity(names.size());
        pairs.forEach((pair, value) -> {
            int i = names.indexOf(pair.first());
            int j = names.indexOf(pair.second());
            matrix[i][j] = measure.toScores(value);
            matrix[j][i] = matrix[i][j];
        });
        return matrix;
    }
}
