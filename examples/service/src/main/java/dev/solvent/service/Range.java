package dev.solvent.service;

import java.math.BigDecimal;

/**
 * Where a number of a request must lie.
 *
 * @param low  least
 * @param lowIncluded  whether the least itself will do
 * @param high  greatest
 * @param highIncluded  whether the greatest itself will do
 */
record Range(BigDecimal low, boolean lowIncluded, BigDecimal high, boolean highIncluded) {

    /** Digits before and behind the point: more is no figure of this trade, and costs time to compute with. */
    private static final int MOST_DIGITS = 18;

    static final Range FRACTION = closed("0", "1");
    static final Range SHARE_BELOW_ONE = new Range(BigDecimal.ZERO, true, BigDecimal.ONE, false);
    static final Range MONEY = closed("0", "1000000");
    static final Range UNITS = closed("0", "1000000000000");
    static final Range POSITIVE_UNITS = new Range(BigDecimal.ZERO, false, new BigDecimal("1000000000000"), true);

    static Range closed(String low, String high) {
        return new Range(new BigDecimal(low), true, new BigDecimal(high), true);
    }

    static Range above(String low, String high) {
        return new Range(new BigDecimal(low), false, new BigDecimal(high), true);
    }

    boolean holds(BigDecimal number) {
        if (number.precision() > 2 * MOST_DIGITS || Math.abs((long) number.scale()) > MOST_DIGITS) {
            return false;
        }
        int fromLow = number.compareTo(low);
        int fromHigh = number.compareTo(high);
        return (lowIncluded ? fromLow >= 0 : fromLow > 0) && (highIncluded ? fromHigh <= 0 : fromHigh < 0);
    }

    /** Such as {@code a number in [0, 1)}. */
    String text() {
        return "a number in " + (lowIncluded ? '[' : '(') + low.toPlainString() + ", " + high.toPlainString()
                + (highIncluded ? ']' : ')') + " of at most " + MOST_DIGITS + " decimals";
    }
}
