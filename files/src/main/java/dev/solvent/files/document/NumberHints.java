package dev.solvent.files.document;

import java.util.Locale;
import java.util.regex.Pattern;

/** What to write instead of a text that somebody took for a number. */
final class NumberHints {

    private static final int LONGEST = 40;
    private static final Pattern PERCENT = Pattern.compile("-?[0-9.]+ ?%");
    private static final Pattern SEPARATED =
            Pattern.compile("[+-]?[0-9]{1,3}([_, '][0-9]{3})+(\\.[0-9]+)?|[0-9]+(_[0-9]+)+");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("-?[0-9]+,[0-9]+");
    private static final Pattern BARE_POINT = Pattern.compile("[+-]?(\\.[0-9]+|[0-9]+\\.)");
    private static final Pattern PLUS_OR_ZERO = Pattern.compile("\\+[0-9.]+|-?0[0-9.]+");
    private static final Pattern OTHER_BASE = Pattern.compile("0[xob][0-9a-f]+", Pattern.CASE_INSENSITIVE);
    private static final Pattern PLAIN = Pattern.compile(NumberText.JSON_NUMBER.pattern());

    private NumberHints() {}

    static String of(String text) {
        String trimmed = text.strip().toLowerCase(Locale.ROOT);
        if (trimmed.length() > LONGEST) {
            return "";
        }
        String bare = trimmed.replaceFirst("^[+-]?\\.?", "");
        if (bare.equals("nan") || bare.equals("inf") || bare.equals("infinity")) {
            return "; numbers are finite";
        }
        if (PLAIN.matcher(trimmed).matches()) {
            return "; write it without quotes";
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
