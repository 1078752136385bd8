package dev.solvent.files.document;

import dev.solvent.files.source.Characters;
import dev.solvent.files.source.Limits;
import dev.solvent.files.source.MalformedFileException;
import dev.solvent.files.source.Problem;
import dev.solvent.files.source.Problems;
import dev.solvent.files.source.Source;
import java.util.Locale;

/**
 * The two formats of documents. Both hold the same trees: {@code read(write(x))} equals {@code x}, and what is written is the same
 * text each time.
 *
 * @since 0.1.0
 */
public enum Format {

    /** RFC 8259, without extensions. */
    JSON(".json", ".json"),

    /** YAML 1.2, of which scalars are read by the rules of JSON. */
    YAML(".yaml", ".yml");

    private final String ending;
    private final String otherEnding;

    Format(String ending, String otherEnding) {
        this.ending = ending;
        this.otherEnding = otherEnding;
    }

    /**
     * The format of a file by the ending of its name.
     *
     * @param name  of a file
     * @return JSON for {@code .json}, YAML for {@code .yaml} and {@code .yml}, in any case
     * @throws IllegalArgumentException if it ends otherwise
     */
    public static Format ofName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (Format format : values()) {
            if (lower.endsWith(format.ending) || lower.endsWith(format.otherEnding)) {
                return format;
            }
        }
        throw new IllegalArgumentException("name must end in .json, .yaml or .yml, was " + Problem.quoted(name));
    }

    /**
     * Reads a document, noting what is wrong with it. What is noted leaves nothing (null) in the tree.
     *
     * @param source  what to read
     * @param limits  how much it may cost
     * @param problems  where what is wrong goes
     * @return the tree
     * @throws MalformedFileException if it cannot be taken apart, with all that was noted before
     * @throws java.io.UncheckedIOException if the source cannot be read
     */
    public Node read(Source source, Limits limits, Problems problems) {
        String text = Characters.text(source, limits, problems);
        return this == JSON
                ? JsonReader.read(source.name(), text, limits, problems)
                : YamlReader.read(source.name(), text, limits, problems);
    }

    /**
     * Reads a document in which nothing is wrong.
     *
     * @param source  what to read
     * @param limits  how much it may cost
     * @return the tree
     * @throws MalformedFileException with all that is wrong
     * @throws java.io.UncheckedIOException if the source cannot be read
     */
    public Node read(Source source, Limits limits) {
        Problems problems = new Problems();
        Node node = read(source, limits, problems);
        problems.throwIfAny();
        return node;
    }

    /**
     * Writes a document: keys in the order of the tree, two spaces per level, one value per line, but short lists of plain values
     * on one line; LF at each line's end. No line ends with a blank.
     *
     * @param node  the tree
     * @return the text
     */
    public String write(Node node) {
        return this == JSON ? JsonWriter.write(node) : YamlWriter.write(node);
    }
}
