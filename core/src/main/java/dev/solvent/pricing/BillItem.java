package dev.solvent.pricing;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import java.math.BigDecimal;

/**
 * One entry under a line of a bill: a tier, a flat fee, a discount.
 *
 * @param label  what it is
 * @param quantity  of units, 1 for a fee
 * @param amount  in the currency of the plan, negative where it comes off
 * @since 0.1.0
 */
public record BillItem(String label, BigDecimal quantity, BigDecimal amount) {

    public BillItem {
        Requires.text(label, "label");
        requireNonNull(quantity, "quantity");
        requireNonNull(amount, "amount");
    }

    static BillItem fee(String label, BigDecimal amount) {
        return new BillItem(label, BigDecimal.ONE, amount);
    }
}
