package dev.solvent.conformance;

import static dev.solvent.quantity.Quantities.months;
import static dev.solvent.quantity.Quantities.usd;

import dev.solvent.economics.metrics.AverageRevenue;
import dev.solvent.economics.metrics.BurnMultiple;
import dev.solvent.economics.metrics.CacPayback;
import dev.solvent.economics.metrics.ChurnReading;
import dev.solvent.economics.metrics.CustomerMovements;
import dev.solvent.economics.metrics.Dialect;
import dev.solvent.economics.metrics.KFactor;
import dev.solvent.economics.metrics.LifetimeBias;
import dev.solvent.economics.metrics.MagicNumber;
import dev.solvent.economics.metrics.MrrMovements;
import dev.solvent.economics.metrics.OpeningCohort;
import dev.solvent.economics.metrics.Runway;
import dev.solvent.economics.metrics.SubscriptionMetrics;
import dev.solvent.economics.metrics.SubscriptionPeriod;
import dev.solvent.economics.metrics.UserCount;
import dev.solvent.quantity.GrowthRate;
import dev.solvent.quantity.Period;
import dev.solvent.quantity.Rate;
import dev.solvent.quantity.Series;
import dev.solvent.quantity.Span;
import dev.solvent.retention.Mixture;
import dev.solvent.retention.RetentionCurve;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.DoubleStream;

/** What the library says to the inputs of vectors about metrics, as path within the vector and figures. */
final class MetricChecks {

    /** Long enough that what a shrinking base carries of the last months is below 1e-12. */
    private static final int LONG = 4_000;

    private MetricChecks() {}

    static Map<String, Function<MetricVector, Map<String, double[]>>> all() {
        return Map.ofEntries(
                Map.entry("customer.churn.denominators", MetricChecks::denominators),
                Map.entry("mrr.net.churn.b2b", MetricChecks::netChurn),
                Map.entry("mrr.net.churn.shopify", MetricChecks::dailyChurn),
                Map.entry("quick.ratio", MetricChecks::quickRatio),
                Map.entry("nrr.vs.grr", MetricChecks::whale),
                Map.entry("nrr.baremetrics", MetricChecks::baremetrics),
                Map.entry("ltv.two.segment", MetricChecks::twoSegments),
                Map.entry("ltv.growth.bias", MetricChecks::growthBias),
                Map.entry("ltv.chartmogul", MetricChecks::chartMogulLtv),
                Map.entry("churn.annualise", MetricChecks::annualise),
                Map.entry(
                        "discount.monthly",
                        v -> Map.of("monthly", new double[] {
                            GrowthRate.perYear(v.in("annual")).in(Period.MONTH).growth()
                        })),
                Map.entry(
                        "burn.multiple",
                        v -> Map.of("value", new double[] {
                            new BurnMultiple(usd(v.in("net_burn")), usd(v.in("net_new_arr")))
                                    .value()
                                    .orElseThrow()
                        })),
                Map.entry(
                        "magic.number",
                        v -> Map.of("value", new double[] {
                            new MagicNumber(usd(v.in("rev_q")), usd(v.in("rev_q_1")), usd(v.in("sm_q_1")))
                                    .value()
                                    .orElseThrow()
                        })),
                Map.entry("cac.payback.survival", MetricChecks::payback),
                Map.entry("k.factor", MetricChecks::kFactor),
                Map.entry("burn.runway", MetricChecks::runway),
                Map.entry("case.revenuecat", MetricChecks::revenueCat));
    }

    private static Map<String, double[]> denominators(MetricVector v) {
        double lost = v.in("churned_from_start") + v.in("churned_from_new");
        CustomerMovements moved = CustomerMovements.from(v.in("start"))
                .withJoined(v.in("new"))
                .withChurned(lost, v.in("churned_from_new"), 0);
        var churn = SubscriptionMetrics.of(SubscriptionPeriod.of(MrrMovements.from(usd(0)), moved))
                .compare("customer-churn");
        return Map.of(
                "chartmogul_b2b", one(churn.by(Dialect.CHARTMOGUL_B2B).orElseThrow()),
                "stripe", one(churn.by(Dialect.STRIPE).orElseThrow()),
                "baremetrics_after_change", one(churn.by(Dialect.BAREMETRICS).orElseThrow()));
    }

    private static SubscriptionMetrics month(MrrMovements moved) {
        return SubscriptionMetrics.of(SubscriptionPeriod.of(moved, CustomerMovements.from(1)));
    }

    private static Map<String, double[]> netChurn(MetricVector v) {
        var data = month(MrrMovements.from(usd(v.in("start")))
                .withExpansion(usd(v.in("expansion")))
                .withReactivation(usd(v.in("reactivation")))
                .withContraction(usd(v.in("contraction")))
                .withChurn(usd(v.in("churn"))));
        return Map.of(
                "net",
                        one(data.compare("net-mrr-churn")
                                .by(Dialect.CHARTMOGUL_B2B)
                                .orElseThrow()),
                "gross",
                        one(data.compare("gross-mrr-churn")
                                .by(Dialect.CHARTMOGUL_B2B)
                                .orElseThrow()));
    }

    private static Map<String, double[]> dailyChurn(MetricVector v) {
        MrrMovements moved = MrrMovements.from(usd(v.in("day_start")))
                .withNew(usd(v.in("new")))
                .withExpansion(usd(v.in("day_end") - v.in("day_start") - v.in("new")))
                .endingAt(usd(v.in("day_end")));
        SubscriptionPeriod day = SubscriptionPeriod.of(moved, CustomerMovements.from(1));
        return Map.of(
                "net",
                one(SubscriptionMetrics.of(day.withDays(List.of(day)))
                        .compare("net-mrr-churn")
                        .by(Dialect.CHARTMOGUL_B2C)
                        .orElseThrow()));
    }

    private static Map<String, double[]> quickRatio(MetricVector v) {
        var data = month(MrrMovements.from(usd(100))
                .withNew(usd(v.in("new")))
                .withExpansion(usd(v.in("expansion")))
                .withReactivation(usd(v.in("reactivation")))
                .withContraction(usd(v.in("contraction")))
                .withChurn(usd(v.in("churn"))));
        return Map.of(
                "", one(data.compare("quick-ratio").by(Dialect.BAREMETRICS).orElseThrow()));
    }

    private static Map<String, double[]> whale(MetricVector v) {
        int customers = (int) v.in("customers");
        OpeningCohort cohort = new OpeningCohort(
                Series.generate(customers, i -> v.in("each")),
                Series.generate(customers, i -> i == 0 ? v.in("one_expands_to") : 0));
        return Map.of("nrr", one(cohort.netRetention()), "grr", one(cohort.grossRetention()));
    }

    private static Map<String, double[]> baremetrics(MetricVector v) {
        var data = month(MrrMovements.from(usd(v.in("start")))
                .withExpansion(usd(v.in("expansion")))
                .withChurn(usd(v.in("churned"))));
        return Map.of(
                "nrr_pct", one(100 * data.compare("nrr").by(Dialect.BAREMETRICS).orElseThrow()));
    }

    private static LifetimeBias twoGroups() {
        return LifetimeBias.of(
                RetentionCurve.mixture(List.of(
                        new Mixture.Part(0.5, RetentionCurve.geometric(Rate.perMonth(0.02))),
                        new Mixture.Part(0.5, RetentionCurve.geometric(Rate.perMonth(0.20))))),
                LONG);
    }

    private static Map<String, double[]> twoSegments(MetricVector v) {
        LifetimeBias bias = twoGroups();
        double naive = bias.monthsByFirstMonth().orElseThrow();
        return Map.of(
                "month1_churn", one(bias.firstMonthChurn()),
                "naive_ltv", one(v.in("arpu") * naive),
                "true_ltv", one(v.in("arpu") * bias.trueMonths()),
                "ratio", one(bias.trueMonths() / naive));
    }

    private static Map<String, double[]> growthBias(MetricVector v) {
        LifetimeBias bias = twoGroups();
        double[] growth = v.list("inputs", "signup_growth_per_month");
        return Map.of(
                "blended_churn",
                DoubleStream.of(growth)
                        .map(g -> bias.stockChurn(GrowthRate.perMonth(g)))
                        .toArray(),
                "naive_ltv",
                DoubleStream.of(growth)
                        .map(g ->
                                10 * bias.monthsByStock(GrowthRate.perMonth(g)).orElseThrow())
                        .toArray(),
                "true_ltv",
                one(10 * bias.trueMonths()));
    }

    /** Six months of the given churn and a month whose own churn must not count. */
    private static Map<String, double[]> chartMogulLtv(MetricVector v) {
        SubscriptionMetrics data = null;
        double customers = 1000;
        for (int month = 0; month < 7; month++) {
            double churn = month < 6 ? v.in("churn_trailing6") : 0.5;
            MrrMovements moved =
                    MrrMovements.from(usd(v.in("arpa") * customers)).withChurn(usd(v.in("arpa") * customers * churn));
            SubscriptionPeriod period = SubscriptionPeriod.of(
                    moved, CustomerMovements.from(customers).withChurned(customers * churn));
            data = data == null ? SubscriptionMetrics.of(period) : data.then(period);
            customers *= 1 - churn;
        }
        return Map.of("", one(data.compare("ltv").by(Dialect.CHARTMOGUL_B2B).orElseThrow()));
    }

    private static Map<String, double[]> annualise(MetricVector v) {
        return Map.of(
                "annual",
                DoubleStream.of(v.list("inputs", "monthly"))
                        .map(p -> Rate.perMonth(p).in(Period.YEAR).probability())
                        .toArray());
    }

    private static Map<String, double[]> payback(MetricVector v) {
        CacPayback payback = new CacPayback(
                usd(v.in("cac")),
                usd(v.in("arpu")).per(Period.MONTH),
                v.in("gm"),
                Rate.perMonth(v.in("monthly_churn")));
        return Map.of(
                "simple", one(payback.monthsOnGrossProfit().orElseThrow()),
                "with_survival_months", one(payback.monthsWithSurvival().orElseThrow()),
                "max_recoverable", one(payback.lifetimeGrossProfit().orElseThrow()));
    }

    private static Map<String, double[]> kFactor(MetricVector v) {
        int cycleDays = (int) v.in("cycle_days");
        KFactor viral = new KFactor(v.in("invites"), v.in("conv"), new Span(cycleDays, Period.DAY));
        return Map.of(
                "k", one(viral.value()),
                "users",
                        viral.users(v.in("seed"), (int) v.in("days") / cycleDays)
                                .toArray(),
                "limit", one(viral.limit(v.in("seed")).orElseThrow()));
    }

    private static Map<String, double[]> runway(MetricVector v) {
        var cash = usd(v.in("cash"));
        var burn = usd(v.in("net_burn"));
        return Map.of(
                "flat",
                one(Runway.flat(cash, burn).months().orElseThrow()),
                "growing",
                one(new Runway(cash, burn, GrowthRate.perMonth(v.in("growth")))
                        .months()
                        .orElseThrow()));
    }

    private static Map<String, double[]> revenueCat(MetricVector v) {
        ChurnReading.Ratios ratios = ChurnReading.ofRetained(Rate.perYear(v.in("ai")))
                .against(ChurnReading.ofRetained(Rate.perYear(v.in("non"))));
        return Map.of(
                "retention_ratio", one(ratios.retention().orElseThrow()),
                "churn_ratio", one(ratios.churn().orElseThrow()),
                "hazard_ratio", one(ratios.hazard().orElseThrow()));
    }

    private static double[] one(double figure) {
        return new double[] {figure};
    }
}
