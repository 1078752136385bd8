package dev.solvent.conformance;

import dev.solvent.decision.GoalSeek;
import dev.solvent.quantity.Period;
import dev.solvent.quantity.Quantities;
import dev.solvent.quantity.Series;
import dev.solvent.retention.CohortRow;
import dev.solvent.retention.CohortTable;
import dev.solvent.retention.PowerLaw;
import dev.solvent.retention.RetentionCurves;
import dev.solvent.retention.fit.RetentionFit;
import dev.solvent.retention.purchases.BgNbd;
import dev.solvent.retention.purchases.CustomerSummaries;
import dev.solvent.retention.purchases.GammaGamma;
import dev.solvent.retention.purchases.ParetoNbd;
import dev.solvent.retention.purchases.PurchaseHistory;
import dev.solvent.study.Lever;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.DoubleStream;

/** What the library says to the inputs of vectors about retention and purchases. */
final class RetentionChecks {

    /** CDNOW as core has it for its own vectors: weeks to two decimals, mean spend of repeat purchases. */
    private static final Path CDNOW = Path.of(System.getProperty("basedir", ""))
            .toAbsolutePath()
            .resolveSibling("core/src/test/resources/vectors/retention-data/cdnow_summary_2dp_spend.csv");

    private RetentionChecks() {}

    static Map<String, Function<MetricVector, Map<String, double[]>>> all() {
        return Map.of(
                "sbg.fit.regular.5pts", RetentionChecks::contractual,
                "sbg.fit.regular.8pts", RetentionChecks::contractual,
                "sbg.fit.highend.5pts", RetentionChecks::contractual,
                "sbg.fit.highend.8pts", RetentionChecks::contractual,
                "bgnbd.expectation.cdnow", RetentionChecks::expectation,
                "bgnbd.conditional.cdnow", RetentionChecks::conditional,
                "gammagamma.cdnow", RetentionChecks::spend,
                "paretonbd.cdnow", RetentionChecks::paretoNbd,
                "case.hailuo.sg.powerlaw", RetentionChecks::powerLaw);
    }

    private static Map<String, double[]> contractual(MetricVector v) {
        long[] alive = DoubleStream.of(v.list("inputs", "survival"))
                .mapToLong(share -> StrictMath.round(share * v.in("n")))
                .toArray();
        CohortTable table = CohortTable.of(Period.YEAR, CohortRow.of("all", alive));
        RetentionFit fitted =
                RetentionFit.of(RetentionCurves.standard().family("shifted beta-geometric"), table);
        return Map.of(
                "alpha", one(fitted.fit().value("alpha")),
                "beta", one(fitted.fit().value("beta")),
                "loglik", one(fitted.fit().logLikelihood()),
                "survival_12", one(fitted.curveInPeriods().survival(12)));
    }

    private static BgNbd printed(MetricVector v) {
        return new BgNbd(v.in("r"), v.in("alpha"), v.in("a"), v.in("b"), Period.WEEK);
    }

    private static Map<String, double[]> expectation(MetricVector v) {
        BgNbd fitted = BgNbd.fit(cdnow()).model();
        double[] times = v.list("inputs", "t");
        return Map.of(
                "recomputed_with_3digit_params",
                DoubleStream.of(times).map(printed(v)::expectedPurchases).toArray(),
                "published_full_fit",
                DoubleStream.of(times).map(fitted::expectedPurchases).toArray());
    }

    /** Parameters as in the vector of the expectations. */
    private static Map<String, double[]> conditional(MetricVector v) {
        MetricVector parameters = MetricVector.of("bgnbd.expectation.cdnow");
        return Map.of("", one(printed(parameters).expectedPurchases(history(v), v.in("t"))));
    }

    private static Map<String, double[]> spend(MetricVector v) {
        GammaGamma spend = GammaGamma.fit(cdnow()).model();
        return Map.of("p", one(spend.p()), "q", one(spend.q()), "v", one(spend.v().amount()));
    }

    private static Map<String, double[]> paretoNbd(MetricVector v) {
        ParetoNbd model = ParetoNbd.fit(cdnow()).model();
        return Map.of(
                "r", one(model.r()),
                "alpha", one(model.alpha()),
                "s", one(model.s()),
                "beta", one(model.beta()),
                "conditional", one(model.expectedPurchases(history(v), v.in("t"))));
    }

    private static PurchaseHistory history(MetricVector v) {
        return PurchaseHistory.inWeeks((int) v.in("x"), v.in("t_x"), v.in("T"));
    }

    /** The power law through the first day and the thirtieth, and what it says of the two days that it was not told. */
    private static Map<String, double[]> powerLaw(MetricVector v) {
        double steepness = GoalSeek.vary(Lever.between("b", 0.1, 3))
                .until(b -> new PowerLaw(v.in("d1"), b).survival(30))
                .is(v.in("d30"))
                .orElseThrow();
        PowerLaw curve = new PowerLaw(v.in("d1"), steepness);
        return Map.of("b", one(steepness), "pred_d7", one(curve.survival(7)), "pred_d60", one(curve.survival(60)));
    }

    private static CustomerSummaries cdnow() {
        try {
            List<String[]> rows = Files.readAllLines(CDNOW).stream()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .map(line -> line.split(",", -1))
                    .toList();
            return CustomerSummaries.of(
                            Period.WEEK,
                            rows.stream().mapToInt(row -> Integer.parseInt(row[1])).toArray(),
                            column(rows, 2),
                            column(rows, 3))
                    .withSpend(Series.of(column(rows, 4)), Quantities.USD);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double[] column(List<String[]> rows, int index) {
        return rows.stream().mapToDouble(row -> Double.parseDouble(row[index])).toArray();
    }

    private static double[] one(double figure) {
        return new double[] {figure};
    }
}
