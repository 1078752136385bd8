package dev.solvent.pricing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Decimal arithmetic of bills: exact where a quotient ends, to 50 significant digits where it does not. */
final class Exact {

    private static final MathContext WORKING = new MathContext(50, RoundingMode.HALF_EVEN);
    /** Ten digits fewer, so that a sum of quotients that should be a round number is one again. */
    private static final MathContext SETTLED = new MathContext(40, RoundingMode.HALF_EVEN);

    private static final int MOST_DIGITS = 40;

    private Exact() {}

    static BigDecimal divide(BigDecimal value, long by) {
        if (by == 1) {
            return value;
        }
        int zeros = 0;
        long rest = by;
        while (rest % 10 == 0) {
            rest /= 10;
            zeros++;
        }
        return rest == 1 ? value.movePointLeft(zeros) : value.divide(BigDecimal.valueOf(by), WORKING);
    }

    static BigDecimal divide(BigDecimal value, BigDecimal by) {
        return by.compareTo(BigDecimal.ONE) == 0 ? value : value.divide(by, WORKING);
    }

    /** Multiplies by a fraction and divides last, so that 30 / 30 of an amount is the amount. */
    static BigDecimal portion(BigDecimal value, BigDecimal numerator, BigDecimal denominator) {
        return settled(value.multiply(numerator).divide(denominator, WORKING));
    }

    static BigDecimal settled(BigDecimal value) {
        return value.precision() > MOST_DIGITS ? value.round(SETTLED) : value;
    }

    /** How many started blocks of a size there are. */
    static BigDecimal ceiling(BigDecimal value, BigDecimal size) {
        BigDecimal[] parts = value.divideAndRemainder(size);
        return parts[1].signum() == 0 ? parts[0] : parts[0].add(BigDecimal.ONE);
    }

    static BigDecimal floor(BigDecimal value) {
        return value.setScale(0, RoundingMode.FLOOR);
    }

    /** One form per value, so that equality of records is by value: 0.20 is 0.2. */
    static BigDecimal plain(BigDecimal value) {
        return value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }

    static BigDecimal atLeastZero(BigDecimal value) {
        return value.signum() < 0 ? BigDecimal.ZERO : value;
    }
}
