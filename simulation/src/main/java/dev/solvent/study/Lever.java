package dev.solvent.study;

import dev.solvent.internal.Requires;
import dev.solvent.quantity.GrowthRate;
import dev.solvent.quantity.Money;
import dev.solvent.quantity.Per;
import dev.solvent.quantity.Period;
import dev.solvent.quantity.Price;
import dev.solvent.quantity.Quantities;
import dev.solvent.quantity.Rate;
import dev.solvent.quantity.Share;
import dev.solvent.scenario.Assumption;
import java.util.Currency;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that one decides, within bounds: a price, a share of a budget. Chance is something else: an {@link Input}.
 *
 * @param <T>  what a value sets
 * @since 0.1.0
 */
public final class Lever<T> implements Variable<T> {

    private final String name;
    private final double low;
    private final double high;
    private final Units<T> units;
    private final Optional<Assumption<T>> assumption;

    private Lever(String name, double low, double high, Units<T> units, Optional<Assumption<T>> assumption) {
        this.name = Requires.text(name, "name");
        this.low = Requires.finite(low, "low of " + name);
        this.high = Requires.finite(high, "high of " + name);
        if (!(this.low < this.high)) {
            throw new IllegalArgumentException("high of " + name + " must be above " + this.low + ", was " + this.high);
        }
        this.units = units;
        this.assumption = assumption;
    }

    /**
     * A lever between two bounds.
     *
     * @param name  in reports and messages
     * @param low  lower bound
     * @param high  upper bound, above {@code low}
     * @return a lever of a number
     */
    public static Lever<Double> between(String name, double low, double high) {
        return new Lever<>(name, low, high, Units.PLAIN, Optional.empty());
    }

    /**
     * The same as a probability per period.
     *
     * @param period  of the rate
     * @return a lever of a rate
     */
    public Lever<Rate> asRate(Period period) {
        return in(Units.rate(period));
    }

    /**
     * The same as growth per period.
     *
     * @param period  of the growth
     * @return a lever of a growth rate
     */
    public Lever<GrowthRate> asGrowth(Period period) {
        return in(Units.growth(period));
    }

    /**
     * The same as a share.
     *
     * @param base  what it is a share of
     * @return a lever of a share
     */
    public Lever<Share> asShareOf(String base) {
        return in(Units.share(base));
    }

    /**
     * The same as an amount in US dollars.
     *
     * @return a lever of money
     */
    public Lever<Money> asUsd() {
        return asMoney(Quantities.USD);
    }

    /**
     * The same as an amount of money.
     *
     * @param currency  of the amount
     * @return a lever of money
     */
    public Lever<Money> asMoney(Currency currency) {
        return in(Units.money(currency));
    }

    /**
     * The same as a price in US dollars.
     *
     * @param per  a period or a unit of use
     * @return a lever of a price
     */
    public Lever<Price> asUsdPer(Per per) {
        return asPrice(Quantities.USD, per);
    }

    /**
     * The same as a price.
     *
     * @param currency  of the price
     * @param per  a period or a unit of use
     * @return a lever of a price
     */
    public Lever<Price> asPrice(Currency currency, Per per) {
        return in(Units.price(currency, per));
    }

    /**
     * The same, naming once what of a scenario it sets. Say the unit before.
     *
     * @param figure  of the scenario
     * @return a lever that sets it
     */
    public Lever<T> sets(Assumption<T> figure) {
        return new Lever<>(name, low, high, units, Optional.of(figure));
    }

    @Override
    public Optional<Assumption<T>> assumption() {
        return assumption;
    }

    private <S> Lever<S> in(Units<S> other) {
        return new Lever<>(name, low, high, other, Optional.empty());
    }

    @Override
    public String name() {
        return name;
    }

    /**
     * Lower bound.
     *
     * @return in the unit of this
     */
    public double low() {
        return low;
    }

    /**
     * Upper bound.
     *
     * @return in the unit of this
     */
    public double high() {
        return high;
    }

    /**
     * Halfway between the bounds, where a study that is not told otherwise puts it.
     *
     * @return in the unit of this
     */
    public double middle() {
        return 0.5 * (low + high);
    }

    @Override
    public String unit() {
        return units.label();
    }

    @Override
    public T toValue(double number) {
        if (!(number >= low && number <= high)) {
            throw new IllegalArgumentException(name + " must be in [" + low + ", " + high + "], was " + number);
        }
        return units.make().apply(number);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Lever<?> that
                && name.equals(that.name)
                && low == that.low
                && high == that.high
                && unit().equals(that.unit());
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, low, high, unit());
    }

    @Override
    public String toString() {
        return (name + " " + unit()).strip() + ": " + low + " to " + high;
    }
}
