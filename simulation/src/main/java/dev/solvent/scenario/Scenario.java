package dev.solvent.scenario;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.product.Cohort;
import dev.solvent.product.Product;
import dev.solvent.quantity.Money;
import dev.solvent.quantity.MoneyRate;
import dev.solvent.quantity.Span;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A business in words, from a month on: what it sells, how users come, what it pays whether they come or not, who is there
 * already, and what happens to it. A scenario is a value: immutable, equal to its twin, and cheap to change. Plans, compute,
 * channels and fixed costs are of one currency.
 *
 * @param product  segments and compute cost
 * @param start  first month
 * @param months  how many are projected, at least 1
 * @param channels  ways by which users sign up, with distinct names
 * @param opening  cohorts won before the start, by their size when they were won
 * @param fixedCosts  with distinct names
 * @param shocks  with distinct labels
 * @since 0.1.0
 */
public record Scenario(
        Product product,
        YearMonth start,
        int months,
        List<Channel> channels,
        List<Cohort> opening,
        List<FixedCost> fixedCosts,
        List<Shock> shocks) {

    private static final int DEFAULT_MONTHS = 36;

    public Scenario {
        requireNonNull(product, "product");
        Money zero = Money.zero(product.currency());
        product.compute().ifPresent(cost -> zero.plus(Money.zero(cost.currency())));
        requireNonNull(start, "start");
        Requires.atLeast(months, 1, "months");
        channels = distinct(channels, Channel::name, "channels");
        channels.forEach(channel -> zero.plus(channel.cac()));
        opening = List.copyOf(opening);
        for (Cohort cohort : opening) {
            product.segment(cohort.segment());
            if (!cohort.acquired().isBefore(start)) {
                throw new IllegalArgumentException(
                        "opening cohorts must be acquired before " + start + ", was " + cohort.acquired());
            }
        }
        fixedCosts = distinct(fixedCosts, FixedCost::name, "fixedCosts");
        fixedCosts.forEach(fixed -> zero.plus(fixed.cost().money()));
        shocks = distinct(shocks, Shock::label, "shocks");
    }

    /**
     * A business that sells a product, without users, channels or costs yet.
     *
     * @param product  segments and compute cost
     * @param start  first month
     * @return the scenario, over 36 months
     */
    public static Scenario of(Product product, YearMonth start) {
        return new Scenario(product, start, DEFAULT_MONTHS, List.of(), List.of(), List.of(), List.of());
    }

    /**
     * Projected over another span.
     *
     * @param span  a whole number of months
     * @return the changed scenario
     */
    public Scenario over(Span span) {
        return new Scenario(product, start, span.months(), channels, opening, fixedCosts, shocks);
    }

    /**
     * With another product.
     *
     * @param changed  of the same segments where cohorts are there already
     * @return the changed scenario
     */
    public Scenario product(Product changed) {
        return new Scenario(changed, start, months, channels, opening, fixedCosts, shocks);
    }

    /**
     * With one more channel.
     *
     * @param channel  with a name of its own
     * @return the changed scenario
     */
    public Scenario channel(Channel channel) {
        return new Scenario(product, start, months, plus(channels, channel), opening, fixedCosts, shocks);
    }

    /**
     * With users won before the start.
     *
     * @param cohort  of a segment of the product
     * @return the changed scenario
     */
    public Scenario opening(Cohort cohort) {
        return new Scenario(product, start, months, channels, plus(opening, cohort), fixedCosts, shocks);
    }

    /**
     * With one more fixed cost.
     *
     * @param name  of its own
     * @param cost  per period
     * @return the changed scenario
     */
    public Scenario fixed(String name, MoneyRate cost) {
        return new Scenario(
                product, start, months, channels, opening, plus(fixedCosts, new FixedCost(name, cost)), shocks);
    }

    /**
     * With one more shock.
     *
     * @param shock  with a label of its own
     * @return the changed scenario
     */
    public Scenario shock(Shock shock) {
        return new Scenario(product, start, months, channels, opening, fixedCosts, plus(shocks, shock));
    }

    /**
     * Without a shock.
     *
     * @param label  of a shock of this scenario
     * @return the changed scenario
     * @throws IllegalArgumentException if there is no shock of that label
     */
    public Scenario without(String label) {
        List<Shock> rest =
                shocks.stream().filter(each -> !each.label().equals(label)).toList();
        if (rest.size() == shocks.size()) {
            throw new IllegalArgumentException("label must be a shock of the scenario, of "
                    + shocks.stream().map(Shock::label).toList() + ", was " + label);
        }
        return new Scenario(product, start, months, channels, opening, fixedCosts, rest);
    }

    /**
     * The calendar month of a row.
     *
     * @param month  from 0
     * @return start plus that many months
     */
    public YearMonth monthAt(int month) {
        return start.plusMonths(month);
    }

    private static <T> List<T> plus(List<T> list, T element) {
        List<T> more = new ArrayList<>(list);
        more.add(requireNonNull(element, "element"));
        return more;
    }

    private static <T> List<T> distinct(List<T> list, Function<T, String> name, String field) {
        List<String> names = list.stream().map(name).toList();
        if (names.stream().distinct().count() < names.size()) {
            throw new IllegalArgumentException(field + " must have distinct names, were " + names);
        }
        return List.copyOf(list);
    }
}
