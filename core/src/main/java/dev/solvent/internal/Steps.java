package dev.solvent.internal;

/** Counts started steps of equal width, as packages are sold. */
public final class Steps {

    /** How many last places a quotient of decimals read as doubles may be off. */
    private static final double PLACES = 2;

    private Steps() {}

    /**
     * How many steps a quantity has started above a start. A quantity on the edge of a step, but for rounding, has not started
     * the next: 0.07 is seven steps of 0.01, though the quotient of the doubles is above 7.
     *
     * @param quantity  above {@code start}
     * @param start  where the first step begins
     * @param width  of a step, positive
     * @return a whole number
     */
    public static double started(double quantity, double start, double width) {
        double steps = (quantity - start) / width;
        double whole = StrictMath.rint(steps);
        double rounding = PLACES * StrictMath.ulp((quantity + start) / width);
        return StrictMath.abs(steps - whole) <= rounding ? whole : StrictMath.ceil(steps);
    }
}
