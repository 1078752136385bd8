package dev.solvent.study;

import dev.solvent.internal.draws.Streams;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** From words to the numbers of a study's variables: inputs through their quantiles and the copula, levers as they are set. */
final class Numbers {

    private final List<Input<?>> inputs = new ArrayList<>();
    private final List<Sampler> samplers = new ArrayList<>();
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final double[] settings;
    private final double[][] factor;

    Numbers(List<Variable<?>> variables, Map<String, Double> levers, Correlations correlations) {
        List<Lever<?>> levered = new ArrayList<>();
        for (Variable<?> variable : variables) {
            if (variable instanceof Input<?> input) {
                inputs.add(input);
                samplers.add(Sampler.of(input.distribution()));
            } else if (variable instanceof Lever<?> lever) {
                levered.add(lever);
            }
        }
        settings = new double[variables.size()];
        inputs.forEach(input -> place(input.name()));
        for (Lever<?> lever : levered) {
            int at = place(lever.name());
            settings[at] = levers.getOrDefault(lever.name(), lever.middle());
            lever.toValue(settings[at]);
        }
        factor = correlations.isEmpty() ? new double[0][] : correlations.factor(names());
    }

    private int place(String name) {
        int at = places.size();
        if (places.putIfAbsent(name, at) != null) {
            throw new IllegalArgumentException("variables must have names of their own, two are " + name);
        }
        return at;
    }

    Map<String, Integer> places() {
        return places;
    }

    /** Where levers are set. */
    Map<String, Double> settings() {
        Map<String, Double> set = new LinkedHashMap<>();
        places.forEach((name, at) -> {
            if (at >= inputs.size()) {
                set.put(name, settings[at]);
            }
        });
        return set;
    }

    List<Input<?>> inputs() {
        return inputs;
    }

    List<String> names() {
        return inputs.stream().<String>map(Input::name).toList();
    }

    boolean isCorrelated() {
        return factor.length > 0;
    }

    /** Numbers with levers set and inputs still to be drawn. */
    double[] fresh() {
        return settings.clone();
    }

    /** Numbers of consecutive draws: one column per variable, equal to those of a filler. Not shared between threads. */
    @FunctionalInterface
    interface ColumnFiller {
        void fill(int from, int count, double[][] columns);
    }

    /** A filler of columns for each thread. */
    Supplier<ColumnFiller> columnFillers(Points points) {
        if (isCorrelated()) {
            return columns(fillers(points));
        }
        return () -> {
            long[] words = new long[Streams.BLOCK];
            return (from, count, columns) -> {
                for (int i = 0; i < samplers.size(); i++) {
                    points.fill(i, from, words, count);
                    samplers.get(i).fill(words, columns[i], count);
                }
                for (int i = samplers.size(); i < settings.length; i++) {
                    Arrays.fill(columns[i], 0, count, settings[i]);
                }
            };
        };
    }

    /** Columns of draws that are filled one by one. */
    Supplier<ColumnFiller> columns(Supplier<Filler> fillers) {
        return () -> oneByOne(fillers.get());
    }

    /** The draw with each input at a quantile, and levers where they are set. */
    Draw at(double[] levels) {
        double[] values = fresh();
        for (int i = 0; i < levels.length; i++) {
            values[i] = inputs.get(i).distribution().quantile(levels[i]);
        }
        return new Draw(places, values);
    }

    private ColumnFiller oneByOne(Filler filler) {
        double[] numbers = fresh();
        return (from, count, columns) -> {
            for (int draw = 0; draw < count; draw++) {
                filler.fill(from + draw, numbers);
                for (int i = 0; i < numbers.length; i++) {
                    columns[i][draw] = numbers[i];
                }
            }
        };
    }

    /** A filler for each thread. */
    Supplier<Filler> fillers(Points points) {
        if (!isCorrelated() || points.design().sampling() != Sampling.LATIN_HYPERCUBE) {
            return () -> filler(points);
        }
        Words reordered = Reordering.of(points, factor);
        return () -> {
            long[] drawn = new long[samplers.size()];
            return (draw, numbers) -> {
                for (int i = 0; i < drawn.length; i++) {
                    drawn[i] = reordered.word(i, draw);
                }
                set(drawn, numbers);
            };
        };
    }

    Filler filler(Words words) {
        long[] drawn = new long[samplers.size()];
        return (draw, numbers) -> {
            for (int i = 0; i < drawn.length; i++) {
                drawn[i] = words.word(i, draw);
            }
            if (isCorrelated()) {
                correlate(drawn);
            }
            set(drawn, numbers);
        };
    }

    /** Numbers of words that are correlated already. */
    void set(long[] words, double[] numbers) {
        for (int i = 0; i < words.length; i++) {
            numbers[i] = samplers.get(i).at(words[i]);
        }
    }

    /** Correlation of normal scores. */
    double correlation(int i, int j) {
        double sum = 0;
        for (int k = 0; k <= StrictMath.min(i, j); k++) {
            sum += factor[i][k] * factor[j][k];
        }
        return sum;
    }

    static double score(long word) {
        return Scores.TABLE.at(word);
    }

    private void correlate(long[] words) {
        double[] scores = new double[words.length];
        for (int i = 0; i < words.length; i++) {
            scores[i] = Scores.TABLE.at(words[i]);
        }
        for (int i = 0; i < words.length; i++) {
            double sum = 0;
            int others = 0;
            for (int j = 0; j <= i; j++) {
                sum += factor[i][j] * scores[j];
                others += j < i && factor[i][j] != 0 ? 1 : 0;
            }
            // an input that moves with none before it keeps its word, and so its draws to the bit
            words[i] = others == 0 ? words[i] : Sampler.ofScore(sum);
        }
    }

    /** Built when the first correlated study needs it. */
    private static final class Scores {
        static final Sampler TABLE = Sampler.of(Distribution.normal(0, 1));

        private Scores() {}
    }
}
