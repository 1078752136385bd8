package dev.solvent;

import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;

/** Tolerances that are relative to what is expected. */
public final class Tolerance {

    private Tolerance() {}

    /** A fraction of the size of a number. */
    public static Offset<Double> relative(double fraction, double expected) {
        return within(fraction * StrictMath.abs(expected));
    }
}
