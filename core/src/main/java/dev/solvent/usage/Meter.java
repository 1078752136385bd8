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
    /** Seats of a team. */
    public static final Meter SEATS = new Meter("seats", Unit.SEAT);
    /** Credits bought in advance. */
    public static final Meter CREDITS = new Meter("credits", Unit.CREDIT);
    /** Text and other tokens read that were not in a cache. */
    public static final Meter FRESH_INPUT = new Meter("fresh input", Unit.TOKEN);
    /** Text and other tokens read from a cache. */
    public static final Meter CACHED_INPUT = new Meter("cached input", Unit.TOKEN);
    /** Tokens written to a cache for the standard time. */
    public static final Meter CACHE_WRITE = new Meter("cache write", Unit.TOKEN);
    /** Tokens written to a cache for an hour. */
    public static final Meter CACHE_WRITE_HOUR = new Meter("cache write 1 h", Unit.TOKEN);
    /** Audio tokens read that were not in a cache. */
    public static final Meter AUDIO_INPUT = new Meter("audio input", Unit.TOKEN);
    /** Audio tokens read from a cache. */
    public static final Meter CACHED_AUDIO_INPUT = new Meter("cached audio input", Unit.TOKEN);
    /** Image tokens read that were not in a cache. */
    public static final Meter IMAGE_INPUT = new Meter("image input", Unit.TOKEN);
    /** Text tokens written that the user sees. */
    public static final Meter OUTPUT = new Meter("output", Unit.TOKEN);
    /** Tokens written while thinking. */
    public static final Meter REASONING = new Meter("reasoning", Unit.TOKEN);
    /** Audio tokens written. */
    public static final Meter AUDIO_OUTPUT = new Meter("audio output", Unit.TOKEN);
    /** Image tokens written. */
    public static final Meter IMAGE_OUTPUT = new Meter("image output", Unit.TOKEN);

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
