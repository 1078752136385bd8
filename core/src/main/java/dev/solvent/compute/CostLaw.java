package dev.solvent.compute;

import dev.solvent.quantity.Money;
import dev.solvent.quantity.MoneyRate;
import dev.solvent.quantity.Period;
import java.util.Optional;

/**
 * How the cost of revenue of a whole business moves with its revenue. Two observations determine either of the laws here and
 * cannot tell them apart; extrapolated, they part ways, so ask both.
 *
 * @since 0.1.0
 */
public interface CostLaw {

    /**
     * Cost of revenue at a revenue.
     *
     * @param revenue  positive
     * @return cost per the same period
     */
    MoneyRate cost(MoneyRate revenue);

    /**
     * The revenue from which on the gross margin reaches a target.
     *
     * @param target  gross margin, below 1
     * @return empty if no revenue reaches it
     */
    Optional<MoneyRate> revenueFor(double target);

    /**
     * Gross margin at a revenue: what is left of a unit of revenue after its cost.
     *
     * @param revenue  positive
     * @return 1 - cost / revenue, may be negative
     */
    default double grossMargin(MoneyRate revenue) {
        return 1 - cost(revenue).ratioTo(revenue);
    }

    /**
     * The revenue from which on there is a gross profit.
     *
     * @return empty if there is none
     */
    default Optional<MoneyRate> breakEvenRevenue() {
        return revenueFor(0);
    }

    /**
     * An observed pair of revenue and gross margin.
     *
     * @param revenue  positive
     * @param grossMargin  below 1, may be negative
     * @since 0.1.0
     */
    record Observation(MoneyRate revenue, double grossMargin) {

        public Observation {
            if (!(revenue.money().amount() > 0)) {
                throw new IllegalArgumentException("revenue must be positive, was " + revenue);
            }
            if (!(grossMargin < 1 && Double.isFinite(grossMargin))) {
                throw new IllegalArgumentException("grossMargin must be below 1 and finite, was " + grossMargin);
            }
        }

        /**
         * Cost of revenue over revenue.
         *
         * @return 1 - gross margin, positive
         */
        public double costRatio() {
            return 1 - grossMargin;
        }

        Money perYear() {
            return revenue.in(Period.YEAR).money();
        }
    }
}
