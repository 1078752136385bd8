package dev.solvent.compute;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.quantity.Amount;
import dev.solvent.quantity.Money;
import dev.solvent.quantity.Price;
import dev.solvent.quantity.Unit;
import dev.solvent.usage.Meter;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What it costs to serve usage: lines that each price one meter. Immutable; {@code with...} gives a changed one.
 *
 * <p>Failed attempts are paid too: with a share f of attempts failing, an accepted unit costs {@code c / (1 - f)}.
 *
 * @param lines  at least one
 * @since 0.1.0
 */
public record ComputeCost(List<Line> lines) {

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
            factor = Requires.nonNegative(factor, "factor");
            if (!(failedShare >= 0 && failedShare < 1)) {
                throw new IllegalArgumentException("failedShare must be in [0, 1), was " + failedShare);
            }
            requireNonNull(trend, "trend");
        }

        /**
         * Cost of one attempted unit, before trends.
         *
         * @return money per unit
         */
        public Money perAttempt() {
            return item.unitCost().times(factor);
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
     * @param trend  replaces the trend of every line
     * @return the changed cost
     */
    public ComputeCost withTrend(PriceTrend trend) {
        return new ComputeCost(lines.stream()
                .map(each -> new Line(each.item, each.factor, each.failedShare, trend))
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
        return lines.stream().anyMatch(each -> each.trend.isDated());
    }

    /**
     * Cost of one accepted unit of a meter, before trends: failed attempts included.
     *
     * @param meter  any
     * @return money per unit; zero for a meter without a line, which the caller must want
     */
    public Money unitCost(Meter meter) {
        return sum(meter, line -> 1.0);
    }

    /**
     * Cost of one accepted unit of a meter in a month.
     *
     * @param meter  any
     * @param month  of the calendar
     * @return money per unit
     */
    public Money unitCost(Meter meter, YearMonth month) {
        return sum(meter, line -> line.trend.factor(month));
    }

    /**
     * The meters that have a cost.
     *
     * @return each once, in the order of the lines
     */
    public List<Meter> meters() {
        return lines.stream().map(each -> each.item.meter()).distinct().toList();
    }

    private Money sum(Meter meter, ToDoubleFunction<Line> trend) {
        return lines.stream()
                .filter(each -> each.item.meter().equals(meter))
                .map(each -> each.perAttempt().times(each.attemptsPerAccepted() * trend.applyAsDouble(each)))
                .reduce(Money.zero(currency()), Money::plus);
    }
}
