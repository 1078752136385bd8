package dev.solvent.display;

import java.util.List;

/**
 * A panel with two axes.
 *
 * @param x  from left to right
 * @param y  from bottom to top
 * @param keys  of the legend
 * @param layers  drawn in order
 */
record XyPlot(Axis x, Axis y, List<Key> keys, List<Layer> layers) {

    private static final double PANEL = 300;

    /** Height by width where the picture is narrow. */
    private static final double STEEPEST = 0.7;

    private static final double LABEL_SIZE = 12;
    private static final int Y_INTERVALS = 8;
    private static final int MOST_TITLE_LINES = 3;

    /** Something drawn in a panel. */
    interface Layer {
        void draw(Canvas canvas, Scale x, Scale y);
    }

    XyPlot {
        keys = List.copyOf(keys);
        layers = List.copyOf(layers);
    }

    Picture picture(String title, String description) {
        return Picture.of(title, description, this::draw);
    }

    private double draw(Canvas canvas) {
        double top = Legend.draw(canvas, keys, 0);
        List<String> name = Lettering.wrap(y.title(), 13, canvas.room(), MOST_TITLE_LINES);
        canvas.lines(new Point(Picture.PAD, top + 9), Canvas.Anchor.START, name, y.title());
        top += name.size() * Canvas.LINE_HEIGHT + 10;
        List<Axis.Tick> yTicks = y.ticks(Y_INTERVALS);
        double left = Picture.PAD + 8 + widest(yTicks);
        double ending = StrictMath.max(8, widest(x.ticks(4)) / 2);
        Box panel = new Box(left, top, canvas.right() - ending, top + StrictMath.min(PANEL, STEEPEST * canvas.width()));
        drawPanel(canvas, panel, yTicks);
        double below = panel.bottom() + 26;
        List<String> under = Lettering.wrap(x.title(), 13, panel.width(), MOST_TITLE_LINES);
        canvas.lines(new Point(panel.middle(), below + 9), Canvas.Anchor.MIDDLE, under, x.title());
        return below + under.size() * Canvas.LINE_HEIGHT + Picture.PAD;
    }

    private void drawPanel(Canvas canvas, Box panel, List<Axis.Tick> yTicks) {
        Scale across = new Scale(x.low(), x.high(), panel.left(), panel.right());
        Scale up = new Scale(y.low(), y.high(), panel.bottom(), panel.top());
        for (Axis.Tick tick : yTicks) {
            double at = up.at(tick.at());
            canvas.line(panel.left(), at, panel.right(), at, "g");
            canvas.text(panel.left() - 8, at, Canvas.Anchor.END, "k", tick.label());
        }
        layers.forEach(layer -> layer.draw(canvas, across, up));
        double zero = y.low() < 0 && y.high() > 0 ? up.at(0) : panel.bottom();
        canvas.line(panel.left(), zero, panel.right(), zero, "x");
        for (Axis.Tick tick : x.ticks(intervals(panel.width()))) {
            double at = across.at(tick.at());
            canvas.line(at, panel.bottom(), at, panel.bottom() + 5, "x");
            canvas.text(at, panel.bottom() + 14, Canvas.Anchor.MIDDLE, "k", tick.label());
        }
    }

    /** As many as leave room between the labels. */
    private int intervals(double width) {
        double label = StrictMath.max(widest(x.ticks(4)), widest(x.ticks(12)));
        return StrictMath.max(1, (int) StrictMath.min(12, width / (label + 16)));
    }

    private static double widest(List<Axis.Tick> ticks) {
        return ticks.stream()
                .mapToDouble(tick -> Lettering.width(tick.label(), LABEL_SIZE))
                .max()
                .orElse(0);
    }
}
