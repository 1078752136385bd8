package dev.solvent.projection;

import static java.util.Objects.requireNonNull;

import dev.solvent.economics.ReportingPolicy;
import dev.solvent.internal.CompensatedSum;
import dev.solvent.internal.Requires;
import dev.solvent.quantity.GrowthRate;
import dev.solvent.quantity.Money;
import dev.solvent.quantity.Series;
import dev.solvent.scenario.Change;
import dev.solvent.scenario.Scenario;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A business month by month: one row per month, one column per figure, per segment and in total.
 *
 * @since 0.1.0
 */
public final class Projection {

    private static final List<Column> SHOWN = List.of(
            Column.NEW_USERS,
            Column.ACTIVE_USERS,
            Column.REVENUE,
            Column.GROSS_PROFIT,
            Column.CONTRIBUTION,
            Column.CASH_FLOW,
            Column.CASH);

    private final Scenario scenario;
    private final Figures figures;
    private final List<SegmentProjection> segments;
    private final Supplier<BoundScenario> bound;
    /** Worked out when first asked for, to the same value by whichever thread. */
    private @Nullable CohortValue firstCohort;

    Projection(Scenario scenario, Figures figures, List<SegmentProjection> segments, Supplier<BoundScenario> bound) {
        this.scenario = requireNonNull(scenario, "scenario");
        this.figures = figures;
        this.bound = bound;
        this.segments = List.copyOf(segments);
    }

    /** Of figures that are known. */
    static Projection of(Scenario scenario, Map<Column, Series> columns, List<SegmentProjection> segments) {
        return new Projection(
                scenario, Figures.of(scenario.months(), columns), segments, () -> BoundScenario.of(scenario));
    }

    Figures figures() {
        return figures;
    }

    /**
     * What was projected.
     *
     * @return the scenario
     */
    public Scenario scenario() {
        return scenario;
    }

    /**
     * The months by segment.
     *
     * @return in the order of the product
     */
    public List<SegmentProjection> segments() {
        return segments;
    }

    /**
     * All figures of the whole business.
     *
     * @return by column, in the order of the columns
     */
    public Map<Column, Series> columns() {
        return figures.asMap(false);
    }

    /**
     * A figure of the whole business, month by month.
     *
     * @param column  any
     * @return one value per month
     */
    public Series column(Column column) {
        return figures.series(requireNonNull(column, "column"));
    }

    /**
     * A figure of the whole business in one month.
     *
     * @param column  any
     * @param month  within the projection
     * @return its value
     * @throws IllegalArgumentException if the month is not projected
     */
    public double at(Column column, YearMonth month) {
        YearMonth last = scenario.monthAt(scenario.months() - 1);
        if (month.isBefore(scenario.start()) || month.isAfter(last)) {
            throw new IllegalArgumentException(
                    "month must be in [" + scenario.start() + ", " + last + "], was " + month);
        }
        return column(column).get((int) ChronoUnit.MONTHS.between(scenario.start(), month));
    }

    /**
     * The months of one segment.
     *
     * @param name  of the segment
     * @return its projection
     * @throws IllegalArgumentException if the product has no such segment
     */
    public SegmentProjection segment(String name) {
        scenario.product().segment(name);
        return segments.stream()
                .filter(each -> each.segment().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /**
     * The first month from which on cash flow is never negative again.
     *
     * @return empty if the last month still loses money
     */
    public Optional<YearMonth> breakEvenMonth() {
        Series flow = column(Column.CASH_FLOW);
        int first = flow.size();
        while (first > 0 && flow.get(first - 1) >= 0) {
            first--;
        }
        return first == flow.size() ? Optional.empty() : Optional.of(scenario.monthAt(first));
    }

    /**
     * When cash since the start is lowest.
     *
     * @return the first such month and the cash at its end
     */
    public CashTrough cashTrough() {
        Series cash = column(Column.CASH);
        int lowest = 0;
        for (int month = 1; month < cash.size(); month++) {
            lowest = cash.get(month) < cash.get(lowest) ? month : lowest;
        }
        return new CashTrough(scenario.monthAt(lowest), money(cash.get(lowest)));
    }

    /**
     * The money that must be at hand at the start for cash never to run out: the deepest point of cumulative cash.
     *
     * @return at least 0
     */
    public Money fundingNeed() {
        return money(StrictMath.max(0, -cashTrough().cash().amount()));
    }

    /**
     * How long a balance at the start lasts.
     *
     * @param openingBalance  at least 0
     * @return months that can be paid in full, or never within the projected months
     */
    public CashRunway runway(Money openingBalance) {
        double balance = Requires.nonNegative(money(0).plus(openingBalance).amount(), "openingBalance");
        Series cash = column(Column.CASH);
        int paid = 0;
        while (paid < cash.size() && balance + cash.get(paid) >= 0) {
            paid++;
        }
        return new CashRunway(paid, paid == cash.size() ? Optional.empty() : Optional.of(scenario.monthAt(paid)));
    }

    /**
     * Cash flows of all months at the discount of the scenario.
     *
     * @return net present value, without a value of what comes after the last month
     */
    public Money npv() {
        return npv(scenario.books().discount());
    }

    /**
     * LTV:CAC of the average cohort at the discount of the scenario: what all acquisition of the projected months brings, watched for
     * as long again, over what it takes.
     *
     * @return the ratio, may be negative
     * @throws IllegalStateException if nothing is spent on acquisition
     */
    public double ltvToCac() {
        return averageCohort().ltvToCac(scenario.books().discount());
    }

    /**
     * Cash flows of all months, discounted to the start; a month's cash counts at its start.
     *
     * @param discount  compounding
     * @return net present value, without a value of what comes after the last month
     */
    public Money npv(GrowthRate discount) {
        Series flow = column(Column.CASH_FLOW);
        CompensatedSum sum = new CompensatedSum();
        for (int month = 0; month < flow.size(); month++) {
            sum.add(flow.get(month) * discount.discountFactor(month));
        }
        return money(sum.value());
    }

    /**
     * What the acquisition of a month brings and takes, watched for as many months as are projected; months after the projection
     * follow by the same assumptions.
     *
     * @param month  a projected one
     * @return users won, their contribution and the spend on them, with their payback
     */
    public CohortValue cohort(YearMonth month) {
        if (!month.equals(scenario.start())) {
            return CohortValues.of(bound.get(), month);
        }
        CohortValue first = firstCohort;
        if (first == null) {
            first = CohortValues.of(bound.get(), month);
            firstCohort = first;
        }
        return first;
    }

    /**
     * What the acquisition of all projected months brings and takes, each watched for at least as many months as are projected.
     *
     * @return the average cohort
     */
    public CohortValue averageCohort() {
        return CohortValues.average(scenario);
    }

    /**
     * What one percent more spend on every channel that costs something brings and takes: where budgets saturate, less than the
     * average.
     *
     * @return the marginal cohort
     * @throws IllegalArgumentException if no channel costs anything
     */
    public CohortValue marginalCohort() {
        return CohortValues.marginal(scenario, Optional.empty());
    }

    /**
     * What one percent more spend on a channel brings and takes.
     *
     * @param channel  name of one that costs something
     * @return the marginal cohort of it
     */
    public CohortValue marginalCohort(String channel) {
        return CohortValues.marginal(scenario, Optional.of(channel));
    }

    /**
     * The business if nobody signs up any more: who remains of those won before.
     *
     * @param month  the first without sign-ups, a projected one
     * @return the business from then on
     */
    public AcquisitionStop ifAcquisitionStops(YearMonth month) {
        return AcquisitionStop.of(scenario, month);
    }

    /**
     * What came beside what was projected.
     *
     * @param actuals  that start in a projected month
     * @return residuals by figure and by driver, and forecast errors
     */
    public Residuals against(Actuals actuals) {
        return Residuals.of(Reading.of(this), actuals);
    }

    /**
     * Revenue, gross margin and the cost of winning users as a policy reports them.
     *
     * @param policy  what revenue is, where free users stand, what acquisition is
     * @return month by month and over all months
     * @throws IllegalArgumentException if the policy names a fixed cost that the scenario does not have
     */
    public Statement reported(ReportingPolicy policy) {
        return Statement.of(this, policy);
    }

    /**
     * What drove the difference from another projection, change by change.
     *
     * @param other  of the scenario as it was before
     * @return a bridge from there to here
     * @throws IllegalArgumentException if the scenarios differ in more than {@value Bridge#MOST_GROUPS} assumptions
     */
    public Bridge bridgeFrom(Projection other) {
        return bridgeFrom(other, Change::assumption);
    }

    /**
     * What drove the difference from another projection, by groups of changes.
     *
     * @param other  of the scenario as it was before
     * @param group  from a change to the name of its group
     * @return a bridge from there to here
     * @throws IllegalArgumentException if there are more than {@value Bridge#MOST_GROUPS} groups
     */
    public Bridge bridgeFrom(Projection other, Function<Change, String> group) {
        return Bridge.between(requireNonNull(other, "other"), this, requireNonNull(group, "group"));
    }

    /**
     * All figures of the whole business as a table: columns for data frames, rows, CSV, text.
     *
     * @return in the order of the columns
     */
    public MonthTable table() {
        return table(List.of(Column.values()));
    }

    /**
     * Some figures of the whole business as a table.
     *
     * @param shown  in the wanted order
     * @return the table
     */
    public MonthTable table(List<Column> shown) {
        return MonthTable.from(
                scenario.start(),
                shown.stream()
                        .map(each -> each.with(column(each), scenario.product().currency()))
                        .toList());
    }

    /**
     * The main figures as a table for the console.
     *
     * @param everyMonths  one row for this many months, at least 1
     * @return lines of text
     */
    public String toTable(int everyMonths) {
        return table(SHOWN)
                .every(Requires.atLeast(everyMonths, 1, "everyMonths"))
                .toTable();
    }

    private Money money(double amount) {
        return Money.of(amount, scenario.product().currency());
    }

    @Override
    public String toString() {
        return "projection of " + scenario.product().name() + ", " + scenario.start() + " to "
                + scenario.monthAt(scenario.months() - 1) + ", cash at the end "
                + money(column(Column.CASH).last());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Projection that
                && that.scenario.equals(scenario)
                && that.columns().equals(columns())
                && that.segments.equals(segments);
    }

    @Override
    public int hashCode() {
        return columns().hashCode();
    }
}
