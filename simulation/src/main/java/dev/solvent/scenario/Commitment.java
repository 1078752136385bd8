package dev.solvent.scenario;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.quantity.Money;
import dev.solvent.quantity.MoneyRate;
import java.time.YearMonth;

/**
 * Compute bought in advance, such as reserved GPUs: what is reserved is paid, used or not.
 *
 * @param name  unique within a scenario
 * @param reserved  worth of compute per period, at least 0
 * @param from  first month
 * @param until  first month after it
 * @since 0.1.0
 */
public record Commitment(String name, MoneyRate reserved, YearMonth from, YearMonth until) {

    public Commitment {
        Requires.text(name, "name");
        Requires.nonNegative(requireNonNull(reserved, "reserved").money().amount(), "reserved of " + name);
        requireNonNull(from, "from");
        if (!requireNonNull(until, "until").isAfter(from)) {
            throw new IllegalArgumentException("until of " + name + " must be after " + from + ", was " + until);
        }
    }

    /**
     * What is reserved in a month.
     *
     * @param month  of the calendar
     * @return money
     */
    public Money in(YearMonth month) {
        boolean on = !month.isBefore(from) && month.isBefore(until);
        return reserved.perMonth().times(on ? 1 : 0);
    }
}
