package dev.solvent.display.report;

import java.util.Locale;

/**
 * How a word stands out. Never the only difference: the word says it too.
 *
 * @since 0.1.0
 */
public enum Tone {
    /** As the text around it. */
    PLAIN,
    /** As it should be: reproduced, consistent, reached. */
    GOOD,
    /** As it should not be: inconsistent, missed, a loss. */
    BAD,
    /** Neither, and worth seeing: derived, ambiguous. */
    NOTE,
    /** Less important than what is around it. */
    SOFT;

    /** The class of the page's style. */
    String style() {
        return name().toLowerCase(Locale.ROOT);
    }
}
