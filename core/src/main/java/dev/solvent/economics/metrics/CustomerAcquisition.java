package dev.solvent.economics.metrics;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.quantity.Money;
import dev.solvent.quantity.Series;
import java.util.Currency;

/**
 * What was spent to win customers, and how many were won. Fully loaded, spend holds sales and marketing with salaries; media
 * only gives a lower figure. Over paid customers it is the paid cost of acquisition (CAC), over all of them the blended one.
 *
 * @param spend  at least 0
 * @param customers  won by it, at least 0
 * @since 0.1.0
 */
public record CustomerAcquisition(Money spend, double customers) {

    public CustomerAcquisition {
        Requires.nonNegative(requireNonNull(spend, "spend").amount(), "spend");
        customers = Requires.nonNegative(customers, "customers");
    }

    /**
     * Customers of a month and the spend that won them, some months earlier.
     *
     * @param spend  by month, at least 0
     * @param customers  by month, at least 0
     * @param month  of the customers, from 0
     * @param lagMonths  length of the sales cycle, at least 0
     * @param currency  of the spend
     * @return the acquisition
     * @throws IllegalArgumentException if the spend of month - lagMonths is not there
     */
    public static CustomerAcquisition lagged(
            Series spend, Series customers, int month, int lagMonths, Currency currency) {
        Requires.atLeast(lagMonths, 0, "lagMonths");
        if (month - lagMonths < 0 || month - lagMonths >= spend.size() || month >= customers.size()) {
            throw new IllegalArgumentException("month must be in [" + lagMonths + ", "
                    + (StrictMath.min(spend.size() + lagMonths, customers.size()) - 1) + "] with lagMonths "
                    + lagMonths + ", was " + month);
        }
        return new CustomerAcquisition(Money.of(spend.get(month - lagMonths), currency), customers.get(month));
    }

    /**
     * With one more cost, such as the compute of free users before they convert, where one chooses to count it here and not in
     * cost of revenue.
     *
     * @param cost  at least 0
     * @return the changed acquisition
     */
    public CustomerAcquisition plus(Money cost) {
        return new CustomerAcquisition(spend.plus(cost), customers);
    }

    /**
     * Spend per customer won (CAC), in the currency of the spend.
     *
     * @return at least 0; undefined if nobody was won
     */
    public MetricValue cac() {
        return MetricValue.ratio(spend.amount(), customers, "customers");
    }
}
