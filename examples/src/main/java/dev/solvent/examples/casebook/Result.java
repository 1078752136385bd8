package dev.solvent.examples.casebook;

import java.util.Optional;
import java.util.OptionalDouble;

/** A number the case arrived at, and how it stands to what was stated. */
public record Result(
        String id,
        double value,
        String unit,
        OptionalDouble stated,
        Optional<String> claim,
        double tolerance,
        Verdict verdict) {

    /** How far the value is from the stated figure; positive when above. */
    public OptionalDouble difference() {
        return stated.isPresent() ? OptionalDouble.of(value - stated.getAsDouble()) : OptionalDouble.empty();
    }
}
