package dev.solvent.compute;

import dev.solvent.internal.Requires;
import dev.solvent.usage.Meter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The prices of one model. Of the prices that hold on a day and under the circumstances, the one with conditions on the most
 * things applies (a price for batch and long prompts before one for batch), and on a ladder of context sizes the highest rung.
 * Where that leaves several different prices, the look-up says so and chooses none.
 *
 * <p>Immutable and safe for many threads.
 *
 * @since 0.1.0
 */
public final class RateCard {

    private final String name;
    private final List<ListedPrice> prices;
    private final Map<Meter, Ladder> ladders;

    private RateCard(String name, List<ListedPrice> prices) {
        this.name = Requires.text(name, "name");
        this.prices = List.copyOf(Requires.nonEmpty(prices, "prices"));
        Map<Meter, List<ListedPrice>> byMeter = new LinkedHashMap<>();
        for (ListedPrice each : this.prices) {
            byMeter.computeIfAbsent(each.meter(), meter -> new ArrayList<>()).add(each);
            if (!each.price().amount().currency().equals(currency())) {
                throw new IllegalArgumentException("prices of " + name + " must be of one currency, were of "
                        + currency() + " and of " + each.price().amount().currency());
            }
        }
        ladders = new LinkedHashMap<>();
        byMeter.forEach((meter, listed) -> ladders.put(meter, new Ladder(name, listed)));
    }

    /**
     * The prices of a model.
     *
     * @param name  of the model, as it stands in messages and breakdowns
     * @param prices  at least one, of one currency
     * @return the card
     */
    public static RateCard of(String name, ListedPrice... prices) {
        return new RateCard(name, List.of(prices));
    }

    /**
     * The prices of a model.
     *
     * @param name  of the model, as it stands in messages and breakdowns
     * @param prices  at least one, of one currency
     * @return the card
     */
    public static RateCard of(String name, List<ListedPrice> prices) {
        return new RateCard(name, prices);
    }

    /**
     * The name of the model.
     *
     * @return not blank
     */
    public String name() {
        return name;
    }

    /**
     * All prices.
     *
     * @return in the order given
     */
    public List<ListedPrice> prices() {
        return prices;
    }

    /**
     * The meters that have a price.
     *
     * @return each once
     */
    public List<Meter> meters() {
        return List.copyOf(ladders.keySet());
    }

    /**
     * The currency of the prices.
     *
     * @return the currency
     */
    public Currency currency() {
        return prices.get(0).price().amount().currency();
    }

    /**
     * The price of a meter on a day.
     *
     * @param meter  what is paid for
     * @param circumstances  under which it is generated
     * @param day  on which it is generated
     * @return the price, or why there is none
     */
    public Lookup find(Meter meter, Circumstances circumstances, LocalDate day) {
        Ladder ladder = ladders.get(meter);
        return ladder == null
                ? new Lookup.Unpriced(
                        Lookup.Reason.UNKNOWN_METER,
                        name + " has no price for " + meter + ", it has prices for "
                                + ladders.keySet().stream().map(Meter::name).toList())
                : ladder.find(circumstances, day);
    }

    /**
     * What known usage costs, in exact decimals: a line per meter.
     *
     * @param units  from meter to exact number of units; meters are disjoint, so nothing is counted twice
     * @param circumstances  under which all of it is generated
     * @param day  on which it is generated
     * @return the bill
     * @throws IllegalArgumentException if a meter with units has no price, with the reason
     */
    public ComputeBill bill(Map<Meter, BigDecimal> units, Circumstances circumstances, LocalDate day) {
        List<ComputeBill.Line> lines = new ArrayList<>();
        units.forEach((meter, count) -> {
            if (count.signum() < 0) {
                throw new IllegalArgumentException(
                        "units of " + meter.name() + " must be at least 0, was " + count.toPlainString());
            }
            if (count.signum() > 0) {
                lines.add(new ComputeBill.Line(
                        meter, count, find(meter, circumstances, day).orThrow()));
            }
        });
        return new ComputeBill(name, currency(), lines);
    }

    /**
     * With a meter that has no price of its own charged like another: cached input like fresh input, image tokens like text. It is
     * never assumed, since most lists that leave out a price mean something else.
     *
     * @param meter  without a price
     * @param like  with a price, of the same unit
     * @return the changed card
     */
    public RateCard charging(Meter meter, Meter like) {
        if (ladders.containsKey(meter)) {
            throw new IllegalArgumentException("meter must have no price yet on " + name + ", was " + meter);
        }
        if (!ladders.containsKey(like)) {
            throw new IllegalArgumentException("like must have a price on " + name + ", was " + like);
        }
        List<ListedPrice> more = new ArrayList<>(prices);
        prices.stream()
                .filter(each -> each.meter().equals(like))
                .map(each -> each.on(meter))
                .forEach(more::add);
        return new RateCard(name, more);
    }

    /**
     * With every price less a negotiated discount, in exact decimals.
     *
     * @param fraction  of the price, in [0, 1)
     * @return the changed card
     */
    public RateCard discounted(double fraction) {
        BigDecimal exact = BigDecimal.valueOf(Requires.fraction(fraction, "fraction"));
        return new RateCard(
                name, prices.stream().map(each -> each.discounted(exact)).toList());
    }

    /**
     * The card as a compute cost: one line per meter, whose unit cost follows the days of the card.
     *
     * @param circumstances  under which everything is generated
     * @param today  the day whose prices count where no month is asked for
     * @param meters  the meters to pay for; all of them have a price
     * @return the cost
     */
    public ComputeCost cost(Circumstances circumstances, LocalDate today, Meter... meters) {
        return new ComputeCost(Arrays.stream(meters)
                .map(meter -> ComputeCost.of(new ListedCost(this, meter, circumstances, today)))
                .flatMap(each -> each.lines().stream())
                .toList());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RateCard that && name.equals(that.name) && prices.equals(that.prices);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + prices.hashCode();
    }

    @Override
    public String toString() {
        return name + " " + prices;
    }
}
