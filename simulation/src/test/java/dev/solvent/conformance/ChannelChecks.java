package dev.solvent.conformance;

import dev.solvent.quantity.Series;
import dev.solvent.scenario.BudgetSplit;
import dev.solvent.scenario.CarryOver;
import dev.solvent.scenario.Saturation;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** What the library says to the inputs of vectors about paid channels. */
final class ChannelChecks {

    private ChannelChecks() {}

    static Map<String, Function<MetricVector, Map<String, double[]>>> all() {
        return Map.ofEntries(
                Map.entry("mmm.adstock.geometric", ChannelChecks::geometric),
                Map.entry(
                        "mmm.adstock.geometric.normalised",
                        v -> Map.of(
                                "y",
                                CarryOver.geometric(v.in("alpha"), (int) v.in("l_max"))
                                        .normalised()
                                        .effective(spend(v))
                                        .toArray())),
                Map.entry("mmm.adstock.weibull.cdf", v -> weibull(v, CarryOver::weibullCdf)),
                Map.entry("mmm.adstock.weibull.pdf", v -> weibull(v, CarryOver::weibullPdf)),
                Map.entry(
                        "mmm.adstock.weibull.pymc",
                        v -> Map.of(
                                "pdf_weights",
                                CarryOver.weibullPdf(v.in("k"), v.in("lam"), (int) v.in("l_max"))
                                        .weights()
                                        .toArray(),
                                "cdf_weights",
                                CarryOver.weibullCdf(v.in("k"), v.in("lam"), (int) v.in("l_max") + 1)
                                        .weights()
                                        .toArray())),
                Map.entry(
                        "mmm.adstock.meridian.geometric",
                        v -> meridian(v, i -> CarryOver.geometric(v.in("alpha", i), (int) v.in("max_lag") + 1))),
                Map.entry(
                        "mmm.adstock.meridian.binomial",
                        v -> meridian(v, i -> CarryOver.binomial(v.in("alpha", i), (int) v.in("max_lag") + 1))),
                Map.entry(
                        "mmm.adstock.meridian.binomial.weights",
                        v -> Map.of(
                                "",
                                CarryOver.binomial(v.in("alpha"), (int) v.in("L") + 1)
                                        .weights()
                                        .toArray())),
                Map.entry("mmm.saturation.hill.robyn", ChannelChecks::hill),
                Map.entry("mmm.saturation.michaelis.menten", ChannelChecks::michaelisMenten),
                Map.entry(
                        "mmm.saturation.hill.mid",
                        v -> Map.of(
                                "",
                                new double[] {Saturation.hill(1, 350_000, 1.1).response(350_000)})),
                Map.entry("mmm.budget.split", ChannelChecks::split));
    }

    private static Series spend(MetricVector v) {
        return Series.of(v.list("inputs", "x"));
    }

    private static Map<String, double[]> geometric(MetricVector v) {
        Series effective = CarryOver.geometric(v.in("theta"), spend(v).size()).effective(spend(v));
        return Map.of("y", effective.toArray(), "inflation_total", new double[] {effective.sum() / spend(v).sum()});
    }

    private interface Weibull {
        CarryOver of(double shape, double scale, int memory);
    }

    /** Robyn's scale is a quantile of the window; ours is in months, so the converted one goes in. */
    private static Map<String, double[]> weibull(MetricVector v, Weibull family) {
        CarryOver carryOver = family.of(v.in("shape"), (double) v.at("expected", "scaleTrans"), spend(v).size());
        return Map.of(
                "weights", carryOver.weights().toArray(),
                "y", carryOver.effective(spend(v)).toArray());
    }

    private static Map<String, double[]> meridian(MetricVector v, IntFunction<CarryOver> family) {
        double[] last = IntStream.range(0, 3)
                .mapToDouble(channel -> family.apply(channel)
                        .normalised()
                        .effective(Series.generate(5, month -> v.in("media", month, channel)))
                        .last())
                .toArray();
        return Map.of("y", last);
    }

    /** Robyn's inflexion is a share of the largest spend; ours is money, so the converted one goes in. */
    private static Map<String, double[]> hill(MetricVector v) {
        double most = spend(v).stream().max().orElseThrow();
        Saturation curve = Saturation.hill(1, v.in("gamma") * most, v.in("alpha"));
        return Map.of("y", spend(v).map(curve::response).toArray());
    }

    private static Map<String, double[]> michaelisMenten(MetricVector v) {
        return Map.of(
                "",
                IntStream.range(0, 2)
                        .mapToDouble(i -> Saturation.michaelisMenten(v.in("cases", i, 1), v.in("cases", i, 2))
                                .response(v.in("cases", i, 0)))
                        .toArray());
    }

    private static Map<String, double[]> split(MetricVector v) {
        List<Saturation> curves = IntStream.range(0, 2)
                .mapToObj(i ->
                        (Saturation) Saturation.michaelisMenten(v.in("channels", i, "vmax"), v.in("channels", i, "km")))
                .toList();
        BudgetSplit split = BudgetSplit.of(curves, v.in("budget"));
        return Map.of("x", split.spend().toArray(), "marginal", Arrays.copyOf(new double[] {split.marginal()}, 1));
    }
}
