package dev.solvent.architecture.planted;

import java.util.function.DoubleUnaryOperator;

/** One violation per method. */
public final class PlantedMath {

    private PlantedMath() {}

    static double exponential(double x) {
        return Math.exp(x);
    }

    static double power(double x) {
        return Math.pow(x, 0.3);
    }

    static DoubleUnaryOperator reference() {
        return Math::log;
    }

    static double root(double x) {
        return Math.cbrt(x);
    }
}
