package dev.solvent.display;

/** A place on the canvas: pixels from the left and from the top. */
record Point(double x, double y) {}
