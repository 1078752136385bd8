package dev.solvent.display;

import dev.solvent.internal.display.Numerals;
import java.util.List;
import java.util.Optional;

/**
 * A grid of numbers, each a colour and, where there is room, a text.
 *
 * @param sides  what columns and rows are
 * @param shades  what the colours mean
 * @param columns  labels
 * @param rows  from top to bottom
 * @param keys  of the legend, beside the scale of colours
 */
record HeatMap(Sides sides, Shades shades, List<String> columns, List<Row> rows, List<Key> keys) {

    private static final double LABEL_ROOM = 200;
    private static final double LABEL_SHARE = 0.3;
    private static final double MOST_WIDE = 64;
    private static final double TALL = 24;

    /**
     * A row.
     *
     * @param label  at the left
     * @param cells  as many as columns or fewer
     */
    record Row(String label, List<Cell> cells) {
        Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A cell.
     *
     * @param shade  place on the scale of colours, in [0, 1]
     * @param text  shown where there is room
     * @param chosen  whether it is within the border
     */
    record Cell(double shade, String text, boolean chosen) {

        /** A cell that is a fraction. */
        static Cell of(double fraction, boolean chosen) {
            return new Cell(fraction, Numerals.cell(fraction), chosen);
        }
    }

    /** What columns and rows are, with units. */
    record Sides(String across, String down) {}

    /** From which number to which the colours go, and their unit. */
    record Shades(int low, int high, String unit) {

        static final Shades PERCENT = new Shades(0, 100, "%");
        static final Shades POINTS = new Shades(-100, 100, "% points");
    }

    Picture picture(String title, String description) {
        return Picture.of(title, description, this::draw);
    }

    private double draw(Canvas canvas) {
        double top = drawScale(canvas, Legend.draw(canvas, keys, 0));
        List<String> name = Lettering.wrap(sides.down(), 13, canvas.room(), 3);
        canvas.lines(new Point(Picture.PAD, top + 9), Canvas.Anchor.START, name, sides.down());
        top += name.size() * Canvas.LINE_HEIGHT + 8;
        double left = Picture.PAD
                + 8
                + rows.stream()
                        .mapToDouble(row -> Lettering.width(shortened(canvas, row.label()), 13))
                        .max()
                        .orElse(0);
        double wide = StrictMath.min(MOST_WIDE, (canvas.right() - left) / columns.size());
        for (int i = 0; i < rows.size(); i++) {
            drawRow(canvas, i, new Box(left, top + i * TALL, left + wide, top + (i + 1) * TALL));
        }
        double below = top + rows.size() * TALL;
        drawBorder(canvas, new Box(left, top, left + wide, top + TALL));
        drawColumns(canvas, left, wide, below);
        double center = left + wide * columns.size() / 2;
        List<String> under = Lettering.wrap(sides.across(), 13, canvas.room(), 3);
        double half = under.stream()
                        .mapToDouble(line -> Lettering.width(line, 13))
                        .max()
                        .orElse(0)
                / 2;
        double at = StrictMath.max(Picture.PAD + half, StrictMath.min(center, canvas.right() - half));
        canvas.lines(new Point(at, below + 35), Canvas.Anchor.MIDDLE, under, sides.across());
        return below + 26 + under.size() * Canvas.LINE_HEIGHT + Picture.PAD;
    }

    private static String shortened(Canvas canvas, String label) {
        double room = StrictMath.min(LABEL_ROOM, LABEL_SHARE * canvas.width());
        return Lettering.wrap(Lettering.named(label), 13, room, 1).get(0);
    }

    /** The scale of colours. */
    private double drawScale(Canvas canvas, double top) {
        double x = Picture.PAD;
        double step = StrictMath.min(26, (canvas.room() - 8 - Lettering.width(shades.unit(), 12)) / 11);
        for (int i = 0; i <= 10; i++) {
            Box box = new Box(x + i * step, top, x + (i + 1) * step, top + 14);
            canvas.coloured(box, Viridis.colour(i / 10.0));
        }
        for (int i = 0; i <= 10; i += 2) {
            canvas.text(
                    x + (i + 0.5) * step,
                    top + 23,
                    Canvas.Anchor.MIDDLE,
                    "k",
                    String.valueOf(shades.low() + i * (shades.high() - shades.low()) / 10));
        }
        canvas.text(x + 11 * step + 8, top + 7, Canvas.Anchor.START, "k", shades.unit());
        return top + 40;
    }

    private void drawRow(Canvas canvas, int index, Box first) {
        Row row = rows.get(index);
        double middle = (first.top() + first.bottom()) / 2;
        canvas.lines(
                new Point(first.left() - 8, middle),
                Canvas.Anchor.END,
                List.of(shortened(canvas, row.label())),
                row.label());
        for (int i = 0; i < row.cells().size(); i++) {
            double x = first.left() + i * first.width();
            Cell cell = row.cells().get(i);
            canvas.coloured(new Box(x, first.top(), x + first.width(), first.bottom()), Viridis.colour(cell.shade()));
            if (Lettering.width(cell.text(), 12) <= first.width() - 2) {
                String ink = Viridis.isBright(cell.shade()) ? "d" : "n";
                canvas.text(x + first.width() / 2, middle, Canvas.Anchor.MIDDLE, "k " + ink, cell.text());
            }
        }
    }

    /** Lines between chosen cells and others, and along the edge of the grid. */
    private void drawBorder(Canvas canvas, Box cell) {
        for (int i = 0; i < rows.size(); i++) {
            for (int j = 0; j < columns.size(); j++) {
                if (isChosen(i, j)) {
                    double left = cell.left() + j * cell.width();
                    double top = cell.top() + i * cell.height();
                    Box box = new Box(left, top, left + cell.width(), top + cell.height());
                    edge(
                            canvas,
                            !isChosen(i - 1, j),
                            new Point(box.left(), box.top()),
                            new Point(box.right(), box.top()));
                    edge(
                            canvas,
                            !isChosen(i + 1, j),
                            new Point(box.left(), box.bottom()),
                            new Point(box.right(), box.bottom()));
                    edge(
                            canvas,
                            !isChosen(i, j - 1),
                            new Point(box.left(), box.top()),
                            new Point(box.left(), box.bottom()));
                    edge(
                            canvas,
                            !isChosen(i, j + 1),
                            new Point(box.right(), box.top()),
                            new Point(box.right(), box.bottom()));
                }
            }
        }
    }

    private static void edge(Canvas canvas, boolean there, Point from, Point to) {
        if (there) {
            canvas.line(from.x(), from.y(), to.x(), to.y(), "halo o").line(from.x(), from.y(), to.x(), to.y(), "w");
        }
    }

    private boolean isChosen(int row, int column) {
        return cell(row, column).map(Cell::chosen).orElse(false);
    }

    private Optional<Cell> cell(int row, int column) {
        return row >= 0
                        && row < rows.size()
                        && column >= 0
                        && column < rows.get(row).cells().size()
                ? Optional.of(rows.get(row).cells().get(column))
                : Optional.empty();
    }

    /** As many labels as fit, the first one among them. */
    private void drawColumns(Canvas canvas, double left, double wide, double below) {
        double widest = columns.stream()
                .mapToDouble(label -> Lettering.width(label, 12))
                .max()
                .orElse(0);
        int every = (int) StrictMath.max(1, StrictMath.ceil((widest + 8) / wide));
        for (int i = 0; i < columns.size(); i += every) {
            canvas.text(left + (i + 0.5) * wide, below + 13, Canvas.Anchor.MIDDLE, "k", columns.get(i));
        }
    }
}
