package dev.solvent.pricing;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.quantity.Money;
import dev.solvent.quantity.Price;
import dev.solvent.usage.Meter;
import dev.solvent.usage.Usage;
import java.util.function.ToDoubleFunction;

/**
 * The same amount every period, whatever is used. A yearly fee counts with a twelfth a month.
 *
 * @param label  name of the line
 * @param price  an amount per period
 * @since 0.1.0
 */
public record FlatFee(String label, Price price) implements Charge {

    public FlatFee {
        Requires.text(label, "label");
        requireNonNull(price, "price").toMoneyRate();
    }

    @Override
    public Money revenue(ToDoubleFunction<Meter> units) {
        return price.toMoneyRate().perMonth();
    }

    @Override
    public Money expectedRevenue(Usage usage) {
        return price.toMoneyRate().perMonth();
    }
}
