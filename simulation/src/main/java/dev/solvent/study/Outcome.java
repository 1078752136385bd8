package dev.solvent.study;

import dev.solvent.internal.BetaIntegral;
import dev.solvent.internal.Requires;
import dev.solvent.internal.Text;
import dev.solvent.internal.TextTable;
import dev.solvent.internal.draws.Streams;
import dev.solvent.quantity.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a study found: every figure in every draw, and what repeats it: the same study run on {@link #design()} with the same version
 * of the generator gives the same bits.
 *
 * @since 0.1.0
 */
public final class Outcome {

    private final Study study;
    private final Points points;
    private final List<Result> results;

    private Outcome(Study study, Points points, List<Result> results) {
        this.study = study;
        this.points = points;
        this.results = results;
    }

    static Outcome of(Study study, Points points, double[][] kept) {
        List<Result> results = new ArrayList<>();
        for (Output<?> output : study.outputs()) {
            for (int month = 0; month < output.size(); month++) {
                String name = output.size() == 1 ? output.name() : output.name() + ", month " + month;
                results.add(new Result(name, points.design(), study.numbers().names(), kept[results.size()]));
            }
        }
        return new Outcome(study, points, List.copyOf(results));
    }

    /**
     * The design of the draws, with the version of its generator.
     *
     * @return that of the run
     */
    public Design design() {
        return points.design();
    }

    /**
     * One output in every draw.
     *
     * @param output  of one figure
     * @return its draws
     */
    public Result of(Output<?> output) {
        if (output.size() > 1) {
            throw new IllegalArgumentException(
                    output.name() + " has " + output.size() + " months: ask for one of them");
        }
        return of(output, 0);
    }

    /**
     * One month of an output in every draw.
     *
     * @param output  of the study
     * @param month  from 0
     * @return its draws
     */
    public Result of(Output<?> output, int month) {
        if (month < 0 || month >= output.size()) {
            throw new IllegalArgumentException(
                    "month of " + output.name() + " must be in [0, " + (output.size() - 1) + "], was " + month);
        }
        return results.get(study.placeOf(output) + month);
    }

    /**
     * One input in every draw, drawn once more.
     *
     * @param input  of the study
     * @return its draws
     */
    public Result of(Input<?> input) {
        int place = study.numbers().names().indexOf(input.name());
        if (place < 0) {
            throw new IllegalArgumentException("input must be of the study, was " + input.name());
        }
        return new Result(input.name(), design(), study.numbers().names(), inputDraws()[place]);
    }

    /** Every input in every draw, drawn once more. */
    double[][] inputDraws() {
        Filler filler = study.numbers().fillers(points).get();
        double[] numbers = study.numbers().fresh();
        double[][] drawn = new double[study.numbers().inputs().size()][design().draws()];
        for (int draw = 0; draw < design().draws(); draw++) {
            filler.fill(draw, numbers);
            for (int i = 0; i < drawn.length; i++) {
                drawn[i][draw] = numbers[i];
            }
        }
        return drawn;
    }

    /**
     * A figure of one's own in every draw, such as one worked out from the draws of several outputs.
     *
     * @param name  in reports
     * @param draws  as many as the design has, in their order
     * @return a result of the draws of this outcome
     */
    public Result figure(String name, Series draws) {
        Requires.text(name, "name");
        if (draws.size() != design().draws()) {
            throw new IllegalArgumentException(
                    "draws of " + name + " must be " + design().draws() + ", were " + draws.size());
        }
        draws.stream().forEach(each -> Requires.finite(each, name));
        return new Result(name, design(), study.numbers().names(), draws.toArray());
    }

    /**
     * What a sample would show of an input: its value plus the error of the mean of some normal observations, in every draw.
     *
     * @param input  of the study
     * @param deviation  of one observation around the value, positive
     * @param observations  how many, at least 1
     * @return the sample mean where each draw is, drawn from a stream of its own
     */
    public Result observed(Input<?> input, double deviation, int observations) {
        double error = Requires.positive(deviation, "deviation")
                / StrictMath.sqrt(Requires.atLeast(observations, 1, "observations"));
        return noisy(input, " observed", (value, word) -> value + error * Numbers.score(word));
    }

    /**
     * What a test on some users would show of an input that is a probability: the share of successes, in every draw.
     *
     * @param input  of the study, a probability
     * @param trials  users in the test, at least 1
     * @return the share where each draw is, drawn from a stream of its own
     */
    public Result observedShare(Input<?> input, int trials) {
        Requires.atLeast(trials, 1, "trials");
        return noisy(input, " tested", (value, word) -> {
            Requires.fraction(value, input.name());
            double p = ((word >>> 12) + 0.5) * 0x1p-52;
            int low = -1;
            int high = trials;
            while (high - low > 1) {
                int middle = (low + high) >>> 1;
                if (BetaIntegral.binomial(trials, value, middle) >= p) {
                    high = middle;
                } else {
                    low = middle;
                }
            }
            return (double) high / trials;
        });
    }

    @FunctionalInterface
    private interface Noise {
        double of(double value, long word);
    }

    private Result noisy(Input<?> input, String what, Noise noise) {
        String name = input.name() + what;
        Points own = Points.of(Design.monteCarlo(design().draws()).seed(design().seed()), List.of(name));
        double[] values = of(input).values().clone();
        for (int draw = 0; draw < values.length; draw++) {
            values[draw] = noise.of(values[draw], own.word(0, draw));
        }
        return new Result(name, design(), study.numbers().names(), values);
    }

    /**
     * How closely an output follows each input, by ranks, on the draws of this outcome.
     *
     * @param output  of one figure
     * @return strongest first
     */
    public RankCorrelations rankCorrelations(Output<?> output) {
        return RankCorrelations.of(this, of(output));
    }

    /**
     * What was run.
     *
     * @return the study
     */
    public Study study() {
        return study;
    }

    /**
     * The unit of an output: as it states it, or that of the measure it is, in the currency of the scenario.
     *
     * @param output  of the study
     * @return empty where neither is known
     */
    public String unit(Output<?> output) {
        return output.unit(study.currency());
    }

    /**
     * One line of the fan of a monthly output: a quantile of each month on its own.
     *
     * @param output  monthly
     * @param p  in (0, 1)
     * @return by month
     */
    public Series fan(Output<?> output, double p) {
        return Series.generate(
                output.size(), month -> of(output, month).quantile(p).value());
    }

    /**
     * What chance decided.
     *
     * @return the inputs of the study, in its order
     */
    public List<Input<?>> inputs() {
        return List.copyOf(study.numbers().inputs());
    }

    /**
     * All bits of all results in one number: equal outcomes have equal fingerprints, on any machine.
     *
     * @return 16 hexadecimal digits
     */
    public String fingerprint() {
        long hash = 0;
        for (Result result : results) {
            hash = Streams.mix(hash ^ result.fingerprint());
        }
        return String.format(Locale.ROOT, "%016x", hash);
    }

    /**
     * What repeats this outcome.
     *
     * @return for {@link Study#repeat}
     */
    public RunRecord record() {
        return recorded(study, design(), fingerprint());
    }

    static RunRecord recorded(Study study, Design design, String fingerprint) {
        List<String> inputs = study.numbers().inputs().stream()
                .map(input -> (input.name() + " " + input.unit()).strip())
                .toList();
        return new RunRecord(design, Streams.VERSION, inputs, study.numbers().settings(), fingerprint);
    }

    /** A line per result, with what repeats them. */
    @Override
    public String toString() {
        TextTable table = new TextTable().row("", "mean", "P10", "P50", "P90");
        for (Result result : results) {
            table.row(
                    result.name(),
                    Text.significant(result.mean().value(), 4),
                    shown(result, 0.1),
                    shown(result, 0.5),
                    shown(result, 0.9));
        }
        return table + "\n" + design();
    }

    private static String shown(Result result, double p) {
        return result.supports(p) ? Text.significant(result.quantile(p).value(), 4) : "";
    }
}
