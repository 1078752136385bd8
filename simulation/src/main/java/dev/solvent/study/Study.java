package dev.solvent.study;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.projection.BlockProjection;
import dev.solvent.projection.Measure;
import dev.solvent.projection.Projection;
import dev.solvent.projection.Projector;
import dev.solvent.scenario.Assumption;
import dev.solvent.scenario.Scenario;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The same computation on many draws of uncertain inputs:
 * {@code Study.of(inputs).scenario(x -> ...).measuring(outputs).run(design)}. Immutable; its functions must be deterministic, and
 * safe to call from several threads if a run is told to use several.
 *
 * @since 0.1.0
 */
public final class Study {

    /** Numbers a run may keep: 256 MB. */
    static final long MOST_KEPT = 1L << 25;

    private static final int BYTES = 8;

    private static final Logger LOG = LoggerFactory.getLogger(Study.class);

    private final List<Variable<?>> variables;
    private final Correlations correlations;
    private final Map<String, Double> levers;
    private final Evaluation evaluation;
    private final Running usual;
    private final Numbers numbers;

    private Study(
            List<Variable<?>> variables,
            Correlations correlations,
            Map<String, Double> levers,
            Evaluation evaluation,
            Running usual) {
        this.usual = usual;
        this.variables = variables;
        this.correlations = correlations;
        this.levers = levers;
        this.evaluation = evaluation;
        this.numbers = new Numbers(variables, levers, correlations);
    }

    /**
     * Starts a study.
     *
     * @param variables  inputs, which are drawn, and levers, which stay where they are set
     * @return the next step
     */
    public static Variables of(Variable<?>... variables) {
        return new Variables(List.of(variables), Correlations.NONE);
    }

    /**
     * What varies.
     *
     * @param variables  inputs and levers
     * @param correlations  between inputs
     * @since 0.1.0
     */
    public record Variables(List<Variable<?>> variables, Correlations correlations) {

        public Variables {
            variables = List.copyOf(variables);
            requireNonNull(correlations, "correlations");
        }

        /**
         * With inputs that move together.
         *
         * @param together  between inputs of the study
         * @return the same, correlated
         */
        public Variables correlated(Correlations together) {
            return new Variables(variables, together);
        }

        /**
         * Computes a scenario from the values of a draw, which is then projected. In a run of 1,024 draws or
         * more the function is first tried at some quantiles of the inputs. Where what varies are figures (prices, churn, costs,
         * sign-ups, usage), the scenarios are projected many side by side; any that differs in more is projected by itself. The
         * numbers are those of one by one up to rounding.
         *
         * @param scenario  from values to scenario
         * @return the next step
         */
        public Model<Projection> scenario(Function<Draw, Scenario> scenario) {
            requireNonNull(scenario, "scenario");
            Function<Draw, Projection> value = draw -> Projector.project(scenario.apply(draw));
            return new Model<>(this, value, Optional.empty(), Optional.of(scenario));
        }

        /**
         * Projects a scenario whose figures the variables set, each the one that it names. Where the scenario allows it, many draws
         * are projected side by side; the numbers are those of one by one up to rounding.
         *
         * @param scenario  with everything that no variable sets
         * @return the next step
         * @throws IllegalArgumentException if a variable names no figure, or the scenario does not have it
         */
        public Model<Projection> scenario(Scenario scenario) {
            requireNonNull(scenario, "scenario");
            for (Variable<?> each : variables) {
                if (each.assumption().isEmpty()) {
                    throw new IllegalArgumentException(
                            each.name() + " must name what it sets: say sets(...), or give a function of the draw");
                }
            }
            return new Model<>(
                    this, draw -> Projector.project(changed(scenario, draw)), Optional.of(scenario), Optional.empty());
        }

        private Scenario changed(Scenario scenario, Draw draw) {
            Scenario changed = scenario;
            for (Variable<?> each : variables) {
                changed = set(changed, each, draw);
            }
            return changed;
        }

        private static <T> Scenario set(Scenario scenario, Variable<T> variable, Draw draw) {
            return variable.assumption().orElseThrow().set(scenario, draw.of(variable));
        }

        /**
         * Computes anything from the values of a draw: a number, the economics of a user or of a product.
         *
         * @param <R>  what is computed
         * @param value  from values to result
         * @return the next step
         */
        public <R> Model<R> value(Function<Draw, R> value) {
            return new Model<>(this, requireNonNull(value, "value"), Optional.empty(), Optional.empty());
        }
    }

    /**
     * What is computed from what varies.
     *
     * @param <R>  what is computed
     * @param variables  what varies
     * @param value  from values to result
     * @param scenario  that the variables set, if they do
     * @param built  function that builds a scenario from the values, if one does
     * @since 0.1.0
     */
    public record Model<R>(
            Variables variables,
            Function<Draw, R> value,
            Optional<Scenario> scenario,
            Optional<Function<Draw, Scenario>> built) {

        /**
         * Names the figures to keep.
         *
         * @param outputs  of the result
         * @return the study
         */
        @SafeVarargs
        @SuppressWarnings("varargs")
        public final Study measuring(Output<? super R>... outputs) {
            List<Output<? super R>> all = List.of(outputs);
            Requires.nonEmpty(all, "outputs");
            int size = all.stream().mapToInt(Output::size).sum();
            Evaluation.Step step = (draw, into) -> {
                R result = value.apply(draw);
                int at = 0;
                for (Output<? super R> output : all) {
                    output.measure(result, into, at);
                    at += output.size();
                }
            };
            return new Study(
                    variables.variables(),
                    variables.correlations(),
                    Map.of(),
                    new Evaluation(
                            List.copyOf(all),
                            size,
                            step,
                            bound(all),
                            areMeasures(all) ? built : Optional.empty(),
                            scenario),
                    Running.withDefaults());
        }

        private static boolean areMeasures(List<? extends Output<?>> outputs) {
            return outputs.stream().allMatch(each -> each.measure().isPresent());
        }

        /** Side by side, where scenario and outputs allow it. */
        private Optional<BoundRun.Bound> bound(List<Output<? super R>> outputs) {
            List<Measure> measures =
                    outputs.stream().flatMap(each -> each.measure().stream()).toList();
            if (scenario.isEmpty() || variables.variables().isEmpty() || !areMeasures(outputs)) {
                return Optional.empty();
            }
            List<Assumption<?>> set = new ArrayList<>();
            for (Variable<?> each : variables.variables()) {
                set.add(each.assumption().orElseThrow());
            }
            BlockProjection.Binding binding = BlockProjection.of(scenario.orElseThrow(), set, measures);
            LOG.debug("draws side by side: {}", binding.reason().isEmpty() ? "yes" : binding.reason());
            return binding.projection()
                    .map(each -> new BoundRun.Bound(scenario.orElseThrow(), variables.variables(), each));
        }
    }

    /**
     * The scenario whose figures the variables set.
     *
     * @return as it was given; empty where a function of the draw computes what is measured
     */
    public Optional<Scenario> scenario() {
        return evaluation.scenario();
    }

    /**
     * The same with a lever set.
     *
     * @param lever  of the study
     * @param value  within its bounds, in its unit
     * @return the study; its inputs draw the same
     */
    public Study with(Lever<?> lever, double value) {
        if (!numbers.places().containsKey(lever.name())) {
            throw new IllegalArgumentException("lever must be of the study, was " + lever.name());
        }
        Map<String, Double> set = new LinkedHashMap<>(levers);
        set.put(lever.name(), value);
        return new Study(variables, correlations, set, evaluation, usual);
    }

    /**
     * The same, whose runs go on some threads, tell their progress and end when told unless a run says otherwise: also those that
     * searches, maps, optimisations and analyses make of it.
     *
     * @param running  in place of the caller's thread, silently, to the end
     * @return the study; its results are the same
     */
    public Study running(Running running) {
        return new Study(variables, correlations, levers, evaluation, requireNonNull(running, "running"));
    }

    /**
     * Memory that the results of a run take.
     *
     * @param design  of the run
     * @return bytes
     */
    public long bytesKept(Design design) {
        return (long) design.draws() * evaluation.size() * BYTES;
    }

    /**
     * Computes every draw, in the caller's thread unless {@link #running(Running)} says otherwise.
     *
     * @param design  which draws
     * @return every result in every draw
     * @throws IllegalStateException if a function of the study fails, or an output is not finite; the message names draw and values
     * @throws IllegalArgumentException if the results would take more than 256 MB
     */
    public Outcome run(Design design) {
        return run(design, usual);
    }

    /**
     * Computes every draw.
     *
     * @param design  which draws
     * @param running  on how many threads, telling whom, cancelled by what
     * @return the same to the bit for any number of threads
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    public Outcome run(Design design, Running running) {
        Points points = Points.of(design, numbers.names());
        double[][] kept = keep(numbers.columnFillers(points), design.draws(), running);
        return Outcome.of(this, points, kept, running.threads());
    }

    private double[][] room(int draws) {
        if ((long) evaluation.size() * draws > MOST_KEPT) {
            throw new IllegalArgumentException("draws must be at most " + MOST_KEPT / evaluation.size() + " for "
                    + evaluation.size() + " kept figures (256 MB), was " + draws
                    + ". Maybe use replaying(design), which keeps none.");
        }
        return new double[evaluation.size()][draws];
    }

    /** Every figure of draws that need not be of one design; each thread has a filler of its own. */
    double[][] evaluate(Supplier<Filler> fillers, int draws, Running running) {
        return keep(numbers.columns(fillers), draws, running);
    }

    private double[][] keep(Supplier<Numbers.ColumnFiller> fillers, int draws, Running running) {
        double[][] kept = room(draws);
        visit(fillers, draws, running, () -> (from, count, figures) -> {
            for (int k = 0; k < figures.length; k++) {
                System.arraycopy(figures[k], 0, kept[k], from, count);
            }
        });
        return kept;
    }

    /** All visitors are made before the first draw, in the caller's thread. */
    void visit(Design design, Running running, Supplier<Evaluation.Visitor> visitors) {
        visit(numbers.columnFillers(Points.of(design, numbers.names())), design.draws(), running, visitors);
    }

    private void visit(
            Supplier<Numbers.ColumnFiller> fillers, int draws, Running running, Supplier<Evaluation.Visitor> visitors) {
        LOG.debug("{} draws of {} on {} threads", draws, numbers.names(), running.threads());
        Evaluation.Bodies bodies = evaluation.bodies(numbers, draws);
        new Workers(running, draws)
                .run(
                        worker -> bodies.body(fillers.get(), visitors.get()),
                        draw -> Evaluation.describe(numbers, fillers.get(), draw));
        LOG.debug("{} draws done", draws);
    }

    /**
     * Computes every draw and keeps none: for more draws than memory holds.
     *
     * @param design  independent draws
     * @param running  on how many threads, telling whom, cancelled by what
     * @return means at once, exact quantiles by computing the draws again
     */
    public Replay replaying(Design design, Running running) {
        return new Replay(this, design, running);
    }

    /**
     * Runs again what was run before.
     *
     * @param run  of this study
     * @return the same to the bit
     * @throws IllegalArgumentException if the record is of other inputs or of another version of the generator
     * @throws IllegalStateException if the results differ: then the functions of the study are not what they were
     */
    public Outcome repeat(RunRecord run) {
        Study study = new Study(variables, correlations, run.levers(), evaluation, usual);
        RunRecord here = Outcome.recorded(study, run.design(), run.fingerprint());
        if (!here.equals(run)) {
            throw new IllegalArgumentException(
                    "record must be of this study and generator:\n" + here + "\nwas:\n" + run);
        }
        Outcome outcome = study.run(run.design());
        if (!outcome.fingerprint().equals(run.fingerprint())) {
            throw new IllegalStateException("fingerprint of the run must be " + run.fingerprint() + " again, was "
                    + outcome.fingerprint() + ". Maybe a function of the study has changed.");
        }
        return outcome;
    }

    /** Figures per draw. */
    int size() {
        return evaluation.size();
    }

    /**
     * How far an output moves with each input alone, from its 10th to its 90th percentile: 1 + 2 runs per input.
     *
     * @param output  of one figure
     * @return widest first
     * @throws IllegalArgumentException if inputs are correlated: then none moves alone
     */
    public Tornado tornado(Output<?> output) {
        int place = placeOf(output);
        if (numbers.isCorrelated()) {
            throw new IllegalArgumentException("a tornado needs independent inputs, correlated are "
                    + correlations.pairs().keySet()
                    + ". Maybe use sensitivity(output).shapleyEffects(), or indices of input groups.");
        }
        List<Tornado.Bar> bars = new ArrayList<>();
        double[] medians = new double[numbers.inputs().size()];
        Arrays.fill(medians, 0.5);
        for (int i = 0; i < medians.length; i++) {
            double[] low = medians.clone();
            double[] high = medians.clone();
            low[i] = Tornado.LOW;
            high[i] = Tornado.HIGH;
            bars.add(
                    new Tornado.Bar(numbers.inputs().get(i).name(), atQuantiles(low)[place], atQuantiles(high)[place]));
        }
        return new Tornado(output.name(), atQuantiles(medians)[place], bars);
    }

    /**
     * First-order and total indices of an output with the default design of {@link #sensitivity}.
     *
     * @param output  of one figure
     * @return the indices
     */
    public SobolIndices sobolIndices(Output<?> output) {
        return sensitivity(output).sobolIndices();
    }

    /**
     * What makes an output uncertain: analyses on draws of their own, whose number of runs they tell beforehand.
     *
     * @param output  of one figure
     * @return the analyses
     */
    public Sensitivity sensitivity(Output<?> output) {
        placeOf(output);
        return new Sensitivity(this, output, Sensitivity.DEFAULT_DESIGN, usual);
    }

    /** Every figure with each input at a quantile. */
    double[] atQuantiles(double[] levels) {
        if (usual.cancelled().getAsBoolean()) {
            throw new CancellationException("cancelled between two runs");
        }
        double[] figures = new double[evaluation.size()];
        evaluation.step().compute(numbers.at(levels), figures);
        return figures;
    }

    /**
     * Whether inputs move together: then none can be moved alone, as a tornado does.
     *
     * @return true if some pair is correlated
     */
    public boolean isCorrelated() {
        return numbers.isCorrelated();
    }

    Numbers numbers() {
        return numbers;
    }

    /** Of the scenario whose figures the variables set. */
    Optional<Currency> currency() {
        return scenario().map(each -> each.product().currency());
    }

    /**
     * What is measured in every draw.
     *
     * @return in the order of their declaration
     */
    public List<Output<?>> outputs() {
        return evaluation.outputs();
    }

    /** Place of an output of one figure. */
    int placeOf(Output<?> output) {
        int at = 0;
        for (Output<?> each : evaluation.outputs()) {
            if (each == output) {
                return at;
            }
            at += each.size();
        }
        throw new IllegalArgumentException(
                "output must be one of " + new ArrayList<>(evaluation.outputs()) + " of the study, was " + output);
    }
}
