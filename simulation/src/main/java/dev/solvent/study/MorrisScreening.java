package dev.solvent.study;

import dev.solvent.internal.Text;
import dev.solvent.internal.TextTable;
import dev.solvent.internal.draws.Streams;
import java.util.ArrayList;
import java.util.List;

/**
 * Which inputs matter at all, from few runs: each input is moved by half the range of its probability from many places, one input
 * at a time (Morris, 1991, Technometrics 33, 161-174; the mean of absolute effects after Campolongo, Cariboni and Saltelli, 2007).
 * An effect is the change of the output divided by the step, two thirds on a scale that spans the levels.
 *
 * @param output  what is watched
 * @param lines  by input, in the order of the study
 * @param runs  of the study that it took
 * @since 0.1.0
 */
public record MorrisScreening(String output, List<Line> lines, int runs) {

    /** Levels that an input takes: the middles of four equally likely parts. */
    static final int LEVELS = 4;

    /**
     * One input.
     *
     * @param input  its name
     * @param meanEffect  sign kept: near 0 where effects of both signs cancel
     * @param meanAbsoluteEffect  how much the input matters
     * @param deviation  of the effects: how far they depend on where they are measured
     * @since 0.1.0
     */
    public record Line(String input, double meanEffect, Estimate meanAbsoluteEffect, double deviation) {

        static Line of(String input, double[] effects) {
            double[] absolute = new double[effects.length];
            for (int i = 0; i < absolute.length; i++) {
                absolute[i] = StrictMath.abs(effects[i]);
            }
            return new Line(
                    input,
                    Intervals.mean(effects),
                    Intervals.student(Intervals.mean(absolute), absolute, "trajectories"),
                    Intervals.deviation(effects));
        }
    }

    public MorrisScreening {
        lines = List.copyOf(lines);
    }

    /** From points of trajectories, one after the other, whose coordinates lie in [0, 1]: in each step one coordinate moves. */
    static MorrisScreening of(String output, List<String> inputs, double[][] x, double[] y) {
        int steps = inputs.size() + 1;
        int trajectories = x.length / steps;
        double[][] effects = new double[inputs.size()][trajectories];
        for (int t = 0; t < trajectories; t++) {
            for (int s = 1; s < steps; s++) {
                int at = t * steps + s;
                for (int i = 0; i < inputs.size(); i++) {
                    double step = x[at][i] - x[at - 1][i];
                    if (step != 0) {
                        effects[i][t] = (y[at] - y[at - 1]) / step;
                    }
                }
            }
        }
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            lines.add(Line.of(inputs.get(i), effects[i]));
        }
        return new MorrisScreening(output, lines, x.length);
    }

    /** Random trajectories: a start on the lower or the upper half of the levels, then each input once, in random order. */
    static double[][] trajectories(int inputs, int count, long seed) {
        long key = Streams.key(seed, "trajectories");
        double[][] x = new double[count * (inputs + 1)][];
        double step = 0.5 * LEVELS / (LEVELS - 1);
        for (int t = 0; t < count; t++) {
            long stream = Streams.part(key, t);
            double[] at = new double[inputs];
            for (int i = 0; i < inputs; i++) {
                at[i] = Streams.below(LEVELS, Streams.word(stream, i)) / (LEVELS - 1.0);
            }
            x[t * (inputs + 1)] = at.clone();
            int[] order = Streams.permutation(inputs, ~stream);
            for (int s = 0; s < inputs; s++) {
                int i = order[s];
                at[i] += at[i] < 0.5 ? step : -step;
                x[t * (inputs + 1) + s + 1] = at.clone();
            }
        }
        return x;
    }

    /** Probability below a level on the scale from 0 to 1. */
    static double probability(double level) {
        return (level * (LEVELS - 1) + 0.5) / LEVELS;
    }

    /** A table, the greatest mean absolute effect first. */
    @Override
    public String toString() {
        TextTable table = new TextTable().row(output, "mean |effect|", "mean effect", "deviation");
        lines.stream()
                .sorted((a, b) -> Double.compare(
                        b.meanAbsoluteEffect().value(), a.meanAbsoluteEffect().value()))
                .forEach(line -> table.row(
                        line.input(),
                        line.meanAbsoluteEffect().toString(),
                        Text.significant(line.meanEffect(), 4),
                        Text.significant(line.deviation(), 4)));
        return table + "\n" + runs + " runs";
    }
}
