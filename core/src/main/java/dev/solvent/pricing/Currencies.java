package dev.solvent.pricing;

import dev.solvent.quantity.CurrencyMismatchException;
import java.util.Currency;

/** Checks that amounts of one plan are of one currency. */
final class Currencies {

    private Currencies() {}

    static void same(String what, Currency first, Currency second) {
        if (!first.equals(second)) {
            throw new CurrencyMismatchException(what, first, second);
        }
    }
}
