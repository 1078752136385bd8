package dev.solvent.projection;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * A number with the fewest digits from which it can be read back, the same on every JDK: {@code Double.toString} gives up to two
 * digits more than needed before JDK 19.
 */
final class ShortestDigits {

    /** Any decimal of so many digits survives a double, so for normal numbers nothing shorter need be tried first. */
    private static final int SAFE_DIGITS = 15;

    private static final int ENOUGH_DIGITS = 17;
    private static final int MOST_BEFORE_POINT = 21;
    private static final int MOST_ZEROS = 6;
    private static final RoundingMode[] NEIGHBOURS = {RoundingMode.HALF_EVEN, RoundingMode.FLOOR, RoundingMode.CEILING};

    private ShortestDigits() {}

    static String of(double value) {
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        if (value == 0) {
            return "0";
        }
        BigDecimal exact = new BigDecimal(value);
        int first = StrictMath.abs(value) < Double.MIN_NORMAL ? 1 : SAFE_DIGITS;
        for (int digits = first; digits < ENOUGH_DIGITS; digits++) {
            for (RoundingMode mode : NEIGHBOURS) {
                BigDecimal rounded = exact.round(new MathContext(digits, mode));
                if (rounded.doubleValue() == value) {
                    return text(rounded.stripTrailingZeros());
                }
            }
        }
        return text(exact.round(new MathContext(ENOUGH_DIGITS, RoundingMode.HALF_EVEN))
                .stripTrailingZeros());
    }

    /** Without an exponent where that is not longer than a number is readable. */
    private static String text(BigDecimal digits) {
        int magnitude = digits.precision() - digits.scale();
        return magnitude > MOST_BEFORE_POINT || magnitude < -MOST_ZEROS ? digits.toString() : digits.toPlainString();
    }
}
