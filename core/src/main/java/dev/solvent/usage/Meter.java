package dev.solvent.usage;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.quantity.Quantity;
import dev.solvent.quantity.Unit;

/**
 * One thing that is counted, in one unit. Meters are disjoint: what one counts no other counts, so that a cost is never paid
 * twice.
 *
 * @param name  lower case, unique within a product
 * @param unit  what it counts in
 * @since 0.1.0
 */
public record Meter(String name, Unit unit) {

    /** Seconds of generated video. */
    public static final Meter VIDEO = new Meter("video", Unit.SECOND);
    /** Generated images. */
    public static final Meter IMAGES = new Meter("images", Unit.IMAGE);
    /** Messages of a conversation. */
    public static final Meter MESSAGES = new Meter("messages", Unit.MESSAGE);
    /** Tokens read that were not in a cache. */
    public static final Meter FRESH_INPUT = new Meter("fresh input", Unit.TOKEN);
    /** Tokens read from a cache. */
    public static final Meter CACHED_INPUT = new Meter("cached input", Unit.TOKEN);
    /** Tokens written. */
    public static final Meter OUTPUT = new Meter("output", Unit.TOKEN);

    public Meter {
        Requires.text(name, "name");
        requireNonNull(unit, "unit");
    }

    /**
     * Checks that a quantity is in the unit of this meter.
     *
     * @param quantity  any
     * @return the quantity
     * @throws IllegalArgumentException if the unit differs
     */
    public Quantity check(Quantity quantity) {
        if (!quantity.unit().equals(unit)) {
            throw new IllegalArgumentException(
                    "quantity on meter " + name + " must be in " + unit.label() + "s, was " + quantity);
        }
        return quantity;
    }

    @Override
    public String toString() {
        return name + " in " + unit.label() + "s";
    }
}
