package dev.solvent.files.source;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A file does not say what it should. Its message has one line per problem, {@code file:line:column: path: message}, of at most
 * {@value #LINES} problems, and then how many more there are. Nothing of the file was taken over.
 *
 * @since 0.1.0
 */
public final class MalformedFileException extends IllegalArgumentException {

    /** Problems that the message shows. */
    public static final int LINES = 20;

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;
    private final int count;

    MalformedFileException(List<Problem> problems, int count) {
        super(report(problems, count));
        this.problems = List.copyOf(problems);
        this.count = count;
    }

    private static String report(List<Problem> problems, int count) {
        String lines = problems.stream().limit(LINES).map(Problem::toString).collect(Collectors.joining("\n"));
        return count <= LINES ? lines : lines + "\nand " + (count - LINES) + " more";
    }

    /**
     * The problems, by file, line and column; at most {@value Problems#KEPT}.
     *
     * @return at least one
     */
    public List<Problem> problems() {
        return problems == null ? List.of() : problems;
    }

    /**
     * How many problems there were, those that were not kept included.
     *
     * @return at least 1
     */
    public int count() {
        return count;
    }
}
