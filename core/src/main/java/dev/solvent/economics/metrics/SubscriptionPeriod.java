package dev.solvent.economics.metrics;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * One month of a subscription business: what moved its revenue and its customers and, where known, the same day by day, which
 * definitions that sum over days ask for.
 *
 * @param mrr  movements of monthly recurring revenue
 * @param customers  movements of paying customers
 * @param days  the days of the month in order, without days of their own; empty if not known
 * @since 0.1.0
 */
public record SubscriptionPeriod(MrrMovements mrr, CustomerMovements customers, List<SubscriptionPeriod> days) {

    public SubscriptionPeriod {
        requireNonNull(mrr, "mrr");
        requireNonNull(customers, "customers");
        days = List.copyOf(days);
        if (!days.isEmpty()) {
            MrrMovements sum = days.stream()
                    .map(SubscriptionPeriod::mrr)
                    .reduce(MrrMovements::then)
                    .orElseThrow();
            same(sum.start().amount(), mrr.start().amount(), "start of mrr");
            same(sum.newBusiness().amount(), mrr.newBusiness().amount(), "new of mrr");
            same(sum.lost().amount(), mrr.lost().amount(), "losses of mrr");
            same(sum.end().amount(), mrr.end().amount(), "end of mrr");
            same(days.get(0).customers.start(), customers.start(), "start of customers");
            same(
                    days.stream().mapToDouble(day -> day.customers.churned()).sum(),
                    customers.churned(),
                    "churned customers");
            same(days.get(days.size() - 1).customers.end(), customers.end(), "end of customers");
        }
    }

    /**
     * A month without its days.
     *
     * @param mrr  movements of monthly recurring revenue
     * @param customers  movements of paying customers
     * @return the month
     */
    public static SubscriptionPeriod of(MrrMovements mrr, CustomerMovements customers) {
        return new SubscriptionPeriod(mrr, customers, List.of());
    }

    /**
     * With its days.
     *
     * @param everyDay  in order; each starts where the one before ends, and together they give the month
     * @return the changed month
     * @throws IllegalArgumentException if the days do not add up to the month
     */
    public SubscriptionPeriod withDays(List<SubscriptionPeriod> everyDay) {
        return new SubscriptionPeriod(mrr, customers, everyDay);
    }

    private static void same(double ofDays, double ofMonth, String name) {
        double scale = StrictMath.max(StrictMath.abs(ofDays), StrictMath.abs(ofMonth));
        if (!(StrictMath.abs(ofDays - ofMonth) <= MrrMovements.ROUNDING * scale)) {
            throw new IllegalArgumentException(
                    "days must add up to the month: " + name + " is " + ofDays + " by days, " + ofMonth + " by month");
        }
    }
}
