package dev.solvent.compute;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.quantity.Money;
import dev.solvent.quantity.Price;
import dev.solvent.usage.Meter;

/**
 * A meter that is paid for in another unit: a message in tokens, a second of video in video tokens, a clip in moderation checks, an
 * image in gigabytes sent.
 *
 * <pre>{@code
 * unit cost = price of one * how many of them a unit takes
 * }</pre>
 *
 * @param label  name of the line
 * @param meter  what is generated
 * @param price  of what it takes
 * @param perUnit  how many of them a unit of the meter takes, at least 0
 * @since 0.1.0
 */
public record DerivedCost(String label, Meter meter, Price price, double perUnit) implements CostItem {

    public DerivedCost {
        Requires.text(label, "label");
        requireNonNull(meter, "meter");
        requireNonNull(price, "price");
        perUnit = Requires.nonNegative(perUnit, "perUnit of cost " + label);
    }

    @Override
    public Money unitCost() {
        return price.each().times(perUnit);
    }
}
