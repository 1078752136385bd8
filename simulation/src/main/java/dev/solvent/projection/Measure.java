package dev.solvent.projection;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.quantity.Money;
import java.util.Currency;
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

    private Measure(String name, Function<Currency, String> unit, ToDoubleFunction<Projection> value) {
        this.name = Requires.text(name, "name");
        this.unit = unit;
        this.value = value;
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
        return new Measure(name, any -> unit, requireNonNull(value, "value"));
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
                projection -> value.apply(projection).amount());
    }

    /**
     * A figure summed over all months: revenue, new users.
     *
     * @param column  of flows
     * @return the measure
     */
    public static Measure total(Column column) {
        return new Measure(
                column.label(),
                column::unit,
                projection -> projection.column(column).sum());
    }

    /**
     * A figure of the last month: cash, active users.
     *
     * @param column  any
     * @return the measure
     */
    public static Measure atEnd(Column column) {
        return new Measure(
                column.label() + " at the end",
                column::unit,
                projection -> projection.column(column).last());
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
