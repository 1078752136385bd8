package dev.solvent.economics.metrics;

import static java.util.Objects.requireNonNull;

import dev.solvent.quantity.Money;

/**
 * Annualised growth of quarterly revenue per money spent on sales and marketing in the quarter before.
 *
 * <pre>{@code
 * (revenue of q - revenue of q-1) * 4 / sales and marketing of q-1
 * }</pre>
 *
 * <p>Scale Venture Partners (2008). With the spend of the same quarter the figure flatters whoever raises it.
 *
 * @param revenue  of the quarter
 * @param revenueBefore  of the quarter before
 * @param salesAndMarketingBefore  of the quarter before
 * @since 0.1.0
 */
public record MagicNumber(Money revenue, Money revenueBefore, Money salesAndMarketingBefore) {

    private static final double QUARTERS = 4;

    public MagicNumber {
        requireNonNull(revenue, "revenue").minus(requireNonNull(revenueBefore, "revenueBefore"));
        revenue.minus(requireNonNull(salesAndMarketingBefore, "salesAndMarketingBefore"));
    }

    /**
     * The magic number.
     *
     * @return a ratio, negative if revenue fell; undefined without spend
     */
    public MetricValue value() {
        return MetricValue.ratio(
                revenue.minus(revenueBefore).times(QUARTERS).amount(),
                salesAndMarketingBefore.amount(),
                "salesAndMarketingBefore");
    }
}
