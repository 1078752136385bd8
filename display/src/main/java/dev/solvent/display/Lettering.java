package dev.solvent.display;

import dev.solvent.internal.display.Xml;
import java.util.ArrayList;
import java.util.List;

/**
 * How much room a text takes, without a font: advance widths of DejaVu Sans 2.37, the widest of the common sans-serif fonts, so
 * that a text set in another one is narrower than its room.
 */
final class Lettering {

    /** Hundredths of an em, for the printable characters of ASCII. */
    private static final int[] ASCII = {
        32, 40, 46, 84, 64, 95, 78, 27, 39, 39, 50, 84, 32, 36, 32, 34, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 34, 34,
                84,
        84, 84, 53, 100, 68, 69, 70, 77, 63, 58, 77, 75, 29, 29, 66, 56, 86, 75, 79, 60, 79, 69, 63, 61, 73, 68, 99, 69,
                61,
        69, 39, 34, 39, 84, 50, 50, 61, 63, 55, 63, 62, 35, 63, 63, 28, 28, 58, 28, 97, 63, 61, 63, 63, 41, 52, 39, 63,
                59,
        82, 59, 59, 52, 64, 34, 64, 84
    };

    private static final double LATIN = 0.7;
    private static final double OTHER = 0.85;
    private static final double WIDE = 1.35;
    private static final int LAST_LATIN = 0x24F;
    private static final int FIRST_WIDE = 0x2E80;
    private static final String ELLIPSIS = "\u2026";

    private Lettering() {}

    /** What stands for a name that says nothing. */
    static String named(String label) {
        return label.isBlank() ? "(unnamed)" : label;
    }

    /** Room in pixels. */
    static double width(String text, double size) {
        return size * text.codePoints().mapToDouble(Lettering::ems).sum();
    }

    private static double ems(int point) {
        if (point >= ' ' && point < ' ' + ASCII.length) {
            return ASCII[point - ' '] / 100.0;
        }
        if (!Xml.isCharacter(point)) {
            return WIDE;
        }
        int type = Character.getType(point);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        return point <= LAST_LATIN ? LATIN : point < FIRST_WIDE ? OTHER : WIDE;
    }

    /**
     * Lines that are no wider than their room: broken at spaces, within a word where it alone is too wide. Lines beyond the last
     * allowed one are cut, and the last ends with an ellipsis. A percent sign stays with its number.
     */
    static List<String> wrap(String text, double size, double room, int mostLines) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+(?!%)", -1)) {
            if (!line.isEmpty() && width(line + " " + word, size) > room) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
            breakWord(line, size, room, lines);
        }
        lines.add(line.toString());
        return lines.size() <= mostLines ? lines : cut(lines.subList(0, mostLines), size, room);
    }

    /** Moves full lines of a word that is wider than a line. */
    private static void breakWord(StringBuilder line, double size, double room, List<String> lines) {
        while (width(line.toString(), size) > room && line.codePointCount(0, line.length()) > 1) {
            int end = 0;
            double used = 0;
            while (end < line.length()) {
                used += size * ems(line.codePointAt(end));
                if (used > room && end > 0) {
                    break;
                }
                end = line.offsetByCodePoints(end, 1);
            }
            lines.add(line.substring(0, end));
            line.delete(0, end);
        }
    }

    private static List<String> cut(List<String> lines, double size, double room) {
        List<String> kept = new ArrayList<>(lines);
        String last = kept.remove(kept.size() - 1);
        while (!last.isEmpty() && width(last + ELLIPSIS, size) > room) {
            last = last.substring(0, last.offsetByCodePoints(last.length(), -1));
        }
        kept.add(last.strip() + ELLIPSIS);
        return kept;
    }
}
