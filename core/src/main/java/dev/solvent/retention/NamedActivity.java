package dev.solvent.retention;

import java.util.function.DoubleUnaryOperator;

/** A lambda under a name. */
record NamedActivity(String label, DoubleUnaryOperator activeShareOnDay) implements ActivityCurve {

    @Override
    public double activeShare(double day) {
        return activeShareOnDay.applyAsDouble(day);
    }

    @Override
    public String toString() {
        return label;
    }
}
