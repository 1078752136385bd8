package dev.solvent.files.document;

import dev.solvent.files.source.Problem;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * What somebody may have meant by a name that does not exist.
 *
 * @since 0.1.0
 */
public final class Names {

    private static final int LONGEST = 64;

    private Names() {}

    /**
     * The name that differs by the fewest typing errors (a character missing, too many, wrong, or two swapped), capitals aside.
     *
     * @param word  what was written
     * @param names  what exists
     * @return the nearest, if at most a third of its characters differ
     */
    public static Optional<String> nearest(String word, Collection<String> names) {
        if (word.length() > LONGEST) {
            return Optional.empty();
        }
        return names.stream()
                .filter(name -> distance(word, name) <= Math.max(1, name.length() / 3))
                .min(Comparator.comparingInt(name -> distance(word, name)));
    }

    /**
     * The message about a name that does not exist.
     *
     * @param what  such as {@code key}
     * @param word  what was written
     * @param names  what exists
     * @return such as {@code unknown key 'prcie', did you mean 'price'?}, or what to choose from
     */
    public static String unknown(String what, String word, Collection<String> names) {
        String start = "unknown " + what + " " + Problem.quoted(word);
        return nearest(word, names)
                .map(name -> start + ", did you mean '" + name + "'?")
                .orElseGet(() -> start + ", expected " + choice(names));
    }

    private static String choice(Collection<String> names) {
        if (names.isEmpty()) {
            return "none";
        }
        return (names.size() == 1 ? "" : "one of ") + String.join(", ", names);
    }

    /** Optimal string alignment (Damerau 1964, each pair of characters swapped at most once). */
    private static int distance(String a, String b) {
        String from = a.toLowerCase(Locale.ROOT);
        String to = b.toLowerCase(Locale.ROOT);
        int[] beforeLast = new int[to.length() + 1];
        int[] last = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int[] row = new int[to.length() + 1];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = last[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(Math.min(last[j], row[j - 1]) + 1, replaced);
                if (i > 1
                        && j > 1
                        && from.charAt(i - 1) == to.charAt(j - 2)
                        && from.charAt(i - 2) == to.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            beforeLast = last;
            last = row;
        }
        return last[to.length()];
    }
}
