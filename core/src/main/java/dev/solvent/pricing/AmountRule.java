package dev.solvent.pricing;

import static java.util.Objects.requireNonNull;

import dev.solvent.quantity.Amount;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What happens to the amount of a charge after its price: a percentage off, then the maximum, then the minimum, in the order of
 * OpenMeter.
 *
 * @param discount  fraction off, in [0, 1]
 * @param maximum  the most that is due, if there is a cap
 * @param minimum  the least that is due, if there is a commitment; at most the maximum
 * @since 0.1.0
 */
public record AmountRule(BigDecimal discount, Optional<Amount> maximum, Optional<Amount> minimum) {

    /** The amount as priced. */
    public static final AmountRule AS_PRICED = new AmountRule(BigDecimal.ZERO, Optional.empty(), Optional.empty());

    public AmountRule {
        if (discount.signum() < 0 || discount.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("discount must be in [0, 1], was " + discount.toPlainString()
                    + (discount.signum() > 0
                            ? ". Maybe pass a fraction ("
                                    + discount.movePointLeft(2).toPlainString() + "), not a percentage."
                            : ""));
        }
        discount = discount.signum() == 0 ? BigDecimal.ZERO : discount.stripTrailingZeros();
        check(maximum, minimum);
    }

    static void check(Optional<Amount> maximum, Optional<Amount> minimum) {
        nonNegative(requireNonNull(maximum, "maximum"), "maximum");
        nonNegative(requireNonNull(minimum, "minimum"), "minimum");
        if (maximum.isEmpty() || minimum.isEmpty()) {
            return;
        }
        Currencies.same(
                "limit by",
                maximum.orElseThrow().currency(),
                minimum.orElseThrow().currency());
        if (minimum.orElseThrow().value().compareTo(maximum.orElseThrow().value()) > 0) {
            throw new IllegalArgumentException("minimum must be at most the maximum of " + maximum.orElseThrow()
                    + ", was " + minimum.orElseThrow());
        }
    }

    private static void nonNegative(Optional<Amount> amount, String name) {
        if (amount.isPresent() && amount.orElseThrow().value().signum() < 0) {
            throw new IllegalArgumentException(name + " must be at least 0, was " + amount.orElseThrow());
        }
    }

    BigDecimal apply(BigDecimal priced) {
        BigDecimal amount = discounted(priced);
        if (maximum.isPresent()) {
            amount = amount.min(maximum.orElseThrow().value());
        }
        if (minimum.isPresent()) {
            amount = amount.max(minimum.orElseThrow().value());
        }
        return amount;
    }

    BigDecimal discounted(BigDecimal priced) {
        return discount.signum() == 0 ? priced : priced.multiply(BigDecimal.ONE.subtract(discount));
    }
}
