package dev.solvent.files.document;

import dev.solvent.files.source.Limits;
import dev.solvent.files.source.Place;
import dev.solvent.files.source.Problem;
import dev.solvent.files.source.Problems;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number as text, refused for its length and its exponent before any arithmetic is done: a BigDecimal of a million digits takes
 * seconds, and one of 1e100000000 a hundred megabytes once it is printed.
 */
final class NumberText {

    /** RFC 8259 section 6. Possessive, so that no text makes it slow. */
    static final Pattern JSON_NUMBER = Pattern.compile("-?(?:0|[1-9][0-9]*+)(?:\\.[0-9]++)?(?:[eE][+-]?[0-9]++)?");

    private static final int LONGEST_EXPONENT = 6;

    private NumberText() {}

    /** Of a text that matches JSON_NUMBER. */
    static Optional<BigDecimal> parse(String text, Place place, Limits limits, Problems problems) {
        if (text.length() > limits.numberLength()) {
            problems.note(
                    place,
                    "number has " + text.length() + " characters, at most " + limits.numberLength() + " are read: "
                            + Problem.quoted(text));
            return Optional.empty();
        }
        if (!exponentWithin(text, limits.exponent())) {
            problems.note(
                    place,
                    "number must be within the range of a double, from 1e-" + limits.exponent() + " to 1e"
                            + limits.exponent() + ", was " + Problem.quoted(text));
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
}
