package dev.solvent.display.report;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;

/**
 * A few words beside a heading, such as a verdict or how many there are of it.
 *
 * @param text  such as {@code 12 reproduced}
 * @param tone  how it stands out
 * @since 0.1.0
 */
public record Badge(String text, Tone tone) {

    public Badge {
        Requires.text(text, "text");
        requireNonNull(tone, "tone");
    }
}
