package dev.solvent.projection;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.quantity.Money;
import dev.solvent.quantity.Series;
import java.time.YearMonth;
import java.util.Currency;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * A named result of a projection: one number with its unit.
 *
 * @since 0.1.0
 */
public final class Measure {

    private final String name;
    private final Function<Currency, String> unit;
    private final ToDoubleFunction<Projection> value;
    private final Optional<BlockResult> inBlocks;

    private Measure(
            String name,
            Function<Currency, String> unit,
            ToDoubleFunction<Projection> value,
            Optional<BlockResult> inBlocks) {
        this.name = Requires.text(name, "name");
        this.unit = unit;
        this.value = value;
        this.inBlocks = inBlocks;
    }

    private static Measure known(
            String name, Function<Currency, String> unit, ToDoubleFunction<Projection> value, BlockResult inBlocks) {
        return new Measure(name, unit, value, Optional.of(inBlocks));
    }

    /**
     * Any number.
     *
     * @param name  in reports
     * @param unit  of it
     * @param value  of a projection, finite
     * @return the measure
     */
    public static Measure of(String name, String unit, ToDoubleFunction<Projection> value) {
        Requires.text(unit, "unit of " + name);
        return new Measure(name, any -> unit, requireNonNull(value, "value"), Optional.empty());
    }

    /**
     * Any money, such as a net present value.
     *
     * @param name  in reports
     * @param value  of a projection
     * @return the measure
     */
    public static Measure money(String name, Function<Projection, Money> value) {
        requireNonNull(value, "value");
        return new Measure(
                name,
                Currency::getCurrencyCode,
                projection -> value.apply(projection).amount(),
                Optional.empty());
    }

    /**
     * A figure summed over all months: revenue, new users.
     *
     * @param column  of flows
     * @return the measure
     */
    public static Measure total(Column column) {
        Optional<BlockResult> inBlocks = column == Column.REVENUE
                ? Optional.of(BlockResult.REVENUE)
                : column == Column.COMPUTE_COST ? Optional.of(BlockResult.COMPUTE_COST) : Optional.empty();
        return new Measure(
                column.label(),
                column::unit,
                projection -> projection.column(column).sum(),
                inBlocks);
    }

    /**
     * A figure of the last month: cash, active users.
     *
     * @param column  any
     * @return the measure
     */
    public static Measure atEnd(Column column) {
        Optional<BlockResult> inBlocks = column == Column.ACTIVE_USERS
                ? Optional.of(BlockResult.ACTIVE_AT_END)
                : column == Column.CASH ? Optional.of(BlockResult.CASH_AT_END) : Optional.empty();
        return new Measure(
                column.label() + " at the end",
                column::unit,
                projection -> projection.column(column).last(),
                inBlocks);
    }

    /**
     * Net present value of the cash flows at the discount of the scenario.
     *
     * @return the measure
     */
    public static Measure npv() {
        return known(
                "NPV", Currency::getCurrencyCode, projection -> projection.npv().amount(), BlockResult.NPV);
    }

    /**
     * Lowest cash since the start, at most 0: what must be at hand, with its sign.
     *
     * @return the measure
     */
    public static Measure lowestCash() {
        return known(
                "lowest cash",
                Currency::getCurrencyCode,
                projection -> 0 - projection.fundingNeed().amount(),
                BlockResult.LOWEST_CASH);
    }

    /**
     * Gross profit of all months by their revenue.
     *
     * @return the measure
     */
    public static Measure grossMargin() {
        return known(
                "gross margin",
                any -> "of revenue",
                projection -> projection.column(Column.GROSS_PROFIT).sum()
                        / projection.column(Column.REVENUE).sum(),
                BlockResult.GROSS_MARGIN);
    }

    /**
     * Gross profit of one month by its revenue.
     *
     * @param month  a projected one, with revenue
     * @return the measure
     */
    public static Measure grossMargin(YearMonth month) {
        return new Measure(
                "gross margin in " + requireNonNull(month, "month"),
                any -> "of revenue",
                projection -> projection.at(Column.GROSS_PROFIT, month) / projection.at(Column.REVENUE, month),
                Optional.empty());
    }

    /**
     * What a user won in the first month brings over the months, at the discount of the scenario.
     *
     * @return the measure
     */
    public static Measure firstCohortLtv() {
        return known(
                "LTV",
                Currency::getCurrencyCode,
                projection -> firstCohort(projection)
                        .ltv(projection.scenario().books().discount())
                        .amount(),
                BlockResult.COHORT_LTV);
    }

    /**
     * The same by what it took to win that user.
     *
     * @return the measure
     */
    public static Measure firstCohortLtvToCac() {
        return known(
                "LTV:CAC",
                any -> "ratio",
                projection -> firstCohort(projection)
                        .ltvToCac(projection.scenario().books().discount()),
                BlockResult.COHORT_LTV_TO_CAC);
    }

    /**
     * Months until what a user won in the first month has brought reaches what it took to win that user, without discount; all
     * months if it never does.
     *
     * @return the measure
     */
    public static Measure monthsBelowCac() {
        return known("months below CAC", any -> "months", Measure::monthsBelow, BlockResult.MONTHS_BELOW_CAC);
    }

    private static CohortValue firstCohort(Projection projection) {
        return projection.cohort(projection.scenario().start());
    }

    private static double monthsBelow(Projection projection) {
        CohortValue cohort = firstCohort(projection);
        Series balance = cohort.contribution().cumulative();
        int months = 0;
        while (months < balance.size() && balance.get(months) < cohort.spend().get(0)) {
            months++;
        }
        return months;
    }

    /** The same computed for many draws side by side, where it is. */
    Optional<BlockResult> inBlocks() {
        return inBlocks;
    }

    /**
     * Its name.
     *
     * @return as in reports
     */
    public String name() {
        return name;
    }

    /**
     * Its unit.
     *
     * @param currency  of the scenario
     * @return a currency code, or what is counted
     */
    public String unit(Currency currency) {
        return unit.apply(currency);
    }

    /**
     * Its value.
     *
     * @param projection  of which
     * @return the number
     * @throws IllegalStateException if it is not finite
     */
    public double value(Projection projection) {
        double number = value.applyAsDouble(projection);
        if (!Double.isFinite(number)) {
            throw new IllegalStateException(name + " must be finite, was " + number + " of " + projection);
        }
        return number;
    }

    @Override
    public String toString() {
        return name;
    }
}
