package dev.solvent.study;

import dev.solvent.internal.Requires;
import dev.solvent.internal.draws.Streams;
import dev.solvent.quantity.Series;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.DoublePredicate;
import java.util.function.ToDoubleFunction;

/**
 * A figure in every draw of a study. It knows the design its draws come from, and gives each answer the interval that this design
 * supports: over draws for Monte Carlo, over pairs for antithetic draws, over randomisations for Sobol' points and hypercubes.
 *
 * @since 0.1.0
 */
public final class Result {

    /** Draws beyond a quantile without which it is not told (of the tail that is shorter). */
    private static final int DRAWS_BEYOND = 20;

    /** The same within each randomisation. */
    private static final int DRAWS_BEYOND_IN_EACH = 2;

    private static final int SECTIONS = 16;

    private final String name;
    private final Design design;
    private final List<String> inputs;
    private final double[] values;

    Result(String name, Design design, List<String> inputs, double[] values) {
        this.name = name;
        this.design = design;
        this.inputs = inputs;
        this.values = values;
    }

    /**
     * Figures of independent draws that were made elsewhere, such as one per simulated user.
     *
     * @param name  in reports
     * @param design  of Monte Carlo, with the number of the draws and what repeats them
     * @param draws  finite, as many as the design has
     * @return a result with the statistics of independent draws
     */
    public static Result ofOwnDraws(String name, Design design, Series draws) {
        Requires.text(name, "name");
        if (design.sampling() != Sampling.MONTE_CARLO || draws.size() != design.draws()) {
            throw new IllegalArgumentException(
                    "design of " + name + " must be " + draws.size() + " draws of Monte Carlo, was " + design);
        }
        draws.stream().forEach(each -> Requires.finite(each, name));
        return new Result(name, design, List.of(), draws.toArray());
    }

    /**
     * Its name.
     *
     * @return that of the output
     */
    public String name() {
        return name;
    }

    /**
     * The design of its draws.
     *
     * @return never another result's
     */
    public Design design() {
        return design;
    }

    /**
     * Every draw, in order.
     *
     * @return as many as the design has
     */
    public Series draws() {
        return Series.of(values);
    }

    /**
     * The mean.
     *
     * @return with its interval
     */
    public Estimate mean() {
        return meanOf(values);
    }

    Estimate meanOf(double[] numbers) {
        double mean = Intervals.mean(numbers);
        return switch (design.sampling()) {
            case MONTE_CARLO -> Intervals.student(mean, numbers, "independent draws");
            case ANTITHETIC -> Intervals.student(mean, sections(numbers, numbers.length / 2, Intervals::mean), "pairs");
            case LATIN_HYPERCUBE, SOBOL ->
                Intervals.student(mean, sections(numbers, design.randomisations(), Intervals::mean), "randomisations");
        };
    }

    /**
     * The mean, made surer by another result whose exact mean is known, such as an input with a closed-form mean.
     *
     * @param control  of the same draws; it must vary
     * @param itsMean  exact mean of the control, such as {@link Distribution#exactMean()}
     * @return the mean with a narrower interval the more closely the two move together
     */
    public ControlledMean controlledBy(Result control, double itsMean) {
        requireSameDraws(control);
        return ControlledMean.of(this, control, Requires.finite(itsMean, "itsMean"));
    }

    /**
     * The value that is not exceeded with a probability.
     *
     * @param p  in (0, 1)
     * @return with its interval
     * @throws IllegalArgumentException if the draws are too few to tell; the message says how many are needed
     */
    public Estimate quantile(double p) {
        Requires.openFraction(p, "p");
        int sets = design.sampling() == Sampling.MONTE_CARLO ? 1 : sections();
        requireEnough(name, design, p);
        if (sets == 1) {
            return Intervals.orderStatistics(values, p);
        }
        double[] each = sections(values, sets, part -> Intervals.quantile(part, p));
        return Intervals.student(Intervals.quantile(values, p), each, "randomisations");
    }

    static void requireEnough(String name, Design design, double p) {
        double needed = drawsNeeded(design, p);
        if (!(design.draws() >= needed)) {
            throw new IllegalArgumentException("quantile " + p + " of " + name + " needs " + (long) needed
                    + " draws of " + design.sampling() + ", there are " + design.draws());
        }
    }

    /**
     * Whether the draws are enough to tell a quantile; {@link #quantile} refuses it otherwise.
     *
     * @param p  in (0, 1)
     * @return true if they are
     */
    public boolean supports(double p) {
        return values.length >= drawsNeeded(design, p);
    }

    private static double drawsNeeded(Design design, double p) {
        int inEach = design.sampling() == Sampling.MONTE_CARLO ? 0 : sections(design) * DRAWS_BEYOND_IN_EACH;
        return StrictMath.ceil(StrictMath.max(DRAWS_BEYOND, inEach) / StrictMath.min(p, 1 - p) - 1e-6);
    }

    /** Independent parts of the draws for statistics other than means. */
    int sections() {
        return sections(design);
    }

    private static int sections(Design design) {
        return design.sampling() == Sampling.ANTITHETIC ? SECTIONS : design.randomisations();
    }

    /**
     * How likely it is to reach a target.
     *
     * @param target  reached at equality
     * @return with its interval
     */
    public Estimate probabilityAtLeast(double target) {
        Requires.finite(target, "target");
        return probability(value -> value >= target);
    }

    /**
     * How likely it is to stay within a limit.
     *
     * @param limit  kept at equality
     * @return with its interval
     */
    public Estimate probabilityAtMost(double limit) {
        Requires.finite(limit, "limit");
        return probability(value -> value <= limit);
    }

    private Estimate probability(DoublePredicate condition) {
        double[] met = Arrays.stream(values)
                .map(value -> condition.test(value) ? 1 : 0)
                .toArray();
        int successes = (int) Arrays.stream(met).sum();
        Estimate estimate = meanOf(met);
        // equal in all parts: their spread says nothing, so the interval of independent draws stands in
        return design.sampling() == Sampling.MONTE_CARLO || estimate.low() == estimate.high()
                ? Intervals.proportion(successes, met.length, "Clopper-Pearson")
                : new Estimate(
                        estimate.value(),
                        StrictMath.max(0, estimate.low()),
                        StrictMath.min(1, estimate.high()),
                        estimate.confidence(),
                        estimate.basis());
    }

    /**
     * The mean over the draws in which another result meets a condition.
     *
     * @param other  of the same draws
     * @param condition  on its values
     * @return with its interval
     * @throws IllegalArgumentException if a part of the draws that the interval rests on never meets it
     */
    public Estimate meanWhere(Result other, DoublePredicate condition) {
        requireSameDraws(other);
        int parts = design.sampling() == Sampling.MONTE_CARLO ? SECTIONS : sections();
        double[] met = Arrays.stream(other.values)
                .map(value -> condition.test(value) ? 1 : 0)
                .toArray();
        double[] products = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            products[i] = values[i] * met[i];
        }
        double[] counts = sections(met, parts, Intervals::mean);
        double[] sums = sections(products, parts, Intervals::mean);
        double[] means = new double[parts];
        for (int i = 0; i < parts; i++) {
            if (counts[i] == 0) {
                throw new IllegalArgumentException("condition on " + other.name + " must be met in each of " + parts
                        + " parts of the draws. Maybe take more draws.");
            }
            means[i] = sums[i] / counts[i];
        }
        return Intervals.student(Intervals.mean(products) / Intervals.mean(met), means, "parts of the draws");
    }

    /**
     * The mean of this given another result, in every draw: a regression on polynomials of the other's rank (after Strong, Oakley
     * and Brennan, 2014, Medical Decision Making 34, 311-326), of the degree that Schwarz's criterion chooses.
     *
     * @param other  of the same draws, such as those of an input
     * @return the conditional mean where each draw is
     */
    public Result meanGiven(Result other) {
        requireSameDraws(other);
        return new Result(
                name + " given " + other.name,
                design,
                inputs,
                RankRegression.on(other.values).fitted(values));
    }

    /**
     * Share of the variance that goes when another result becomes known: Var(E[this | other]) / Var(this). For an input this is
     * its first-order index, here from any draws, correlated inputs or not. The interval is that of the linearised estimator.
     *
     * @param other  of the same draws, such as those of an input
     * @return between 0 and 1, 0 if this does not vary
     */
    public Estimate varianceExplainedBy(Result other) {
        double[] fitted = meanGiven(other).values;
        double mean = Intervals.mean(values);
        double variance = 0;
        double left = 0;
        for (int i = 0; i < values.length; i++) {
            variance += (values[i] - mean) * (values[i] - mean) / values.length;
            left += (values[i] - fitted[i]) * (values[i] - fitted[i]) / values.length;
        }
        if (!(variance > 0)) {
            return new Estimate(0, 0, 0, Intervals.CONFIDENCE, "does not vary");
        }
        double share = 1 - left / variance;
        double[] linear = new double[values.length];
        for (int i = 0; i < linear.length; i++) {
            double square = (values[i] - mean) * (values[i] - mean);
            double rest = (values[i] - fitted[i]) * (values[i] - fitted[i]);
            linear[i] = share + (square * (1 - share) - rest) / variance;
        }
        Estimate estimate = meanOf(linear);
        return new Estimate(share, estimate.low(), estimate.high(), estimate.confidence(), estimate.basis());
    }

    /**
     * Standard deviation over the draws.
     *
     * @return of n - 1 degrees of freedom
     */
    public double deviation() {
        return Intervals.deviation(values);
    }

    double[] values() {
        return values;
    }

    /**
     * This less another, draw by draw: what differs between two scenarios that share their chance.
     *
     * @param other  of the same draws
     * @return the difference
     * @throws IllegalArgumentException if the draws are not the same
     */
    public Result minus(Result other) {
        requireSameDraws(other);
        double[] difference = new double[values.length];
        for (int i = 0; i < difference.length; i++) {
            difference[i] = values[i] - other.values[i];
        }
        List<String> all = inputs.size() >= other.inputs.size() ? inputs : other.inputs;
        return new Result(name + " - " + other.name, design, all, difference);
    }

    private void requireSameDraws(Result other) {
        int shared = StrictMath.min(inputs.size(), other.inputs.size());
        boolean aligned = design.sampling() != Sampling.SOBOL
                || inputs.subList(0, shared).equals(other.inputs.subList(0, shared));
        if (!design.equals(other.design) || !aligned) {
            throw new IllegalArgumentException(other.name + " must be of the draws " + design + " of inputs " + inputs
                    + ", was of " + other.design + " of " + other.inputs);
        }
    }

    private static double[] sections(double[] numbers, int parts, ToDoubleFunction<double[]> statistic) {
        double[] each = new double[parts];
        for (int i = 0; i < parts; i++) {
            int from = (int) ((long) numbers.length * i / parts);
            int to = (int) ((long) numbers.length * (i + 1) / parts);
            each[i] = statistic.applyAsDouble(Arrays.copyOfRange(numbers, from, to));
        }
        return each;
    }

    /**
     * All bits of this and other results in one number.
     *
     * @param others  in order
     * @return 16 hexadecimal digits, equal only for equal results
     */
    public String fingerprintWith(Result... others) {
        long hash = Streams.mix(fingerprint());
        for (Result other : others) {
            hash = Streams.mix(hash ^ other.fingerprint());
        }
        return String.format(Locale.ROOT, "%016x", hash);
    }

    /** Bits of every draw in one number: equal only for equal results. */
    long fingerprint() {
        long hash = 0;
        for (double value : values) {
            hash = Streams.mix(hash ^ Double.doubleToLongBits(value));
        }
        return hash;
    }

    /** Name and mean. */
    @Override
    public String toString() {
        return name + ": mean " + mean();
    }
}
