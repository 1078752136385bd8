package dev.solvent.fit;

/**
 * An end of the domain of a parameter.
 *
 * @since 0.1.0
 */
public enum Edge {
    /** Minus infinity, or 0 where the parameter is positive or a fraction. */
    LOWER,
    /** Plus infinity, or 1 for a fraction. */
    UPPER
}
