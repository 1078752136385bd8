package dev.solvent.scenario;

import static java.util.Objects.requireNonNull;

import dev.solvent.compute.ComputeCost;
import dev.solvent.compute.MeteredCost;
import dev.solvent.internal.Requires;
import dev.solvent.pricing.Charge;
import dev.solvent.product.Cohort;
import dev.solvent.product.Product;
import dev.solvent.product.Segment;
import dev.solvent.quantity.GrowthRate;
import dev.solvent.quantity.Money;
import dev.solvent.quantity.MoneyRate;
import dev.solvent.quantity.Price;
import dev.solvent.quantity.Rate;
import dev.solvent.quantity.Series;
import dev.solvent.quantity.Span;
import dev.solvent.retention.RetentionCurve;
import dev.solvent.usage.Meter;
import dev.solvent.usage.UsageTrend;
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
 * @param behaviour  how users move, change and answer to prices
 * @param books  credits, payouts, investments and commitments
 * @since 0.1.0
 */
public record Scenario(
        Product product,
        YearMonth start,
        int months,
        List<Channel> channels,
        List<Cohort> opening,
        List<FixedCost> fixedCosts,
        List<Shock> shocks,
        Behaviour behaviour,
        Books books) {

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
        ScenarioCheck.names(product, channels, shocks);
        ScenarioCheck.behaviour(product, requireNonNull(behaviour, "behaviour"));
        ScenarioCheck.books(product, requireNonNull(books, "books"));
    }

    /**
     * A business that sells a product, without users, channels or costs yet.
     *
     * @param product  segments and compute cost
     * @param start  first month
     * @return the scenario, over 36 months
     */
    public static Scenario of(Product product, YearMonth start) {
        return new Scenario(
                product, start, DEFAULT_MONTHS, List.of(), List.of(), List.of(), List.of(), Behaviour.NONE, Books.NONE);
    }

    /**
     * Projected over another span.
     *
     * @param span  a whole number of months
     * @return the changed scenario
     */
    public Scenario over(Span span) {
        return new Scenario(product, start, span.months(), channels, opening, fixedCosts, shocks, behaviour, books);
    }

    /**
     * With another product.
     *
     * @param changed  of the same segments where cohorts are there already
     * @return the changed scenario
     */
    public Scenario product(Product changed) {
        return new Scenario(changed, start, months, channels, opening, fixedCosts, shocks, behaviour, books);
    }

    /**
     * With one more channel.
     *
     * @param channel  with a name of its own
     * @return the changed scenario
     */
    public Scenario channel(Channel channel) {
        return new Scenario(
                product, start, months, plus(channels, channel), opening, fixedCosts, shocks, behaviour, books);
    }

    /**
     * With users won before the start.
     *
     * @param cohort  of a segment of the product
     * @return the changed scenario
     */
    public Scenario opening(Cohort cohort) {
        return new Scenario(
                product, start, months, channels, plus(opening, cohort), fixedCosts, shocks, behaviour, books);
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
                product,
                start,
                months,
                channels,
                opening,
                plus(fixedCosts, new FixedCost(name, cost)),
                shocks,
                behaviour,
                books);
    }

    /**
     * With one more shock.
     *
     * @param shock  with a label of its own
     * @return the changed scenario
     */
    public Scenario shock(Shock shock) {
        return new Scenario(
                product, start, months, channels, opening, fixedCosts, plus(shocks, shock), behaviour, books);
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
        return new Scenario(product, start, months, channels, opening, fixedCosts, rest, behaviour, books);
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

    /**
     * With one more fixed cost of so many a month, such as heads.
     *
     * @param name  of its own
     * @param each  cost of one per period
     * @param count  how many by month since the start; the last number goes on
     * @return the changed scenario
     */
    public Scenario fixed(String name, MoneyRate each, Series count) {
        List<FixedCost> more = plus(fixedCosts, new FixedCost(name, each, count));
        return new Scenario(product, start, months, channels, opening, more, shocks, behaviour, books);
    }

    Scenario with(Behaviour changed) {
        return new Scenario(product, start, months, channels, opening, fixedCosts, shocks, changed, books);
    }

    private Scenario with(Books changed) {
        return new Scenario(product, start, months, channels, opening, fixedCosts, shocks, behaviour, changed);
    }

    /**
     * With other channels.
     *
     * @param changed  with distinct names
     * @return the changed scenario
     */
    public Scenario withChannels(List<Channel> changed) {
        return new Scenario(product, start, months, changed, opening, fixedCosts, shocks, behaviour, books);
    }

    /**
     * With a way from one segment to another.
     *
     * @param move  with a label of its own
     * @return the changed scenario
     */
    public Scenario move(Move move) {
        return with(behaviour.plus(requireNonNull(move, "move")));
    }

    /**
     * With users who come back.
     *
     * @param reactivation  from and to segments of the product
     * @return the changed scenario
     */
    public Scenario reactivation(Reactivation reactivation) {
        return with(behaviour.plus(requireNonNull(reactivation, "reactivation")));
    }

    /**
     * With usage that moves while users stay.
     *
     * @param segment  whose users
     * @param trend  by age and month
     * @return the changed scenario
     */
    public Scenario usageTrend(String segment, UsageTrend trend) {
        return with(behaviour.plus(new Drift(segment, Drift.Kind.USAGE, trend)));
    }

    /**
     * With accounts that expand or contract while they stay.
     *
     * @param segment  whose accounts
     * @param trend  seats by age and month
     * @return the changed scenario
     */
    public Scenario seatTrend(String segment, UsageTrend trend) {
        return with(behaviour.plus(new Drift(segment, Drift.Kind.SEATS, trend)));
    }

    /**
     * With users who answer to price and allowance. The offer of now is the one at which sign-ups, curves and usage are as
     * stated: say prices first and then demand; later changes of the price have their effect.
     *
     * @param demand  of a segment of the product
     * @return the changed scenario
     */
    public Scenario demand(Demand demand) {
        return with(behaviour.plus(new PricedDemand(demand, offer(demand.segment()))));
    }

    /**
     * With credits that the fixed fees of a segment buy.
     *
     * @param segment  name of the segment
     * @param terms  how they are burned
     * @return the changed scenario
     */
    public Scenario credits(String segment, CreditTerms terms) {
        return with(books.withCredits(segment, terms));
    }

    /**
     * With a store or processor that pays out later.
     *
     * @param segment  name of the segment
     * @param lag  a whole number of months
     * @return the changed scenario
     */
    public Scenario payoutLag(String segment, Span lag) {
        return with(books.withPayoutLag(segment, lag.months()));
    }

    /**
     * With something paid at once and written off over its life, such as training.
     *
     * @param investment  with a name of its own
     * @return the changed scenario
     */
    public Scenario invest(Investment investment) {
        return with(books.plus(requireNonNull(investment, "investment")));
    }

    /**
     * With compute bought in advance.
     *
     * @param commitment  with a name of its own
     * @return the changed scenario
     */
    public Scenario commitment(Commitment commitment) {
        return with(books.plus(requireNonNull(commitment, "commitment")));
    }

    /**
     * With what later money is worth, for net present values and lifetime values.
     *
     * @param rate  compounding
     * @return the changed scenario
     */
    public Scenario discount(GrowthRate rate) {
        return with(books.withDiscount(rate));
    }

    /**
     * With another amount of a fixed cost.
     *
     * @param name  of a fixed cost of this scenario
     * @param cost  of one per period
     * @return the changed scenario
     */
    public Scenario withFixed(String name, MoneyRate cost) {
        List<FixedCost> changed = new ArrayList<>(fixedCosts);
        for (int i = 0; i < changed.size(); i++) {
            if (changed.get(i).name().equals(name)) {
                changed.set(i, new FixedCost(name, cost, changed.get(i).count()));
                return new Scenario(product, start, months, channels, opening, changed, shocks, behaviour, books);
            }
        }
        throw new IllegalArgumentException("name must be a fixed cost of the scenario, of "
                + fixedCosts.stream().map(FixedCost::name).toList() + ", was " + name);
    }

    /**
     * With a constant churn of a segment, in place of its curve.
     *
     * @param segment  name of the segment
     * @param churn  of users there
     * @return the changed scenario
     */
    public Scenario withChurn(String segment, Rate churn) {
        return product(product.with(product.segment(segment).retention(RetentionCurve.geometric(churn))));
    }

    /**
     * With another flat fee of a segment; demand answers to it.
     *
     * @param segment  name of the segment
     * @param price  per period
     * @return the changed scenario
     */
    public Scenario withPrice(String segment, Price price) {
        Segment changed = product.segment(segment);
        return product(product.with(changed.plan(changed.plan().withPrice(price))));
    }

    /**
     * With another price of the model that serves a meter. Its failed attempts and its trend stay; models that come later keep
     * theirs.
     *
     * @param meter  that has a cost
     * @param price  per unit of the meter
     * @return the changed scenario
     */
    public Scenario withCost(Meter meter, Price price) {
        ComputeCost cost = product.compute()
                .orElseThrow(() -> new IllegalStateException("product " + product.name() + " has no compute cost"));
        List<ComputeCost.Line> lines = new ArrayList<>(cost.lines());
        for (int i = 0; i < lines.size(); i++) {
            ComputeCost.Line line = lines.get(i);
            if (line.item().meter().equals(meter)) {
                MeteredCost item = new MeteredCost(line.item().label(), meter, price);
                lines.set(i, new ComputeCost.Line(item, 1, line.failedShare(), line.trend()));
                return product(product.compute(new ComputeCost(lines)));
            }
        }
        throw new IllegalArgumentException("meter must have a cost, of " + cost.meters() + ", was " + meter);
    }

    /**
     * What users of a segment are asked and get.
     *
     * @param segment  name of the segment
     * @return its price of a month and its allowance
     */
    public Offer offer(String segment) {
        Segment asked = product.segment(segment);
        double flat = asked.plan().charges().stream()
                .filter(Charge::isFlat)
                .mapToDouble(each -> each.revenue(meter -> 0).amount())
                .sum();
        double price =
                flat > 0 ? flat : asked.plan().expectedRevenue(asked.usage()).amount();
        double allowance = asked.plan().quotas().values().stream()
                .mapToDouble(each -> each)
                .sum();
        return new Offer(price, allowance);
    }

    /**
     * What differs in another scenario.
     *
     * @param other  to compare with
     * @return every assumption that differs, with its words here and there
     */
    public List<Change> diff(Scenario other) {
        return Assumptions.diff(this, other);
    }

    /**
     * This scenario with some of the assumptions of another.
     *
     * @param other  from which they come
     * @param changes  from {@link #diff} with it
     * @return the changed scenario
     * @throws IllegalArgumentException if what comes out contradicts itself
     */
    public Scenario taking(Scenario other, List<Change> changes) {
        return Assumptions.mix(this, other, changes);
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
