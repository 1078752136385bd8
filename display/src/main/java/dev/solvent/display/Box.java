package dev.solvent.display;

/** A rectangle on the canvas. */
record Box(double left, double top, double right, double bottom) {

    /** Between two corners in any order. */
    static Box between(Point a, Point b) {
        return new Box(
                StrictMath.min(a.x(), b.x()),
                StrictMath.min(a.y(), b.y()),
                StrictMath.max(a.x(), b.x()),
                StrictMath.max(a.y(), b.y()));
    }

    double width() {
        return right - left;
    }

    double height() {
        return bottom - top;
    }

    double middle() {
        return (left + right) / 2;
    }
}
