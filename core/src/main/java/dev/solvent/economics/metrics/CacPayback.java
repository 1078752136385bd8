package dev.solvent.economics.metrics;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.quantity.Money;
import dev.solvent.quantity.MoneyRate;
import dev.solvent.quantity.Period;
import dev.solvent.quantity.Rate;
import java.util.OptionalDouble;

/**
 * How many months until a customer has returned what it took to win them, as the trade quotes it and as it is.
 *
 * <pre>{@code
 * on revenue       n = CAC / r
 * on gross profit  n = CAC / m,  m = r * margin
 * with survival    m * (1 - (1-c)^n) / c = CAC,  so  n = ln(1 - CAC * c / m) / ln(1 - c);  never if CAC >= m / c
 * }</pre>
 *
 * <p>r revenue a month, paid at its start; c churn a month, constant (Gupta and Lehmann 2003, Journal of Interactive Marketing
 * 17(1), 9-24, for the geometric sum). At 8 % churn the usual twelve months are 38.6.
 *
 * @param cac  cost of winning one customer, at least 0
 * @param revenue  of one customer, at least 0
 * @param grossMargin  what is left after cost of revenue, at most 1, may be negative
 * @param churn  constant
 * @since 0.1.0
 */
public record CacPayback(Money cac, MoneyRate revenue, double grossMargin, Rate churn) {

    public CacPayback {
        Requires.nonNegative(requireNonNull(cac, "cac").amount(), "cac");
        Requires.nonNegative(requireNonNull(revenue, "revenue").money().amount(), "revenue");
        Money.zero(cac.currency()).plus(revenue.money());
        if (!(grossMargin <= 1 && Double.isFinite(grossMargin))) {
            throw new IllegalArgumentException("grossMargin must be at most 1 and finite, was " + grossMargin);
        }
        requireNonNull(churn, "churn");
    }

    /**
     * Months on revenue, as if serving were free and nobody left.
     *
     * @return at least 0; empty for never
     */
    public OptionalDouble monthsOnRevenue() {
        return over(revenue.perMonth().amount());
    }

    /**
     * Months on gross profit, as if nobody left.
     *
     * @return at least 0; empty for never
     */
    public OptionalDouble monthsOnGrossProfit() {
        return over(grossProfit());
    }

    /**
     * Months on gross profit of those who stay.
     *
     * @return at least 0; empty for never
     */
    public OptionalDouble monthsWithSurvival() {
        double lost = churn.in(Period.MONTH).probability();
        if (lost == 0) {
            return monthsOnGrossProfit();
        }
        if (lost == 1) {
            return cac.amount() <= grossProfit() ? OptionalDouble.of(cac.amount() > 0 ? 1 : 0) : OptionalDouble.empty();
        }
        double part = grossProfit() > 0 ? cac.amount() * lost / grossProfit() : Double.POSITIVE_INFINITY;
        return part < 1
                ? OptionalDouble.of(StrictMath.log1p(-part) / StrictMath.log1p(-lost) + 0.0)
                : OptionalDouble.empty();
    }

    /**
     * Gross profit of a customer over the whole lifetime: no higher cost of acquisition ever comes back.
     *
     * @return money; undefined without churn
     */
    public MetricValue lifetimeGrossProfit() {
        return MetricValue.ratio(grossProfit(), churn.in(Period.MONTH).probability(), "churn");
    }

    /**
     * Lifetime gross profit over the cost of winning the customer. A ratio of two estimates: under uncertainty look at its
     * distribution, not at the ratio of two means.
     *
     * @return a ratio, may be negative; undefined without churn or cost
     */
    public MetricValue ltvToCac() {
        MetricValue ltv = lifetimeGrossProfit();
        return ltv.isDefined() ? MetricValue.ratio(ltv.orElseThrow(), cac.amount(), "cac") : ltv;
    }

    private double grossProfit() {
        return revenue.perMonth().amount() * grossMargin;
    }

    private OptionalDouble over(double monthly) {
        return monthly > 0 ? OptionalDouble.of(cac.amount() / monthly) : OptionalDouble.empty();
    }
}
