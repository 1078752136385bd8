package dev.solvent.claims.audit;

import dev.solvent.internal.Text;
import java.util.function.DoubleBinaryOperator;

/**
 * All numbers from a lower to an upper end, which may be infinite. Every operation encloses the exact result: ends are rounded
 * outward, so that a number that is not in the result cannot be the value of the operation at any numbers of the operands.
 * (R. E. Moore, R. B. Kearfott, M. J. Cloud, Introduction to Interval Analysis, 2009, chapters 2 and 3.)
 *
 * @param low  lower end, below positive infinity
 * @param high  upper end, at least {@code low}, above negative infinity
 * @since 0.1.0
 */
public record Interval(double low, double high) {

    /** Every number. */
    public static final Interval EVERYTHING = new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    private static final Interval ONE = point(1);

    public Interval {
        boolean ordered = low <= high;
        boolean inhabited = low < Double.POSITIVE_INFINITY && high > Double.NEGATIVE_INFINITY;
        if (!(ordered && inhabited)) {
            throw new IllegalArgumentException(
                    "interval must go from a lower to an upper end, was " + low + " to " + high);
        }
        low = low + 0.0;
        high = high + 0.0;
    }

    /**
     * The numbers between two.
     *
     * @param low  lower end
     * @param high  upper end
     * @return the interval
     */
    public static Interval of(double low, double high) {
        return new Interval(low, high);
    }

    /**
     * One number.
     *
     * @param value  finite
     * @return the interval that holds it alone
     */
    public static Interval point(double value) {
        return new Interval(value, value);
    }

    /**
     * A number and its neighbours.
     *
     * @param value  the middle
     * @param halfWidth  how far it goes to either side, at least 0
     * @return an interval that encloses both ends
     */
    public static Interval around(double value, double halfWidth) {
        return halfWidth == 0 ? point(value) : outward(value - halfWidth, value + halfWidth);
    }

    /**
     * Whether a number is in it, ends included.
     *
     * @param value  any number
     * @return false for NaN
     */
    public boolean contains(double value) {
        return low <= value && value <= high;
    }

    /**
     * Whether all of another is in it.
     *
     * @param other  the other
     * @return true if both its ends are
     */
    public boolean contains(Interval other) {
        return low <= other.low && other.high <= high;
    }

    /**
     * Whether some number is in both.
     *
     * @param other  the other
     * @return false if there is a gap
     */
    public boolean meets(Interval other) {
        return low <= other.high && other.low <= high;
    }

    /**
     * Whether it has two finite ends.
     *
     * @return false if it goes on for ever on a side
     */
    public boolean isBounded() {
        return Double.isFinite(low) && Double.isFinite(high);
    }

    /**
     * The smallest interval that holds both.
     *
     * @param other  the other
     * @return the hull
     */
    public Interval hull(Interval other) {
        return new Interval(StrictMath.min(low, other.low), StrictMath.max(high, other.high));
    }

    /**
     * The sums of a number of each.
     *
     * @param other  the other
     * @return an enclosure
     */
    public Interval plus(Interval other) {
        return new Interval(-sumUp(-low, -other.low), sumUp(high, other.high));
    }

    /**
     * The differences of a number of each.
     *
     * @param other  the other
     * @return an enclosure
     */
    public Interval minus(Interval other) {
        return new Interval(-sumUp(-low, other.high), sumUp(high, -other.low));
    }

    /**
     * The products of a number of each; zero times anything is zero.
     *
     * @param other  the other
     * @return an enclosure
     */
    public Interval times(Interval other) {
        return corners(other, (x, y) -> x * y);
    }

    /**
     * The quotients of a number of each. Zero as an end of the divisor is a limit: 1 over 0 to 2 is at least 0.5.
     *
     * @param other  the divisor, of one sign
     * @return an enclosure
     * @throws IllegalArgumentException if the divisor is zero or has both signs
     */
    public Interval dividedBy(Interval other) {
        if (!other.divides()) {
            throw new IllegalArgumentException("divisor must be of one sign and not zero, was " + other);
        }
        return corners(other, (x, y) -> x / (y == 0 && other.low < 0 ? -0.0 : y));
    }

    /** Whether it can divide: it has numbers of one sign only. */
    boolean divides() {
        return (low >= 0 && high > 0) || (high <= 0 && low < 0);
    }

    /**
     * Its numbers that are also in another.
     *
     * @param other  what is known besides
     * @return the intersection
     * @throws IllegalArgumentException if there are none
     */
    public Interval within(Interval other) {
        if (!meets(other)) {
            throw new IllegalArgumentException("interval must have numbers of " + other + ", is " + this);
        }
        return new Interval(StrictMath.max(low, other.low), StrictMath.min(high, other.high));
    }

    /**
     * The numbers raised to a power, such as 1/3 for the monthly factor of a quarterly one.
     *
     * @param exponent  finite
     * @return an enclosure
     * @throws IllegalArgumentException if the interval holds negative numbers
     */
    public Interval power(double exponent) {
        if (!(low >= 0 && Double.isFinite(exponent))) {
            throw new IllegalArgumentException("power must be of numbers of at least 0 and finite, was " + this
                    + " to the power of " + Text.significant(exponent, 6));
        }
        if (exponent == 0) {
            return ONE;
        }
        if (exponent == 1) {
            return this;
        }
        double first = StrictMath.pow(low, exponent);
        double last = StrictMath.pow(high, exponent);
        // StrictMath.pow is within one unit of the last place, so two steps outward enclose it; powers are never
        // negative
        Interval wide = exponent > 0
                ? outward(first, last).wider()
                : outward(last, first).wider();
        return new Interval(StrictMath.max(0, wide.low), wide.high);
    }

    /**
     * The natural logarithms of its numbers.
     *
     * @return an enclosure
     * @throws IllegalArgumentException if a number is not positive
     */
    public Interval log() {
        if (!(low > 0)) {
            throw new IllegalArgumentException("logarithm must be of positive numbers, was of " + this);
        }
        return outward(StrictMath.log(low), StrictMath.log(high)).wider();
    }

    /** The midpoint of a bounded interval. */
    double middle() {
        return low + (high - low) / 2;
    }

    private Interval wider() {
        return outward(low, high);
    }

    /** Extremes of a monotone operation lie at corners; where one is undefined (0 times infinity) its limit value 0 is taken. */
    private Interval corners(Interval other, DoubleBinaryOperator operation) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (double x : new double[] {low, high}) {
            for (double y : new double[] {other.low, other.high}) {
                double result = operation.applyAsDouble(x, y);
                boolean zero = Double.isNaN(result) || (result == 0 && isExactZero(x, y));
                least = StrictMath.min(least, zero ? 0.0 : result);
                most = StrictMath.max(most, zero ? -0.0 : result);
            }
        }
        // signs of products and quotients are exact, so a result of one sign stays so
        Interval wide = outward(least, most);
        return new Interval(
                Double.compare(least, 0.0) >= 0 ? StrictMath.max(0, wide.low) : wide.low,
                Double.compare(most, -0.0) <= 0 ? StrictMath.min(0, wide.high) : wide.high);
    }

    /** Whether a product or quotient that is zero is so exactly, not by underflow. */
    private static boolean isExactZero(double x, double y) {
        return x == 0 || y == 0 || Double.isInfinite(y);
    }

    /** A sum rounded up, and not at all where it is exact (D. E. Knuth's TwoSum gives the error of a sum). */
    private static double sumUp(double x, double y) {
        double sum = x + y;
        double part = sum - x;
        double error = (x - (sum - part)) + (y - part);
        if (Double.isInfinite(sum)) {
            return StrictMath.max(sum, -Double.MAX_VALUE);
        }
        return error <= 0 ? sum : Math.nextUp(sum);
    }

    /** One step outward: the exact result lies between the neighbours of the rounded one. */
    private static Interval outward(double low, double high) {
        return new Interval(Math.nextDown(low), Math.nextUp(high));
    }

    /** Both ends to seven significant digits, such as {@code 2.85008 to 2.85021}. */
    @Override
    public String toString() {
        int digits = 7;
        if (low == high) {
            return Text.significant(low, digits);
        }
        if (low == Double.NEGATIVE_INFINITY && high == Double.POSITIVE_INFINITY) {
            return "any number";
        }
        if (high == Double.POSITIVE_INFINITY) {
            return "at least " + Text.significant(low, digits);
        }
        return low == Double.NEGATIVE_INFINITY
                ? "at most " + Text.significant(high, digits)
                : Text.significant(low, digits) + " to " + Text.significant(high, digits);
    }
}
