package dev.solvent.internal.display;

/** Text that is safe inside an element or an attribute, whatever it holds. */
public final class Xml {

    private static final int REPLACEMENT = 0xFFFD;

    private Xml() {}

    /**
     * Text as it may stand in XML and HTML. Markup is escaped, line ends become spaces, and what XML cannot hold becomes U+FFFD.
     *
     * @param text  any
     * @return safe within an element or an attribute
     */
    public static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(point -> append(escaped, point));
        return escaped.toString();
    }

    private static void append(StringBuilder escaped, int point) {
        switch (point) {
            case '<' -> escaped.append("&lt;");
            case '>' -> escaped.append("&gt;");
            case '&' -> escaped.append("&amp;");
            case '"' -> escaped.append("&quot;");
            case '\'' -> escaped.append("&#39;");
            case '\n', '\r', '\t' -> escaped.append(' ');
            default -> escaped.appendCodePoint(isCharacter(point) ? point : REPLACEMENT);
        }
    }

    /**
     * Char of XML 1.0, section 2.2, less the C1 controls.
     *
     * @param point  of Unicode
     * @return whether XML can hold it
     */
    public static boolean isCharacter(int point) {
        boolean surrogate = point >= 0xD800 && point <= 0xDFFF;
        boolean control = point < 0x20 || (point >= 0x7F && point <= 0x9F);
        return !surrogate && !control && point != 0xFFFE && point != 0xFFFF;
    }
}
