package dev.solvent.scenario;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.quantity.Money;
import java.time.YearMonth;

/**
 * An amount that is paid once, such as a settlement.
 *
 * @param label  name in reports
 * @param at  the month
 * @param amount  at least 0
 * @since 0.1.0
 */
public record OneOffPayment(String label, YearMonth at, Money amount) implements Shock {

    public OneOffPayment {
        Requires.text(label, "label");
        requireNonNull(at, "at");
        Requires.nonNegative(requireNonNull(amount, "amount").amount(), "amount of " + label);
    }

    @Override
    public Money oneOff(YearMonth month, Money zero) {
        return month.equals(at) ? zero.plus(amount) : zero;
    }
}
