package dev.solvent.examples.casebook;

import dev.solvent.study.Input;

/** A number that no document states, with a range and a reason. */
public record Assumption(String name, double value, double low, double high, String unit, String reason) {

    public Assumption {
        if (!(low <= value && value <= high)) {
            throw new IllegalArgumentException(
                    name + " must be in its range [" + low + ", " + high + "], was " + value);
        }
    }

    /** As something uncertain: a PERT distribution from the least over the most likely to the most. */
    public Input<Double> asInput() {
        return Input.pert(name, low, value, high);
    }
}
