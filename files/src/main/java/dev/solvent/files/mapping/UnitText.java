package dev.solvent.files.mapping;

import dev.solvent.files.document.Node;
import dev.solvent.quantity.Per;
import dev.solvent.quantity.Period;
import dev.solvent.quantity.Unit;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** A number and its unit as words: the parts of texts such as {@code 3 USD per million tokens}. */
final class UnitText {

    static final String NUMBER = "-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?";

    private static final Pattern NUMBER_PATTERN = Pattern.compile(NUMBER);
    private static final Pattern SEPARATED = Pattern.compile("[0-9]+[,_'][0-9,_']+(\\.[0-9]+)?");
    private static final Pattern SYMBOL = Pattern.compile("[$\u20ac\u00a3\u00a5][0-9.]+");
    private static final int LONGEST_NUMBER = 60;
    private static final int LARGEST_EXPONENT = 400;
    private static final int MOST_PLAIN = 24;
    private static final Map<String, Long> COUNTS = Map.of("thousand", 1_000L, "million", 1_000_000L);
    private static final Pattern COUNT = Pattern.compile("[1-9][0-9]{0,17}");

    private UnitText() {}

    static String[] words(String text) {
        return text.split(" ", -1);
    }

    static BigDecimal number(String word) {
        if (SEPARATED.matcher(word).matches()) {
            throw new IllegalArgumentException("write the number without separators");
        }
        if (SYMBOL.matcher(word).matches()) {
            throw new IllegalArgumentException("write the currency as its code after the number, such as 9.99 USD");
        }
        if (!NUMBER_PATTERN.matcher(word).matches() || word.length() > LONGEST_NUMBER) {
            throw new IllegalArgumentException("it begins with no number");
        }
        int exponent = StrictMath.max(word.indexOf('e'), word.indexOf('E'));
        String digits = exponent < 0 ? "" : word.substring(exponent + 1).replaceFirst("^[+-]?0*", "");
        if (digits.length() > 3 || (!digits.isEmpty() && Integer.parseInt(digits) > LARGEST_EXPONENT)) {
            throw new IllegalArgumentException("the number is beyond all bounds");
        }
        return new BigDecimal(word);
    }

    static double real(BigDecimal value) {
        double nearest = value.doubleValue();
        if (!Double.isFinite(nearest)) {
            throw new IllegalArgumentException("the number is beyond all bounds");
        }
        return nearest + 0.0;
    }

    static String digits(BigDecimal value) {
        String plain = value.toPlainString();
        return plain.length() <= MOST_PLAIN ? plain : value.toString();
    }

    static String digits(double value) {
        return digits(Node.number(value).value());
    }

    static Currency currency(String word) {
        if (word.length() == 3 && word.equals(word.toUpperCase(Locale.ROOT))) {
            try {
                return Currency.getInstance(word);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("there is no currency " + word, e);
            }
        }
        throw new IllegalArgumentException("a currency is a code of three capital letters, such as USD");
    }

    static Period period(String word) {
        for (Period each : Period.values()) {
            if (each.label().equals(word)) {
                return each;
            }
        }
        throw new IllegalArgumentException("a period is one of day, week, month, quarter, year");
    }

    /** Of {@code 36 months}: a plural is allowed where there is more than one. */
    static Period periods(String word, boolean isOne) {
        return period(!isOne && word.endsWith("s") ? word.substring(0, word.length() - 1) : word);
    }

    /** From {@code [month]}, {@code [million, tokens]} or {@code [3, months]} to how many of what. */
    static Counted counted(List<String> words) {
        if (words.size() > 1) {
            String first = words.get(0);
            Long named = COUNTS.get(first);
            if (named != null || COUNT.matcher(first).matches()) {
                long count = named != null ? named : Long.parseLong(first);
                return new Counted(count, per(words.subList(1, words.size()), count == 1));
            }
        }
        return new Counted(1, per(words, true));
    }

    record Counted(long count, Per per) {}

    private static Per per(List<String> words, boolean isOne) {
        String label = String.join(" ", words);
        if (label.isBlank()) {
            throw new IllegalArgumentException("it does not say per what");
        }
        String singular = !isOne && label.endsWith("s") ? label.substring(0, label.length() - 1) : label;
        for (Period each : Period.values()) {
            if (each.label().equals(singular)) {
                return each;
            }
        }
        return new Unit(singular);
    }

    /** Back, and refused where it would read as something else. */
    static String words(long count, Per per) {
        String number = count == 1 ? "" : count == 1_000_000 ? "million " : count == 1_000 ? "thousand " : count + " ";
        String words = number + per.label() + (count == 1 ? "" : "s");
        if (!counted(List.of(words(words))).equals(new Counted(count, per))) {
            throw new UnwritableException("no file says the unit '" + per.label() + "'");
        }
        return words;
    }
}
