package dev.solvent.compute;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.quantity.Money;
import dev.solvent.quantity.Price;
import dev.solvent.usage.Meter;

/**
 * A price per unit, as providers list it.
 *
 * @param label  name of the line
 * @param meter  what is paid for
 * @param price  per a number of units of the meter
 * @since 0.1.0
 */
public record MeteredCost(String label, Meter meter, Price price) implements CostItem {

    public MeteredCost {
        Requires.text(label, "label");
        requireNonNull(meter, "meter");
        if (!requireNonNull(price, "price").per().equals(meter.unit())) {
            throw new IllegalArgumentException(
                    "price of cost " + label + " must be per " + meter.unit().label() + ", was " + price);
        }
    }

    @Override
    public Money unitCost() {
        return price.each();
    }
}
