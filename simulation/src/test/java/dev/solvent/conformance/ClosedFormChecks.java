package dev.solvent.conformance;

import static dev.solvent.quantity.Quantities.usd;

import dev.solvent.decision.Newsvendor;
import dev.solvent.internal.Normal;
import dev.solvent.quantity.Series;
import dev.solvent.study.CentralRange;
import dev.solvent.study.Correlations.Measure;
import dev.solvent.study.Distribution;
import dev.solvent.study.Input;
import dev.solvent.study.Moments;
import dev.solvent.study.MorrisScreening;
import dev.solvent.study.Mrg32k3a;
import dev.solvent.study.Output;
import dev.solvent.study.Study;
import dev.solvent.study.StudyDoors;
import dev.solvent.study.Tornado;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Vectors about studies that need no draws. */
final class ClosedFormChecks {

    private ClosedFormChecks() {}

    static Map<String, Function<MetricVector, List<Check>>> all() {
        Map<String, Function<MetricVector, List<Check>>> all = new LinkedHashMap<>();
        all.put("rng.mrg32k3a.substream1", v -> generator(v, generator -> generator.substream(1)));
        all.put("rng.mrg32k3a.stream1", v -> generator(v, generator -> generator.stream(1)));
        all.put("qmc.sobol.joekuo.d3.first10", ClosedFormChecks::sobol);
        all.put("qmc.sobol.joekuo.d8.first16", ClosedFormChecks::sobol);
        all.put("morris.saltelli.ex4", ClosedFormChecks::morris);
        all.put("tornado.linear", ClosedFormChecks::tornado);
        all.put("fit.normal.p5/p95", ClosedFormChecks::normal);
        all.put("fit.normal.p10/p90", ClosedFormChecks::normal);
        all.put("fit.normal.p25/p75", ClosedFormChecks::normal);
        all.put("fit.lognormal.p5/p95", ClosedFormChecks::logNormal);
        all.put("fit.lognormal.p10/p90", ClosedFormChecks::logNormal);
        all.put(
                "fit.lognormal.meansd",
                v -> shape(
                        v,
                        StudyDoors.logNormal(Distribution.logNormal(Moments.of(v.in("mean"), v.in("sd")))),
                        "mu",
                        "sigma"));
        all.put("fit.5to10.semantics", ClosedFormChecks::fiveToTen);
        all.put("fit.metalog3.10.50.90", ClosedFormChecks::metalog);
        all.put("fit.pert", ClosedFormChecks::pert);
        all.put(
                "fit.beta.meansd",
                v -> shape(
                        v, StudyDoors.beta(Distribution.beta(Moments.of(v.in("mean"), v.in("sd")))), "alpha", "beta"));
        all.put(
                "fit.beta.q5q95",
                v -> shape(
                        v,
                        StudyDoors.beta(Distribution.beta(CentralRange.of(0.9, v.in("p5"), v.in("p95")))),
                        "alpha",
                        "beta"));
        all.put("corr.gauss.copula", ClosedFormChecks::copula);
        all.put("newsvendor.gpu", ClosedFormChecks::newsvendor);
        return all;
    }

    private static double expected(MetricVector v, Object... path) {
        Object[] whole = new Object[path.length + 1];
        whole[0] = "expected";
        System.arraycopy(path, 0, whole, 1, path.length);
        return (double) v.at(whole);
    }

    private static Check exact(MetricVector v, double ours, Object... path) {
        return Check.exact(String.valueOf(path[path.length - 1]), ours, expected(v, path), v.tolerance());
    }

    private static List<Check> shape(MetricVector v, double[] ours, String first, String second) {
        return List.of(exact(v, ours[0], first), exact(v, ours[1], second));
    }

    private static List<Check> generator(MetricVector v, Function<Mrg32k3a, Mrg32k3a> jump) {
        Mrg32k3a generator = jump.apply(Mrg32k3a.of((long) v.list("inputs", "seed")[0]));
        List<Check> checks = new ArrayList<>();
        double[] state = v.list("expected", "state");
        for (int i = 0; i < state.length; i++) {
            checks.add(Check.exact("state[" + i + "]", generator.state().get(i), state[i], 0));
        }
        double[] u = v.list("expected", "u");
        for (int i = 0; i < u.length; i++) {
            checks.add(Check.exact("u[" + i + "]", generator.next(), u[i], v.tolerance()));
        }
        return checks;
    }

    private static List<Check> sobol(MetricVector v) {
        List<Check> checks = new ArrayList<>();
        for (int i = 0; i < v.in("n"); i++) {
            double[] point = v.list("expected", i);
            for (int d = 0; d < point.length; d++) {
                checks.add(Check.exact("x[" + i + "][" + d + "]", StudyDoors.sobolPoint(d, i), point[d], 0));
            }
        }
        return checks;
    }

    private static List<Check> morris(MetricVector v) {
        double[] y = v.list("inputs", "Y");
        double[][] x = new double[y.length][];
        for (int i = 0; i < y.length; i++) {
            x[i] = v.list("inputs", "X", i);
        }
        MorrisScreening found = StudyDoors.morris(List.of("x1", "x2"), x, y);
        List<Check> checks = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            MorrisScreening.Line line = found.lines().get(i);
            checks.add(Check.exact("mu " + line.input(), line.meanEffect(), expected(v, "mu", i), v.tolerance()));
            checks.add(Check.exact(
                    "mu* " + line.input(),
                    line.meanAbsoluteEffect().value(),
                    expected(v, "mu_star", i),
                    v.tolerance()));
            checks.add(Check.exact("sigma " + line.input(), line.deviation(), expected(v, "sigma", i), v.tolerance()));
        }
        return checks;
    }

    /** Three values whose 10th, 50th and 90th percentiles are low, base and high. */
    private static List<Check> tornado(MetricVector v) {
        List<Input<Double>> x = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Series values =
                    Series.of(v.list("inputs", "lo")[i], v.list("inputs", "base")[i], v.list("inputs", "hi")[i]);
            x.add(Input.of("x" + (i + 1), Distribution.discrete(values, Series.of(1, 3, 1))));
        }
        Output<Double> y = Output.of("y", value -> value);
        Tornado tornado = Study.of(x.get(0), x.get(1), x.get(2))
                .value(draw -> 3 * draw.number(x.get(0)) + 2 * draw.number(x.get(1)) - draw.number(x.get(2)))
                .measuring(y)
                .tornado(y);
        List<Check> checks = new ArrayList<>();
        checks.add(exact(v, tornado.base(), "base"));
        for (int i = 0; i < 3; i++) {
            Tornado.Bar bar = tornado.bars().get(i);
            int place = Integer.parseInt(bar.input().substring(1)) - 1;
            checks.add(Check.exact("swing " + bar.input(), bar.swing(), v.list("expected", "swing")[place], 0));
            boolean inOrder = bar.input().equals(v.at("expected", "order_by_abs_swing", i));
            checks.add(Check.exact("place " + (i + 1) + " is " + bar.input(), inOrder ? 1 : 0, 1, 0));
        }
        return checks;
    }

    private static List<Check> normal(MetricVector v) {
        Distribution family = Distribution.normal(CentralRange.of(v.in("ci"), v.in("low"), v.in("high")));
        return List.of(
                exact(v, family.exactMean().orElseThrow(), "mean"),
                exact(v, family.exactDeviation().orElseThrow(), "sd"));
    }

    private static List<Check> logNormal(MetricVector v) {
        return logNormal(v, Distribution.logNormal(CentralRange.of(v.in("ci"), v.in("low"), v.in("high"))));
    }

    private static List<Check> logNormal(MetricVector v, Distribution family, Object... path) {
        double[] shape = StudyDoors.logNormal(family);
        Map<String, Double> ours = new LinkedHashMap<>();
        ours.put("mu", shape[0]);
        ours.put("sigma", shape[1]);
        ours.put("median", family.quantile(0.5));
        ours.put("mean", family.exactMean().orElseThrow());
        ours.put("sd", family.exactDeviation().orElseThrow());
        ours.put("p995", family.quantile(0.995));
        List<Check> checks = new ArrayList<>();
        ours.forEach((name, value) -> {
            Object[] whole = java.util.Arrays.copyOf(path, path.length + 1);
            whole[path.length] = name;
            checks.add(exact(v, value, whole));
        });
        return checks;
    }

    /** The same text is three distributions; each is said here with its family and level. */
    private static List<Check> fiveToTen(MetricVector v) {
        Distribution ninety = Distribution.logNormal(CentralRange.of(0.9, 5, 10));
        List<Check> checks = new ArrayList<>(logNormal(v, ninety, "squiggle"));
        checks.addAll(logNormal(v, ninety, "squigglepy"));
        double rounded = 1 - 2 * Normal.survival(expected(v, "guesstimate", "z"));
        double[] guess = StudyDoors.logNormal(Distribution.logNormal(CentralRange.of(rounded, 5, 10)));
        checks.add(Check.exact("guesstimate sigma", guess[1], expected(v, "guesstimate", "sigma"), v.tolerance()));
        Distribution causal = Distribution.triangular(5, 7.5, 10);
        checks.add(Check.exact("causal p5", causal.quantile(0.05), expected(v, "causal", "p5"), v.tolerance()));
        checks.add(Check.exact("causal p95", causal.quantile(0.95), expected(v, "causal", "p95"), v.tolerance()));
        return checks;
    }

    private static List<Check> metalog(MetricVector v) {
        Distribution family = Distribution.metalog(0.8, v.in("p10"), v.in("p50"), v.in("p90"));
        double[] ours = StudyDoors.metalog(family);
        List<Check> checks = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            checks.add(Check.exact("a[" + i + "]", ours[i], v.list("expected", "a")[i], v.tolerance()));
        }
        checks.add(exact(v, family.quantile(0.05), "M(0.05)"));
        return checks;
    }

    private static List<Check> pert(MetricVector v) {
        Distribution family = Distribution.pert(v.in("min"), v.in("mode"), v.in("max"));
        List<Check> checks = new ArrayList<>(shape(v, StudyDoors.beta(family), "alpha", "beta"));
        checks.add(exact(v, family.exactMean().orElseThrow(), "mean"));
        checks.add(exact(v, family.exactDeviation().orElseThrow(), "sd"));
        return checks;
    }

    private static List<Check> copula(MetricVector v) {
        double scores = v.in("pearson_normal");
        return List.of(
                exact(v, Measure.SPEARMAN.ofScores(scores), "spearman"),
                exact(v, Measure.KENDALL.ofScores(scores), "kendall"));
    }

    private static List<Check> newsvendor(MetricVector v) {
        Newsvendor choice = Newsvendor.reserving(usd(v.in("reserved")), usd(v.in("on_demand")));
        return List.of(
                exact(v, choice.criticalRatio(), "critical_ratio"),
                exact(v, choice.amount(Distribution.normal(100, 20)), "reserve"));
    }
}
