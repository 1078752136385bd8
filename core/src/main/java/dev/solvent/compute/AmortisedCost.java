package dev.solvent.compute;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.quantity.Money;
import dev.solvent.quantity.Span;
import dev.solvent.usage.Meter;

/**
 * A fixed cost, such as training a model, spread over the units that the model serves in its life.
 *
 * <pre>{@code
 * unit cost = total / (months of life * units a month)
 * }</pre>
 *
 * @param label  name of the line
 * @param meter  what the model serves
 * @param total  paid once, at least 0
 * @param life  how long the model is in use, a whole number of months
 * @param unitsPerMonth  served by the whole business, positive
 * @since 0.1.0
 */
public record AmortisedCost(String label, Meter meter, Money total, Span life, double unitsPerMonth)
        implements CostItem {

    public AmortisedCost {
        Requires.text(label, "label");
        requireNonNull(meter, "meter");
        Requires.nonNegative(requireNonNull(total, "total").amount(), "total of cost " + label);
        requireNonNull(life, "life").months();
        Requires.positive(unitsPerMonth, "unitsPerMonth of cost " + label);
    }

    @Override
    public Money unitCost() {
        return total.dividedBy(life.months() * unitsPerMonth);
    }

    /**
     * How many units a month pay the total back within the life, at a contribution of each.
     *
     * @param total  paid once
     * @param life  how long the model is in use
     * @param contributionPerUnit  what is left of a unit before this cost, positive
     * @return units a month
     */
    public static double unitsToRecover(Money total, Span life, Money contributionPerUnit) {
        Requires.positive(contributionPerUnit.amount(), "contributionPerUnit");
        return total.ratioTo(contributionPerUnit) / life.months();
    }
}
