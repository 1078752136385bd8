package dev.solvent.examples.casebook;

/** A number that no document states, with a range and a reason. */
public record Assumption(String name, double value, double low, double high, String unit, String reason) {

    public Assumption {
        if (!(low <= value && value <= high)) {
            throw new IllegalArgumentException(
                    name + " must be in its range [" + low + ", " + high + "], was " + value);
        }
    }
}
