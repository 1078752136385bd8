package dev.solvent.study;

import dev.solvent.internal.Text;
import dev.solvent.projection.BlockProjection;
import dev.solvent.projection.Measure;
import dev.solvent.projection.Projection;
import dev.solvent.projection.Projector;
import dev.solvent.scenario.Scenario;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How the figures of a draw are computed.
 *
 * @param outputs  in order
 * @param size  figures in all
 * @param step  of one draw by itself
 * @param bound  many draws of a scenario side by side, where inputs name what they set and the scenario allows it
 * @param built  the function that builds a scenario per draw, if the study has one and measures what blocks can tell
 */
record Evaluation(
        List<Output<?>> outputs,
        int size,
        Step step,
        Optional<BoundRun.Bound> bound,
        Optional<Function<Draw, Scenario>> built) {

    /** Draws from which on it pays to look at what a function varies. */
    static final int FEW = 1024;

    private static final Logger LOG = LoggerFactory.getLogger(Evaluation.class);

    /** Quantiles at which a function is tried to see what it varies. */
    private static final double[] TRIED = {0.05, 0.35, 0.8};

    /** Computes outputs of a draw. */
    @FunctionalInterface
    interface Step {
        void compute(Draw draw, double[] into);
    }

    /** Sees figures of consecutive draws: one row for each figure. Each thread has its own. */
    @FunctionalInterface
    interface Visitor {
        void visit(int from, int count, double[][] figures);
    }

    /** How a run computes its draws; bodies are for one thread each. */
    @FunctionalInterface
    interface Bodies {
        Workers.Body body(Numbers.ColumnFiller filler, Visitor visitor);
    }

    /** For a run of some draws. */
    Bodies bodies(Numbers numbers, int draws) {
        if (bound.isPresent() && !numbers.inputs().isEmpty()) {
            return (filler, visitor) ->
                    new BoundRun(bound.orElseThrow(), numbers, filler, outputs).body(draws, visitor);
        }
        Optional<BlockProjection> blocks = built.isPresent() && draws >= FEW ? learned(numbers) : Optional.empty();
        return blocks.<Bodies>map(
                        found -> (filler, visitor) -> new BuiltRun(this, found, numbers, filler).body(draws, visitor))
                .orElse((filler, visitor) -> oneByOne(numbers, filler, visitor));
    }

    /** What a function varies, as seen at quantiles of its inputs: the same for every run of a study. */
    private Optional<BlockProjection> learned(Numbers numbers) {
        Function<Draw, Scenario> build = built.orElseThrow();
        List<Scenario> examples = new ArrayList<>();
        double[] levels = new double[numbers.inputs().size()];
        Arrays.fill(levels, 0.5);
        try {
            Scenario first = build.apply(numbers.at(levels));
            for (int i = 0; i < levels.length; i++) {
                for (double level : TRIED) {
                    levels[i] = level;
                    examples.add(build.apply(numbers.at(levels)));
                }
                levels[i] = 0.5;
            }
            List<Measure> measures =
                    outputs.stream().flatMap(each -> each.measure().stream()).toList();
            BlockProjection.Binding binding = BlockProjection.ofExamples(first, examples, measures);
            LOG.debug(
                    "scenarios of a function side by side: {}", binding.reason().isEmpty() ? "yes" : binding.reason());
            return binding.projection();
        } catch (IllegalArgumentException | IllegalStateException e) {
            LOG.debug("scenarios of a function side by side: it fails at quantiles of its inputs: {}", e.getMessage());
            return Optional.empty();
        }
    }

    private Workers.Body oneByOne(Numbers numbers, Numbers.ColumnFiller filler, Visitor visitor) {
        double[][] drawn = new double[numbers.places().size()][1];
        double[] values = numbers.fresh();
        double[][] figures = new double[size][1];
        double[] row = new double[size];
        Draw view = new Draw(numbers.places(), values);
        return draw -> {
            filler.fill(draw, 1, drawn);
            for (int i = 0; i < values.length; i++) {
                values[i] = drawn[i][0];
            }
            step.compute(view, row);
            for (int i = 0; i < row.length; i++) {
                figures[i][0] = row[i] + 0.0;
            }
            visitor.visit(draw, 1, figures);
        };
    }

    /** A draw by itself, of a scenario that is there. */
    void compute(Scenario scenario, double[] into) {
        Projection projection = Projector.project(scenario);
        for (int i = 0; i < into.length; i++) {
            into[i] = outputs.get(i).measure().orElseThrow().value(projection);
        }
    }

    /** The values of a draw, for messages. */
    static String describe(Numbers numbers, Numbers.ColumnFiller filler, int draw) {
        double[][] drawn = new double[numbers.places().size()][1];
        filler.fill(draw, 1, drawn);
        return numbers.places().entrySet().stream()
                .map(each -> each.getKey() + " = " + Text.significant(drawn[each.getValue()][0], 6))
                .collect(Collectors.joining(", "));
    }
}
