package dev.solvent.study;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.internal.draws.Streams;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * What makes an output uncertain, on draws made for the purpose: {@code study.sensitivity(npv).sobolIndices()}. Each analysis tells
 * its number of runs beforehand. Where inputs are correlated, analyses that move one input alone are refused.
 *
 * @param study  what is analysed
 * @param output  of one figure
 * @param design  rows of the designs of indices and effects; each row takes several runs
 * @param running  how the runs are made
 * @since 0.1.0
 */
public record Sensitivity(Study study, Output<?> output, Design design, Running running) {

    static final Design DEFAULT_DESIGN = Design.sobol(8192);

    /** Behind an input's name, the key of its second, independent draw. */
    private static final String TWIN = " again";

    public Sensitivity {
        requireNonNull(study, "study");
        requireNonNull(output, "output");
        requireNonNull(design, "design");
        requireNonNull(running, "running");
    }

    /**
     * The same on other rows.
     *
     * @param other  8,192 scrambled Sobol' points unless said otherwise; with Monte Carlo rows intervals are bootstrapped
     * @return the analyses
     */
    public Sensitivity using(Design other) {
        return new Sensitivity(study, output, other, running);
    }

    /**
     * The same run otherwise.
     *
     * @param other  threads, progress, cancellation
     * @return the analyses
     */
    public Sensitivity running(Running other) {
        return new Sensitivity(study, output, design, other);
    }

    /**
     * Runs that indices will take: rows times the number of inputs (or groups) plus 2.
     *
     * @param groups  none for an index per input
     * @return the number
     */
    public int sobolRuns(InputGroup... groups) {
        return Math.multiplyExact(design.draws(), members(groups).size() + 2);
    }

    /**
     * First-order and total indices (Saltelli and others, 2010, Computer Physics Communications 181, 259-270: estimator (b) for
     * the first, Jansen's for the total).
     *
     * @param groups  none for an index per input; inputs in no group stand for themselves
     * @return the indices
     * @throws IllegalArgumentException if inputs of different groups are correlated: then indices do not sum to the variance
     */
    public SobolIndices sobolIndices(InputGroup... groups) {
        Map<String, boolean[]> members = members(groups);
        requireIndependent(members);
        List<String> names = List.copyOf(members.keySet());
        List<boolean[]> sets = List.copyOf(members.values());
        int inputs = study.numbers().inputs().size();
        int size = sets.size() + 2;
        Points points = twins();
        // of each row: everything first, everything again, then one set again and the rest first
        Words words = (coordinate, run) -> {
            int which = run % size;
            boolean again = which == 1 || (which > 1 && sets.get(which - 2)[coordinate]);
            return points.word(again ? inputs + coordinate : coordinate, run / size);
        };
        double[] y = figures(() -> study.numbers().filler(words), sobolRuns(groups));
        List<Estimate> found =
                Resampling.estimates(design, running.cancelled(), rows -> PickAndFreeze.indices(y, sets.size(), rows));
        List<SobolIndices.Index> indices = IntStream.range(0, sets.size())
                .mapToObj(i -> new SobolIndices.Index(names.get(i), found.get(i), found.get(sets.size() + i)))
                .toList();
        return new SobolIndices(output.name(), indices, y.length, design);
    }

    /**
     * Runs that effects will take: rows times the number of inputs plus 1.
     *
     * @return the number
     */
    public int shapleyRuns() {
        return Math.multiplyExact(design.draws(), study.numbers().inputs().size() + 1);
    }

    /**
     * Shares of the variance that sum to 1, for correlated inputs too: along a random order of the inputs, one after the other is
     * drawn again given those that are kept (Goda, 2021, Reliability Engineering and System Safety 213, 107805; with
     * correlation, the Gaussian copula is drawn in that order).
     *
     * @return the effects
     */
    public ShapleyEffects shapleyEffects() {
        int inputs = study.numbers().inputs().size();
        Points points = twins();
        long key = Streams.key(design.seed(), "orders");
        double[] y = figures(() -> new Chain(study.numbers(), points, key), shapleyRuns());
        List<Estimate> found =
                Resampling.estimates(design, running.cancelled(), rows -> PickAndFreeze.effects(y, inputs, key, rows));
        List<ShapleyEffects.Effect> effects = IntStream.range(0, inputs)
                .mapToObj(i -> new ShapleyEffects.Effect(study.numbers().names().get(i), found.get(i)))
                .toList();
        return new ShapleyEffects(output.name(), effects, y.length, design);
    }

    /**
     * Runs that a screening will take: trajectories times the number of inputs plus 1.
     *
     * @param trajectories  at least 2; 10 to 50 are usual
     * @return the number
     */
    public int morrisRuns(int trajectories) {
        return Math.multiplyExact(trajectories, study.numbers().inputs().size() + 1);
    }

    /**
     * Which inputs matter at all, from few runs.
     *
     * @param trajectories  at least 2; 10 to 50 are usual
     * @return the screening
     * @throws IllegalArgumentException if inputs are correlated: then none moves alone
     */
    public MorrisScreening morris(int trajectories) {
        Requires.atLeast(trajectories, 2, "trajectories");
        requireIndependent(members());
        List<String> names = study.numbers().names();
        double[][] x = MorrisScreening.trajectories(names.size(), trajectories, design.seed());
        double[] y = figures(
                () -> (run, numbers) -> {
                    for (int i = 0; i < names.size(); i++) {
                        numbers[i] = study.numbers()
                                .inputs()
                                .get(i)
                                .distribution()
                                .quantile(MorrisScreening.probability(x[run][i]));
                    }
                },
                morrisRuns(trajectories));
        return MorrisScreening.of(output.name(), names, x, y);
    }

    private double[] figures(Supplier<Filler> fillers, int runs) {
        return study.evaluate(fillers, runs, running)[study.placeOf(output)];
    }

    private Points twins() {
        List<String> names = new ArrayList<>(study.numbers().names());
        study.numbers().names().forEach(name -> names.add(name + TWIN));
        return Points.of(design, names);
    }

    /** By group, or by input where it is in none: which inputs belong. */
    private Map<String, boolean[]> members(InputGroup... groups) {
        List<String> names = study.numbers().names();
        Map<String, boolean[]> members = new LinkedHashMap<>();
        boolean[] taken = new boolean[names.size()];
        for (InputGroup group : groups) {
            boolean[] inside = new boolean[names.size()];
            for (String name : group.inputs()) {
                int at = names.indexOf(name);
                if (at < 0 || taken[at]) {
                    throw new IllegalArgumentException(
                            "inputs of " + group.name() + " must be of the study and of one group only, was " + name);
                }
                inside[at] = true;
                taken[at] = true;
            }
            members.put(group.name(), inside);
        }
        for (int i = 0; i < taken.length; i++) {
            if (!taken[i]) {
                boolean[] alone = new boolean[names.size()];
                alone[i] = true;
                members.put(names.get(i), alone);
            }
        }
        return members;
    }

    private void requireIndependent(Map<String, boolean[]> members) {
        Numbers numbers = study.numbers();
        if (!numbers.isCorrelated()) {
            return;
        }
        List<String> names = numbers.names();
        for (boolean[] inside : members.values()) {
            for (int i = 0; i < names.size(); i++) {
                for (int j = 0; j < names.size(); j++) {
                    if (inside[i] && !inside[j] && StrictMath.abs(numbers.correlation(i, j)) > 1e-9) {
                        throw new IllegalArgumentException(
                                "what is moved alone must be independent of the rest, but "
                                        + names.get(i) + " and " + names.get(j)
                                        + " are correlated. Maybe use shapleyEffects(), or sobolIndices of a group that holds both.");
                    }
                }
            }
        }
    }

    /** Along a row, one input after the other is drawn again, in the row's own order. */
    private static final class Chain implements Filler {

        private final Numbers numbers;
        private final Points points;
        private final long key;
        private final int inputs;
        private final long[] words;

        Chain(Numbers numbers, Points points, long key) {
            this.numbers = numbers;
            this.points = points;
            this.key = key;
            this.inputs = numbers.inputs().size();
            this.words = new long[inputs];
        }

        @Override
        public void fill(int run, double[] into) {
            int row = run / (inputs + 1);
            int again = run % (inputs + 1);
            int[] order = Streams.permutation(inputs, Streams.part(key, row));
            for (int i = 0; i < inputs; i++) {
                int input = order[i];
                words[input] = points.word(i < again ? inputs + input : input, row);
            }
            if (numbers.isCorrelated()) {
                correlate(order);
            }
            numbers.set(words, into);
        }

        /** Those drawn again come last, so that they are drawn given those that are kept. */
        private void correlate(int[] order) {
            double[][] matrix = new double[inputs][inputs];
            for (int i = 0; i < inputs; i++) {
                for (int j = 0; j < inputs; j++) {
                    matrix[i][j] = numbers.correlation(order[inputs - 1 - i], order[inputs - 1 - j]);
                }
            }
            double[][] factor = CorrelationMatrix.factor(matrix);
            double[] scores = new double[inputs];
            Arrays.setAll(scores, i -> Numbers.score(words[order[inputs - 1 - i]]));
            for (int i = 0; i < inputs; i++) {
                double sum = 0;
                for (int j = 0; j <= i; j++) {
                    sum += factor[i][j] * scores[j];
                }
                words[order[inputs - 1 - i]] = Sampler.ofScore(sum);
            }
        }
    }
}
