package dev.solvent.retention.survival;

import java.util.OptionalDouble;

/**
 * Two ages between which an unknown one lies with the stated confidence. A side is empty where the data end before its
 * confidence band comes down to the level asked for; it is then not known, not infinite.
 *
 * @param lower  the earlier age
 * @param upper  the later age
 * @since 0.1.0
 */
public record AgeInterval(OptionalDouble lower, OptionalDouble upper) {}
