package dev.solvent.economics.metrics;

import dev.solvent.quantity.Period;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Recurring revenue, its churn and its retention. */
final class RevenueMetrics {

    private static final String PER_MONTH = "fraction per month";
    private static final String OPENING = "MRR at the start";
    private static final String POSITIVE_OPENING = "MRR at the start > 0";
    private static final String CHARTMOGUL_CHURN = "help.chartmogul.com 203359341 and 4414075567250";
    private static final String WHALE =
            "one customer that grows hides the loss of all others: read both retentions and the"
                    + " share of the largest customer (leadedge.com: NRR 500 % with GRR 1 %)";

    private RevenueMetrics() {}

    static List<Metric> all() {
        return List.of(
                arr(),
                growth(),
                arpa(),
                grossChurn(),
                grossChurnDaily(),
                grossChurnBaremetrics(),
                netChurn(),
                netChurnDaily(),
                grossRetention(),
                netRetention(),
                netRetentionBaremetrics(),
                quickRatio(),
                quickRatioChartMogul(),
                quickRatioGrowPanel());
    }

    private static double lost(SubscriptionPeriod period) {
        return period.mrr().lost().amount();
    }

    private static double netLost(SubscriptionPeriod period) {
        MrrMovements moved = period.mrr();
        return lost(period) - moved.expansion().amount() - moved.reactivation().amount();
    }

    private static double opening(SubscriptionPeriod period) {
        return period.mrr().start().amount();
    }

    private static Metric overOpening(MetricDefinition definition, ToDoubleFunction<SubscriptionPeriod> numerator) {
        return Metric.of(definition.definedFor(POSITIVE_OPENING), (data, month) -> {
            SubscriptionPeriod period = data.month(month);
            return MetricValue.ratio(numerator.applyAsDouble(period), opening(period), OPENING);
        });
    }

    private static Metric arr() {
        return Metric.of(
                MetricDefinition.of("arr", Dialect.GENERAL, "money", "12 x MRR at the end", "GASP core metrics")
                        .misleading(
                                "the other meaning is the sum of annual contract values; some call 12 x monthly revenue"
                                        + " ARR, one-off payments and usage included"),
                (data, month) -> MetricValue.of(data.month(month).mrr().end().amount() * Period.YEAR.in(Period.MONTH)));
    }

    private static Metric growth() {
        return overOpening(
                MetricDefinition.of(
                        "mrr-growth",
                        Dialect.STRIPE,
                        PER_MONTH,
                        "(new + reactivation + expansion - churn - contraction + fx) / MRR at the start",
                        "docs.stripe.com, billing metric definitions"),
                period -> period.mrr().netNew().amount());
    }

    private static Metric arpa() {
        return Metric.of(
                MetricDefinition.of(
                                "arpa",
                                Dialect.CHARTMOGUL_B2B,
                                "money per month",
                                "MRR at the end / paying customers at the end",
                                "help.chartmogul.com, average revenue per account")
                        .definedFor("customers at the end > 0")
                        .misleading("rises when small customers leave; metered usage is not in MRR"),
                (data, month) -> averageRevenue(data.month(month)));
    }

    static MetricValue averageRevenue(SubscriptionPeriod month) {
        return MetricValue.ratio(month.mrr().end().amount(), month.customers().end(), "customers at the end");
    }

    private static Metric grossChurn() {
        return overOpening(
                MetricDefinition.of(
                        "gross-mrr-churn",
                        Dialect.CHARTMOGUL_B2B,
                        PER_MONTH,
                        "(churn + contraction) / MRR at the start",
                        CHARTMOGUL_CHURN),
                RevenueMetrics::lost);
    }

    private static Metric grossChurnBaremetrics() {
        return overOpening(
                MetricDefinition.of(
                        "gross-mrr-churn",
                        Dialect.BAREMETRICS,
                        PER_MONTH,
                        "(downgrades + cancellations) / MRR 30 days ago",
                        "help.baremetrics.com 5380347, revenue churn"),
                RevenueMetrics::lost);
    }

    private static Metric grossChurnDaily() {
        return Metric.of(
                MetricDefinition.of(
                                "gross-mrr-churn",
                                Dialect.CHARTMOGUL_B2C,
                                PER_MONTH,
                                "sum over days of (churn + contraction) / MRR at the start of the day",
                                CHARTMOGUL_CHURN + ", Shopify (B2C) formula")
                        .definedFor("days known, MRR at the start of each > 0")
                        .misleading("a sum, not bounded by 1"),
                (data, month) -> CustomerMetrics.overDays(
                        data.month(month), RevenueMetrics::lost, RevenueMetrics::opening, OPENING));
    }

    private static Metric netChurn() {
        return overOpening(
                MetricDefinition.of(
                                "net-mrr-churn",
                                Dialect.CHARTMOGUL_B2B,
                                PER_MONTH,
                                "(churn + contraction - expansion - reactivation) / MRR at the start",
                                CHARTMOGUL_CHURN)
                        .misleading("negative while customers leave, if others grow"),
                RevenueMetrics::netLost);
    }

    private static Metric netChurnDaily() {
        return Metric.of(
                MetricDefinition.of(
                                "net-mrr-churn",
                                Dialect.CHARTMOGUL_B2C,
                                PER_MONTH,
                                "sum over days of 1 - (MRR at the end - new) / MRR at the start of the day",
                                CHARTMOGUL_CHURN + ", Shopify (B2C) formula")
                        .definedFor("days known, MRR at the start of each > 0")
                        .misleading("a sum over days; changes of exchange rates count as churn"),
                (data, month) -> CustomerMetrics.overDays(
                        data.month(month),
                        day -> opening(day)
                                - day.mrr().end().minus(day.mrr().newBusiness()).amount(),
                        RevenueMetrics::opening,
                        OPENING));
    }

    private static Metric grossRetention() {
        return Metric.of(
                MetricDefinition.of(
                                "grr",
                                Dialect.GENERAL,
                                PER_MONTH,
                                "(MRR at the start - contraction - churn) / MRR at the start",
                                "SaaS Metrics Standards Board, gross revenue retention")
                        .definedFor("MRR at the start > 0, losses at most that")
                        .misleading(
                                "losses of customers won in the window count against the opening ones; over long windows"
                                        + " compute it from the opening cohort"),
                (data, month) -> {
                    SubscriptionPeriod period = data.month(month);
                    return lost(period) > opening(period)
                            ? MetricValue.undefined("contraction + churn must be at most the MRR at the start, were "
                                    + period.mrr().lost() + " of "
                                    + period.mrr().start())
                            : MetricValue.ratio(opening(period) - lost(period), opening(period), OPENING);
                });
    }

    private static Metric netRetention() {
        return overOpening(
                MetricDefinition.of(
                                "nrr",
                                Dialect.GENERAL,
                                PER_MONTH,
                                "(MRR at the start + expansion - contraction - churn) / MRR at the start",
                                "SaaS Metrics Standards Board, net revenue retention; new and reactivated customers are out")
                        .misleading(WHALE),
                period -> opening(period)
                        - lost(period)
                        + period.mrr().expansion().amount());
    }

    private static Metric netRetentionBaremetrics() {
        return overOpening(
                MetricDefinition.of(
                                "nrr",
                                Dialect.BAREMETRICS,
                                PER_MONTH,
                                "(MRR at the start - churn + expansion) / MRR at the start",
                                "changelog.baremetrics.com, the formula as printed")
                        .misleading("contraction is not in the printed formula; " + WHALE),
                period -> opening(period)
                        - period.mrr().churn().amount()
                        + period.mrr().expansion().amount());
    }

    private static Metric quickRatio() {
        return ratioToLosses(
                MetricDefinition.of(
                        "quick-ratio",
                        Dialect.BAREMETRICS,
                        "ratio",
                        "(new + expansion) / (contraction + churn)",
                        "changelog.baremetrics.com"),
                moved -> moved.newBusiness().plus(moved.expansion()).amount());
    }

    private static Metric quickRatioChartMogul() {
        return ratioToLosses(
                MetricDefinition.of(
                        "quick-ratio",
                        Dialect.CHARTMOGUL_B2B,
                        "ratio",
                        "(new + expansion + reactivation) / (contraction + churn)",
                        "ChartMogul, SaaS quick ratio: all gains over all losses"),
                moved -> moved.gained().amount());
    }

    private static Metric quickRatioGrowPanel() {
        return ratioToLosses(
                MetricDefinition.of(
                        "quick-ratio",
                        Dialect.GROWPANEL,
                        "ratio",
                        "(new + expansion) / (contraction + churn), reactivation left out",
                        "growpanel.io, quick ratio"),
                moved -> moved.newBusiness().plus(moved.expansion()).amount());
    }

    private static Metric ratioToLosses(MetricDefinition definition, ToDoubleFunction<MrrMovements> gains) {
        return Metric.of(
                definition
                        .definedFor("contraction + churn > 0")
                        .misleading("says nothing of size: a small start-up with little to lose looks best"),
                (data, month) -> {
                    MrrMovements moved = data.month(month).mrr();
                    return MetricValue.ratio(
                            gains.applyAsDouble(moved), moved.lost().amount(), "contraction + churn");
                });
    }
}
