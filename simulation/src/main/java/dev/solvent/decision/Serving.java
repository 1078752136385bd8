package dev.solvent.decision;

import static java.util.Objects.requireNonNull;

import dev.solvent.economics.OwnFleet;
import dev.solvent.internal.CompensatedSum;
import dev.solvent.internal.Requires;
import dev.solvent.quantity.GrowthRate;
import dev.solvent.quantity.Money;
import dev.solvent.quantity.Series;
import dev.solvent.quantity.Span;
import java.util.Currency;
import java.util.function.UnaryOperator;

/**
 * A way to serve a volume of units month by month, and what it costs: an API by the unit, capacity that is paid whether it works or
 * not, GPUs of one's own, or one of them first and another when it is worth it.
 *
 * <p>Immutable. Volumes and costs are of the same months.
 *
 * @since 0.1.0
 */
public final class Serving {

    private final String name;
    private final Currency currency;
    private final UnaryOperator<Series> costs;

    private Serving(String name, Currency currency, UnaryOperator<Series> costs) {
        this.name = Requires.text(name, "name");
        this.currency = requireNonNull(currency, "currency");
        this.costs = costs;
    }

    /**
     * Every unit at a price.
     *
     * @param unit  price of a unit, at least 0
     * @return the way
     */
    public static Serving api(Money unit) {
        double price = Requires.nonNegative(unit.amount(), "unit");
        return new Serving("API", unit.currency(), units -> units.map(each -> each * price));
    }

    /**
     * Capacity at a low price that is paid used or not, and more when needed at a high one.
     *
     * @param unitsPerMonth  reserved, at least 0
     * @param reserved  price of a reserved unit, at least 0
     * @param onDemand  price of a unit beyond them
     * @return the way
     */
    public static Serving reserving(double unitsPerMonth, Money reserved, Money onDemand) {
        Requires.nonNegative(unitsPerMonth, "unitsPerMonth");
        double floor = Requires.nonNegative(reserved.amount(), "reserved") * unitsPerMonth;
        double price = Requires.nonNegative(reserved.times(0).plus(onDemand).amount(), "onDemand");
        return new Serving(
                "reserved",
                reserved.currency(),
                units -> units.map(each -> floor + price * StrictMath.max(0, each - unitsPerMonth)));
    }

    /**
     * GPUs of one's own, whole ones.
     *
     * @param fleet  price, throughput and other fixed cost
     * @return the way
     */
    public static Serving own(OwnFleet fleet) {
        return new Serving(
                "own GPUs",
                fleet.fixed().money().currency(),
                units -> units.map(each -> fleet.cost(each).amount()));
    }

    /**
     * This way until a month has reached a volume, and another for good from the month after it.
     *
     * @param unitsPerMonth  volume from which on it is worth it
     * @param next  the other way, in the same currency
     * @param once  cost of the switch, paid in its month
     * @return the way
     */
    public Serving switchingAt(double unitsPerMonth, Serving next, Money once) {
        Requires.nonNegative(unitsPerMonth, "unitsPerMonth");
        double paid = Requires.nonNegative(
                Money.zero(currency).plus(Money.zero(next.currency)).plus(once).amount(), "once");
        return new Serving(name + ", then " + next.name, currency, units -> {
            int from = 0;
            while (from < units.size() && !(from > 0 && units.get(from - 1) >= unitsPerMonth)) {
                from++;
            }
            int start = from;
            Series before = costs.apply(units);
            Series after = next.costs.apply(units);
            return Series.generate(
                    units.size(),
                    month -> month < start ? before.get(month) : after.get(month) + (month == start ? paid : 0));
        });
    }

    /**
     * A volume that grows or shrinks at a rate.
     *
     * @param unitsPerMonth  of the first month, at least 0
     * @param growth  compounding
     * @param span  whole months
     * @return units by month
     */
    public static Series growing(double unitsPerMonth, GrowthRate growth, Span span) {
        Requires.nonNegative(unitsPerMonth, "unitsPerMonth");
        return Series.generate(span.months(), month -> unitsPerMonth * growth.factorAfter(month));
    }

    /**
     * Its name in reports.
     *
     * @return such as {@code API, then own GPUs}
     */
    public String name() {
        return name;
    }

    /**
     * What serving costs.
     *
     * @param unitsByMonth  at least 0
     * @param discount  compounding, to the first month
     * @return present cost of all months
     */
    public Money cost(Series unitsByMonth, GrowthRate discount) {
        unitsByMonth.stream().forEach(each -> Requires.nonNegative(each, "unitsByMonth"));
        Series monthly = costs.apply(unitsByMonth);
        CompensatedSum sum = new CompensatedSum();
        for (int month = 0; month < monthly.size(); month++) {
            sum.add(monthly.get(month) * discount.discountFactor(month));
        }
        return Money.of(sum.value(), currency);
    }

    /**
     * The same as a payoff for a {@link Decision}: what it leaves, before revenue.
     *
     * @param unitsByMonth  at least 0
     * @param discount  compounding, to the first month
     * @return the cost with the sign turned
     */
    public Money payoff(Series unitsByMonth, GrowthRate discount) {
        return cost(unitsByMonth, discount).times(-1);
    }

    @Override
    public String toString() {
        return name;
    }
}
