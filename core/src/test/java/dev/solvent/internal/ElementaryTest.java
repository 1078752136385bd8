package dev.solvent.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ElementaryTest {

    /** Units in the last place: the promise of the class. */
    private static final double UNITS = 2;

    @Test
    void log_anyPositive_isThatOfStrictMathToTwoUnits() {
        RandomWords words = new RandomWords(1);
        for (int i = 0; i < 200_000; i++) {
            double spread = i % 2 == 0 ? 1e-2 : 700;
            assertUnits(Elementary::log, StrictMath::log, StrictMath.exp(spread * (words.nextFraction() - 0.5)));
        }
    }

    @Test
    void exp_anyNumber_isThatOfStrictMathToTwoUnits() {
        RandomWords words = new RandomWords(2);
        for (int i = 0; i < 200_000; i++) {
            double spread = i % 2 == 0 ? 1e-2 : 1600;
            assertUnits(Elementary::exp, StrictMath::exp, spread * (words.nextFraction() - 0.5));
        }
    }

    private static void assertUnits(
            java.util.function.DoubleUnaryOperator ours, java.util.function.DoubleUnaryOperator reference, double x) {
        double expected = reference.applyAsDouble(x);
        double difference = StrictMath.abs(ours.applyAsDouble(x) - expected);
        if (Double.isFinite(expected) && !(difference <= UNITS * StrictMath.ulp(expected))) {
            throw new AssertionError("at " + x + ": " + ours.applyAsDouble(x) + " instead of " + expected);
        }
    }

    @ParameterizedTest
    @ValueSource(
            doubles = {
                0,
                -0.0,
                1,
                -1,
                Double.MIN_VALUE,
                Double.MIN_NORMAL,
                Double.MAX_VALUE,
                Double.NaN,
                Double.POSITIVE_INFINITY,
                Double.NEGATIVE_INFINITY,
                700,
                -700,
                750,
                -750
            })
    void function_specialArgument_isThatOfStrictMath(double x) {
        // objects: NaN is NaN, and 0 is not -0
        assertThat((Object) Elementary.log(x)).isEqualTo(StrictMath.log(x));
        assertUnits(Elementary::exp, StrictMath::exp, x);
        assertThat(Double.isFinite(Elementary.exp(x))).isEqualTo(Double.isFinite(StrictMath.exp(x)));
    }
}
