package dev.solvent.scenario;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.quantity.Money;

/**
 * One arm of a price test: so many were shown a price, so many took it.
 *
 * @param price  of a month, at least 0
 * @param offered  users who saw it, at least 1
 * @param took  users who paid it, in [0, offered]
 * @since 0.1.0
 */
public record PriceTest(Money price, long offered, long took) {

    public PriceTest {
        Requires.nonNegative(requireNonNull(price, "price").amount(), "price");
        if (!(offered >= 1)) {
            throw new IllegalArgumentException("offered must be at least 1, was " + offered);
        }
        if (!(took >= 0 && took <= offered)) {
            throw new IllegalArgumentException("took must be in [0, " + offered + "], was " + took);
        }
    }
}
