package dev.solvent.economics;

import static java.util.Objects.requireNonNull;

import dev.solvent.compute.ComputeCost;
import dev.solvent.internal.Requires;
import dev.solvent.internal.Text;
import dev.solvent.quantity.Money;
import dev.solvent.quantity.Price;
import dev.solvent.usage.Meter;
import java.util.List;

/**
 * The margin of selling one unit at a price: what is left after serving it, serving the free units given away with it, and the
 * store's commission.
 *
 * <pre>{@code
 * GM = 1 - t - (1 + phi) c / p
 * }</pre>
 *
 * p price of a unit; c cost of an accepted unit; phi free units per paid unit; t the store's commission.
 *
 * @param price  of one unit, positive
 * @param unitCost  of one accepted unit, at least 0
 * @param freeUnitsPerPaid  units served free for each that is sold, at least 0
 * @param storeCommission  fraction of the price, in [0, 1]
 * @since 0.1.0
 */
public record Margin(Money price, Money unitCost, double freeUnitsPerPaid, double storeCommission) {

    public Margin {
        Requires.positive(requireNonNull(price, "price").amount(), "price");
        Requires.nonNegative(requireNonNull(unitCost, "unitCost").amount(), "unitCost");
        price.plus(unitCost);
        freeUnitsPerPaid = Requires.nonNegative(freeUnitsPerPaid, "freeUnitsPerPaid");
        storeCommission = Requires.fraction(storeCommission, "storeCommission");
    }

    /**
     * A unit at a listed price.
     *
     * @param price  per unit of the one meter that the cost has
     * @param cost  of one meter
     * @return the margin
     */
    public static Margin of(Price price, ComputeCost cost) {
        Meter meter = onlyMeter(cost);
        if (!price.per().equals(meter.unit())) {
            throw new IllegalArgumentException(
                    "price must be per " + meter.unit().label() + ", was " + price);
        }
        return of(price.each(), cost);
    }

    /**
     * A unit at a price of a model.
     *
     * @param price  of one unit of the one meter that the cost has, positive
     * @param cost  of one meter
     * @return the margin
     */
    public static Margin of(Money price, ComputeCost cost) {
        return new Margin(price, cost.unitCost(onlyMeter(cost)), 0, 0);
    }

    /**
     * The price of a unit at which the gross margin is a target, with nothing given away and no store.
     *
     * <pre>{@code
     * p = c / (1 - GM)
     * }</pre>
     *
     * @param grossMargin  wanted, below 1
     * @param cost  of one meter
     * @return money per unit
     */
    public static Money priceFor(double grossMargin, ComputeCost cost) {
        return of(cost.unitCost(onlyMeter(cost)), cost).priceFor(grossMargin);
    }

    /**
     * With free units behind each that is sold.
     *
     * @param units  at least 0
     * @return the changed margin
     */
    public Margin withFreeUnitsPerPaid(double units) {
        return new Margin(price, unitCost, units, storeCommission);
    }

    /**
     * With the commission of a store.
     *
     * @param fraction  of the price, in [0, 1]
     * @return the changed margin
     */
    public Margin withStoreCommission(double fraction) {
        return new Margin(price, unitCost, freeUnitsPerPaid, fraction);
    }

    /**
     * What is left of the price.
     *
     * @return a fraction of the price; negative where every unit sold loses money
     */
    public double grossMargin() {
        return 1 - storeCommission - (1 + freeUnitsPerPaid) * unitCost.ratioTo(price);
    }

    /**
     * What is added to the cost to make the price: profit over cost, where {@link #grossMargin()} is profit over price. A margin of
     * 40 % is a markup of 66.67 %.
     *
     * @return a fraction of the cost, may be negative
     * @throws IllegalArgumentException if units cost nothing
     */
    public double markup() {
        double left = grossMargin();
        if (unitCost.amount() == 0) {
            throw new IllegalArgumentException("unitCost must be positive for a markup, was " + unitCost);
        }
        return left * price.ratioTo(unitCost.times(1 + freeUnitsPerPaid));
    }

    /**
     * The price of a unit at which this margin would be a target, everything else unchanged.
     *
     * <pre>{@code
     * p = (1 + phi) c / (1 - t - GM)
     * }</pre>
     *
     * @param grossMargin  wanted, below what the store leaves
     * @return money per unit
     */
    public Money priceFor(double grossMargin) {
        double left = 1 - storeCommission - Requires.finite(grossMargin, "grossMargin");
        if (!(left > 0)) {
            throw new IllegalArgumentException("grossMargin must be below " + (1 - storeCommission)
                    + ", which is what the store leaves, was " + grossMargin);
        }
        return unitCost.times((1 + freeUnitsPerPaid) / left);
    }

    /**
     * The price below which every unit sold loses money.
     *
     * @return money per unit
     */
    public Money breakEvenPrice() {
        return priceFor(0);
    }

    /**
     * How many free units behind each paid one explain a gross margin, everything else unchanged.
     *
     * <pre>{@code
     * phi = (1 - t - GM) p / c - 1
     * }</pre>
     *
     * @param grossMargin  observed or wanted
     * @return units per paid unit; negative where the margin is out of reach even with nothing given away
     */
    public double freeUnitsPerPaidFor(double grossMargin) {
        return (1 - storeCommission - Requires.finite(grossMargin, "grossMargin")) * price.ratioTo(unitCost) - 1;
    }

    private static Meter onlyMeter(ComputeCost cost) {
        List<Meter> meters = cost.meters();
        if (meters.size() != 1) {
            throw new IllegalArgumentException("cost must have one meter, had " + meters);
        }
        return meters.get(0);
    }

    @Override
    public String toString() {
        return "gross margin " + Text.percent(grossMargin()) + " at " + price + " a unit";
    }
}
