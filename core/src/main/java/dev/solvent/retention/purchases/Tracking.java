package dev.solvent.retention.purchases;

import dev.solvent.quantity.Series;

/**
 * Expected repeat purchases of a whole base of customers as time goes by, to be laid beside what happened.
 *
 * @since 0.1.0
 */
public final class Tracking {

    private Tracking() {}

    /**
     * Expected repeat purchases of all customers up to each of some times since the first customer's first purchase: the sum of
     * E[X(time - birth)]. The birth of a customer is how much younger than the oldest one the customer is, so all must be
     * observed until the same day.
     *
     * @param model  of new customers
     * @param customers  counted in the unit of the model
     * @param times  since the first purchase of the oldest customer, in that unit; at least 0
     * @return one number per time
     */
    public static Series expectedCumulative(PurchaseModel model, CustomerSummaries customers, Series times) {
        double oldest = customers.each(PurchaseHistory::age).stream().max().orElse(0);
        MergedRows rows = customers.rows();
        double[] atAge = new double[rows.ageCount()];
        for (int row = 0; row < rows.size(); row++) {
            atAge[rows.ageIndex(row)] += rows.weight(row);
        }
        customers.history(0).countedIn(model.unit());
        return times.map(time -> Series.generate(atAge.length, i -> {
                    double since = time - (oldest - rows.distinctAge(i));
                    return since > 0 ? atAge[i] * model.expectedPurchases(since) : 0;
                })
                .sum());
    }

    /**
     * The same per interval between the times, the first one from 0.
     *
     * @param cumulative  expected or actual purchases up to each time
     * @return differences of neighbours
     */
    public static Series incremental(Series cumulative) {
        return Series.generate(cumulative.size(), i -> cumulative.get(i) - (i == 0 ? 0 : cumulative.get(i - 1)));
    }
}
