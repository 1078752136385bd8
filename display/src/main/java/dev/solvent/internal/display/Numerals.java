package dev.solvent.internal.display;

import dev.solvent.internal.Requires;
import dev.solvent.internal.Text;
import dev.solvent.quantity.Series;
import java.math.BigDecimal;

/** Numbers as people read them. */
public final class Numerals {

    /** No axis can show the distance between larger ones. */
    private static final double LARGEST = 1e100;

    private Numerals() {}

    /**
     * Four significant digits, thousands apart.
     *
     * @param value  finite
     * @return such as {@code 12,340}
     */
    public static String shown(double value) {
        return shown(value, 4);
    }

    /**
     * Some significant digits, thousands apart.
     *
     * @param value  finite
     * @param digits  at least 1
     * @return such as {@code 12,340.55}
     */
    public static String shown(double value, int digits) {
        return grouped(Text.significant(value, digits));
    }

    /**
     * With as many decimals as four significant digits of the largest number of a column leave.
     *
     * @param value  finite
     * @param largest  of the column
     * @return such as {@code -1.498}
     */
    public static String aligned(double value, double largest) {
        double scale = StrictMath.max(StrictMath.abs(value), largest);
        int decimals = scale == 0 ? 0 : 3 - (int) StrictMath.floor(StrictMath.log10(scale));
        return grouped(Text.fixed(value, StrictMath.max(0, StrictMath.min(9, decimals))));
    }

    /**
     * A fraction in percent, to three significant digits.
     *
     * @param fraction  finite
     * @return such as {@code 5.92 %}
     */
    public static String percent(double fraction) {
        return Text.significant(fraction * 100, 3) + " %";
    }

    /**
     * A fraction in percent without its sign, for cells: with a decimal where it is small.
     *
     * @param fraction  finite
     * @return such as {@code 5.9}
     */
    public static String cell(double fraction) {
        return Text.fixed(fraction * 100, fraction < 0.0995 ? 1 : 0);
    }

    /**
     * A difference of fractions in points of a percent, with its sign.
     *
     * @param difference  finite
     * @return such as {@code +12}
     */
    public static String points(double difference) {
        return (difference > 0 ? "+" : "") + Text.fixed(difference * 100, 0);
    }

    /**
     * A number and its unit.
     *
     * @param value  finite
     * @param unit  may be empty
     * @return such as {@code 3.05 times}
     */
    public static String with(double value, String unit) {
        return (shown(value) + " " + unit).strip();
    }

    /**
     * All digits, thousands apart.
     *
     * @param value  any
     * @return with an exponent only where it is very large or small
     */
    public static String plain(BigDecimal value) {
        BigDecimal stripped = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        int magnitude = stripped.precision() - stripped.scale();
        return magnitude > 15 || magnitude < -6 ? stripped.toString() : grouped(stripped.toPlainString());
    }

    private static String grouped(String digits) {
        int point = digits.indexOf('.');
        int end = point < 0 ? digits.length() : point;
        if (digits.indexOf('E') >= 0) {
            return digits;
        }
        StringBuilder grouped = new StringBuilder(digits);
        for (int at = end - 3; at > (digits.startsWith("-") ? 1 : 0); at -= 3) {
            grouped.insert(at, ',');
        }
        return grouped.toString();
    }

    /**
     * Checks that a number can be drawn.
     *
     * @param value  finite and no larger than 1e100
     * @param name  of it in messages
     * @return the value
     */
    public static double drawable(double value, String name) {
        Requires.finite(value, name);
        if (!(StrictMath.abs(value) <= LARGEST)) {
            throw new IllegalArgumentException(name + " must be in [-1.0E100, 1.0E100], was " + value);
        }
        return value + 0.0;
    }

    /**
     * Checks every number of a series that is not empty.
     *
     * @param series  of numbers that can be drawn
     * @param name  of it in messages
     * @return the series
     */
    public static Series drawable(Series series, String name) {
        if (series.size() == 0) {
            throw new IllegalArgumentException(name + " must not be empty");
        }
        for (int i = 0; i < series.size(); i++) {
            drawable(series.get(i), name + "[" + i + "]");
        }
        return series;
    }
}
