package dev.solvent.economics.metrics;

import dev.solvent.internal.Requires;
import dev.solvent.quantity.Series;

/**
 * What the customers of the opening pay at the end of a window, customer by customer: the exact way to gross and net revenue
 * retention over a year, where sums of monthly movements mix in customers won since.
 *
 * <pre>{@code
 * GRR = sum of min(opening, closing) / sum of opening,   NRR = sum of closing / sum of opening
 * }</pre>
 *
 * <p>SaaS Metrics Standards Board: customers won or won back in the window are out of both; gross retention caps every customer
 * at its opening value and so never exceeds 1.
 *
 * @param opening  MRR of each customer at the start, positive
 * @param closing  MRR of the same customer at the end, 0 if gone
 * @since 0.1.0
 */
public record OpeningCohort(Series opening, Series closing) {

    public OpeningCohort {
        Requires.atLeast(opening.size(), 1, "number of customers in opening");
        if (closing.size() != opening.size()) {
            throw new IllegalArgumentException(
                    "closing must have " + opening.size() + " customers as opening has, had " + closing.size());
        }
        for (int customer = 0; customer < opening.size(); customer++) {
            Requires.positive(opening.get(customer), "opening of customer " + customer);
            Requires.nonNegative(closing.get(customer), "closing of customer " + customer);
        }
    }

    /**
     * Share of the opening MRR that is still paid, growth left out.
     *
     * @return in [0, 1]
     */
    public double grossRetention() {
        return Series.generate(opening.size(), i -> StrictMath.min(opening.get(i), closing.get(i)))
                        .sum()
                / opening.sum();
    }

    /**
     * MRR of the opening customers at the end over that at the start.
     *
     * @return at least 0, above 1 if growth outweighs losses
     */
    public double netRetention() {
        return closing.sum() / opening.sum();
    }

    /**
     * Share of customers still there.
     *
     * @return in [0, 1]
     */
    public double logoRetention() {
        return (double) closing.stream().filter(mrr -> mrr > 0).count() / closing.size();
    }

    /**
     * Share of the closing MRR that one customer pays; near 1, net retention says nothing of the others.
     *
     * @return in (0, 1]; undefined if nobody is left
     */
    public MetricValue largestCustomerShare() {
        return MetricValue.ratio(closing.stream().max().orElse(0), closing.sum(), "MRR at the end");
    }

    @Override
    public String toString() {
        return opening.size() + " customers: NRR " + MetricValue.of(netRetention()) + ", GRR "
                + MetricValue.of(grossRetention()) + ", largest customer " + largestCustomerShare();
    }
}
