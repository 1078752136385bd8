package dev.solvent.display;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Values to label on an axis: multiples of 1, 2 or 5 times a power of ten (Heckbert 1990, Nice Numbers for Graph Labels, in Graphics
 * Gems, 61-63). They are decimals, so that 0.3 is not 0.30000000000000004.
 */
final class Ticks {

    private static final MathContext DIGITS = new MathContext(12, RoundingMode.HALF_EVEN);
    private static final int[] MULTIPLES = {1, 2, 5, 10};

    private Ticks() {}

    /** The smallest nice step that needs no more than some intervals. */
    static BigDecimal step(double low, double high, int mostIntervals) {
        double least = (high - low) / mostIntervals;
        int power = (int) StrictMath.floor(StrictMath.log10(least));
        for (int multiple : MULTIPLES) {
            BigDecimal step = BigDecimal.valueOf(multiple).scaleByPowerOfTen(power);
            if (step.doubleValue() >= least * (1 - 1e-9)) {
                return step;
            }
        }
        return BigDecimal.ONE.scaleByPowerOfTen(power + 2);
    }

    /** All multiples of a step within bounds. */
    static List<BigDecimal> within(double low, double high, BigDecimal step) {
        double width = step.doubleValue();
        List<BigDecimal> ticks = new ArrayList<>();
        long last = (long) StrictMath.floor(high / width + 1e-6);
        for (long i = (long) StrictMath.ceil(low / width - 1e-6); i <= last; i++) {
            ticks.add(step.multiply(BigDecimal.valueOf(i)));
        }
        return ticks;
    }

    /** The multiple of a step at or below a value. */
    static double below(double value, BigDecimal step) {
        return multiple(value, step, RoundingMode.FLOOR);
    }

    /** The multiple of a step at or above a value. */
    static double above(double value, BigDecimal step) {
        return multiple(value, step, RoundingMode.CEILING);
    }

    /** What a double holds beyond some digits is rounding: 0.30000000000000004 is three tenths. */
    private static double multiple(double value, BigDecimal step, RoundingMode rounding) {
        return new BigDecimal(value)
                .round(DIGITS)
                .divide(step, 0, rounding)
                .multiply(step)
                .doubleValue();
    }
}
