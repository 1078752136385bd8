package dev.solvent.display;

import java.util.ArrayList;
import java.util.List;

/**
 * Labelled rows of bars over one axis, with their numbers in columns at the right.
 *
 * @param axis  under the rows
 * @param keys  of the legend
 * @param headers  of the columns of numbers
 * @param rows  from top to bottom
 * @param base  where a line stands
 */
record RowPlot(Axis axis, List<Key> keys, List<String> headers, List<Row> rows, double base) {

    private static final double LABEL_ROOM = 250;
    private static final double COLUMN_GAP = 16;
    private static final double LANE = 15;
    private static final double ROW_GAP = 9;
    private static final int MOST_LINES = 6;
    private static final double HEADER = 20;

    /**
     * A bar.
     *
     * @param from  one end
     * @param to  the other
     * @param style  colour and hatch; negative for ink
     * @param lane  from 0, top to bottom within the row
     */
    record Bar(double from, double to, int style, int lane) {}

    /** The ends of an interval, drawn over a lane. */
    record Whisker(double low, double high, int lane) {}

    /** A row. */
    record Row(String label, List<Bar> bars, List<Whisker> whiskers, List<String> cells) {

        Row {
            label = Lettering.named(label);
            bars = List.copyOf(bars);
            whiskers = List.copyOf(whiskers);
            cells = List.copyOf(cells);
        }

        private int lanes() {
            return 1 + bars.stream().mapToInt(Bar::lane).max().orElse(0);
        }

        private List<String> lines() {
            return Lettering.wrap(label, 13, LABEL_ROOM, MOST_LINES);
        }

        private double height() {
            return ROW_GAP + StrictMath.max(lines().size() * Canvas.LINE_HEIGHT, lanes() * (LANE + 2));
        }
    }

    RowPlot {
        keys = List.copyOf(keys);
        headers = List.copyOf(headers);
        rows = List.copyOf(rows);
    }

    Picture picture(String title, String description) {
        Canvas canvas = new Canvas();
        double top = Legend.draw(canvas, keys, 0);
        double labels = rows.stream()
                .flatMap(row -> row.lines().stream())
                .mapToDouble(line -> Lettering.width(line, 13))
                .max()
                .orElse(0);
        List<Double> columns = columnEnds();
        double right =
                columns.isEmpty() ? Picture.WIDTH - Picture.PAD - 20 : columns.get(0) - columnWidth(0) - COLUMN_GAP;
        Box panel = new Box(
                Picture.PAD + labels + 12,
                top + HEADER,
                right,
                top + HEADER + rows.stream().mapToDouble(Row::height).sum());
        for (int i = 0; i < headers.size(); i++) {
            canvas.text(columns.get(i), top + 9, Canvas.Anchor.END, "k", headers.get(i));
        }
        Scale across = new Scale(axis.low(), axis.high(), panel.left(), panel.right());
        double bottom = drawAxis(canvas, panel, across);
        double y = panel.top();
        for (Row row : rows) {
            drawRow(canvas, row, across, y, columns);
            y += row.height();
        }
        canvas.line(across.at(base), panel.top(), across.at(base), panel.bottom(), "x");
        return Picture.of(title, description, bottom + Picture.PAD, canvas);
    }

    /** Right edges of the columns of numbers. */
    private List<Double> columnEnds() {
        List<Double> ends = new ArrayList<>();
        double end = Picture.WIDTH - Picture.PAD;
        for (int i = headers.size() - 1; i >= 0; i--) {
            ends.add(0, end);
            end -= columnWidth(i) + COLUMN_GAP;
        }
        return ends;
    }

    private double columnWidth(int column) {
        return rows.stream()
                .mapToDouble(row -> Lettering.width(row.cells().get(column), 12))
                .reduce(Lettering.width(headers.get(column), 12), StrictMath::max);
    }

    private double drawAxis(Canvas canvas, Box panel, Scale across) {
        double widest = axis.ticks(4).stream()
                .mapToDouble(tick -> Lettering.width(tick.label(), 12))
                .max()
                .orElse(0);
        int intervals = (int) StrictMath.max(1, StrictMath.min(8, panel.width() / (widest + 16) - 1));
        for (Axis.Tick tick : axis.ticks(intervals)) {
            double at = across.at(tick.at());
            canvas.line(at, panel.top(), at, panel.bottom() + 4, "g");
            canvas.text(at, panel.bottom() + 14, Canvas.Anchor.MIDDLE, "k", tick.label());
        }
        List<String> lines = Lettering.wrap(axis.title(), 13, panel.width(), 3);
        canvas.lines(new Point(panel.middle(), panel.bottom() + 35), Canvas.Anchor.MIDDLE, lines, axis.title());
        return panel.bottom() + 26 + lines.size() * Canvas.LINE_HEIGHT;
    }

    private static void drawRow(Canvas canvas, Row row, Scale across, double top, List<Double> columns) {
        double middle = top + row.height() / 2;
        List<String> lines = row.lines();
        double first = middle - (lines.size() - 1) * Canvas.LINE_HEIGHT / 2;
        canvas.lines(new Point(Picture.PAD, first), Canvas.Anchor.START, lines, row.label());
        double firstLane = middle - row.lanes() * (LANE + 2) / 2 + 1;
        for (Bar bar : row.bars()) {
            double laneTop = firstLane + bar.lane() * (LANE + 2);
            Box box = Box.between(
                    new Point(across.at(bar.from()), laneTop), new Point(across.at(bar.to()), laneTop + LANE));
            if (bar.style() < 0) {
                canvas.rectangle(box, "i");
            } else {
                canvas.filled(box, bar.style()).rectangle(box, "g l" + bar.style() % Palette.STYLES);
            }
        }
        for (Whisker whisker : row.whiskers()) {
            double at = firstLane + whisker.lane() * (LANE + 2) + LANE / 2;
            double low = across.at(whisker.low());
            double high = across.at(whisker.high());
            canvas.line(low, at, high, at, "x")
                    .line(low, at - 4, low, at + 4, "x")
                    .line(high, at - 4, high, at + 4, "x");
        }
        for (int i = 0; i < row.cells().size(); i++) {
            canvas.text(
                    columns.get(i), middle, Canvas.Anchor.END, "k", row.cells().get(i));
        }
    }
}
