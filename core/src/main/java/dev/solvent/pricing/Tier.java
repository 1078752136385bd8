package dev.solvent.pricing;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.quantity.Amount;
import dev.solvent.quantity.Price;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The price of units within a range of quantity. The range is a half-open interval of real numbers with an inclusive upper
 * bound: it begins just above the bound of the tier before, so that 5.5 units lie in a tier whatever the bounds are.
 *
 * @param upTo  the largest quantity of this tier, inclusive; empty for the last tier, which has no end
 * @param price  per a number of units
 * @param flat  due once when the tier is reached, at least 0
 * @param wholeBlocks  whether units are sold in whole blocks of the count of the price, rounded up
 * @since 0.1.0
 */
public record Tier(Optional<BigDecimal> upTo, Price price, Amount flat, boolean wholeBlocks) {

    public Tier {
        upTo = upTo.map(BigDecimal::stripTrailingZeros);
        if (upTo.isPresent() && upTo.orElseThrow().signum() <= 0) {
            throw new IllegalArgumentException(
                    "upTo must be above 0, was " + upTo.orElseThrow().toPlainString());
        }
        requireNonNull(price, "price");
        if (requireNonNull(flat, "flat").value().signum() < 0) {
            throw new IllegalArgumentException("flat must be at least 0, was " + flat);
        }
        Currencies.same("price one tier in", price.amount().currency(), flat.currency());
    }

    /**
     * A tier with an end.
     *
     * @param upTo  the largest quantity of this tier, inclusive, as decimal digits
     * @param price  per a number of units
     * @return the tier
     */
    public static Tier upTo(String upTo, Price price) {
        return new Tier(Optional.of(Requires.decimal(upTo, "upTo")), price, nothing(price), false);
    }

    /**
     * The last tier.
     *
     * @param price  per a number of units
     * @return the tier
     */
    public static Tier rest(Price price) {
        return new Tier(Optional.empty(), price, nothing(price), false);
    }

    private static Amount nothing(Price price) {
        return new Amount(BigDecimal.ZERO, price.amount().currency());
    }

    /**
     * This tier with a fee that is due once when it is reached.
     *
     * @param fee  at least 0
     * @return the changed tier
     */
    public Tier withFlat(Amount fee) {
        return new Tier(upTo, price, fee, wholeBlocks);
    }

    /**
     * This tier sold in whole blocks of the count of its price: 10 USD per 100 units, started blocks paid in full.
     *
     * @return the changed tier
     */
    public Tier inWholeBlocks() {
        return new Tier(upTo, price, flat, true);
    }

    /** The price of some units of this tier, without the flat fee. */
    BigDecimal units(BigDecimal units) {
        BigDecimal count = BigDecimal.valueOf(price.count());
        return wholeBlocks
                ? price.amount().value().multiply(Exact.ceiling(units, count))
                : Exact.divide(price.amount().value().multiply(units), price.count());
    }
}
