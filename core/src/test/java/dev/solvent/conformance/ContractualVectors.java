package dev.solvent.conformance;

import dev.solvent.fit.Fit;
import dev.solvent.quantity.GrowthRate;
import dev.solvent.quantity.Period;
import dev.solvent.retention.BetaDiscreteWeibull;
import dev.solvent.retention.CohortRow;
import dev.solvent.retention.CohortTable;
import dev.solvent.retention.RetentionCurve;
import dev.solvent.retention.RetentionCurves;
import dev.solvent.retention.ShiftedBetaGeometric;
import dev.solvent.retention.fit.RetentionFit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Contractual curves: fits, survival, discounted lifetimes. */
final class ContractualVectors implements VectorChecks {

    /** What the issue asks of fits and functions. */
    private static final double FIT = 1e-6;

    private static final double LOG_LIKELIHOOD = 1e-6;
    private static final double STANDARD_ERROR = 1e-4;
    private static final double FUNCTION = 1e-10;
    /** Survival lists of fits are printed to twelve digits. */
    private static final double PRINTED = 1e-9;

    private static final Map<String, String> FAMILIES = Map.of(
            "sbg", "shifted beta-geometric",
            "bdw", "beta-discrete-Weibull",
            "geometric", "geometric",
            "discrete_weibull", "discrete Weibull");
    /** The parameters under the names of their papers, in our order. */
    private static final Map<String, List<String>> PUBLISHED_NAMES = Map.of(
            "sbg", List.of("alpha", "beta"),
            "bdw", List.of("gamma", "delta", "c"),
            "geometric", List.of("theta"),
            "discrete_weibull", List.of("theta", "c"));

    @Override
    public Map<String, BiConsumer<Vector, Comparison>> checks() {
        Map<String, BiConsumer<Vector, Comparison>> checks = new HashMap<>();
        for (String model : FAMILIES.keySet()) {
            for (String plan : List.of("regular", "highend")) {
                for (int periods : new int[] {4, 7, 12}) {
                    checks.put(
                            model + ".fit." + plan + ".n" + periods,
                            (vector, comparison) -> fit(vector, onePlan(plan, periods), comparison));
                }
            }
        }
        checks.keySet().retainAll(Vector.all().stream().map(Vector::id).toList());
        checks.put("sbg.fit.multicohort", (vector, comparison) -> fit(vector, multiCohort(), comparison));
        checks.put("sbg.fit.fh2010.case1", (vector, comparison) -> fit(vector, truncated("case1"), comparison));
        checks.put("sbg.fit.fh2010.case2", (vector, comparison) -> fit(vector, truncated("case2"), comparison));
        checks.put("sbg.derl.case1", ContractualVectors::residualLifetimes);
        checks.put("sbg.derl.case2", ContractualVectors::residualLifetimes);
        checks.put("sbg.del.highend", ContractualVectors::lifetimesByDiscount);
        checks.put("bdw.del.highend_rounded", ContractualVectors::betaDiscreteWeibullLifetime);
        checks.put("sbg.pmf.simple", ContractualVectors::losses);
        checks.put("bdw.pmf.1.0_1.0_1.0", ContractualVectors::betaDiscreteWeibullLosses);
        checks.put("bdw.pmf.0.8_2.0_0.7", ContractualVectors::betaDiscreteWeibullLosses);
        return checks;
    }

    private static CohortTable onePlan(String plan, int periods) {
        double[] alive = Dataset.of("sbg_retention.csv").numbers(plan);
        return table(alive, periods);
    }

    private static CohortTable table(double[] alive, int periods) {
        return CohortTable.of(Period.YEAR, cohort("all", alive, periods));
    }

    private static CohortRow cohort(String name, double[] alive, int periods) {
        return CohortRow.of(
                name,
                Arrays.stream(alive)
                        .limit(periods + 1L)
                        .mapToLong(x -> (long) x)
                        .toArray());
    }

    private static CohortTable multiCohort() {
        Dataset triangle = Dataset.of("sbg_multicohort.csv");
        List<CohortRow> cohorts = new ArrayList<>();
        for (int year = 2003; year <= 2006; year++) {
            String column = "cohort" + year;
            double[] counts = triangle.texts(column).stream()
                    .filter(text -> !text.isEmpty())
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            cohorts.add(cohort(column, counts, counts.length));
        }
        return new CohortTable(Period.YEAR, cohorts);
    }

    /** Four cohorts of the same course, each a year younger, seen up to the same calendar year. */
    private static CohortTable truncated(String name) {
        double[] alive = Dataset.of("fader_hardie_2010_case1_case2.csv")
                .where("case", name)
                .where("cohort", "2003")
                .numbers("alive");
        return new CohortTable(
                Period.YEAR,
                IntStream.rangeClosed(1, 4)
                        .mapToObj(last -> cohort("until age " + last, alive, last))
                        .toList());
    }

    private static void fit(Vector vector, CohortTable table, Comparison comparison) {
        String model = vector.id().substring(0, vector.id().indexOf('.'));
        RetentionFit fitted = RetentionFit.of(RetentionCurves.standard().family(FAMILIES.get(model)), table);
        Fit fit = fitted.fit();
        List<String> published = PUBLISHED_NAMES.get(model);
        List<String> ours = fit.values().names();
        for (int i = 0; i < ours.size(); i++) {
            comparison.compare(
                    published.get(i),
                    fit.value(ours.get(i)),
                    vector.number("expected", "params", published.get(i)),
                    FIT);
        }
        comparison.compareAbsolute("LL", fit.logLikelihood(), vector.number("expected", "ll"), LOG_LIKELIHOOD);
        for (int i = 0; i < ours.size(); i++) {
            comparison.compare(
                    "se(" + published.get(i) + ")",
                    fit.standardError(ours.get(i)),
                    vector.number("expected", "se", published.get(i)),
                    STANDARD_ERROR);
        }
        RetentionCurve curve = fitted.curveInPeriods();
        if (vector.at("expected").has("S")) {
            compareSurvival(vector.numbers("expected", "S"), curve, PRINTED, comparison);
        }
        if (vector.at("expected").has("retention")) {
            compareList(
                    "r",
                    vector.numbers("expected", "retention"),
                    i -> 1 - curve.churnInMonth(i + 1),
                    PRINTED,
                    comparison);
        }
    }

    private static void compareSurvival(
            double[] published, RetentionCurve curve, double tolerance, Comparison comparison) {
        compareList("S", published, curve::survival, tolerance, comparison);
    }

    private static void compareList(
            String what, double[] published, IntToDoubleFunction ours, double tolerance, Comparison comparison) {
        double[] computed =
                IntStream.range(0, published.length).mapToDouble(ours).toArray();
        comparison.compareAll(what, computed, published, tolerance);
    }

    private static void residualLifetimes(Vector vector, Comparison comparison) {
        var curve = new ShiftedBetaGeometric(vector.number("expected", "alpha"), vector.number("expected", "beta"));
        GrowthRate discount = GrowthRate.perMonth(vector.number("expected", "d"));
        comparison.compare("DEL", curve.discountedLifetime(discount), vector.number("expected", "DEL"), FUNCTION);
        beforeRenewal(curve, discount, vector.numbers("expected", "DERL_before_renewal_n1..5"), comparison);
        compareList(
                "DERL after payment",
                vector.numbers("expected", "DERL_after_payment_n0..5"),
                age -> curve.discountedResidualLifetime(age, discount),
                FUNCTION,
                comparison);
        compareList(
                "elasticity",
                vector.numbers("expected", "retention_elasticity_n1..5"),
                i -> curve.retentionElasticity(i + 1, discount),
                FUNCTION,
                comparison);
    }

    private static void beforeRenewal(
            RetentionCurve curve, GrowthRate discount, double[] published, Comparison comparison) {
        compareList(
                "DERL before renewal",
                published,
                age -> discount.factorAfter(1) * curve.discountedResidualLifetime(age, discount),
                FUNCTION,
                comparison);
    }

    private static void lifetimesByDiscount(Vector vector, Comparison comparison) {
        var curve = new ShiftedBetaGeometric(vector.number("inputs", "alpha"), vector.number("inputs", "beta"));
        for (Iterator<String> names = vector.at("expected").fieldNames(); names.hasNext(); ) {
            String name = names.next();
            GrowthRate discount = GrowthRate.perMonth(Double.parseDouble(name));
            comparison.compare(
                    "DEL at " + name,
                    curve.discountedLifetime(discount),
                    vector.number("expected", name, "DEL"),
                    FUNCTION);
            beforeRenewal(curve, discount, vector.numbers("expected", name, "DERL_before_n1..5"), comparison);
        }
    }

    private static void betaDiscreteWeibullLifetime(Vector vector, Comparison comparison) {
        var curve = new BetaDiscreteWeibull(
                vector.number("expected", "gamma"), vector.number("expected", "delta"), vector.number("expected", "c"));
        GrowthRate discount = GrowthRate.perMonth(vector.number("expected", "d"));
        // the published sum is printed to twelve digits
        comparison.compare("DEL", curve.discountedLifetime(discount), vector.number("expected", "DEL"), 1e-11);
        compareSurvival(vector.numbers("expected", "S0..12"), curve, 1e-11, comparison);
    }

    private static void losses(Vector vector, Comparison comparison) {
        var curve = new ShiftedBetaGeometric(vector.number("inputs", "alpha"), vector.number("inputs", "beta"));
        compareList(
                "P",
                vector.numbers("expected", "pmf_t1..10"),
                i -> curve.survival(i) * curve.churnInMonth(i + 1),
                FUNCTION,
                comparison);
        compareSurvival(vector.numbers("expected", "S_t0..10"), curve, FUNCTION, comparison);
    }

    private static void betaDiscreteWeibullLosses(Vector vector, Comparison comparison) {
        var curve = new BetaDiscreteWeibull(
                vector.number("inputs", "alpha"), vector.number("inputs", "beta"), vector.number("inputs", "c"));
        compareList(
                "P",
                vector.numbers("expected"),
                i -> curve.survival(i) * curve.churnInMonth(i + 1),
                FUNCTION,
                comparison);
    }
}
