package dev.solvent.display;

import dev.solvent.internal.display.Xml;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects the elements of a picture. Coordinates are hundredths of a pixel, so that the last bits of a number, which differ
 * between machines, are not seen.
 */
final class Canvas {

    /** Stands for the id of the picture, which is known when all is drawn; no XML text can hold it. */
    static final char ID = '\u0001';

    static final double LINE_HEIGHT = 17;

    private static final double BASELINE = 4.5;

    private final double width;
    private final StringBuilder elements = new StringBuilder();
    private int hatches;

    Canvas(double width) {
        this.width = width;
    }

    double width() {
        return width;
    }

    /** Where what is drawn ends at the right. */
    double right() {
        return width - Picture.PAD;
    }

    /** The width that there is between the sides. */
    double room() {
        return width - 2 * Picture.PAD;
    }

    /** Where a text is held. */
    enum Anchor {
        START(""),
        MIDDLE("m"),
        END("e");

        private final String style;

        Anchor(String style) {
            this.style = style;
        }
    }

    Canvas line(double x1, double y1, double x2, double y2, String style) {
        elements.append("<path class=\"")
                .append(style)
                .append("\" d=\"M")
                .append(number(x1))
                .append(' ')
                .append(number(y1));
        elements.append('L').append(number(x2)).append(' ').append(number(y2)).append("\"/>\n");
        return this;
    }

    /** Points joined by straight lines; equal neighbours are drawn once. */
    Canvas path(List<Point> points, String style) {
        return path(points, "class=\"" + style + "\"", "");
    }

    /** The inside of an outline. */
    Canvas area(List<Point> outline, String style) {
        return path(outline, "class=\"" + style + "\"", "Z");
    }

    private Canvas path(List<Point> points, String paint, String end) {
        elements.append("<path ").append(paint).append(" d=\"");
        String before = "";
        for (Point point : points) {
            String at = number(point.x()) + " " + number(point.y());
            if (!at.equals(before)) {
                elements.append(before.isEmpty() ? 'M' : 'L').append(at);
                before = at;
            }
        }
        elements.append(end).append("\"/>\n");
        return this;
    }

    Canvas rectangle(Box box, String style) {
        return painted(box, "class=\"" + style + "\"");
    }

    /** Filled with a colour that is the same in every theme. */
    Canvas coloured(Box box, String colour) {
        return painted(box, "fill=\"" + colour + "\"");
    }

    /** Filled as a style says: its colour, and from the second on a hatch of its own. */
    Canvas filled(Box box, int style) {
        return painted(box, fill(style));
    }

    /** An area filled as a style says. */
    Canvas filled(List<Point> outline, int style) {
        return path(outline, fill(style), "Z");
    }

    /** An area of a colour that is the same in every theme. */
    Canvas coloured(List<Point> outline, String colour) {
        return path(outline, "fill=\"" + colour + "\"", "Z");
    }

    private String fill(int style) {
        int kind = style % Palette.STYLES;
        hatches |= 1 << kind;
        return kind == 0 ? "class=\"f0\"" : "fill=\"url(#" + ID + "-h" + kind + ")\"";
    }

    private Canvas painted(Box box, String paint) {
        elements.append("<rect ")
                .append(paint)
                .append(" x=\"")
                .append(number(box.left()))
                .append("\" y=\"");
        elements.append(number(box.top()))
                .append("\" width=\"")
                .append(number(box.width()))
                .append("\" height=\"");
        elements.append(number(box.height())).append("\"/>\n");
        return this;
    }

    /** One line of text, its middle at a height. */
    Canvas text(double x, double middle, Anchor anchor, String style, String text) {
        String styles = (style + " " + anchor.style).strip();
        elements.append("<text").append(styles.isEmpty() ? "" : " class=\"" + styles + "\"");
        elements.append(" x=\"")
                .append(number(x))
                .append("\" y=\"")
                .append(number(middle + BASELINE))
                .append("\">");
        elements.append(Xml.escape(text)).append("</text>\n");
        return this;
    }

    /** Lines of a text under each other, the first at a height; the full text is kept where the lines are shortened. */
    Canvas lines(Point first, Anchor anchor, List<String> lines, String full) {
        boolean shortened = !String.join("", lines).replace(" ", "").equals(full.replaceAll("\\s+", ""));
        elements.append(shortened ? "<g><title>" + Xml.escape(full) + "</title>\n" : "");
        for (int i = 0; i < lines.size(); i++) {
            text(first.x(), first.y() + i * LINE_HEIGHT, anchor, "", lines.get(i));
        }
        elements.append(shortened ? "</g>\n" : "");
        return this;
    }

    /** A marker of a style, hollow so that neighbours can be seen. */
    Canvas marker(Point at, int style, double radius) {
        return shape(at, style, radius, "class=\"mk p l" + style % Palette.STYLES + "\"");
    }

    /** A point of data: a shape per set, in ink. */
    Canvas datum(Point at, int set) {
        return shape(at, set, 4, "class=\"pm\"");
    }

    private Canvas shape(Point at, int style, double radius, String shape) {
        double x = at.x();
        double y = at.y();
        double r = radius;
        switch (style % Palette.STYLES) {
            case 0 ->
                elements.append("<circle ")
                        .append(shape)
                        .append(" cx=\"")
                        .append(number(x))
                        .append("\" cy=\"")
                        .append(number(y))
                        .append("\" r=\"")
                        .append(number(r))
                        .append("\"/>\n");
            case 1 -> painted(new Box(x - r, y - r, x + r, y + r), shape);
            case 2 -> polygon(shape, x, y - r, x + r, y + r, x - r, y + r);
            case 3 -> polygon(shape, x, y - 1.3 * r, x + 1.3 * r, y, x, y + 1.3 * r, x - 1.3 * r, y);
            case 4 -> polygon(shape, x - r, y - r, x + r, y - r, x, y + r);
            default -> polygon(shape, x - r, y - r, x + r, y + r, x, y, x + r, y - r, x - r, y + r, x, y);
        }
        return this;
    }

    private void polygon(String paint, double... coordinates) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < coordinates.length; i += 2) {
            points.add(new Point(coordinates[i], coordinates[i + 1]));
        }
        path(points, paint, "Z");
    }

    /** Everything drawn so far, with the hatches that it uses. */
    String content() {
        StringBuilder all = new StringBuilder();
        if (hatches > 1) {
            all.append("<defs>\n");
            for (int kind = 1; kind < Palette.STYLES; kind++) {
                all.append((hatches & 1 << kind) == 0 ? "" : hatch(kind));
            }
            all.append("</defs>\n");
        }
        return all.append(elements).toString();
    }

    private static String hatch(int kind) {
        String stroke = " class=\"ln l" + kind + "\"";
        String lines = switch (kind) {
            case 1 -> "<path" + stroke + " d=\"M-2 2L2 -2M0 8L8 0M6 10L10 6\"/>";
            case 2 ->
                "<circle class=\"f2\" cx=\"2\" cy=\"2\" r=\"1.6\"/><circle class=\"f2\" cx=\"6\" cy=\"6\" r=\"1.6\"/>";
            case 3 -> "<path" + stroke + " d=\"M-2 6L2 10M0 0L8 8M6 -2L10 2\"/>";
            case 4 -> "<path" + stroke + " d=\"M0 4L8 4M4 0L4 8\"/>";
            default -> "<path" + stroke + " d=\"M0 4L8 4\"/>";
        };
        return "<pattern id=\"" + ID + "-h" + kind + "\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\">"
                + "<rect class=\"p\" width=\"8\" height=\"8\"/><rect class=\"ht f" + kind
                + "\" width=\"8\" height=\"8\"/>" + lines
                + "</pattern>\n";
    }

    /** At most two decimals. */
    static String number(double value) {
        long hundredths = StrictMath.round(value * 100);
        long rest = StrictMath.abs(hundredths % 100);
        String whole = (hundredths < 0 ? "-" : "") + StrictMath.abs(hundredths / 100);
        return rest == 0 ? whole : whole + "." + (rest % 10 == 0 ? "" + rest / 10 : (rest < 10 ? "0" : "") + rest);
    }
}
