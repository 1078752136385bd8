package dev.solvent.projection;

import static java.util.Objects.requireNonNull;

import dev.solvent.quantity.Money;
import java.time.YearMonth;

/**
 * When cash since the start is lowest.
 *
 * @param month  the first at whose end it is
 * @param cash  at the end of it; positive if cash never falls below that of the first month
 * @since 0.1.0
 */
public record CashTrough(YearMonth month, Money cash) {

    public CashTrough {
        requireNonNull(month, "month");
        requireNonNull(cash, "cash");
    }

    @Override
    public String toString() {
        return cash + " in " + month;
    }
}
