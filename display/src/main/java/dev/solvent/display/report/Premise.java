package dev.solvent.display.report;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;

/**
 * What a result rests on: a figure that was taken in or assumed, with where it comes from.
 *
 * @param name  what it is
 * @param value  with its unit
 * @param range  where else it might be; empty if it is taken as certain
 * @param source  document, data or reason; empty if none was given, which the page says
 * @since 0.1.0
 */
public record Premise(String name, String value, String range, String source) {

    public Premise {
        Requires.text(name, "name");
        requireNonNull(value, "value");
        requireNonNull(range, "range");
        requireNonNull(source, "source");
    }

    /**
     * A figure that is taken as certain.
     *
     * @param name  what it is
     * @param value  with its unit
     * @param source  document, data or reason
     * @return the premise
     */
    public static Premise of(String name, String value, String source) {
        return new Premise(name, value, "", source);
    }

    /**
     * The same from another source.
     *
     * @param other  document, data or reason
     * @return the premise
     */
    public Premise withSource(String other) {
        return new Premise(name, value, range, other);
    }
}
