package dev.solvent.display;

/** How lines look. */
final class Strokes {

    private Strokes() {}

    /** Colour and dashes of a line; lines that share a colour differ in their dashes. */
    static String line(int style) {
        int dashes = (style + style / Palette.STYLES) % Palette.STYLES;
        return "ln l" + style % Palette.STYLES + (dashes == 0 ? "" : " dash" + dashes);
    }

    /** The one point that a picture is about. */
    static void mark(Canvas canvas, Point at) {
        canvas.marker(at, 3, 8);
        canvas.rectangle(new Box(at.x() - 2.5, at.y() - 2.5, at.x() + 2.5, at.y() + 2.5), "i");
    }

    /** A line down from a marker of its own shape, for a figure on the axis below. */
    static void pin(Canvas canvas, Point top, double bottom, int kind) {
        canvas.line(top.x(), top.y(), top.x(), bottom, "w");
        canvas.datum(new Point(top.x(), top.y()), kind);
    }
}
