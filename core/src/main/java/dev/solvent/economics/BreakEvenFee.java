package dev.solvent.economics;

import dev.solvent.internal.Roots;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

/**
 * The fee at which a value that rises with it reaches zero. Mostly the value is a line, and the secant through two fees is the
 * answer; a coupon of an amount, a commitment, a spend cap or the first payment to a processor bends it, and it is solved.
 */
final class BreakEvenFee {

    private static final double DEAREST = 1e12;
    private static final double LINE = 1e-12;

    private BreakEvenFee() {}

    /** The fee, 0 where none is needed, empty where none is enough. */
    static OptionalDouble of(DoubleUnaryOperator value) {
        if (value.applyAsDouble(0) >= 0) {
            return OptionalDouble.of(0);
        }
        double low = 0;
        for (double high = 1; high < DEAREST; high *= 2) {
            double atHigh = value.applyAsDouble(high);
            if (atHigh >= 0) {
                return between(value, low, high, atHigh);
            }
            low = high;
        }
        return OptionalDouble.empty();
    }

    private static OptionalDouble between(DoubleUnaryOperator value, double low, double high, double atHigh) {
        double twice = value.applyAsDouble(2 * high);
        double secant = high - atHigh * high / (twice - atHigh);
        boolean isLine = secant > low
                && secant <= high
                && StrictMath.abs(value.applyAsDouble(secant)) <= LINE * StrictMath.max(1e-300, twice - atHigh);
        return isLine ? OptionalDouble.of(secant) : Roots.between(value, low, high, 0);
    }
}
