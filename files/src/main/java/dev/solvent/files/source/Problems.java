package dev.solvent.files.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Collects what is wrong in a file, so that all of it comes in one report. Not safe to share between threads.
 *
 * @since 0.1.0
 */
public final class Problems {

    /** Problems that are kept; later ones are only counted. */
    public static final int KEPT = 200;

    private static final Comparator<Problem> BY_PLACE = Comparator.comparing(
                    (Problem problem) -> problem.place().file())
            .thenComparingInt(problem -> problem.place().line())
            .thenComparingInt(problem -> problem.place().column());

    private final List<Problem> kept = new ArrayList<>();
    private int count;

    /** None yet. */
    public Problems() {}

    /**
     * Notes a problem. The reader goes on.
     *
     * @param place  where
     * @param message  what is wrong, the value, and what was expected
     */
    public void note(Place place, String message) {
        count++;
        if (kept.size() < KEPT) {
            kept.add(new Problem(place, message));
        }
    }

    /**
     * Notes a problem after which nothing more can be read.
     *
     * @param place  where
     * @param message  what is wrong, the value, and what was expected
     * @return what the reader throws: this problem and all that were noted before
     */
    public MalformedFileException stop(Place place, String message) {
        note(place, message);
        return new MalformedFileException(list(), count);
    }

    /**
     * How many there are, those that were not kept included.
     *
     * @return at least 0
     */
    public int count() {
        return count;
    }

    /**
     * Whether nothing is wrong so far.
     *
     * @return true if there is none
     */
    public boolean isEmpty() {
        return count == 0;
    }

    /**
     * Whether so much is wrong that reading on tells nobody anything.
     *
     * @return true if no more are kept
     */
    public boolean isFull() {
        return count >= KEPT;
    }

    /**
     * Whether something is wrong at a place already. A value that could not even be read is noted once, not again for what it lacks.
     *
     * @param place  where
     * @return true if a problem was noted at that character and path
     */
    public boolean isNotedAt(Place place) {
        return kept.stream().anyMatch(problem -> problem.place().equals(place));
    }

    /**
     * Those that were kept, by file, line and column.
     *
     * @return a copy
     */
    public List<Problem> list() {
        return kept.stream().sorted(BY_PLACE).toList();
    }

    /**
     * Ends the reading of a file.
     *
     * @throws MalformedFileException if anything was noted
     */
    public void throwIfAny() {
        if (count > 0) {
            throw new MalformedFileException(list(), count);
        }
    }
}
