package dev.solvent.scenario;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.DoubleFunction;

/** A bad argument is refused with its name, its value and what was expected. */
public final class Rejected {

    private Rejected() {}

    /** Asks with a value and expects the three in the message. */
    public static void naming(String field, double value, String expected, DoubleFunction<?> with) {
        assertThatThrownBy(() -> with.apply(value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(field)
                .hasMessageContaining("must be " + expected)
                .hasMessageContaining("was " + value);
    }

    /** What is neither a fraction nor a number. */
    public static double[] noFractions() {
        return new double[] {
            Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, -Double.MIN_VALUE, StrictMath.nextUp(1.0), 3
        };
    }

    /** What is neither at least 0 nor finite. */
    public static double[] negativeOrNoNumbers() {
        return new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, -Double.MIN_VALUE, -1};
    }
}
