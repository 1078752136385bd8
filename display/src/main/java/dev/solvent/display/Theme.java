package dev.solvent.display;

/**
 * Which colours a picture has.
 *
 * @since 0.1.0
 */
public enum Theme {
    /** Light, or dark where the reader's device asks for it; always light on paper. */
    AUTO,
    /** Dark on white. */
    LIGHT,
    /** Light on black. */
    DARK
}
