package dev.solvent.compute;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.quantity.Amount;
import dev.solvent.quantity.Money;
import dev.solvent.quantity.Period;
import dev.solvent.quantity.Price;
import dev.solvent.quantity.Span;
import dev.solvent.quantity.Unit;
import dev.solvent.usage.Meter;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What it costs to serve usage: lines that each price one meter. Immutable; {@code with...} gives a changed one.
 *
 * <p>Failed attempts are paid too: with a share f of attempts failing, an accepted unit costs {@code c / (1 - f)}.
 *
 * @param lines  at least one
 * @since 0.1.0
 */
public record ComputeCost(List<Line> lines) {

    /** A gigabyte sent. */
    public static final Unit GIGABYTE = new Unit("gigabyte");
    /** A gigabyte kept for a month. */
    public static final Unit GIGABYTE_MONTH = new Unit("gigabyte-month");

    public ComputeCost {
        lines = List.copyOf(Requires.nonEmpty(lines, "lines"));
        Money first = lines.get(0).item.unitCost();
        lines.forEach(each -> first.plus(each.item.unitCost())); // refuses two currencies
    }

    /**
     * One priced meter.
     *
     * @param item  what a unit costs
     * @param factor  multiple of the item's cost, at least 0
     * @param failedShare  share of attempts that fail, in [0, 1)
     * @param trend  how the cost moves in time
     * @since 0.1.0
     */
    public record Line(CostItem item, double factor, double failedShare, PriceTrend trend) {

        public Line {
            requireNonNull(item, "item");
            factor = Requires.nonNegative(factor, "factor of cost " + item.label());
            if (!(failedShare >= 0 && failedShare < 1)) {
                throw new IllegalArgumentException(
                        "failedShare of cost " + item.label() + " must be in [0, 1), was " + failedShare);
            }
            requireNonNull(trend, "trend");
        }

        /**
         * Cost of one attempted unit before any dated change.
         *
         * @return money per unit
         */
        public Money perAttempt() {
            return item.unitCost().times(factor * trend.initialFactor());
        }

        /**
         * Cost of one attempted unit in a month.
         *
         * @param month  of the calendar
         * @return money per unit
         */
        public Money perAttempt(YearMonth month) {
            return item.unitCost(month).times(factor * trend.factor(month));
        }

        /**
         * Whether the cost depends on the month.
         *
         * @return true if the item or the trend is dated
         */
        public boolean isDated() {
            return item.isDated() || trend.isDated();
        }

        /**
         * Attempts behind one accepted unit.
         *
         * @return 1 / (1 - failed share), at least 1
         */
        public double attemptsPerAccepted() {
            return 1 / (1 - failedShare);
        }
    }

    /**
     * One item, every attempt accepted, no trend.
     *
     * @param item  what a unit costs
     * @return the cost
     */
    public static ComputeCost of(CostItem item) {
        return new ComputeCost(List.of(new Line(item, 1, 0, PriceTrend.constant())));
    }

    /**
     * A price per second of a meter that counts seconds.
     *
     * @param meter  such as video
     * @param perSecond  cost of one second
     * @return the cost
     */
    public static ComputeCost perSecond(Meter meter, Amount perSecond) {
        return of(new MeteredCost(meter.name(), meter, perSecond.per(Unit.SECOND)));
    }

    /**
     * A price per million tokens of a meter that counts tokens.
     *
     * @param meter  such as output
     * @param perMillion  cost of a million tokens
     * @return the cost
     */
    public static ComputeCost perMillionTokens(Meter meter, Amount perMillion) {
        return of(new MeteredCost(meter.name(), meter, perMillion.perMillion(Unit.TOKEN)));
    }

    /**
     * A meter that costs nothing to serve, said explicitly.
     *
     * @param meter  what is free
     * @param currency  of the other costs
     * @return the cost
     */
    public static ComputeCost free(Meter meter, Currency currency) {
        return of(new MeteredCost(
                meter.name(), meter, ListedPrice.free(meter, currency).price()));
    }

    /**
     * A price per generated image.
     *
     * @param meter  that counts images
     * @param each  cost of one image
     * @return the cost
     */
    public static ComputeCost perImage(Meter meter, Amount each) {
        return of(new MeteredCost(meter.name(), meter, each.per(Unit.IMAGE)));
    }

    /**
     * A price per million characters, as speech is priced.
     *
     * @param meter  that counts characters
     * @param perMillion  cost of a million characters
     * @return the cost
     */
    public static ComputeCost perMillionCharacters(Meter meter, Amount perMillion) {
        return of(new MeteredCost(meter.name(), meter, perMillion.perMillion(Unit.CHARACTER)));
    }

    /**
     * A price per request, such as a search or a call.
     *
     * @param meter  that counts requests
     * @param each  cost of one request
     * @return the cost
     */
    public static ComputeCost perRequest(Meter meter, Amount each) {
        return of(new MeteredCost(meter.name(), meter, each.per(Unit.REQUEST)));
    }

    /**
     * Checks of what was generated, by people or by a model.
     *
     * @param meter  what is generated
     * @param checksPerUnit  such as 1 per image or 0.2 per second
     * @param check  cost of one check
     * @return the cost
     */
    public static ComputeCost moderation(Meter meter, double checksPerUnit, Amount check) {
        return of(new DerivedCost(meter.name() + " moderation", meter, check.per(Unit.REQUEST), checksPerUnit));
    }

    /**
     * Sending out what was generated.
     *
     * @param meter  what is generated
     * @param gigabytesPerUnit  size of a unit times how often it is watched or downloaded
     * @param gigabyte  cost of sending one gigabyte
     * @return the cost
     */
    public static ComputeCost egress(Meter meter, double gigabytesPerUnit, Amount gigabyte) {
        return of(new DerivedCost(meter.name() + " egress", meter, gigabyte.per(GIGABYTE), gigabytesPerUnit));
    }

    /**
     * Keeping what was generated; all months that it is kept count in the month in which it is made.
     *
     * @param meter  what is generated
     * @param gigabytesPerUnit  size of a unit
     * @param kept  for how long
     * @param gigabyteMonth  cost of keeping one gigabyte for one month
     * @return the cost
     */
    public static ComputeCost storage(Meter meter, double gigabytesPerUnit, Span kept, Amount gigabyteMonth) {
        double gigabyteMonths = gigabytesPerUnit * kept.in(Period.MONTH);
        return of(new DerivedCost(meter.name() + " storage", meter, gigabyteMonth.per(GIGABYTE_MONTH), gigabyteMonths));
    }

    /**
     * One's own GPUs, see {@link GpuFleetCost}.
     *
     * @param meter  what is generated
     * @param gpuHour  price per GPU-hour reserved
     * @param unitsPerGpuHour  throughput at full load, positive
     * @param utilisation  share of reserved hours that do work, in (0, 1]
     * @return the cost
     */
    public static ComputeCost gpuFleet(Meter meter, Amount gpuHour, double unitsPerGpuHour, double utilisation) {
        Price price = gpuHour.per(Unit.GPU_HOUR);
        return of(new GpuFleetCost(meter.name(), meter, price, unitsPerGpuHour, utilisation));
    }

    /**
     * Both costs together.
     *
     * @param other  of the same currency
     * @return the cost
     */
    public ComputeCost plus(ComputeCost other) {
        List<Line> all = new ArrayList<>(lines);
        all.addAll(other.lines);
        return new ComputeCost(all);
    }

    /**
     * The same usage at a multiple of the cost, such as a tenth of a competitor's.
     *
     * @param factor  at least 0
     * @return the changed cost
     */
    public ComputeCost times(double factor) {
        Requires.nonNegative(factor, "factor");
        return new ComputeCost(lines.stream()
                .map(each -> new Line(each.item, each.factor * factor, each.failedShare, each.trend))
                .toList());
    }

    /**
     * A share of attempts fails and is paid all the same.
     *
     * @param share  in [0, 1)
     * @return the changed cost
     */
    public ComputeCost withFailedAttempts(double share) {
        return new ComputeCost(lines.stream()
                .map(each -> new Line(each.item, each.factor, share, each.trend))
                .toList());
    }

    /**
     * The cost moves in time.
     *
     * @param trend  replaces the trend of every line; {@link #withAlso} adds to it
     * @return the changed cost
     */
    public ComputeCost withTrend(PriceTrend trend) {
        return new ComputeCost(lines.stream()
                .map(each -> new Line(each.item, each.factor, each.failedShare, trend))
                .toList());
    }

    /**
     * The cost moves in time in one more way.
     *
     * @param trend  multiplied with the trend of every line
     * @return the changed cost
     */
    public ComputeCost withAlso(PriceTrend trend) {
        return new ComputeCost(lines.stream()
                .map(each -> new Line(each.item, each.factor, each.failedShare, each.trend.and(trend)))
                .toList());
    }

    /**
     * Usage moves to another model: how the cost of an AI product really falls, since the price of a model in use rarely does.
     *
     * @param next  cost of the same units on the next model; {@code times(1.3)} where it needs more of them
     * @param from  first month of the move
     * @param adoption  how fast, such as {@code over(months(6))}
     * @return the cost of both models by the share that each serves
     */
    public ComputeCost migratingTo(ComputeCost next, YearMonth from, Adoption adoption) {
        Set<String> taken = lines.stream().map(each -> each.item.label()).collect(Collectors.toSet());
        ComputeCost arriving = next.withAlso(PriceTrend.arriving(from, adoption));
        return withAlso(PriceTrend.leaving(from, adoption))
                .plus(arriving.relabelled(label -> taken.contains(label) ? label + " from " + from : label));
    }

    /**
     * The same cost with the name of a model before the label of each line, to tell models apart in a breakdown.
     *
     * @param model  its name
     * @return the renamed cost
     */
    public ComputeCost named(String model) {
        Requires.text(model, "model");
        return relabelled(label -> model + " " + label);
    }

    private ComputeCost relabelled(UnaryOperator<String> change) {
        return new ComputeCost(lines.stream()
                .map(each -> new Line(
                        new NamedCost(change.apply(each.item.label()), each.item),
                        each.factor,
                        each.failedShare,
                        each.trend))
                .toList());
    }

    /**
     * The currency of the lines.
     *
     * @return the currency of every line
     */
    public Currency currency() {
        return lines.get(0).item.unitCost().currency();
    }

    /**
     * Whether any line moves in time, so that a computation must know when it takes place.
     *
     * @return true if a month is needed
     */
    public boolean isDated() {
        return lines.stream().anyMatch(Line::isDated);
    }

    /**
     * Cost of one accepted unit of a meter before any dated change, failed attempts included.
     *
     * @param meter  that has a cost
     * @return money per unit
     * @throws IllegalArgumentException if the meter has no line: a cost that is not known is not zero
     */
    public Money unitCost(Meter meter) {
        return sum(meter, Line::perAttempt);
    }

    /**
     * Cost of one accepted unit of a meter in a month.
     *
     * @param meter  that has a cost
     * @param month  of the calendar
     * @return money per unit
     * @throws IllegalArgumentException if the meter has no line
     */
    public Money unitCost(Meter meter, YearMonth month) {
        return sum(meter, line -> line.perAttempt(month));
    }

    /**
     * The meters that have a cost.
     *
     * @return each once, in the order of the lines
     */
    public List<Meter> meters() {
        return lines.stream().map(each -> each.item.meter()).distinct().toList();
    }

    /**
     * Whether a meter has a cost.
     *
     * @param meter  any
     * @return true if there is a line for it, be it a free one
     */
    public boolean covers(Meter meter) {
        return lines.stream().anyMatch(each -> each.item.meter().equals(meter));
    }

    private Money sum(Meter meter, Function<Line, Money> perAttempt) {
        if (!covers(meter)) {
            throw new IllegalArgumentException("meter must have a cost, of "
                    + meters().stream().map(Meter::name).toList() + ", was " + meter.name()
                    + ". Maybe say that it is free: plus(ComputeCost.free(meter, currency)).");
        }
        return lines.stream()
                .filter(each -> each.item.meter().equals(meter))
                .map(each -> perAttempt.apply(each).times(each.attemptsPerAccepted()))
                .reduce(Money.zero(currency()), Money::plus);
    }
}
