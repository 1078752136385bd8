package dev.solvent.economics.metrics;

import java.util.List;

/** Lifetime value from averages: revenue per customer over churn, as four vendors define it. */
final class LifetimeMetrics {

    private static final String ID = "ltv";
    private static final String UNIT = "money";
    private static final int TRAILING = 6;
    private static final String BIAS =
            "right only for one homogeneous group or a base that neither grows nor shrinks; see"
                    + " LifetimeBias. Revenue, not margin";

    private LifetimeMetrics() {}

    static List<Metric> all() {
        return List.of(naive(), chartMogul(), baremetrics(), profitWell());
    }

    private static Metric naive() {
        return Metric.of(
                MetricDefinition.of(
                                ID,
                                Dialect.GENERAL,
                                UNIT,
                                "ARPA / churn of the month's opening customers",
                                "Gupta and Lehmann (2003) for constant churn, margin replaced by revenue as the trade does")
                        .definedFor("customers at start and end > 0, churn > 0")
                        .misleading(BIAS),
                (data, month) -> over(data.month(month), CustomerMetrics.standardChurn(data.month(month))));
    }

    private static Metric chartMogul() {
        return Metric.of(
                MetricDefinition.of(
                                ID,
                                Dialect.CHARTMOGUL_B2B,
                                UNIT,
                                "ARPA / mean customer churn of the six months before this one",
                                "help.chartmogul.com 203359061")
                        .definedFor("six months before this one, mean churn > 0")
                        .misleading(BIAS + "; a change of churn takes six months to arrive"),
                (data, month) -> over(data.month(month), trailingChurn(data, month)));
    }

    private static Metric baremetrics() {
        return Metric.of(
                MetricDefinition.of(
                                ID,
                                Dialect.BAREMETRICS,
                                UNIT,
                                "ARPU / user churn, same-window cancellations counted",
                                "baremetrics.com, time to churn = 100 / churn %, times revenue per user")
                        .definedFor("customers at start and end > 0, churned > 0")
                        .misleading(BIAS),
                (data, month) -> {
                    CustomerMovements moved = data.month(month).customers();
                    return over(
                            data.month(month),
                            MetricValue.ratio(moved.churned(), moved.start(), "customers at the start"));
                });
    }

    private static Metric profitWell() {
        return Metric.of(
                MetricDefinition.of(
                                ID,
                                Dialect.PROFITWELL,
                                UNIT,
                                "ARPU / (1 - retention), retention with expansion, contraction and reactivation inside",
                                "learn.profitwell.com and paddle.com/help, Lifetime value; a smoothing that is not published"
                                        + " comes on top there and is left out here")
                        .definedFor("MRR at the start > 0, retention < 1")
                        .misleading(BIAS + "; without a value once revenue retention reaches 100 %"),
                (data, month) -> {
                    MrrMovements moved = data.month(month).mrr();
                    double lost = moved.lost()
                            .minus(moved.expansion())
                            .minus(moved.reactivation())
                            .amount();
                    return over(
                            data.month(month),
                            MetricValue.ratio(lost, moved.start().amount(), "MRR at the start"));
                });
    }

    /** Mean churn of the six months before, the month itself left out. */
    private static MetricValue trailingChurn(SubscriptionMetrics data, int month) {
        data.month(month);
        if (month < TRAILING) {
            return MetricValue.undefined("month must have " + TRAILING + " months before it, had " + month);
        }
        double sum = 0;
        for (int before = month - TRAILING; before < month; before++) {
            MetricValue churn = CustomerMetrics.standardChurn(data.month(before));
            if (!churn.isDefined()) {
                return churn;
            }
            sum += churn.orElseThrow();
        }
        return MetricValue.of(sum / TRAILING);
    }

    private static MetricValue over(SubscriptionPeriod month, MetricValue churn) {
        MetricValue revenue = RevenueMetrics.averageRevenue(month);
        if (!revenue.isDefined()) {
            return revenue;
        }
        return churn.isDefined() ? MetricValue.ratio(revenue.orElseThrow(), churn.orElseThrow(), "churn") : churn;
    }
}
