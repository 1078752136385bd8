package dev.solvent.display.report;

import static java.util.Objects.requireNonNull;

import dev.solvent.display.Picture;
import dev.solvent.internal.Requires;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A part of a report under a heading: texts, pictures, tables and sections within, in the order in which they were added.
 * Immutable: each call gives a section with more.
 *
 * <pre>{@code
 * Section.titled("Do creators pay for themselves?")
 *         .text("They do from the fourth month on.")
 *         .with(Pictures.payback(creator, usd(14)))
 * }</pre>
 *
 * @since 0.1.0
 */
public final class Section {

    private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");

    private final String title;
    private final String id;
    private final List<Badge> badges;
    private final List<Block> blocks;

    private Section(String title, String id, List<Badge> badges, List<Block> blocks) {
        this.title = Requires.text(title, "title");
        this.id = id;
        this.badges = badges;
        this.blocks = blocks;
    }

    /**
     * An empty section.
     *
     * @param title  its heading
     * @return the section
     */
    public static Section titled(String title) {
        return new Section(title, "", List.of(), List.of());
    }

    /**
     * With a name to link to; without one it is made of the title.
     *
     * @param anchor  letters, digits, hyphens and underscores of ASCII, beginning with a letter
     * @return the section
     */
    public Section withId(String anchor) {
        if (!ID.matcher(anchor).matches()) {
            throw new IllegalArgumentException(
                    "anchor must be letters, digits, - and _, beginning with a letter, was " + anchor);
        }
        return new Section(title, anchor, badges, blocks);
    }

    /**
     * With a few words beside the heading, in the contents too.
     *
     * @param text  such as a verdict
     * @param tone  how it stands out
     * @return the section
     */
    public Section badge(String text, Tone tone) {
        List<Badge> all = new ArrayList<>(badges);
        all.add(new Badge(text, tone));
        return new Section(title, id, List.copyOf(all), blocks);
    }

    /**
     * With a paragraph.
     *
     * @param words  plain text
     * @return the section
     */
    public Section text(String words) {
        return with(new Block.Paragraph(requireNonNull(words, "words"), Block.Paragraph.Kind.TEXT));
    }

    /**
     * With a paragraph that opens it, such as the question.
     *
     * @param words  plain text
     * @return the section
     */
    public Section lead(String words) {
        return with(new Block.Paragraph(requireNonNull(words, "words"), Block.Paragraph.Kind.LEAD));
    }

    /**
     * With what it comes to.
     *
     * @param words  plain text
     * @return the section
     */
    public Section conclusion(String words) {
        return with(new Block.Paragraph(requireNonNull(words, "words"), Block.Paragraph.Kind.CONCLUSION));
    }

    /**
     * With text as it is typed: a command, a program, a record.
     *
     * @param typed  lines are kept
     * @return the section
     */
    public Section code(String typed) {
        return with(new Block.Paragraph(requireNonNull(typed, "typed"), Block.Paragraph.Kind.CODE));
    }

    /**
     * With a picture, and below it what is to be seen, in words.
     *
     * @param picture  of a result
     * @return the section
     */
    public Section with(Picture picture) {
        return with(picture, picture.description());
    }

    /**
     * With a picture.
     *
     * @param picture  of a result
     * @param caption  what stands below it, such as how to read it
     * @return the section
     */
    public Section with(Picture picture, String caption) {
        return with(new Block.Figure(requireNonNull(picture, "picture"), requireNonNull(caption, "caption")));
    }

    /**
     * With a table.
     *
     * @param table  of a result
     * @return the section
     */
    public Section with(Table table) {
        return with(new Block.Rows(requireNonNull(table, "table")));
    }

    /**
     * With a section within, under a smaller heading.
     *
     * @param part  at most four sections lie within each other
     * @return the section
     */
    public Section with(Section part) {
        return with(new Block.Part(requireNonNull(part, "part")));
    }

    private Section with(Block block) {
        List<Block> all = new ArrayList<>(blocks);
        all.add(block);
        return new Section(title, id, badges, List.copyOf(all));
    }

    /**
     * Its heading.
     *
     * @return not blank
     */
    public String title() {
        return title;
    }

    /** As stated; empty where it is to be made of the title. */
    String id() {
        return id;
    }

    List<Badge> badges() {
        return badges;
    }

    List<Block> blocks() {
        return blocks;
    }

    @Override
    public String toString() {
        return "section: " + title;
    }
}
