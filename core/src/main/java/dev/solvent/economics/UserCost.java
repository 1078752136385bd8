package dev.solvent.economics;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.quantity.MoneyRate;

/**
 * A cost of every active user besides compute: hosting, support, moderation.
 *
 * @param label  name of the line
 * @param cost  per active user; negative values are refused
 * @param costOfRevenue  whether it counts in gross profit, or only in contribution
 * @since 0.1.0
 */
public record UserCost(String label, MoneyRate cost, boolean costOfRevenue) {

    public UserCost {
        Requires.text(label, "label");
        Requires.nonNegative(requireNonNull(cost, "cost").money().amount(), "cost of " + label);
    }
}
