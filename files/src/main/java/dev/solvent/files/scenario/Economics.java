package dev.solvent.files.scenario;

import static java.util.Objects.requireNonNull;

import dev.solvent.economics.Terms;
import dev.solvent.quantity.Money;
import java.util.Optional;

/**
 * How the value of a user is computed.
 *
 * @param terms  discount, horizon and other costs
 * @param cac  what winning a user costs, if that is said
 * @since 0.1.0
 */
public record Economics(Terms terms, Optional<Money> cac) {

    /** No discount, no horizon, no cost of winning a user. */
    public static final Economics DEFAULTS = new Economics(Terms.DEFAULTS, Optional.empty());

    public Economics {
        requireNonNull(terms, "terms");
        requireNonNull(cac, "cac");
    }
}
