package dev.solvent.economics;

import dev.solvent.internal.Roots;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

/**
 * The fee at which a value that rises with it reaches zero. Mostly the value is a line, which gives the
 * answer; a coupon of an amount, a commitment, a spend cap or the first payment to a processor bends it, and it is solved.
 */
final class BreakEvenFee {

    private static final double DEAREST = 1e12;
    private static final double ON_THE_LINE = 1e-12;

    private BreakEvenFee() {}

    /** The fee, 0 where none is needed, empty where none is enough. */
    static OptionalDouble of(DoubleUnaryOperator value) {
        double atZero = value.applyAsDouble(0);
        if (atZero >= 0) {
            return OptionalDouble.of(0);
        }
        double low = 0;
        for (double high = 1; high < DEAREST; high *= 2) {
            double atHigh = value.applyAsDouble(high);
            if (atHigh >= 0) {
                double perUnit = (value.applyAsDouble(2 * high) - atHigh) / high;
                double line = -atZero / perUnit;
                return isRoot(value, line, -atZero) ? OptionalDouble.of(line) : Roots.between(value, low, high, 0);
            }
            low = high;
        }
        return OptionalDouble.empty();
    }

    private static boolean isRoot(DoubleUnaryOperator value, double fee, double scale) {
        return fee > 0 && Double.isFinite(fee) && StrictMath.abs(value.applyAsDouble(fee)) <= ON_THE_LINE * scale;
    }
}
