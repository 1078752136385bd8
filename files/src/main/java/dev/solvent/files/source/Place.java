package dev.solvent.files.source;

import static java.util.Objects.requireNonNull;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where something stands: file, line, column, and the path from the top of the document, such as {@code segments[2].plan.name}.
 * Immutable; the path is kept as a chain and put into words only when asked for, so that places cost little.
 *
 * @since 0.1.0
 */
public final class Place {

    /** Of what was made by a program and read from no file. */
    public static final Place NONE = new Place("", 0, 0, null);

    private static final int LONGEST_PATH = 120;
    private static final Pattern PLAIN_KEY = Pattern.compile("[\\p{L}\\p{N}_-]{1,40}");

    private final String file;
    private final int line;
    private final int column;
    private final @Nullable Step step;

    private record Step(@Nullable Step outer, String name, int index) {

        String inWords() {
            if (index >= 0) {
                return "[" + index + "]";
            }
            return PLAIN_KEY.matcher(name).matches() ? "." + name : "[" + Problem.quoted(name) + "]";
        }
    }

    private Place(String file, int line, int column, @Nullable Step step) {
        this.file = file;
        this.line = line;
        this.column = column;
        this.step = step;
    }

    /**
     * The first character of a file.
     *
     * @param file  its name as shown to the user
     * @return the place
     */
    public static Place startOf(String file) {
        return new Place(requireNonNull(file, "file"), 1, 1, null);
    }

    /**
     * The same path at another character.
     *
     * @param otherLine  from 1
     * @param otherColumn  from 1
     * @return the place
     */
    public Place at(int otherLine, int otherColumn) {
        return new Place(file, otherLine, otherColumn, step);
    }

    /**
     * One step inwards, to the value of a key or a column.
     *
     * @param key  its name
     * @return the place, at the same character
     */
    public Place key(String key) {
        return new Place(file, line, column, new Step(step, requireNonNull(key, "key"), -1));
    }

    /**
     * One step inwards, to an item of a list.
     *
     * @param index  from 0
     * @return the place, at the same character
     */
    public Place item(int index) {
        return new Place(file, line, column, new Step(step, "", index));
    }

    /**
     * The file as shown to the user.
     *
     * @return its name, empty if there is none
     */
    public String file() {
        return file;
    }

    /**
     * The line.
     *
     * @return from 1; 0 if there is no file
     */
    public int line() {
        return line;
    }

    /**
     * The column.
     *
     * @return from 1; 0 if there is no file
     */
    public int column() {
        return column;
    }

    /**
     * The path from the top of the document. Of a very long one the inner end is given.
     *
     * @return such as {@code segments[2].plan.name}; empty at the top
     */
    public String path() {
        Deque<String> words = new ArrayDeque<>();
        int length = 0;
        Step at = step;
        while (at != null && length < LONGEST_PATH) {
            String word = at.inWords();
            length += word.length();
            words.addFirst(word);
            at = at.outer();
        }
        String path = String.join("", words);
        String trimmed = path.startsWith(".") ? path.substring(1) : path;
        return at == null ? trimmed : "..." + trimmed;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Place that
                && file.equals(that.file)
                && line == that.line
                && column == that.column
                && Objects.equals(step, that.step);
    }

    @Override
    public int hashCode() {
        return Objects.hash(file, line, column);
    }

    /**
     * The place as compilers print it.
     *
     * @return {@code file:line:column}
     */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
