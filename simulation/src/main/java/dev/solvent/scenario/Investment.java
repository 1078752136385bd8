package dev.solvent.scenario;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.quantity.Money;
import java.time.YearMonth;

/**
 * Something paid at once and written off evenly over its life, such as the training of a model.
 *
 * @param name  unique within a scenario
 * @param total  at least 0
 * @param paid  month of payment and first month of its life
 * @param lifeMonths  at least 1
 * @since 0.1.0
 */
public record Investment(String name, Money total, YearMonth paid, int lifeMonths) {

    public Investment {
        Requires.text(name, "name");
        Requires.nonNegative(requireNonNull(total, "total").amount(), "total of " + name);
        requireNonNull(paid, "paid");
        Requires.atLeast(lifeMonths, 1, "lifeMonths of " + name);
    }

    /**
     * What is written off in a month.
     *
     * @param month  of the calendar
     * @return zero outside its life
     */
    public Money writtenOff(YearMonth month) {
        boolean alive = !month.isBefore(paid) && month.isBefore(paid.plusMonths(lifeMonths));
        return alive ? total.dividedBy(lifeMonths) : total.times(0);
    }

    /**
     * What is paid in a month.
     *
     * @param month  of the calendar
     * @return zero but in one month
     */
    public Money payment(YearMonth month) {
        return month.equals(paid) ? total : total.times(0);
    }
}
