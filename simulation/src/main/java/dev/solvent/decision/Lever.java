package dev.solvent.decision;

import dev.solvent.internal.Requires;

/**
 * Something that one decides, within bounds: a price, a share of a budget. Chance is something else.
 *
 * @param name  in reports and messages
 * @param low  lower bound
 * @param high  upper bound, above {@code low}
 * @since 0.1.0
 */
public record Lever(String name, double low, double high) {

    public Lever {
        Requires.text(name, "name");
        low = Requires.finite(low, "low of " + name);
        high = Requires.finite(high, "high of " + name);
        if (!(low < high)) {
            throw new IllegalArgumentException("high of " + name + " must be above " + low + ", was " + high);
        }
    }

    /**
     * A lever between two bounds.
     *
     * @param name  in reports and messages
     * @param low  lower bound
     * @param high  upper bound
     * @return the lever
     */
    public static Lever between(String name, double low, double high) {
        return new Lever(name, low, high);
    }
}
