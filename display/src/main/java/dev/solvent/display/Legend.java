package dev.solvent.display;

import java.util.List;

/** The legend above a drawing: as many keys in a row as fit, long labels wrapped. */
final class Legend {

    private static final double GAP = 8;
    private static final double BETWEEN = 22;
    private static final int MOST_LINES = 4;

    private Legend() {}

    /** Draws it from a height down and returns the height below it. */
    static double draw(Canvas canvas, List<Key> keys, double top) {
        double room = canvas.room();
        double x = Picture.PAD;
        double y = top;
        int rowLines = 0;
        for (Key key : keys) {
            String label = Lettering.named(key.label());
            List<String> lines = Lettering.wrap(label, 13, room - Key.WIDTH - GAP, MOST_LINES);
            double width = Key.WIDTH
                    + GAP
                    + lines.stream()
                            .mapToDouble(line -> Lettering.width(line, 13))
                            .max()
                            .orElse(0);
            if (x > Picture.PAD && x + width > canvas.right()) {
                x = Picture.PAD;
                y += rowLines * Canvas.LINE_HEIGHT + 4;
                rowLines = 0;
            }
            double middle = y + Canvas.LINE_HEIGHT / 2;
            key.sample().draw(canvas, x, middle);
            canvas.lines(new Point(x + Key.WIDTH + GAP, middle), Canvas.Anchor.START, lines, label);
            rowLines = StrictMath.max(rowLines, lines.size());
            x += width + BETWEEN;
        }
        return keys.isEmpty() ? top : y + rowLines * Canvas.LINE_HEIGHT + 10;
    }
}
