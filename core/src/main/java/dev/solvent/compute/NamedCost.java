package dev.solvent.compute;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.quantity.Money;
import dev.solvent.usage.Meter;
import java.time.YearMonth;

/**
 * An item under another label.
 *
 * @param label  in breakdowns
 * @param item  the item
 * @since 0.1.0
 */
public record NamedCost(String label, CostItem item) implements CostItem {

    public NamedCost {
        Requires.text(label, "label");
        requireNonNull(item, "item");
    }

    @Override
    public Meter meter() {
        return item.meter();
    }

    @Override
    public Money unitCost() {
        return item.unitCost();
    }

    @Override
    public Money unitCost(YearMonth month) {
        return item.unitCost(month);
    }

    @Override
    public boolean isDated() {
        return item.isDated();
    }
}
