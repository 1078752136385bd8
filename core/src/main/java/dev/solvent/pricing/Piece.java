package dev.solvent.pricing;

import dev.solvent.internal.Steps;

/**
 * A stretch of a tariff as a model sees it, over quantities in (from, to]: a line, or stairs of equal steps whose first begins
 * just above {@code from}. A constant has neither slope nor rise.
 *
 * @param from  exclusive
 * @param to  inclusive, may be infinite
 * @param base  value just above {@code from}, before the first step
 * @param slope  per unit; 0 with stairs; at least 0
 * @param stairs  the steps
 */
record Piece(double from, double to, double base, double slope, Stairs stairs) {

    /** Takes the rounding of bounds off a count of steps that should be whole. */
    private static final double WITHOUT_ROUNDING = 1 - 1e-12;

    static Piece constant(double from, double to, double value) {
        return new Piece(from, to, value, 0, Stairs.NONE);
    }

    double at(double quantity) {
        return base + slope * (quantity - from) + stairs.climbed(quantity, from);
    }

    /** The value at the upper end, which must be finite. */
    double atEnd() {
        return base + slope * (to - from) + stairs.rise() * steps();
    }

    /** The number of steps, which may be infinite. */
    double steps() {
        return StrictMath.ceil((to - from) / stairs.width() * WITHOUT_ROUNDING);
    }

    Piece times(double factor) {
        return new Piece(from, to, base * factor, slope * factor, new Stairs(stairs.width(), stairs.rise() * factor));
    }

    /** The quantity up to which the value is at most a limit, at least {@code from}; infinite if it always is. */
    double whereAtMost(double limit) {
        if (slope > 0) {
            return StrictMath.max(from, from + (limit - base) / slope);
        }
        if (stairs.rise() > 0) {
            return from + stairs.width() * StrictMath.max(0, StrictMath.floor((limit - base) / stairs.rise()));
        }
        return base <= limit ? Double.POSITIVE_INFINITY : from;
    }

    /** The part in which the value is above a limit, which this piece passes. */
    Piece above(double limit) {
        double start = slope > 0
                ? limit
                : base + stairs.rise() * StrictMath.max(0, StrictMath.floor((limit - base) / stairs.rise()));
        return new Piece(whereAtMost(limit), to, start, slope, stairs);
    }

    Piece upTo(double quantity) {
        return new Piece(from, quantity, base, slope, stairs);
    }

    /**
     * Equal steps.
     *
     * @param width  of a step, in units
     * @param rise  of a step, in money
     */
    record Stairs(double width, double rise) {

        static final Stairs NONE = new Stairs(1, 0);

        double climbed(double quantity, double from) {
            return rise == 0 ? 0 : rise * Steps.started(quantity, from, width);
        }
    }
}
