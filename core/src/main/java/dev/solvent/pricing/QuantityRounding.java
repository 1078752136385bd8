package dev.solvent.pricing;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How a measured quantity becomes a billed one.
 *
 * @since 0.1.0
 */
public enum QuantityRounding {
    /** As measured. */
    NONE,
    /** Started units are paid in full. */
    UP,
    /** Started units are free. */
    DOWN,
    /** To the nearest whole unit, halves up. */
    NEAREST;

    /** Where a whole number n of units begins: at n less this. */
    BigDecimal lead() {
        return switch (this) {
            case NONE, DOWN -> BigDecimal.ZERO;
            case UP -> BigDecimal.ONE;
            case NEAREST -> new BigDecimal("0.5");
        };
    }

    /** Whether the lower edge of a unit belongs to it (a half rounds up) or not (one whole started unit stays one). */
    boolean takesItsEdge() {
        return this == DOWN || this == NEAREST;
    }

    BigDecimal apply(BigDecimal quantity) {
        return switch (this) {
            case NONE -> quantity;
            case UP -> quantity.setScale(0, RoundingMode.CEILING);
            case DOWN -> quantity.setScale(0, RoundingMode.FLOOR);
            case NEAREST -> quantity.setScale(0, RoundingMode.HALF_UP);
        };
    }
}
