package dev.solvent.display;

import dev.solvent.internal.Requires;
import dev.solvent.internal.display.Xml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * A drawing as SVG, with a title and a description for those who cannot see it. Immutable; equal numbers give equal bytes.
 *
 * @since 0.1.0
 */
public final class Picture {

    /** Unless asked for otherwise. */
    static final double WIDTH = 760;

    /** Room left at each side. */
    static final double PAD = 12;

    private static final int LEAST_WIDTH = 320;
    private static final int MOST_WIDTH = 2000;
    private static final double TITLE_SIZE = 17;
    /** Bold is wider. */
    private static final double BOLD = 1.12;

    private static final double TITLE_LINE = 23;
    private static final int MOST_TITLE_LINES = 4;

    private final String title;
    private final String description;
    private final double width;
    private final Drawing drawing;
    private final double height;
    private final String content;

    /** Draws from height 0 down and returns the height it took; an equal canvas gives an equal drawing. */
    interface Drawing {
        double on(Canvas canvas);
    }

    private Picture(String title, String description, double width, Drawing drawing) {
        this.title = Requires.text(title, "title");
        this.description = description;
        this.width = width;
        this.drawing = drawing;
        Canvas canvas = new Canvas(width);
        this.height = drawing.on(canvas);
        this.content = canvas.content();
    }

    /** What is drawn stands below its title. */
    static Picture of(String title, String description, Drawing drawing) {
        return new Picture(title, description, WIDTH, drawing);
    }

    /**
     * What it shows, in a line.
     *
     * @return as it stands above the drawing
     */
    public String title() {
        return title;
    }

    /**
     * What is to be seen, in words.
     *
     * @return axes with units and the main figures
     */
    public String description() {
        return description;
    }

    /**
     * The same drawing under another title.
     *
     * @param other  not blank
     * @return the picture
     */
    public Picture titled(String other) {
        return new Picture(other, description, width, drawing);
    }

    /**
     * The same drawing laid out for another width, with letters of the same size: for a telephone or a slide.
     *
     * @param pixels  in [320, 2000]; 760 unless asked for
     * @return the picture
     */
    public Picture wide(int pixels) {
        if (pixels < LEAST_WIDTH || pixels > MOST_WIDTH) {
            throw new IllegalArgumentException(
                    "pixels must be in [" + LEAST_WIDTH + ", " + MOST_WIDTH + "], was " + pixels);
        }
        return new Picture(title, description, pixels, drawing);
    }

    /**
     * The drawing in the colours that the reader's device asks for.
     *
     * @return an SVG element, which may be a file of its own or stand in a page
     */
    public String svg() {
        return svg(Theme.AUTO);
    }

    /**
     * The drawing in some colours.
     *
     * @param theme  light or dark
     * @return an SVG element
     */
    public String svg(Theme theme) {
        List<String> lines = Lettering.wrap(title, TITLE_SIZE * BOLD, width - 2 * PAD, mostTitleLines());
        double below = lines.size() * TITLE_LINE + 2 * PAD - 4;
        String id = id(theme);
        Canvas heading = new Canvas(width).rectangle(new Box(0, 0, width, below + height), "p");
        for (int i = 0; i < lines.size(); i++) {
            heading.text(PAD, PAD + TITLE_LINE * (i + 0.5), Canvas.Anchor.START, "h", lines.get(i));
        }
        String drawn = heading.content() + "<g transform=\"translate(0 " + Canvas.number(below) + ")\">\n" + content
                + "</g>\n";
        String size = Canvas.number(width) + "\" height=\"" + Canvas.number(below + height);
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" id=\"" + id + "\" role=\"img\" aria-labelledby=\"" + id
                + "-t " + id
                + "-d\" width=\"" + size + "\" viewBox=\"0 0 " + size.replace("\" height=\"", " ")
                + "\" style=\"max-width:100%;height:auto\">\n<title id=\"" + id + "-t\">" + Xml.escape(title)
                + "</title>\n<desc id=\"" + id
                + "-d\">" + Xml.escape(description) + "</desc>\n<style>" + StyleSheet.of(id, theme) + "</style>\n"
                + drawn.replace(String.valueOf(Canvas.ID), id) + "</svg>\n";
    }

    private int mostTitleLines() {
        return (int) StrictMath.max(MOST_TITLE_LINES, StrictMath.ceil(MOST_TITLE_LINES * WIDTH / width));
    }

    /** Of the content, so that two pictures in one page do not share one: FNV-1a (Fowler, Noll and Vo 1991) of 64 bits. */
    private String id(Theme theme) {
        long hash = 0xcbf29ce484222325L;
        String all = theme.name() + '\n' + title + '\n' + description + '\n' + content;
        for (int i = 0; i < all.length(); i++) {
            hash = (hash ^ all.charAt(i)) * 0x100000001b3L;
        }
        return String.format(Locale.ROOT, "sv%016x", hash);
    }

    /**
     * Writes the SVG to a file.
     *
     * @param file  replaced if it is there
     * @throws IOException if it cannot be written
     */
    public void writeTo(Path file) throws IOException {
        Files.writeString(file, svg());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Picture that
                && title.equals(that.title)
                && description.equals(that.description)
                && content.equals(that.content);
    }

    @Override
    public int hashCode() {
        return title.hashCode() * 31 + content.hashCode();
    }

    @Override
    public String toString() {
        return "picture: " + title;
    }
}
