package dev.solvent.display;

import dev.solvent.quantity.Series;
import java.util.ArrayList;
import java.util.List;

/**
 * One thing in a {@link LineChart}.
 *
 * @param kind  how it is drawn
 * @param label  in the legend
 * @param style  which colour, dashes and marker
 * @param x  of its points; empty for a level
 * @param y  of its points; empty for a moment
 * @param upper  the upper edge of a band, else the same as y
 */
record Layer(Kind kind, String label, int style, Series x, Series y, Series upper) {

    /** How it is drawn, in this order. */
    enum Kind {
        BAND,
        STEP_BAND,
        LEVEL,
        MOMENT,
        LINE,
        STEPS,
        POINTS,
        MARK
    }

    /**
     * What else is in the chart.
     *
     * @param bandsAround  bands of the same colour before this one
     * @param isMarked  whether lines need markers to be told apart
     */
    record Surroundings(int bandsAround, boolean isMarked) {}

    private static final double BETWEEN_MARKERS = 70;

    Key key(Surroundings others) {
        return switch (kind) {
            case BAND, STEP_BAND -> Key.band(label, style, others.bandsAround());
            case LEVEL, MOMENT -> Key.reference(label);
            case LINE, STEPS -> Key.line(label, style, others.isMarked());
            case POINTS -> Key.points(label, style);
            case MARK -> Key.mark(label);
        };
    }

    boolean isBand() {
        return kind == Kind.BAND || kind == Kind.STEP_BAND;
    }

    boolean isReference() {
        return kind == Kind.LEVEL || kind == Kind.MOMENT;
    }

    boolean isLine() {
        return kind == Kind.LINE || kind == Kind.STEPS;
    }

    void draw(Canvas canvas, Scale across, Scale up, boolean marked) {
        switch (kind) {
            case BAND -> drawBand(canvas, points(across, up, y), points(across, up, upper));
            case STEP_BAND -> drawBand(canvas, stairs(points(across, up, y)), stairs(points(across, up, upper)));
            case LEVEL -> canvas.line(across.from(), up.at(y.get(0)), across.to(), up.at(y.get(0)), "z");
            case MOMENT -> canvas.line(across.at(x.get(0)), up.from(), across.at(x.get(0)), up.to(), "z");
            case LINE -> drawLine(canvas, points(across, up, y), marked);
            case STEPS -> drawLine(canvas, stairs(points(across, up, y)), marked);
            case POINTS -> points(across, up, y).forEach(point -> canvas.datum(point, style));
            case MARK -> {
                Point at = points(across, up, y).get(0);
                canvas.line(at.x(), up.from(), at.x(), at.y(), "z");
                Strokes.mark(canvas, at);
            }
        }
    }

    private List<Point> points(Scale across, Scale up, Series heights) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < x.size(); i++) {
            points.add(new Point(across.at(x.get(i)), up.at(heights.get(i))));
        }
        return points;
    }

    private void drawBand(Canvas canvas, List<Point> low, List<Point> high) {
        List<Point> outline = new ArrayList<>(high);
        for (int i = low.size() - 1; i >= 0; i--) {
            outline.add(low.get(i));
        }
        canvas.area(outline, "bd f" + style % Palette.STYLES);
    }

    /** The line and, so that it is told apart without colour, a marker now and then; a single point is a marker. */
    private void drawLine(Canvas canvas, List<Point> points, boolean marked) {
        canvas.path(points, Strokes.line(style));
        if (!marked && points.size() > 1) {
            return;
        }
        double next = points.get(0).x()
                + (points.size() == 1 ? 0 : BETWEEN_MARKERS * (0.3 + 0.15 * (style % Palette.STYLES)));
        for (Point point : points) {
            if (point.x() >= next) {
                canvas.marker(point, style, 4);
                next = point.x() + BETWEEN_MARKERS;
            }
        }
    }

    private static List<Point> stairs(List<Point> points) {
        List<Point> stairs = new ArrayList<>();
        for (Point point : points) {
            if (!stairs.isEmpty()) {
                stairs.add(new Point(point.x(), stairs.get(stairs.size() - 1).y()));
            }
            stairs.add(point);
        }
        return stairs;
    }
}
