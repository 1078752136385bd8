package dev.solvent.internal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as text: the same on every JDK and in every locale. */
public final class Text {

    private static final int MOST_DIGITS_BEFORE_POINT = 15;
    private static final int MOST_ZEROS_AFTER_POINT = 6;

    private Text() {}

    /**
     * A number to some significant digits, without trailing zeros and, for common magnitudes, without an exponent.
     *
     * @param value  any number
     * @param digits  significant digits, at least 1
     * @return such as {@code 0.0375}, {@code 18756400}, {@code NaN}
     */
    public static String significant(double value, int digits) {
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_EVEN));
        if (rounded.signum() == 0) {
            return "0";
        }
        BigDecimal stripped = rounded.stripTrailingZeros();
        int magnitude = stripped.precision() - stripped.scale();
        boolean plain = magnitude <= MOST_DIGITS_BEFORE_POINT && magnitude >= -MOST_ZEROS_AFTER_POINT;
        return plain ? stripped.toPlainString() : stripped.toString();
    }

    /**
     * A number to some decimals, with trailing zeros, as columns of a table want it.
     *
     * @param value  finite
     * @param decimals  at least 0
     * @return such as {@code -1.4985}
     */
    public static String fixed(double value, int decimals) {
        return new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
    }

    /**
     * A fraction as a percentage to six significant digits.
     *
     * @param fraction  any number
     * @return such as {@code 4.7 %}
     */
    public static String percent(double fraction) {
        return significant(fraction * 100, 6) + " %";
    }
}
