package dev.solvent.examples.casebook;

import dev.solvent.display.Picture;

/**
 * A picture of a case.
 *
 * @param reading  how to read it, below it
 */
public record Drawn(Picture picture, String reading) {}
