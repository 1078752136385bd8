package dev.solvent.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.solvent.fit.ConfidenceInterval;
import dev.solvent.fit.StopReason;
import dev.solvent.quantity.Period;
import dev.solvent.quantity.Series;
import dev.solvent.retention.survival.AgeScale;
import dev.solvent.retention.survival.Coefficient;
import dev.solvent.retention.survival.CoxFit;
import dev.solvent.retention.survival.CoxModel;
import dev.solvent.retention.survival.IntervalType;
import dev.solvent.retention.survival.KaplanMeier;
import dev.solvent.retention.survival.LifetimeFamily;
import dev.solvent.retention.survival.LifetimeFit;
import dev.solvent.retention.survival.LifetimeModel;
import dev.solvent.retention.survival.LogRank;
import dev.solvent.retention.survival.NelsonAalen;
import dev.solvent.retention.survival.PiecewiseExponentialModel;
import dev.solvent.retention.survival.ProportionalityTest;
import dev.solvent.retention.survival.Tenures;
import dev.solvent.retention.survival.Ties;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** The vectors of survival: estimates from data at 1e-12, fits at 1e-6 as issue 3 asks (log-likelihoods absolute). */
final class SurvivalVectors implements VectorChecks {

    private static final double FUNCTION = 1e-12;
    private static final double FIT = 1e-6;
    private static final double LEVEL = 0.95;
    private static final Map<String, IntervalType> TYPES = new TreeMap<>(
            Map.of("ci_loglog", IntervalType.LOG_LOG, "ci_log", IntervalType.LOG, "ci_plain", IntervalType.PLAIN));

    @Override
    public Map<String, BiConsumer<Vector, Comparison>> checks() {
        Map<String, BiConsumer<Vector, Comparison>> checks = new HashMap<>();
        curves().forEach((id, data) -> checks.put("surv." + id, (vector, out) -> curve(vector, data, out)));
        checks.put("surv.km_lung", SurvivalVectors::lung);
        checks.put("surv.logrank_aml", (vector, out) -> logRank(vector, aml().groupedBy("x"), out));
        checks.put("surv.logrank_gehan", (vector, out) -> logRank(vector, gehan().groupedBy("treat"), out));
        checks.put(
                "surv.logrank_lung_sex",
                (vector, out) -> logRank(vector, lungData().groupedBy("sex"), out));
        checks.put("surv.par_waltons", (vector, out) -> families(vector, waltons(), out));
        checks.put("surv.par_gehan_6mp", (vector, out) -> families(vector, gehan().where("treat", "6-MP"), out));
        checks.put("surv.par_gehan_treat", (vector, out) -> families(vector, gehan(), out, "treatcontrol"));
        checks.put("surv.par_aml", (vector, out) -> families(vector, aml(), out));
        checks.put("surv.par_rossi_null", (vector, out) -> families(vector, rossi(), out));
        checks.put("surv.cox_rossi", SurvivalVectors::rossiCox);
        checks.put(
                "surv.cox_rossi_strata_race",
                (vector, out) -> cox(
                        vector,
                        CoxModel.of("fin", "age", "wexp", "mar", "paro", "prio").withStrata("race"),
                        rossi(),
                        out));
        checks.put("surv.cox_lung_age_sex", (vector, out) -> cox(vector, CoxModel.of("age", "sex"), lungData(), out));
        checks.put("surv.cox_gehan", (vector, out) -> cox(vector, CoxModel.of("treatcontrol"), gehan(), out));
        checks.put("surv.rmst", SurvivalVectors::restrictedMeans);
        checks.put("surv.pwexp_waltons", SurvivalVectors::piecewise);
        checks.put("surv.lifelines.weights", SurvivalVectors::weights);
        checks.put("surv.lifelines.late_entry", SurvivalVectors::lateEntry);
        checks.put("surv.lifelines.interval_weibull", SurvivalVectors::intervalWeibull);
        checks.put("surv.lifelines.gengamma", SurvivalVectors::generalisedGamma);
        checks.put("surv.weibull.small", SurvivalVectors::oneEventAtTheEnd);
        return checks;
    }

    private static Map<String, Tenures> curves() {
        Map<String, Tenures> curves = new TreeMap<>();
        curves.put("km_waltons_all", waltons());
        curves.put("km_waltons_control", waltons().where("group", "control"));
        curves.put("km_gehan_6mp", gehan().where("treat", "6-MP"));
        curves.put("km_gehan_control", gehan().where("treat", "control"));
        Tenures g3 = data("g3.csv", Period.MONTH, "time", "event", "True"::equals);
        curves.put("km_g3_rit", g3.where("group", "RIT"));
        curves.put("km_g3_control", g3.where("group", "Control"));
        return curves;
    }

    private static Tenures waltons() {
        return data("waltons.csv", Period.DAY, "T", "E", "1"::equals);
    }

    private static Tenures aml() {
        return data("aml_leukemia.csv", Period.WEEK, "time", "status", "1"::equals);
    }

    private static Tenures gehan() {
        Dataset set = Dataset.of("gehan_6mp.csv");
        double[] control = set.texts("treat").stream()
                .mapToDouble(treat -> treat.equals("control") ? 1 : 0)
                .toArray();
        return data("gehan_6mp.csv", Period.WEEK, "time", "cens", "1"::equals).withCovariate("treatcontrol", control);
    }

    private static Tenures lungData() {
        return data("lung.csv", Period.DAY, "time", "status", "1"::equals);
    }

    private static Tenures rossi() {
        return data("rossi.csv", Period.WEEK, "week", "arrest", "1"::equals);
    }

    /** Every column becomes a label; those of numbers also a covariate. */
    private static Tenures data(String file, Period unit, String time, String event, Predicate<String> ended) {
        Dataset set = Dataset.of(file);
        List<String> events = set.texts(event);
        boolean[] gone = new boolean[events.size()];
        for (int row = 0; row < gone.length; row++) {
            gone[row] = ended.test(events.get(row));
        }
        Tenures tenures = Tenures.of(unit, set.numbers(time), gone);
        for (String column : set.header()) {
            tenures = tenures.withLabels(column, set.texts(column));
            boolean numbers = set.texts(column).stream().allMatch(text -> text.matches("-?[0-9.]+"));
            tenures = numbers ? tenures.withCovariate(column, set.numbers(column)) : tenures;
        }
        return tenures;
    }

    private static void curve(Vector vector, Tenures data, Comparison out) {
        KaplanMeier estimate = KaplanMeier.of(data);
        NelsonAalen hazard = NelsonAalen.of(data);
        double[] times = vector.numbers("expected", "time");
        int[] steps = Arrays.stream(times)
                .mapToInt(time -> index(estimate.table().times(), time))
                .toArray();
        out.compareAll(
                "median", new double[] {estimate.medianAge().orElse(-1)}, one(vector.at("expected", "median")), 0);
        out.compareAll(
                "median interval",
                ends(estimate.ageInterval(0.5, LEVEL, IntervalType.LOG_LOG)),
                many(vector.at("expected", "median_ci_loglog")),
                0);
        out.compareAll("at risk", pick(estimate.table().atRisk(), steps), many(vector.at("expected", "n_risk")), 0);
        out.compareAll("events", pick(estimate.table().events(), steps), many(vector.at("expected", "n_event")), 0);
        out.compareAll("S", pick(estimate.survivals(), steps), many(vector.at("expected", "surv")), FUNCTION);
        out.compareAll(
                "standard error",
                Arrays.stream(times)
                        .map(t -> estimate.standardErrorAt(t).orElse(-1))
                        .toArray(),
                many(vector.at("expected", "se_greenwood")),
                FUNCTION);
        out.compareAll("H", pick(hazard.hazards(), steps), many(vector.at("expected", "nelson_aalen_H")), FUNCTION);
        out.compareAll(
                "standard error of H",
                Arrays.stream(times).map(hazard::standardErrorAt).toArray(),
                many(vector.at("expected", "na_se")),
                FUNCTION);
        TYPES.forEach((name, type) -> {
            out.compareAll(
                    name + " lower",
                    Arrays.stream(times)
                            .map(t -> lower(estimate.intervalAt(t, LEVEL, type)))
                            .toArray(),
                    many(vector.at("expected", name, "lo")),
                    FUNCTION);
            out.compareAll(
                    name + " upper",
                    Arrays.stream(times)
                            .map(t -> upper(estimate.intervalAt(t, LEVEL, type)))
                            .toArray(),
                    many(vector.at("expected", name, "hi")),
                    FUNCTION);
        });
    }

    private static void lung(Vector vector, Comparison out) {
        KaplanMeier estimate = KaplanMeier.of(lungData());
        out.compare("users", estimate.table().users(), vector.number("expected", "n"), 0);
        out.compare("events", estimate.table().events().sum(), vector.number("expected", "events"), 0);
        out.compare("median", estimate.medianAge().orElseThrow(), vector.number("expected", "median"), 0);
        out.compareAll(
                "median interval",
                ends(estimate.ageInterval(0.5, LEVEL, IntervalType.LOG)),
                vector.numbers("expected", "median_ci_log"),
                0);
        double[] times = vector.numbers("expected", "surv_at", "t");
        out.compareAll(
                "S",
                Arrays.stream(times).map(estimate::survivalAt).toArray(),
                vector.numbers("expected", "surv_at", "surv"),
                FUNCTION);
        out.compareAll(
                "standard error",
                Arrays.stream(times)
                        .map(t -> estimate.standardErrorAt(t).orElseThrow())
                        .toArray(),
                vector.numbers("expected", "surv_at", "se"),
                FUNCTION);
    }

    private static void logRank(Vector vector, Map<String, Tenures> groups, Comparison out) {
        LogRank test = LogRank.compare(groups);
        out.compare("chi-square", test.test().statistic(), vector.number("expected", "chisq"), FUNCTION);
        out.compare("degrees of freedom", test.test().degreesOfFreedom(), vector.number("expected", "df"), 0);
        out.compare("p", test.pValue(), vector.number("expected", "p"), 1e-11);
        out.compareAll(
                "observed",
                test.groups().stream().mapToDouble(LogRank.Group::observed).toArray(),
                vector.numbers("expected", "obs"),
                0);
        out.compareAll(
                "expected",
                test.groups().stream().mapToDouble(LogRank.Group::expected).toArray(),
                vector.numbers("expected", "exp"),
                FUNCTION);
    }

    private static void families(Vector vector, Tenures data, Comparison out, String... covariates) {
        Map<String, LifetimeFamily> names = new TreeMap<>(Map.of(
                "exponential", LifetimeFamily.EXPONENTIAL,
                "weibull", LifetimeFamily.WEIBULL,
                "lognormal", LifetimeFamily.LOG_NORMAL,
                "loglogistic", LifetimeFamily.LOG_LOGISTIC));
        names.forEach((name, family) -> {
            LifetimeFit fit = LifetimeModel.of(family, covariates).fit(data);
            out.compare(
                    name + " intercept", fit.intercept(), vector.number("expected", name, "coef", "(Intercept)"), FIT);
            for (Coefficient coefficient : fit.coefficients()) {
                double published = vector.number("expected", name, "coef", coefficient.name());
                out.compare(name + " " + coefficient.name(), coefficient.value(), published, FIT);
            }
            out.compare(name + " scale", fit.scale(), vector.number("expected", name, "scale"), FIT);
            out.compareAbsolute(
                    name + " log-likelihood", fit.logLikelihood(), vector.number("expected", name, "loglik"), FIT);
            out.compareAbsolute(
                    name + " log-likelihood without covariates",
                    fit.nullLogLikelihood(),
                    vector.number("expected", name, "loglik_null"),
                    FIT);
            covariance(vector, name, fit, out);
        });
    }

    /** R states the covariance with the logarithm of the scale. */
    private static void covariance(Vector vector, String name, LifetimeFit fit, Comparison out) {
        JsonNode node = vector.at("expected", name, "vcov_names");
        List<String> rows = node.isArray()
                ? IntStream.range(0, node.size())
                        .mapToObj(i -> node.get(i).asText())
                        .toList()
                : List.of(node.asText());
        for (int i = 0; i < rows.size(); i++) {
            for (int j = 0; j < rows.size(); j++) {
                double slope = logScale(rows.get(i), fit) * logScale(rows.get(j), fit);
                out.compare(
                        name + " covariance of " + rows.get(i) + " and " + rows.get(j),
                        slope * fit.covariance(ours(rows.get(i)), ours(rows.get(j))),
                        vector.number("expected", name, "vcov", i, j),
                        FIT);
            }
        }
    }

    private static String ours(String name) {
        return switch (name) {
            case "(Intercept)" -> "intercept";
            case "Log(scale)" -> "scale";
            default -> name;
        };
    }

    private static double logScale(String name, LifetimeFit fit) {
        return name.equals("Log(scale)") ? 1 / fit.scale() : 1;
    }

    private static void cox(Vector vector, CoxModel model, Tenures data, Comparison out) {
        for (Ties ties : Ties.values()) {
            String name = ties == Ties.EFRON ? "efron" : "breslow";
            CoxFit fit = model.withTies(ties).fit(data);
            JsonNode errors = vector.at("expected", name, "se");
            for (int j = 0; j < fit.coefficients().size(); j++) {
                Coefficient one = fit.coefficients().get(j);
                double published = vector.number("expected", name, "coef", one.name());
                out.compare(name + " " + one.name(), one.value(), published, FIT);
                double error = Vector.number(errors.isArray() ? errors.get(j) : errors);
                out.compare(name + " standard error of " + one.name(), one.standardError(), error, FIT);
            }
            out.compareAbsolute(
                    name + " log-likelihood at 0",
                    fit.nullLogLikelihood(),
                    vector.number("expected", name, "loglik", 0),
                    FIT);
            out.compareAbsolute(
                    name + " log-likelihood", fit.logLikelihood(), vector.number("expected", name, "loglik", 1), FIT);
            double ratio = fit.likelihoodRatioTest().statistic();
            out.compare(name + " likelihood ratio", ratio, vector.number("expected", name, "lrt"), FIT);
            out.compare(name + " score", fit.scoreTest().statistic(), vector.number("expected", name, "score"), FIT);
            // R rounds this one to two decimals
            out.compareAbsolute(
                    name + " Wald", fit.waldTest().statistic(), vector.number("expected", name, "wald"), 0.005 + 1e-9);
            out.compare(
                    name + " concordance", fit.concordance(), vector.number("expected", name, "concordance"), FUNCTION);
        }
    }

    private static void rossiCox(Vector vector, Comparison out) {
        CoxModel model = CoxModel.of("fin", "age", "race", "wexp", "mar", "paro", "prio");
        cox(vector, model, rossi(), out);
        CoxFit fit = model.fit(rossi());
        Map<String, Double> zeros = new HashMap<>();
        fit.coefficients().forEach(one -> zeros.put(one.name(), 0.0));
        double[] times = vector.numbers("expected", "basehaz_efron_uncentered", "t");
        out.compareAll(
                "baseline hazard",
                Arrays.stream(times).map(fit.curve(zeros)::hazardAt).toArray(),
                vector.numbers("expected", "basehaz_efron_uncentered", "H"),
                FIT);
        ProportionalityTest test = fit.proportionality(AgeScale.KAPLAN_MEIER);
        for (int j = 0; j < test.terms().size(); j++) {
            String name = "proportionality of " + test.terms().get(j).name();
            out.compare(
                    name, test.terms().get(j).test().statistic(), vector.number("expected", "zph", "chisq", j), FIT);
            out.compare(
                    name + ", p", test.terms().get(j).test().pValue(), vector.number("expected", "zph", "p", j), FIT);
        }
        int last = test.terms().size();
        out.compare("proportionality", test.global().statistic(), vector.number("expected", "zph", "chisq", last), FIT);
        out.compare("proportionality, p", test.global().pValue(), vector.number("expected", "zph", "p", last), FIT);
    }

    private static void restrictedMeans(Vector vector, Comparison out) {
        Map<String, KaplanMeier> curves = new TreeMap<>(Map.of(
                "waltons_all_tau50", KaplanMeier.of(waltons()),
                "lung_tau500", KaplanMeier.of(lungData()),
                "aml_maintained_tau48", KaplanMeier.of(aml().where("x", "Maintained"))));
        curves.forEach((name, curve) -> {
            double limit = Double.parseDouble(name.replaceAll(".*tau", ""));
            out.compare(name, curve.restrictedMean(limit).value(), vector.number("expected", name, 0), FUNCTION);
            out.compare(
                    name + " standard error",
                    curve.restrictedMean(limit).standardError(),
                    vector.number("expected", name, 1),
                    FUNCTION);
        });
    }

    private static void piecewise(Vector vector, Comparison out) {
        var fit = PiecewiseExponentialModel.withBreaks(vector.numbers("expected", "breaks"))
                .fit(waltons());
        out.compareAll("events", fit.events().toArray(), vector.numbers("expected", "table", 0), 0);
        out.compareAll("exposure", fit.exposures().toArray(), vector.numbers("expected", "table", 1), 0);
        double[] hazards =
                fit.hazards().stream().mapToDouble(one -> one.value()).toArray();
        out.compareAll("hazard", hazards, vector.numbers("expected", "table", 2), FUNCTION);
    }

    private static void weights(Vector vector, Comparison out) {
        boolean[] ended = new boolean[4];
        for (int row = 0; row < ended.length; row++) {
            ended[row] = vector.number("inputs", "event", row) == 1;
        }
        KaplanMeier estimate = KaplanMeier.of(Tenures.of(Period.MONTH, vector.numbers("inputs", "t"), ended)
                .withWeights(vector.numbers("inputs", "weight")));
        out.compareAll(
                "S",
                Arrays.stream(vector.numbers("inputs", "timeline"))
                        .map(estimate::survivalAt)
                        .toArray(),
                vector.numbers("expected"),
                1e-14);
    }

    private static void lateEntry(Vector vector, Comparison out) {
        for (String name : List.of("a", "b")) {
            double[] ends = vector.numbers("inputs", name, "T");
            boolean[] ended = new boolean[ends.length];
            Arrays.fill(ended, true);
            KaplanMeier estimate = KaplanMeier.of(
                    Tenures.of(Period.MONTH, ends, ended).withEntries(vector.numbers("inputs", name, "entry")));
            // the published list begins at age 0 and at the first late entry; then every end
            double[] published = vector.numbers("expected", name);
            double[] ours = new double[published.length];
            Arrays.fill(ours, 1);
            System.arraycopy(estimate.survivals().toArray(), 0, ours, ours.length - 5, 5);
            for (int i = 0; i < ours.length; i++) {
                out.compareAbsolute(name + " S[" + i + "]", ours[i], published[i], 0.001);
            }
        }
    }

    private static void intervalWeibull(Vector vector, Comparison out) {
        new TreeMap<>(Map.of("a", 1e-3, "b", 1e-2)).forEach((name, tolerance) -> {
            double[] after = vector.numbers("inputs", name, "left");
            double[] upTo = many(vector.at("inputs", name, "right"));
            Tenures data =
                    Tenures.between(Period.DAY, after, upTo).withWeights(vector.numbers("inputs", name, "weights"));
            LifetimeFit fit = LifetimeModel.of(LifetimeFamily.WEIBULL).fit(data);
            out.compare(name + " shape", 1 / fit.scale(), vector.number("expected", name, "rho"), tolerance);
            double scale = StrictMath.exp(fit.intercept());
            out.compare(name + " scale", scale, vector.number("expected", name, "lambda"), tolerance);
        });
    }

    private static void generalisedGamma(Vector vector, Comparison out) {
        double[] ends = vector.numbers("inputs", "T");
        boolean[] ended = new boolean[ends.length];
        Arrays.fill(ended, true);
        LifetimeFit fit = LifetimeModel.of(LifetimeFamily.GENERALISED_GAMMA).fit(Tenures.of(Period.MONTH, ends, ended));
        out.compare("mu", fit.intercept(), vector.number("expected", "mu"), 1e-3);
        out.compare("sigma", fit.scale(), vector.number("expected", "sigma"), 1e-3);
        out.compare("lambda", fit.shape(), vector.number("expected", "lambda"), 1e-3);
    }

    private static void oneEventAtTheEnd(Vector vector, Comparison out) {
        double[] ages = {13467, 13760, 12011, 7798, 7928};
        boolean[] ended = {false, true, false, false, false};
        StopReason stop = LifetimeModel.of(LifetimeFamily.WEIBULL)
                .fit(Tenures.of(Period.DAY, ages, ended))
                .stop();
        out.compare("reported as optimum at infinity", stop instanceof StopReason.OptimumAtInfinity ? 1 : 0, 1, 0);
    }

    private static int index(Series times, double time) {
        return Arrays.binarySearch(times.toArray(), time);
    }

    private static double[] pick(Series values, int[] steps) {
        return Arrays.stream(steps).mapToDouble(values::get).toArray();
    }

    private static double[] ends(ConfidenceInterval interval) {
        return new double[] {lower(interval), upper(interval)};
    }

    /** What R prints as NA or NaN is -1 here, on both sides. */
    private static double lower(ConfidenceInterval interval) {
        return orMissing(interval.lower());
    }

    private static double upper(ConfidenceInterval interval) {
        return orMissing(interval.upper());
    }

    private static double orMissing(OptionalDouble value) {
        return value.orElse(-1);
    }

    private static double[] one(JsonNode node) {
        return new double[] {missingAware(node)};
    }

    private static double[] many(JsonNode node) {
        return IntStream.range(0, node.size())
                .mapToDouble(i -> missingAware(node.get(i)))
                .toArray();
    }

    private static double missingAware(JsonNode node) {
        return switch (node.asText()) {
            case "NA", "NaN" -> -1;
            case "inf" -> Double.POSITIVE_INFINITY;
            default -> Vector.number(node);
        };
    }
}
