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

    /** In narrower pictures labels stand above their bars. */
    private static final double STACKED_BELOW = 560;

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

        private double depth() {
            return lanes() * (LANE + 2);
        }
    }

    /** Where labels stand on a canvas. */
    private record Layout(boolean stacked, double room) {

        static Layout on(Canvas canvas) {
            boolean stacked = canvas.width() < STACKED_BELOW;
            return new Layout(stacked, stacked ? canvas.room() : LABEL_ROOM);
        }

        List<String> lines(Row row) {
            return Lettering.wrap(row.label(), 13, room, MOST_LINES);
        }

        double label(Row row) {
            return lines(row).size() * Canvas.LINE_HEIGHT;
        }

        double height(Row row) {
            return ROW_GAP + (stacked ? label(row) + row.depth() : StrictMath.max(label(row), row.depth()));
        }

        /** Width left of the bars. */
        double width(List<Row> rows) {
            return stacked
                    ? 0
                    : rows.stream()
                            .flatMap(row -> lines(row).stream())
                            .mapToDouble(line -> Lettering.width(line, 13))
                            .max()
                            .orElse(0);
        }

        /** The middle of the bars of a row. */
        double middle(Row row, double top) {
            return stacked ? top + height(row) - (ROW_GAP + row.depth()) / 2 : top + height(row) / 2;
        }

        /** The middle of the first line of its label. */
        double first(Row row, double top) {
            return stacked
                    ? top + ROW_GAP / 2 + Canvas.LINE_HEIGHT / 2
                    : top + height(row) / 2 - (lines(row).size() - 1) * Canvas.LINE_HEIGHT / 2;
        }
    }

    RowPlot {
        keys = List.copyOf(keys);
        headers = List.copyOf(headers);
        rows = List.copyOf(rows);
    }

    Picture picture(String title, String description) {
        return Picture.of(title, description, this::draw);
    }

    private double draw(Canvas canvas) {
        double top = Legend.draw(canvas, keys, 0);
        Layout layout = Layout.on(canvas);
        List<Double> columns = columnEnds(canvas.right());
        double right = columns.isEmpty() ? canvas.right() - 20 : columns.get(0) - columnWidth(0) - COLUMN_GAP;
        Box panel = new Box(
                Picture.PAD + layout.width(rows) + 12,
                top + HEADER,
                right,
                top + HEADER + rows.stream().mapToDouble(layout::height).sum());
        for (int i = 0; i < headers.size(); i++) {
            canvas.text(columns.get(i), top + 9, Canvas.Anchor.END, "k", headers.get(i));
        }
        Scale across = new Scale(axis.low(), axis.high(), panel.left(), panel.right());
        double bottom = drawAxis(canvas, panel, across);
        double y = panel.top();
        for (Row row : rows) {
            drawRow(canvas, row, new Place(layout, across, y), columns);
            y += layout.height(row);
        }
        return bottom + Picture.PAD;
    }

    /** Right edges of the columns of numbers. */
    private List<Double> columnEnds(double right) {
        List<Double> ends = new ArrayList<>();
        double end = right;
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
        int intervals = (int) StrictMath.max(1, StrictMath.min(8, panel.width() / (widest + 16)));
        for (Axis.Tick tick : axis.ticks(intervals)) {
            double at = across.at(tick.at());
            canvas.line(at, panel.top(), at, panel.bottom() + 4, "g");
            canvas.text(at, panel.bottom() + 14, Canvas.Anchor.MIDDLE, "k", tick.label());
        }
        List<String> lines = Lettering.wrap(axis.title(), 13, panel.width(), 3);
        canvas.lines(new Point(panel.middle(), panel.bottom() + 35), Canvas.Anchor.MIDDLE, lines, axis.title());
        return panel.bottom() + 26 + lines.size() * Canvas.LINE_HEIGHT;
    }

    /** Where a row goes. */
    private record Place(Layout layout, Scale across, double top) {}

    private void drawRow(Canvas canvas, Row row, Place place, List<Double> columns) {
        Scale across = place.across();
        double middle = place.layout().middle(row, place.top());
        Point first = new Point(Picture.PAD, place.layout().first(row, place.top()));
        List<String> lines = place.layout().lines(row);
        if (place.layout().stacked()) {
            double height = lines.size() * Canvas.LINE_HEIGHT;
            double top = first.y() - Canvas.LINE_HEIGHT / 2;
            canvas.rectangle(new Box(0, top, canvas.width(), top + height), "p");
        }
        canvas.lines(first, Canvas.Anchor.START, lines, row.label());
        double firstLane = middle - row.depth() / 2 + 1;
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
        double bottom = place.top() + place.layout().height(row);
        double start = place.layout().stacked() ? firstLane - 3 : place.top();
        canvas.line(across.at(base), start, across.at(base), bottom, "x");
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
