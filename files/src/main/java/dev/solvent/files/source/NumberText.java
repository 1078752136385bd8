package dev.solvent.files.source;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Numbers as files write them: in every format by the grammar of JSON (RFC 8259, section 6). A number is refused for its length and
 * its exponent before any arithmetic is done with it: a BigDecimal of a million digits takes seconds, and one of 1e100000000 a
 * hundred megabytes once it is printed.
 *
 * @since 0.1.0
 */
public final class NumberText {

    /** Possessive, so that no text makes it slow. */
    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9][0-9]*+)(?:\\.[0-9]++)?(?:[eE][+-]?[0-9]++)?");

    private static final int LONGEST_EXPONENT = 6;
    private static final int LONGEST_HINTED = 40;
    private static final Pattern PERCENT = Pattern.compile("-?[0-9.]++ ?%");
    private static final Pattern SEPARATED =
            Pattern.compile("[+-]?[0-9]{1,3}(?:[_, '][0-9]{3})+(?:\\.[0-9]+)?|[0-9]+(?:_[0-9]+)+");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("-?[0-9]+,[0-9]+");
    private static final Pattern BARE_POINT = Pattern.compile("[+-]?(?:\\.[0-9]+|[0-9]+\\.)");
    private static final Pattern PLUS_OR_ZERO = Pattern.compile("\\+[0-9.]+|-?0[0-9.]+");
    private static final Pattern OTHER_BASE = Pattern.compile("0[xob][0-9a-f]+");

    private NumberText() {}

    /**
     * Whether a text has the form of a number.
     *
     * @param text  any text
     * @return false for {@code .5}, {@code +1}, {@code 017}, {@code 1_000}, {@code NaN}
     */
    public static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    /**
     * The exact value of a text that has the form of a number.
     *
     * @param text  for which {@link #isNumber} holds
     * @param place  where it stands
     * @param limits  of its length and exponent
     * @param problems  where it goes if it is too long or beyond the range of a double
     * @return the value; empty after a problem was noted
     */
    public static Optional<BigDecimal> parse(String text, Place place, Limits limits, Problems problems) {
        if (text.length() > limits.numberLength()) {
            problems.note(
                    place,
                    "number must have at most " + limits.numberLength() + " characters, has " + text.length() + ": "
                            + Problem.quoted(text));
            return Optional.empty();
        }
        if (!exponentWithin(text, limits.exponent())) {
            problems.note(
                    place,
                    "number must have an exponent in [-" + limits.exponent() + ", " + limits.exponent() + "], was "
                            + Problem.quoted(text));
            return Optional.empty();
        }
        BigDecimal value = new BigDecimal(text);
        double nearest = value.doubleValue();
        if (!Double.isFinite(nearest) || (nearest == 0 && value.signum() != 0)) {
            problems.note(place, "number must be within the range of a double, was " + Problem.quoted(text));
            return Optional.empty();
        }
        return Optional.of(value);
    }

    private static boolean exponentWithin(String text, int most) {
        int e = Math.max(text.indexOf('e'), text.indexOf('E'));
        if (e < 0) {
            return true;
        }
        String exponent = text.substring(e + 1).replaceFirst("^[+-]?0*", "");
        return exponent.length() <= LONGEST_EXPONENT && (exponent.isEmpty() || Integer.parseInt(exponent) <= most);
    }

    /**
     * What to write instead of a text that somebody took for a number.
     *
     * @param text  for which {@link #isNumber} does not hold, or that is in quotes
     * @return such as {@code "; write it without separators"}; empty if nobody knows
     */
    public static String hint(String text) {
        String trimmed = text.strip().toLowerCase(Locale.ROOT);
        if (trimmed.length() > LONGEST_HINTED) {
            return "";
        }
        String bare = trimmed.replaceFirst("^[+-]?\\.?", "");
        if (bare.equals("nan") || bare.equals("inf") || bare.equals("infinity")) {
            return "; numbers are finite";
        }
        if (isNumber(trimmed)) {
            return "; write it without quotes or blanks";
        }
        if (PERCENT.matcher(trimmed).matches()) {
            return "; write a fraction, such as 0.05 for 5 %";
        }
        if (SEPARATED.matcher(trimmed).matches()) {
            return "; write it without separators";
        }
        if (DECIMAL_COMMA.matcher(trimmed).matches()) {
            return "; the decimal mark is a point";
        }
        if (BARE_POINT.matcher(trimmed).matches()) {
            return "; write a digit on both sides of the point";
        }
        if (PLUS_OR_ZERO.matcher(trimmed).matches()) {
            return "; write it without leading plus or zeros";
        }
        return OTHER_BASE.matcher(trimmed).matches() ? "; write it in decimal" : "";
    }
}
