package dev.solvent.display;

/**
 * A line of the legend.
 *
 * @param label  what it is
 * @param sample  draws a sample 30 pixels wide and 12 high, from its left and its middle
 */
record Key(String label, Sample sample) {

    static final double WIDTH = 30;

    private static final double HALF = 6;

    /** Draws what the label means. */
    interface Sample {
        void draw(Canvas canvas, double left, double middle);
    }

    static Key line(String label, int style, boolean marked) {
        return new Key(label, (canvas, left, middle) -> {
            canvas.line(left, middle, left + WIDTH, middle, Strokes.line(style));
            if (marked) {
                canvas.marker(new Point(left + WIDTH / 2, middle), style, 4);
            }
        });
    }

    /** A band that lies within others of its colour is darker. */
    static Key band(String label, int style, int around) {
        return new Key(label, (canvas, left, middle) -> {
            for (int i = 0; i <= around; i++) {
                canvas.rectangle(box(left, middle), "bd f" + style % Palette.STYLES);
            }
        });
    }

    static Key points(String label, int style) {
        return new Key(label, (canvas, left, middle) -> canvas.datum(new Point(left + WIDTH / 2, middle), style));
    }

    static Key fill(String label, int style) {
        return new Key(label, (canvas, left, middle) -> canvas.filled(box(left, middle), style));
    }

    static Key ink(String label) {
        return new Key(label, (canvas, left, middle) -> canvas.rectangle(box(left, middle), "i"));
    }

    static Key reference(String label) {
        return new Key(label, (canvas, left, middle) -> canvas.line(left, middle, left + WIDTH, middle, "z"));
    }

    static Key upright(String label) {
        return new Key(
                label,
                (canvas, left, middle) ->
                        canvas.line(left + WIDTH / 2, middle - HALF, left + WIDTH / 2, middle + HALF, "x"));
    }

    static Key whisker(String label) {
        return new Key(
                label,
                (canvas, left, middle) -> canvas.line(left, middle, left + WIDTH, middle, "x")
                        .line(left, middle - 4, left, middle + 4, "x")
                        .line(left + WIDTH, middle - 4, left + WIDTH, middle + 4, "x"));
    }

    static Key outline(String label) {
        return new Key(label, (canvas, left, middle) -> canvas.rectangle(box(left, middle), "w"));
    }

    static Key mark(String label) {
        return new Key(label, (canvas, left, middle) -> Strokes.mark(canvas, new Point(left + WIDTH / 2, middle)));
    }

    static Key pin(String label, int kind) {
        return new Key(label, (canvas, left, middle) -> {
            canvas.line(left, middle, left + WIDTH, middle, "w");
            canvas.datum(new Point(left + WIDTH / 2, middle), kind);
        });
    }

    static Key coloured(String label, String colour) {
        return new Key(label, (canvas, left, middle) -> canvas.coloured(box(left, middle), colour));
    }

    static Box box(double left, double middle) {
        return new Box(left, middle - HALF, left + WIDTH, middle + HALF);
    }
}
