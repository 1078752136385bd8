package dev.solvent.conformance;

import static dev.solvent.quantity.Quantities.usd;

import dev.solvent.decision.Decision;
import dev.solvent.internal.Normal;
import dev.solvent.quantity.Series;
import dev.solvent.study.ControlledMean;
import dev.solvent.study.Correlations;
import dev.solvent.study.Design;
import dev.solvent.study.Input;
import dev.solvent.study.InputGroup;
import dev.solvent.study.Outcome;
import dev.solvent.study.Output;
import dev.solvent.study.Published;
import dev.solvent.study.Result;
import dev.solvent.study.Sampling;
import dev.solvent.study.SobolIndices;
import dev.solvent.study.Study;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;

/**
 * Vectors about studies that need draws. All are of seed 1, chosen before any was run; a figure may be four of its standard errors
 * away, which are worked out from theory here and not taken from the draws.
 */
final class SampledChecks {

    private static final long SEED = 1;
    private static final int MANY = 1 << 20;
    private static final int SETS = 1 << 16;

    private static final Input<Double> U = Input.uniform("u", 0, 1);
    private static final Input<Double> W = Input.uniform("w", 0, 1);
    private static final Output<Double> Y = Output.of("y", value -> value);

    private SampledChecks() {}

    static Map<String, Function<MetricVector, List<Check>>> all() {
        Map<String, Function<MetricVector, List<Check>>> all = new LinkedHashMap<>();
        all.put("lhs.var.linear", SampledChecks::strata);
        all.put("vr.antithetic.expU", SampledChecks::antithetic);
        all.put("vr.control.expU", SampledChecks::control);
        all.put("crn.exponential.diff", SampledChecks::paired);
        all.put("sobol.ishigami.7.0.1", SampledChecks::ishigami);
        all.put("sobol.gfunction.8", SampledChecks::gFunction);
        all.put("sobol.gfunction.6", SampledChecks::gFunction);
        all.put("corr.iman.conover", SampledChecks::reordered);
        all.put("evpi.normal.zero", SampledChecks::evenBet);
        all.put("evppi.additive", SampledChecks::additive);
        all.put("evsi.normal", SampledChecks::sample);
        return all;
    }

    private static double expected(MetricVector v, String name) {
        return (double) v.at("expected", name);
    }

    /** Integral over (0, 1) by the midpoint rule: for what is smooth there, to ten digits. */
    private static double mean(DoubleUnaryOperator function) {
        int n = 100_000;
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += function.applyAsDouble((i + 0.5) / n);
        }
        return sum / n;
    }

    private static double square(double x) {
        return x * x;
    }

    /** Mean of f, its variance and the variance of (f - mean)^2. */
    private record Moments(double mean, double variance, double ofSquare) {
        static Moments of(DoubleUnaryOperator f) {
            double mean = SampledChecks.mean(f);
            double variance = SampledChecks.mean(u -> square(f.applyAsDouble(u) - mean));
            double fourth = SampledChecks.mean(u -> square(square(f.applyAsDouble(u) - mean)));
            return new Moments(mean, variance, fourth - variance * variance);
        }
    }

    /** Means of 16 independent uniforms, stratified or not, have kurtosis 3 - 1.2 / 16: so much a variance over sets errs. */
    private static List<Check> strata(MetricVector v) {
        double relative = StrictMath.sqrt((2 - 1.2 / 16) / SETS);
        Map<String, Design> designs = new LinkedHashMap<>();
        designs.put("var_mc", Design.monteCarlo(16 * SETS).seed(SEED));
        designs.put("var_strat", new Design(Sampling.LATIN_HYPERCUBE, 16 * SETS, SETS, SEED));
        List<Check> checks = new ArrayList<>();
        designs.forEach((name, design) -> {
            Series draws = Study.of(U)
                    .value(draw -> draw.of(U))
                    .measuring(Y)
                    .run(design)
                    .of(Y)
                    .draws();
            double squares = 0;
            for (int set = 0; set < SETS; set++) {
                double sum = 0;
                for (int i = 0; i < 16; i++) {
                    sum += draws.get(16 * set + i);
                }
                squares += square(sum / 16 - 0.5) / SETS;
            }
            checks.add(Check.sampled(name, squares, expected(v, name), expected(v, name) * relative));
        });
        return checks;
    }

    private static Outcome exponentials(Design design) {
        return Study.of(U)
                .value(draw -> StrictMath.exp(draw.of(U)))
                .measuring(Y)
                .run(design);
    }

    private static List<Check> antithetic(MetricVector v) {
        Moments single = Moments.of(StrictMath::exp);
        Moments pair = Moments.of(u -> 0.5 * (StrictMath.exp(u) + StrictMath.exp(1 - u)));
        double mean = single.mean();
        double product = mean(u -> square((StrictMath.exp(u) - mean) * (StrictMath.exp(1 - u) - mean)));
        double covariance = expected(v, "cov_pair");
        Result independent = exponentials(Design.monteCarlo(MANY).seed(SEED)).of(Y);
        Result pairs = exponentials(Design.antithetic(2 * MANY).seed(SEED)).of(Y);
        double sumOfProducts = 0;
        double[] means = new double[MANY];
        double[] draws = pairs.draws().toArray();
        double centre = pairs.mean().value();
        for (int i = 0; i < MANY; i++) {
            means[i] = 0.5 * (draws[2 * i] + draws[2 * i + 1]);
            sumOfProducts += (draws[2 * i] - centre) * (draws[2 * i + 1] - centre);
        }
        double spread = 0;
        for (double each : means) {
            spread += square(each - centre) / (MANY - 1.0);
        }
        double variance = square(independent.deviation());
        double singleError = StrictMath.sqrt(single.ofSquare() / MANY);
        double pairError = StrictMath.sqrt(pair.ofSquare() / MANY);
        return List.of(
                Check.sampled("mean", centre, expected(v, "mean"), StrictMath.sqrt(pair.variance() / MANY)),
                Check.sampled("var", variance, expected(v, "var"), singleError),
                Check.sampled(
                        "cov_pair",
                        sumOfProducts / MANY,
                        covariance,
                        StrictMath.sqrt((product - covariance * covariance) / MANY)),
                Check.sampled("var_of_pair_mean", spread, expected(v, "var_of_pair_mean"), pairError),
                Check.sampled(
                        "reduction_vs_2iid",
                        1 - 2 * spread / variance,
                        expected(v, "reduction_vs_2iid"),
                        2 / single.variance() * (pairError + 2 * pair.variance() / single.variance() * singleError)));
    }

    private static List<Check> control(MetricVector v) {
        Outcome outcome = exponentials(Design.monteCarlo(MANY).seed(SEED));
        ControlledMean found = outcome.of(Y)
                .controlledBy(outcome.of(U), U.distribution().exactMean().orElseThrow());
        double beta = expected(v, "beta");
        double mean = StrictMath.E - 1;
        double variance = Moments.of(StrictMath::exp).variance();
        double left = expected(v, "residual_var");
        DoubleUnaryOperator rest = u -> StrictMath.exp(u) - mean - beta * (u - 0.5);
        double ofBeta = mean(u -> square((u - 0.5) * rest.applyAsDouble(u))) * 144;
        double ofLeft = mean(u -> square(square(rest.applyAsDouble(u)) - left));
        double ofShare =
                mean(u -> square(square(rest.applyAsDouble(u)) - left / variance * square(StrictMath.exp(u) - mean)))
                        / (variance * variance);
        double half = 0.5 * (found.mean().high() - found.mean().low()) / -Normal.quantile(0.025);
        return List.of(
                Check.sampled("beta", found.coefficient(), beta, StrictMath.sqrt(ofBeta / MANY)),
                Check.sampled("rho2", found.explained(), expected(v, "rho2"), StrictMath.sqrt(ofShare / MANY)),
                Check.sampled("residual_var", half * half * MANY, left, StrictMath.sqrt(ofLeft / MANY)));
    }

    /** Kurtosis of an exponential is 9; of a difference of two independent ones the fourth moment is 9a^4 + 9b^4 + 6a^2 b^2. */
    private static List<Check> paired(MetricVector v) {
        Output<double[]> a = Output.of("A", lives -> lives[0]);
        Output<double[]> b = Output.of("B", lives -> lives[1]);
        Output<double[]> c = Output.of("C", lives -> lives[2]);
        Outcome outcome = Study.of(U, W)
                .value(draw -> new double[] {
                    -StrictMath.log(draw.of(U)) / 0.10,
                    -StrictMath.log(draw.of(U)) / 0.12,
                    -StrictMath.log(draw.of(W)) / 0.12
                })
                .measuring(a, b, c)
                .run(Design.monteCarlo(MANY).seed(SEED));
        Result same = outcome.of(a).minus(outcome.of(b));
        Result other = outcome.of(a).minus(outcome.of(c));
        double crn = expected(v, "var_crn");
        double apart = expected(v, "var_indep");
        double one = square(1 / 0.10);
        double two = square(1 / 0.12);
        double ofApart = (9 * one * one + 9 * two * two + 6 * one * two - apart * apart) / MANY;
        double relative = StrictMath.sqrt(8.0 / MANY) + StrictMath.sqrt(ofApart) / apart;
        return List.of(
                Check.sampled("mean_diff", same.mean().value(), expected(v, "mean_diff"), StrictMath.sqrt(crn / MANY)),
                Check.sampled("var_crn", square(same.deviation()), crn, crn * StrictMath.sqrt(8.0 / MANY)),
                Check.sampled("var_indep", square(other.deviation()), apart, StrictMath.sqrt(ofApart)),
                Check.sampled(
                        "variance_ratio",
                        square(other.deviation() / same.deviation()),
                        expected(v, "variance_ratio"),
                        expected(v, "variance_ratio") * relative));
    }

    private static SobolIndices indices(Study study, InputGroup... groups) {
        return study.sensitivity(Published.Y)
                .using(Design.sobol(1 << 15).seed(SEED))
                .sobolIndices(groups);
    }

    private static List<Check> shares(MetricVector v, Study study, double mean) {
        List<Check> checks = new ArrayList<>();
        Outcome outcome = study.run(Design.sobol(1 << 18).seed(SEED));
        Result y = outcome.of(Published.Y);
        checks.add(Check.inside("mean", y.mean(), mean));
        Series squares = y.draws().map(each -> square(each - mean));
        checks.add(Check.inside("variance", outcome.figure("square", squares).mean(), expected(v, "variance")));
        SobolIndices found = indices(study);
        for (int i = 0; i < found.indices().size(); i++) {
            SobolIndices.Index index = found.indices().get(i);
            checks.add(Check.inside("S1 " + index.name(), index.first(), v.list("expected", "S1")[i]));
            checks.add(Check.inside("ST " + index.name(), index.total(), v.list("expected", "ST")[i]));
        }
        return checks;
    }

    private static List<Check> ishigami(MetricVector v) {
        Study study = Published.ishigami();
        List<Check> checks = new ArrayList<>(shares(v, study, expected(v, "mean")));
        SobolIndices single = indices(study);
        for (String pair : List.of("1-2", "1-3", "2-3")) {
            String a = "x" + pair.charAt(0);
            String b = "x" + pair.charAt(2);
            SobolIndices together = indices(study, new InputGroup(a + b, List.of(a, b)));
            double ours = together.of(a + b).first().value()
                    - single.of(a).first().value()
                    - single.of(b).first().value();
            double allowed = half(together.of(a + b)) + half(single.of(a)) + half(single.of(b));
            checks.add(new Check("S2 " + pair, ours, (double) v.at("expected", "S2", pair), allowed, "our intervals"));
        }
        return checks;
    }

    private static double half(SobolIndices.Index index) {
        return 0.5 * (index.first().high() - index.first().low());
    }

    private static List<Check> gFunction(MetricVector v) {
        return shares(v, Published.gFunction(v.list("inputs", "a")), 1);
    }

    private static List<Check> reordered(MetricVector v) {
        Input<Double> a = Input.logNormal90("a", 1, 10);
        Input<Double> b = Input.beta("b", 2, 5);
        Output<Double> ofB = Output.of("b", value -> value);
        Correlations together = Correlations.spearman().with(a, b, v.in("target_spearman"));
        Design design = Design.latinHypercube((int) v.in("n")).seed(SEED);
        List<Outcome> outcomes = List.of(Correlations.NONE, together).stream()
                .map(each -> Study.of(a, b)
                        .correlated(each)
                        .value(draw -> draw.number(b))
                        .measuring(ofB)
                        .run(design))
                .toList();
        double rank = outcomes.get(1).rankCorrelations(ofB).lines().stream()
                .filter(line -> line.input().equals("a"))
                .findFirst()
                .orElseThrow()
                .spearman()
                .value();
        List<Check> checks = new ArrayList<>();
        checks.add(new Check("spearman", rank, v.in("target_spearman"), v.tolerance(), "stated"));
        for (Input<Double> input : List.of(a, b)) {
            double[] before =
                    outcomes.get(0).of(input).draws().stream().sorted().toArray();
            double[] after = outcomes.get(1).of(input).draws().stream().sorted().toArray();
            double moved = 0;
            for (int i = 0; i < before.length; i++) {
                moved = StrictMath.max(moved, StrictMath.abs(before[i] - after[i]));
            }
            checks.add(new Check("largest change of sorted " + input.name(), moved, 0, 0, "stated"));
        }
        return checks;
    }

    /** E max(0, z) of N(0, s): the draws of max(0, z) less those of z where it is chosen anyway have variance s^2 (1/2 - 1/2pi). */
    private static List<Check> evenBet(MetricVector v) {
        Input<Double> z = Input.normal("z", 0, 2);
        Outcome outcome = Study.of(z)
                .value(draw -> draw.of(z))
                .measuring(Y)
                .run(Design.monteCarlo(MANY).seed(SEED));
        double ours = Decision.on(outcome)
                .option("stay out", usd(0))
                .option("launch", Y)
                .valueOfKnowingAll();
        // the option that is best on average is chosen on the same draws: its mean is 0, within one standard error or
        // so
        double error = 2 * StrictMath.sqrt(0.5 / MANY);
        return List.of(Check.sampled("evpi", ours, expected(v, "evpi"), error));
    }

    /**
     * The value of knowing the part x of a payoff x + e is the mean of the negative part of f(x) = m + b (x - mean). With x of
     * deviation s, P the probability that f is negative and d the normal density at m / s, least squares adds to the variance of
     * the negative part the variance of e times P^2 + d^2.
     */
    private static double errorOfKnowing(double mean, double spread, double rest) {
        double z = mean / spread;
        double below = Normal.survival(z);
        double density = StrictMath.exp(-z * z / 2) / StrictMath.sqrt(2 * StrictMath.PI);
        double first = spread * density - mean * below;
        double second = (spread * spread + mean * mean) * below - mean * spread * density;
        return StrictMath.sqrt((second - first * first + rest * rest * (below * below + density * density)) / MANY);
    }

    private static List<Check> additive(MetricVector v) {
        Input<Double> x = Input.normal("x", 1, 1.2);
        Input<Double> y = Input.normal("y", 0, 1.6);
        Outcome outcome = Study.of(x, y)
                .value(draw -> draw.of(x) + draw.of(y))
                .measuring(Y)
                .run(Design.monteCarlo(MANY).seed(SEED));
        Decision decision = Decision.on(outcome).option("launch", Y).option("stay out", usd(0));
        return List.of(
                Check.sampled(
                        "evppi_X", decision.valueOfKnowing(x), expected(v, "evppi_X"), errorOfKnowing(1, 1.2, 1.6)),
                // the mean of y is 0: what is known of it moves the payoff around 1
                Check.sampled(
                        "evppi_Y", decision.valueOfKnowing(y), expected(v, "evppi_Y"), errorOfKnowing(1, 1.6, 1.2)),
                Check.sampled("evpi", decision.valueOfKnowingAll(), expected(v, "evpi"), errorOfKnowing(1, 2, 0)));
    }

    private static List<Check> sample(MetricVector v) {
        Input<Double> x = Input.normal("x", 1, 2);
        Outcome outcome = Study.of(x)
                .value(draw -> draw.of(x))
                .measuring(Y)
                .run(Design.monteCarlo(MANY).seed(SEED));
        Result seen = outcome.observed(x, v.in("obs_sd"), (int) v.in("n"));
        double spread = expected(v, "preposterior_sd");
        double rest = StrictMath.sqrt(4 - spread * spread);
        // slope of the regression and spread of what is seen both err: together at most the sum of the two errors
        double slope = rest / StrictMath.sqrt(MANY);
        return List.of(
                Check.sampled(
                        "preposterior_sd",
                        outcome.of(Y).meanGiven(seen).deviation(),
                        spread,
                        slope + spread / StrictMath.sqrt(2.0 * MANY)),
                Check.sampled(
                        "evsi",
                        Decision.on(outcome)
                                .option("launch", Y)
                                .option("stay out", usd(0))
                                .valueOfKnowing(seen),
                        expected(v, "evsi"),
                        errorOfKnowing(1, spread, rest)));
    }
}
