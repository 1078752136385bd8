package dev.solvent.study;

import dev.solvent.internal.Text;
import dev.solvent.internal.TextTable;
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
        double[] numbers = study.numbers().fresh();
        double[] drawn = new double[design().draws()];
        for (int draw = 0; draw < drawn.length; draw++) {
            study.numbers().fill(points, draw, numbers);
            drawn[draw] = numbers[place];
        }
        return new Result(input.name(), design(), study.numbers().names(), drawn);
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
