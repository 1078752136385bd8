package dev.solvent.economics.metrics;

import java.util.List;
import java.util.stream.Stream;

/** Definitions of metrics that need other inputs than the months of a subscription business; types of this package compute them. */
final class BusinessDefinitions {

    private BusinessDefinitions() {}

    static List<MetricDefinition> all() {
        return Stream.of(ofUsers(), ofGrowth()).flatMap(List::stream).toList();
    }

    private static List<MetricDefinition> ofUsers() {
        return List.of(
                general(
                                "mrr",
                                "money per month",
                                "sum of price / months billed, of paying subscriptions",
                                "PaidSubscriptions")
                        .misleading("metered usage is out: a heavy user can pay five times their MRR (Lago)"),
                general("cohort-nrr", "fraction", "closing / opening MRR of the opening customers", "OpeningCohort")
                        .definedFor("at least one opening customer")
                        .misleading("one customer that grows hides the loss of all others"),
                general("cohort-grr", "fraction", "sum of min(opening, closing) / opening MRR", "OpeningCohort")
                        .definedFor("at least one opening customer"),
                general("arppu", "money", "revenue / paying users of the same window", "AverageRevenue")
                        .definedFor("users counted over the window of the revenue")
                        .misleading("unique payers of nine months over a monthly mean of users is no pay rate"),
                general("cohort-ltv", "money", "sum of S(k) (revenue - cost)(k) (1+d)^-k", "UnitEconomics.ltv")
                        .misleading("needs a horizon where the curve has no finite lifetime"),
                general(
                                "cac",
                                "money",
                                "sales and marketing / customers won, lagged by the sales cycle",
                                "CustomerAcquisition")
                        .definedFor("customers won > 0")
                        .misleading("blended over all customers it hides what one more costs"),
                general("cac-payback", "months", "CAC / (revenue x gross margin), survival-adjusted", "CacPayback")
                        .definedFor("gross profit > 0; never if CAC is at least m / c")
                        .misleading("without survival 12 months may be 38.6, or never"),
                general("ltv-to-cac", "ratio", "lifetime gross profit / CAC", "CacPayback")
                        .definedFor("churn > 0, CAC > 0")
                        .misleading("ratio of two estimates: the mean of the ratio is not the ratio of the means"));
    }

    private static List<MetricDefinition> ofGrowth() {
        return List.of(
                general(
                                "magic-number",
                                "ratio",
                                "4 x growth of quarterly revenue / S&M of the quarter before",
                                "MagicNumber")
                        .definedFor("S&M of the quarter before > 0")
                        .misleading("S&M of the same quarter flatters"),
                general("burn-multiple", "ratio", "net burn / net new ARR", "BurnMultiple")
                        .definedFor("net new ARR > 0"),
                general("rule-of-40", "fraction", "yearly growth + margin", "RuleOf40")
                        .misleading("which margin is left open"),
                general("runway", "months", "ln(1 + cash g / burn) / ln(1 + g)", "Runway")
                        .definedFor("net burn > 0; never if burn dries up first")
                        .misleading("at constant burn too long for whoever grows"),
                general("stickiness", "fraction", "DAU / MAU", "Stickiness")
                        .definedFor("MAU > 0")
                        .misleading("a mean that hides whether few come daily or all come weekly"),
                general("k-factor", "ratio", "invites x conversion per cycle", "KFactor")
                        .misleading("without the length of the cycle it says nothing of speed"),
                general("churn-hazard", "per period", "-ln(1 - churn)", "ChurnReading")
                        .definedFor("churn < 1")
                        .misleading("ratios of hazards, rates and retentions differ for the same two groups"));
    }

    private static MetricDefinition general(String id, String unit, String formula, String type) {
        return MetricDefinition.of(id, Dialect.GENERAL, unit, formula, "computed and sourced by " + type);
    }
}
