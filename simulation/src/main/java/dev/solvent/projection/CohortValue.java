package dev.solvent.projection;

import static java.util.Objects.requireNonNull;

import dev.solvent.economics.Payback;
import dev.solvent.internal.CompensatedSum;
import dev.solvent.internal.Requires;
import dev.solvent.quantity.GrowthRate;
import dev.solvent.quantity.Money;
import dev.solvent.quantity.Series;
import dev.solvent.scenario.Scenario;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;

/**
 * What acquisition brings and what it takes, as the difference that it makes to a projection: users won, also those that they
 * refer later or that spend wins by carry-over; their gross profit less levies, wherever they move; and the spend on them.
 *
 * <pre>{@code
 * LTV:CAC = sum contribution(k) (1 + d)^-k / sum spend(k) (1 + d)^-k
 * }</pre>
 *
 * k months since the first; d discount per month. Commitments and fixed costs are not in it: they are there without these users.
 *
 * @param of  whom it is about
 * @param start  month 0
 * @param users  won in each month
 * @param contribution  before acquisition spend, in each month
 * @param spend  in each month
 * @param currency  of both
 * @since 0.1.0
 */
public record CohortValue(
        String of, YearMonth start, Series users, Series contribution, Series spend, Currency currency) {

    public CohortValue {
        Requires.text(of, "of");
        requireNonNull(start, "start");
        requireNonNull(currency, "currency");
        Requires.atLeast(contribution.size(), 1, "months of " + of);
        if (users.size() != contribution.size() || spend.size() != contribution.size()) {
            throw new IllegalArgumentException(
                    "users, contribution and spend of " + of + " must have equal months, had " + users.size() + ", "
                            + contribution.size() + " and " + spend.size());
        }
    }

    /** Of the figures of a business that is there for the cohort alone, from a month on. */
    static CohortValue of(String of, Scenario scenario, Figures figures, int first) {
        int months = scenario.months() - first;
        return new CohortValue(
                of,
                scenario.monthAt(first),
                Series.generate(months, month -> figures.at(Column.NEW_USERS, first + month)),
                Series.generate(
                        months,
                        month -> figures.at(Column.GROSS_PROFIT, first + month)
                                - figures.at(Column.LEVIES, first + month)),
                Series.generate(months, month -> figures.at(Column.ACQUISITION_SPEND, first + month)),
                scenario.product().currency());
    }

    /**
     * What one of these users brings over the months, before the cost of winning them.
     *
     * @param discount  compounding, to month 0
     * @return lifetime value to the horizon, may be negative
     * @throws IllegalStateException if nobody is won
     */
    public Money ltv(GrowthRate discount) {
        return perUser(contribution, discount);
    }

    /**
     * What it takes to win one of these users.
     *
     * @param discount  compounding, to month 0; it counts users as it counts money, so it cancels where all are won in one month
     * @return cost per user
     * @throws IllegalStateException if nobody is won
     */
    public Money cac(GrowthRate discount) {
        return perUser(spend, discount);
    }

    /**
     * Money that comes back for money spent on winning users.
     *
     * @param discount  compounding, to month 0
     * @return the ratio, may be negative
     * @throws IllegalStateException if nothing is spent
     */
    public double ltvToCac(GrowthRate discount) {
        double spent = present(spend, discount);
        if (!(spent > 0)) {
            throw new IllegalStateException("LTV:CAC of " + of + " asks for a spend above 0, was " + spent
                    + ": users who come by themselves have no such ratio");
        }
        return present(contribution, discount) / spent;
    }

    /**
     * Months from the first on after which the running sum of contributions stays at or above all that was spent until then;
     * without discount, as the trade counts it.
     *
     * @return months counted, or never within the months that are watched
     */
    public Payback payback() {
        CompensatedSum balance = new CompensatedSum();
        int reached = 0;
        for (int month = 0; month < contribution.size(); month++) {
            balance.add(contribution.get(month));
            balance.add(-spend.get(month));
            reached = !(balance.value() >= 0) ? 0 : reached == 0 ? month + 1 : reached;
        }
        return reached == 0 ? Payback.NEVER : Payback.after(reached);
    }

    /**
     * Users, contribution, spend and their balance, month by month.
     *
     * @return the table
     */
    public MonthTable table() {
        String code = currency.getCurrencyCode();
        return MonthTable.from(
                start,
                List.of(
                        new TableColumn("won users", "users", users),
                        new TableColumn("contribution", code, contribution),
                        new TableColumn("spend", code, spend),
                        new TableColumn(
                                "balance", code, contribution.minus(spend).cumulative())));
    }

    private Money perUser(Series money, GrowthRate discount) {
        double won = present(users, discount);
        if (!(won > 0)) {
            throw new IllegalStateException("users of " + of + " must be above 0 for a value per user, were " + won);
        }
        return Money.of(present(money, discount) / won, currency);
    }

    private static double present(Series values, GrowthRate discount) {
        CompensatedSum sum = new CompensatedSum();
        for (int month = 0; month < values.size(); month++) {
            sum.add(values.get(month) * discount.discountFactor(month));
        }
        return sum.value();
    }

    @Override
    public String toString() {
        return of + ": " + Money.of(contribution.sum(), currency) + " for a spend of " + Money.of(spend.sum(), currency)
                + " over " + contribution.size() + " months, payback " + payback();
    }
}
