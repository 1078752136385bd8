package dev.solvent.quantity;

import java.util.Currency;

/**
 * Two amounts of different currencies were combined without an {@link ExchangeRate}.
 *
 * @since 0.1.0
 */
public final class CurrencyMismatchException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final Currency first;
    private final Currency second;

    /**
     * Names both currencies.
     *
     * @param what  what was tried, such as {@code add}
     * @param first  currency of the left side
     * @param second  currency of the right side
     */
    public CurrencyMismatchException(String what, Currency first, Currency second) {
        super("cannot " + what + " " + first.getCurrencyCode() + " and " + second.getCurrencyCode()
                + ": currencies differ. Maybe convert with an ExchangeRate first.");
        this.first = first;
        this.second = second;
    }

    /**
     * Currency of the left side.
     *
     * @return a currency
     */
    public Currency first() {
        return first;
    }

    /**
     * Currency of the right side.
     *
     * @return a currency
     */
    public Currency second() {
        return second;
    }

    static void check(String what, Currency first, Currency second) {
        if (!first.equals(second)) {
            throw new CurrencyMismatchException(what, first, second);
        }
    }
}
