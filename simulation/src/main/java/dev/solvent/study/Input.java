package dev.solvent.study;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.quantity.GrowthRate;
import dev.solvent.quantity.Money;
import dev.solvent.quantity.Per;
import dev.solvent.quantity.Period;
import dev.solvent.quantity.Price;
import dev.solvent.quantity.Quantities;
import dev.solvent.quantity.Rate;
import dev.solvent.quantity.Series;
import dev.solvent.quantity.Share;
import dev.solvent.scenario.Assumption;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * A figure that chance decides, with the unit of what it sets. Its draws depend on its name, the seed and the number of the draw.
 *
 * @param <T>  what a value sets
 * @since 0.1.0
 */
public final class Input<T> implements Variable<T> {

    private static final double NINETY = 0.9;

    private final String name;
    private final Distribution distribution;
    private final Units<T> units;
    private final Optional<Assumption<T>> assumption;

    private Input(String name, Distribution distribution, Units<T> units, Optional<Assumption<T>> assumption) {
        this.name = Requires.text(name, "name");
        this.distribution = requireNonNull(distribution, "distribution");
        this.units = units;
        this.assumption = assumption;
    }

    /**
     * An input of any distribution.
     *
     * @param name  in reports, and the key of its draws
     * @param distribution  what its numbers may be
     * @return an input of a number
     */
    public static Input<Double> of(String name, Distribution distribution) {
        return new Input<>(name, distribution, Units.PLAIN, Optional.empty());
    }

    /**
     * A normal input.
     *
     * @param name  in reports, and the key of its draws
     * @param mean  finite
     * @param deviation  positive
     * @return an input of a number
     */
    public static Input<Double> normal(String name, double mean, double deviation) {
        return of(name, Distribution.normal(mean, deviation));
    }

    /**
     * A normal input that lies in a range nine times in ten.
     *
     * @param name  in reports, and the key of its draws
     * @param low  5th percentile
     * @param high  95th percentile
     * @return an input of a number
     */
    public static Input<Double> normal90(String name, double low, double high) {
        return of(name, Distribution.normal(CentralRange.of(NINETY, low, high)));
    }

    /**
     * A log-normal input that lies in a range nine times in ten.
     *
     * @param name  in reports, and the key of its draws
     * @param low  5th percentile, positive
     * @param high  95th percentile
     * @return an input of a number
     */
    public static Input<Double> logNormal90(String name, double low, double high) {
        return of(name, Distribution.logNormal(CentralRange.of(NINETY, low, high)));
    }

    /**
     * An input between 0 and 1: a beta distribution.
     *
     * @param name  in reports, and the key of its draws
     * @param alpha  positive; successes seen and assumed
     * @param beta  positive; failures seen and assumed
     * @return an input of a number
     */
    public static Input<Double> beta(String name, double alpha, double beta) {
        return of(name, Distribution.beta(alpha, beta));
    }

    /**
     * A beta input that lies in a range nine times in ten.
     *
     * @param name  in reports, and the key of its draws
     * @param low  5th percentile, above 0
     * @param high  95th percentile, below 1
     * @return an input of a number
     */
    public static Input<Double> beta90(String name, double low, double high) {
        return of(name, Distribution.beta(CentralRange.of(NINETY, low, high)));
    }

    /**
     * A gamma input that lies in a range nine times in ten.
     *
     * @param name  in reports, and the key of its draws
     * @param low  5th percentile, positive
     * @param high  95th percentile
     * @return an input of a number
     */
    public static Input<Double> gamma90(String name, double low, double high) {
        return of(name, Distribution.gamma(CentralRange.of(NINETY, low, high)));
    }

    /**
     * A triangular input.
     *
     * @param name  in reports, and the key of its draws
     * @param min  least value
     * @param mode  most likely value
     * @param max  greatest value
     * @return an input of a number
     */
    public static Input<Double> triangular(String name, double min, double mode, double max) {
        return of(name, Distribution.triangular(min, mode, max));
    }

    /**
     * A PERT input.
     *
     * @param name  in reports, and the key of its draws
     * @param min  least value
     * @param mode  most likely value
     * @param max  greatest value
     * @return an input of a number
     */
    public static Input<Double> pert(String name, double min, double mode, double max) {
        return of(name, Distribution.pert(min, mode, max));
    }

    /**
     * An input whose values between two bounds are equally likely.
     *
     * @param name  in reports, and the key of its draws
     * @param min  least value
     * @param max  greatest value
     * @return an input of a number
     */
    public static Input<Double> uniform(String name, double min, double max) {
        return of(name, Distribution.uniform(min, max));
    }

    /**
     * Whole values of which each is as likely as another, such as the parameter vectors or curves of a fit's bootstrap: what is
     * correlated within a value stays so. {@code Input.ofDraws("creator retention", fit.curves(1000, 7), c -> c.survival(12))}.
     *
     * @param <T>  what a value is
     * @param name  in reports, and the key of its draws
     * @param values  at least 2
     * @param figure  finite; orders the values, so that ranks, correlations and the value of information mean something
     * @return an input whose number is the place of its value in that order, from 0
     */
    public static <T> Input<T> ofDraws(String name, List<T> values, ToDoubleFunction<? super T> figure) {
        Requires.atLeast(values.size(), 2, "values of " + name);
        values.forEach(value -> Requires.finite(figure.applyAsDouble(value), "figure of " + name));
        List<T> sorted =
                values.stream().sorted(Comparator.comparingDouble(figure)).toList();
        Series places = Series.generate(sorted.size(), i -> i);
        return new Input<>(
                name,
                Distribution.empirical(places),
                new Units<>("of " + sorted.size() + " draws", place -> sorted.get((int) place)),
                Optional.empty());
    }

    /**
     * The same as a probability per period.
     *
     * @param period  of the rate
     * @return an input of a rate
     */
    public Input<Rate> asRate(Period period) {
        return in(Units.rate(period));
    }

    /**
     * The same as growth per period.
     *
     * @param period  of the growth
     * @return an input of a growth rate
     */
    public Input<GrowthRate> asGrowth(Period period) {
        return in(Units.growth(period));
    }

    /**
     * The same as a share.
     *
     * @param base  what it is a share of
     * @return an input of a share
     */
    public Input<Share> asShareOf(String base) {
        return in(Units.share(base));
    }

    /**
     * The same as an amount in US dollars.
     *
     * @return an input of money
     */
    public Input<Money> asUsd() {
        return asMoney(Quantities.USD);
    }

    /**
     * The same as an amount of money.
     *
     * @param currency  of the amount
     * @return an input of money
     */
    public Input<Money> asMoney(Currency currency) {
        return in(Units.money(currency));
    }

    /**
     * The same as a price in US dollars.
     *
     * @param per  a period or a unit of use
     * @return an input of a price
     */
    public Input<Price> asUsdPer(Per per) {
        return asPrice(Quantities.USD, per);
    }

    /**
     * The same as a price.
     *
     * @param currency  of the price
     * @param per  a period or a unit of use
     * @return an input of a price
     */
    public Input<Price> asPrice(Currency currency, Per per) {
        return in(Units.price(currency, per));
    }

    /**
     * The same, naming once what of a scenario it sets: {@link Study.Variables#scenario(dev.solvent.scenario.Scenario)} then needs
     * no function. Say the unit before.
     *
     * @param figure  of the scenario
     * @return an input that sets it
     */
    public Input<T> sets(Assumption<T> figure) {
        return new Input<>(name, distribution, units, Optional.of(figure));
    }

    @Override
    public Optional<Assumption<T>> assumption() {
        return assumption;
    }

    private <S> Input<S> in(Units<S> other) {
        return new Input<>(name, distribution, other, Optional.empty());
    }

    @Override
    public String name() {
        return name;
    }

    /**
     * What its numbers may be.
     *
     * @return the distribution
     */
    public Distribution distribution() {
        return distribution;
    }

    @Override
    public String unit() {
        return units.label();
    }

    @Override
    public T toValue(double number) {
        return units.make().apply(number);
    }

    @Override
    public String toString() {
        return (name + " " + unit()).strip() + ": " + distribution;
    }
}
