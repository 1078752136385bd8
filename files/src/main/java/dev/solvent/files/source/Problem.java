package dev.solvent.files.source;

import static java.util.Objects.requireNonNull;

/**
 * One thing that is wrong in a file.
 *
 * @param place  where
 * @param message  what is wrong, the value, and what was expected: one line of at most {@value #LONGEST_MESSAGE} characters (a
 *     longer one is cut) without control characters
 * @since 0.1.0
 */
public record Problem(Place place, String message) {

    /** Characters of a message. */
    public static final int LONGEST_MESSAGE = 300;

    private static final int LONGEST_QUOTE = 40;

    public Problem {
        requireNonNull(place, "place");
        message = cut(printable(requireNonNull(message, "message").replace('\n', ' ')), LONGEST_MESSAGE);
    }

    /**
     * A value as messages show it: in quotes, cut if long, with control characters made visible.
     *
     * @param text  any text
     * @return such as {@code 'wiebull'}
     */
    public static String quoted(String text) {
        return "'" + cut(printable(cut(text, LONGEST_QUOTE + 1)), LONGEST_QUOTE) + "'";
    }

    /**
     * A message that begins with the name of the field, for a place whose path says the name already.
     *
     * @param name  of the field
     * @param message  such as {@code share must be in [0, 1], was 3.0}
     * @return {@code must be in [0, 1], was 3.0}; any other message as it is
     */
    public static String withoutName(String name, String message) {
        return message.startsWith(name + " must ") ? message.substring(name.length() + 1) : message;
    }

    private static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int end = length - 3;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "...";
    }

    private static String printable(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            int type = Character.getType(point);
            boolean hidden = type == Character.CONTROL
                    || type == Character.FORMAT
                    || type == Character.SURROGATE
                    || type == Character.LINE_SEPARATOR
                    || type == Character.PARAGRAPH_SEPARATOR;
            if (hidden) {
                shown.append(Characters.name(point));
            } else {
                shown.appendCodePoint(point);
            }
        });
        return shown.toString();
    }

    /**
     * One line.
     *
     * @return {@code file:line:column: path: message}, without the path where there is none
     */
    @Override
    public String toString() {
        String path = place.path();
        return printable(place.file()) + ":" + place.line() + ":" + place.column() + ": "
                + (path.isEmpty() ? "" : path + ": ") + message;
    }
}
