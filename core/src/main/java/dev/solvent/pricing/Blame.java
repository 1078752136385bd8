package dev.solvent.pricing;

import dev.solvent.quantity.CurrencyMismatchException;

/**
 * Puts the names of a plan and its charge before what a part of them refuses. A price or a tier is made before the charge that
 * holds it, and a charge before its plan, so only the plan can say where the refused value stands. The kind of the exception
 * stays, and the first one is its cause.
 */
final class Blame {

    private Blame() {}

    /** What was refused, said of a plan. */
    static RuntimeException plan(String plan, RuntimeException refused) {
        return said("plan " + plan, refused);
    }

    /** What was refused, said of a charge of a plan. */
    static RuntimeException charge(String plan, Charge charge, RuntimeException refused) {
        return said("charge " + charge.label() + " of plan " + plan, refused);
    }

    private static RuntimeException said(String where, RuntimeException refused) {
        String message = String.valueOf(refused.getMessage());
        // one who names both currencies and what was tried with them has said all
        if (refused instanceof CurrencyMismatchException || message.contains(where)) {
            return refused;
        }
        return refused instanceof IllegalStateException
                ? new IllegalStateException(where + ": " + message, refused)
                : new IllegalArgumentException(where + ": " + message, refused);
    }
}
