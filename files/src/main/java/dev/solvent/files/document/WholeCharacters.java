package dev.solvent.files.document;

import java.io.Reader;

/**
 * A text that is never handed out up to the first half of a character of two: snakeyaml-engine 3.0.1 asks for the other half behind
 * the end of its full buffer, and fails.
 */
final class WholeCharacters extends Reader {

    private final String text;
    private int at;

    WholeCharacters(String text) {
        this.text = text;
    }

    @Override
    public int read(char[] into, int from, int most) {
        if (at == text.length()) {
            return -1;
        }
        int count = StrictMath.min(most, text.length() - at);
        if (count > 1 && Character.isHighSurrogate(text.charAt(at + count - 1))) {
            count--;
        }
        text.getChars(at, at + count, into, from);
        at += count;
        return count;
    }

    @Override
    public void close() {
        // nothing is open
    }
}
