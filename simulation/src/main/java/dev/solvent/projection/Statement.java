package dev.solvent.projection;

import static java.util.Objects.requireNonNull;

import dev.solvent.economics.ReportingPolicy;
import dev.solvent.economics.ReportingPolicy.FreeUsers;
import dev.solvent.internal.Text;
import dev.solvent.pricing.Charge;
import dev.solvent.quantity.Money;
import dev.solvent.quantity.Series;
import dev.solvent.scenario.FixedCost;
import dev.solvent.scenario.Scenario;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;

/**
 * A projection as a policy reports it: the same business, other headlines.
 *
 * <pre>{@code
 * gross margin = (revenue - cost of revenue) / revenue
 * CAC          = sales and marketing, lag months before / sign-ups
 * }</pre>
 *
 * <p>Levies, unused commitments, fixed costs that the policy does not name and one-off payments are in none of these figures.
 *
 * @param policy  what the figures mean
 * @param table  month by month: revenue, cost of revenue, gross profit, sales and marketing, new users
 * @since 0.1.0
 */
public record Statement(ReportingPolicy policy, MonthTable table) {

    private static final String REVENUE = "revenue";
    private static final String COST_OF_REVENUE = "cost of revenue";
    private static final String GROSS_PROFIT = "gross profit";
    private static final String SALES_AND_MARKETING = "sales and marketing";
    private static final String NEW_USERS = "new users";

    public Statement {
        requireNonNull(policy, "policy");
        requireNonNull(table, "table");
    }

    static Statement of(Projection projection, ReportingPolicy policy) {
        Scenario scenario = projection.scenario();
        Series free = policy.freeUsers() == FreeUsers.MARKETING ? computeOfFreeUsers(projection) : zeros(scenario);
        Series kept = projection.column(Column.REVENUE).minus(projection.column(Column.REFUNDS));
        Series revenue = switch (policy.revenue()) {
            case WITH_TAX -> kept;
            case BEFORE_STORE -> kept.minus(projection.column(Column.TAX));
            case AFTER_STORE ->
                kept.minus(projection.column(Column.TAX))
                        .minus(projection.column(Column.STORE_COMMISSION))
                        .minus(projection.column(Column.PROCESSOR_FEE));
        };
        Series profit = projection.column(Column.GROSS_PROFIT).plus(free);
        Series marketing = projection
                .column(Column.ACQUISITION_SPEND)
                .plus(free)
                .plus(fixed(scenario, policy.acquisition().fixedCosts()));
        String unit = scenario.product().currency().getCurrencyCode();
        return new Statement(
                policy,
                MonthTable.from(
                        scenario.start(),
                        List.of(
                                new TableColumn(REVENUE, unit, revenue),
                                new TableColumn(COST_OF_REVENUE, unit, revenue.minus(profit)),
                                new TableColumn(GROSS_PROFIT, unit, profit),
                                new TableColumn(SALES_AND_MARKETING, unit, marketing),
                                new TableColumn(NEW_USERS, "users", projection.column(Column.NEW_USERS)))));
    }

    private static Series computeOfFreeUsers(Projection projection) {
        Series sum = zeros(projection.scenario());
        for (SegmentProjection each : projection.segments()) {
            boolean free = projection.scenario().product().segment(each.segment()).plan().charges().stream()
                    .noneMatch(Charge::isPaidByUser);
            sum = free ? sum.plus(each.column(Column.COMPUTE_COST)) : sum;
        }
        return sum;
    }

    private static Series fixed(Scenario scenario, Set<String> names) {
        List<String> left = new ArrayList<>(names);
        Series sum = zeros(scenario);
        for (FixedCost cost : scenario.fixedCosts()) {
            if (left.remove(cost.name())) {
                sum = sum.plus(Series.generate(
                        scenario.months(), month -> cost.in(month).amount()));
            }
        }
        if (!left.isEmpty()) {
            throw new IllegalArgumentException("fixedCosts of the policy must be among "
                    + scenario.fixedCosts().stream().map(FixedCost::name).toList() + ", was " + left.get(0));
        }
        return sum;
    }

    private static Series zeros(Scenario scenario) {
        return Series.generate(scenario.months(), month -> 0);
    }

    /**
     * Gross profit over revenue, all months together.
     *
     * @return at most 1, may be negative
     * @throws IllegalStateException if there is no revenue
     */
    public double grossMargin() {
        Money revenue = sum(REVENUE);
        if (revenue.amount() == 0) {
            throw new IllegalStateException("there is no gross margin: there is no revenue");
        }
        return sum(GROSS_PROFIT).ratioTo(revenue);
    }

    /**
     * Sales and marketing per sign-up: users of all months that have their spend within the projection, and that spend.
     *
     * @return money per sign-up
     * @throws IllegalStateException if nobody signed up
     */
    public Money cac() {
        int lag = policy.acquisition().lagMonths();
        int months = StrictMath.max(0, table.months().size() - lag);
        Series spend = table.column(SALES_AND_MARKETING).values();
        Series users = table.column(NEW_USERS).values();
        double won = Series.generate(months, month -> users.get(month + lag)).sum();
        if (!(won > 0)) {
            throw new IllegalStateException("there is no CAC: nobody signs up in months " + lag + " to "
                    + table.months().size() + " of the projection");
        }
        double spent = Series.generate(months, spend::get).sum();
        return Money.of(spent / won, sum(REVENUE).currency());
    }

    private Money sum(String column) {
        TableColumn found = table.column(column);
        return Money.of(found.values().sum(), Currency.getInstance(found.unit()));
    }

    /** The headlines and what they mean. */
    @Override
    public String toString() {
        return "gross margin " + Text.significant(100 * grossMargin(), 3) + " %, CAC " + cac() + " (" + policy + ")";
    }
}
