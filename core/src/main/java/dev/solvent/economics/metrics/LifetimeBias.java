package dev.solvent.economics.metrics;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.CompensatedSum;
import dev.solvent.internal.Requires;
import dev.solvent.internal.Text;
import dev.solvent.internal.TextTable;
import dev.solvent.quantity.GrowthRate;
import dev.solvent.quantity.Money;
import dev.solvent.quantity.MoneyRate;
import dev.solvent.retention.RetentionCurve;
import dev.solvent.retention.RetentionTable;
import java.util.function.IntToDoubleFunction;

/**
 * What the usual estimates of a lifetime would say of a business whose retention is known, and so how wrong they are. The
 * business has won users for some months, each month more than the last by a constant factor; all stay by one curve, which may
 * be a mixture.
 *
 * <pre>{@code
 * truth              sum over k = 0..T-1 of S(k)
 * first month        1 / (1 - S(1))
 * stock              N / L,  N = sum S(k) v^k,  L = sum (S(k) - S(k+1)) v^k,  v = 1 / (1 + g)
 * tenure of living   sum k S(k) v^k / N
 * lifetime of lost   mean of k + 1 over everyone lost so far
 * }</pre>
 *
 * <p>S retention, g growth of sign-ups per month, T months since the business began. Over the stock, revenue over churn is right
 * at zero growth alone, by Little's law (Little 1961, Operations Research 9(3), 383-387: users = arrivals x lifetime); in a
 * growing base newcomers, who leave easily, are too many and the lifetime is understated, in a shrinking one it is overstated.
 * The first month's churn is that of the most mixed group there is (Fader and Hardie 2010, Customer-base valuation in a
 * contractual setting, Marketing Science 29(1), 85-93). The last two are censored: the living have not finished, and of those
 * lost the quick ones are seen first.
 *
 * @param retention  S at months 0..T
 * @since 0.1.0
 */
public record LifetimeBias(RetentionTable retention) {

    public LifetimeBias {
        requireNonNull(retention, "retention");
        Requires.atLeast(retention.horizonMonths(), 1, "horizonMonths");
    }

    /**
     * A business of some age.
     *
     * @param retention  how long its users stay
     * @param ageMonths  months since its first sign-up (T), also the horizon of the truth; at least 1
     * @return the biases
     */
    public static LifetimeBias of(RetentionCurve retention, int ageMonths) {
        return new LifetimeBias(retention.over(ageMonths));
    }

    /**
     * Months that a new user will be there within the horizon: the truth.
     *
     * @return at least 1
     */
    public double trueMonths() {
        return retention.expectedMonths();
    }

    /**
     * Share of a cohort lost in its first month.
     *
     * @return in [0, 1]
     */
    public double firstMonthChurn() {
        return 1 - retention.survival(1);
    }

    /**
     * Share of all users lost in a month.
     *
     * @param signUpGrowth  of each month's sign-ups over those of the month before
     * @return in [0, 1]
     */
    public double stockChurn(GrowthRate signUpGrowth) {
        return stock(signUpGrowth, k -> retention.survival(k) - retention.survival(k + 1))
                / stock(signUpGrowth, retention::survival);
    }

    /**
     * The lifetime that a new cohort's first month suggests.
     *
     * @return months; undefined if nobody leaves in that month
     */
    public MetricValue monthsByFirstMonth() {
        return MetricValue.ratio(1, firstMonthChurn(), "churn of the first month");
    }

    /**
     * The lifetime that churn of the whole base suggests.
     *
     * @param signUpGrowth  of each month's sign-ups over those of the month before
     * @return months; undefined if nobody leaves
     */
    public MetricValue monthsByStock(GrowthRate signUpGrowth) {
        return MetricValue.ratio(1, stockChurn(signUpGrowth), "churn of the base");
    }

    /**
     * Mean age of those who are there, in completed months: neither a bound nor an estimate of the lifetime.
     *
     * @param signUpGrowth  of each month's sign-ups over those of the month before
     * @return at least 0
     */
    public double meanTenureOfLiving(GrowthRate signUpGrowth) {
        return stock(signUpGrowth, k -> k * retention.survival(k)) / stock(signUpGrowth, retention::survival);
    }

    /**
     * Mean lifetime of everyone lost since the business began, in months begun.
     *
     * @param signUpGrowth  of each month's sign-ups over those of the month before
     * @return at least 1; undefined if nobody has left
     */
    public MetricValue meanLifetimeOfLost(GrowthRate signUpGrowth) {
        double[] discounts = new double[retention.horizonMonths()];
        double reached = 0;
        for (int k = discounts.length - 1; k >= 0; k--) {
            reached += signUpGrowth.discountFactor(k);
            discounts[k] = reached;
        }
        CompensatedSum lost = new CompensatedSum();
        CompensatedSum months = new CompensatedSum();
        for (int k = 0; k < discounts.length; k++) {
            double each = (retention.survival(k) - retention.survival(k + 1)) * discounts[k];
            lost.add(each);
            months.add(each * (k + 1));
        }
        return MetricValue.ratio(
                finite(months.value(), signUpGrowth), finite(lost.value(), signUpGrowth), "users lost so far");
    }

    /**
     * Every estimate in money beside the truth.
     *
     * @param revenuePerUser  of a user who is there, the same at every age
     * @param signUpGrowth  of each month's sign-ups over those of the month before
     * @return a table for the console: estimate, lifetime value, multiple of the truth
     */
    public String toTable(MoneyRate revenuePerUser, GrowthRate signUpGrowth) {
        Money monthly = revenuePerUser.perMonth();
        TextTable table = new TextTable().row("estimate", monthly.currency().getCurrencyCode(), "x truth");
        row(table, "truth", monthly, MetricValue.of(trueMonths()));
        row(table, "by churn of the base", monthly, monthsByStock(signUpGrowth));
        row(table, "by churn of the first month", monthly, monthsByFirstMonth());
        row(table, "by lifetime of those lost", monthly, meanLifetimeOfLost(signUpGrowth));
        row(table, "by tenure of those there", monthly, MetricValue.of(meanTenureOfLiving(signUpGrowth)));
        return table.toString();
    }

    private void row(TextTable table, String estimate, Money monthly, MetricValue months) {
        if (months.isDefined()) {
            double lifetime = months.orElseThrow();
            table.row(estimate, Text.fixed(monthly.amount() * lifetime, 2), Text.fixed(lifetime / trueMonths(), 2));
        } else {
            table.row(estimate, months.toString(), "");
        }
    }

    /** Sum over the ages of a base that has grown since the business began, relative to this month's sign-ups. */
    private double stock(GrowthRate signUpGrowth, IntToDoubleFunction ofAge) {
        CompensatedSum sum = new CompensatedSum();
        for (int k = 0; k < retention.horizonMonths(); k++) {
            sum.add(ofAge.applyAsDouble(k) * signUpGrowth.discountFactor(k));
        }
        return finite(sum.value(), signUpGrowth);
    }

    private double finite(double sum, GrowthRate signUpGrowth) {
        if (!Double.isFinite(sum)) {
            throw new IllegalArgumentException("signUpGrowth must leave a finite base after "
                    + retention.horizonMonths() + " months, was " + signUpGrowth);
        }
        return sum;
    }
}
