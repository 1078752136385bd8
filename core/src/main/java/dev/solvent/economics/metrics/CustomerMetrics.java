package dev.solvent.economics.metrics;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** Customer (logo) churn as five vendors define it. */
final class CustomerMetrics {

    static final String CHURN = "customer-churn";
    private static final String DENOMINATOR = "customers at the start";
    private static final String FEW_DAYS = "the days of the month must be known, were not given";

    private CustomerMetrics() {}

    static List<Metric> all() {
        return List.of(chartMogulStandard(), chartMogulDaily(), stripe(), baremetrics(), profitWell());
    }

    /** Churn of the opening customers as ChartMogul's standard formula has it; other metrics build on it. */
    static MetricValue standardChurn(SubscriptionPeriod month) {
        CustomerMovements moved = month.customers();
        return MetricValue.ratio(
                moved.churned() - moved.joinedAndChurned() - moved.churnedAndReturned(), moved.start(), DENOMINATOR);
    }

    /** A ratio summed over the days of a month, each over its own opening; the "Shopify" way. */
    static MetricValue overDays(
            SubscriptionPeriod month,
            ToDoubleFunction<SubscriptionPeriod> lost,
            ToDoubleFunction<SubscriptionPeriod> opening,
            String openingName) {
        if (month.days().isEmpty()) {
            return MetricValue.undefined(FEW_DAYS);
        }
        double sum = 0;
        for (int day = 0; day < month.days().size(); day++) {
            SubscriptionPeriod each = month.days().get(day);
            MetricValue ratio = MetricValue.ratio(
                    lost.applyAsDouble(each), opening.applyAsDouble(each), openingName + " of day " + (day + 1));
            if (!ratio.isDefined()) {
                return ratio;
            }
            sum += ratio.orElseThrow();
        }
        return MetricValue.of(sum);
    }

    private static Metric chartMogulStandard() {
        return Metric.of(
                MetricDefinition.of(
                                CHURN,
                                Dialect.CHARTMOGUL_B2B,
                                "fraction per month",
                                "(churned - joined and churned - churned and back) / customers at the start",
                                "help.chartmogul.com 207340419, Standard (B2B) formula")
                        .definedFor("customers at the start > 0")
                        .misleading("blind to those who come and go within the month"),
                (data, month) -> standardChurn(data.month(month)));
    }

    private static Metric chartMogulDaily() {
        return Metric.of(
                MetricDefinition.of(
                                CHURN,
                                Dialect.CHARTMOGUL_B2C,
                                "fraction per month",
                                "sum over days of churned / customers at the start of the day",
                                "help.chartmogul.com 203359321 and 207340419, Shopify (B2C) formula")
                        .definedFor("days known, customers at the start of each > 0")
                        .misleading("a sum, not a probability: above 1 is possible"),
                (data, month) -> overDays(
                        data.month(month),
                        day -> day.customers().churned(),
                        day -> day.customers().start(),
                        DENOMINATOR));
    }

    private static Metric stripe() {
        return Metric.of(
                MetricDefinition.of(
                                CHURN,
                                Dialect.STRIPE,
                                "fraction per month",
                                "churned / (customers at the start + new)",
                                "support.stripe.com, Calculating subscriber churn rate in Billing; window of 30 days")
                        .definedFor("customers at the start + new > 0")
                        .misleading("many new customers dilute it: they were exposed for part of the window only"),
                (data, month) -> {
                    CustomerMovements moved = data.month(month).customers();
                    return MetricValue.ratio(
                            moved.churned(), moved.start() + moved.joined(), DENOMINATOR + " plus new ones");
                });
    }

    private static Metric baremetrics() {
        return Metric.of(
                MetricDefinition.of(
                                CHURN,
                                Dialect.BAREMETRICS,
                                "fraction per month",
                                "churned, also those who joined in the window / customers at the start",
                                "help.baremetrics.com 5380347; changelog.baremetrics.com for customers who join and"
                                        + " cancel in one window")
                        .definedFor("customers at the start > 0")
                        .misleading(
                                "above 1 is possible; history jumped when same-window cancellations were counted in"),
                (data, month) -> {
                    CustomerMovements moved = data.month(month).customers();
                    return MetricValue.ratio(moved.churned(), moved.start(), DENOMINATOR);
                });
    }

    private static Metric profitWell() {
        return Metric.of(
                MetricDefinition.of(
                                CHURN,
                                Dialect.PROFITWELL,
                                "fraction per month",
                                "(churned - joined and churned) / customers at the start",
                                "paddle.com/help, ProfitWell vs. Chargebee: who joins and churns in one calendar month is"
                                        + " ignored; who comes back counts as a reactivation after any time")
                        .definedFor("customers at the start > 0")
                        .misleading("blind to those who come and go within the month"),
                (data, month) -> {
                    CustomerMovements moved = data.month(month).customers();
                    return MetricValue.ratio(moved.churned() - moved.joinedAndChurned(), moved.start(), DENOMINATOR);
                });
    }
}
