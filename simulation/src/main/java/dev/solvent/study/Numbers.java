package dev.solvent.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

    /** Numbers of consecutive draws: one column per variable, equal to those of {@link #fill}. */
    void fillColumns(Points points, int from, int count, double[][] columns) {
        if (isCorrelated()) {
            double[] numbers = fresh();
            for (int draw = 0; draw < count; draw++) {
                fill(points, from + draw, numbers);
                for (int i = 0; i < numbers.length; i++) {
                    columns[i][draw] = numbers[i];
                }
            }
            return;
        }
        long[] words = new long[count];
        for (int i = 0; i < samplers.size(); i++) {
            points.fill(i, from, words, count);
            samplers.get(i).fill(words, columns[i], count);
        }
        for (int i = samplers.size(); i < settings.length; i++) {
            Arrays.fill(columns[i], 0, count, settings[i]);
        }
    }

    void fill(Points points, int draw, double[] numbers) {
        long[] words = new long[samplers.size()];
        for (int i = 0; i < words.length; i++) {
            words[i] = points.word(i, draw);
        }
        if (isCorrelated()) {
            correlate(words);
        }
        for (int i = 0; i < words.length; i++) {
            numbers[i] = samplers.get(i).at(words[i]);
        }
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
