/**
 * Results as pictures: SVG that needs no fonts, no screen and no script, the same bytes for the same numbers on every machine.
 *
 * <p>{@link dev.solvent.display.Pictures} draws results of the library, one line each; {@link dev.solvent.display.LineChart} draws
 * anything over an axis. Both give a {@link dev.solvent.display.Picture}, which carries a title and a description for those who
 * cannot see it, and comes in a {@link dev.solvent.display.Theme}. {@link dev.solvent.display.MonthlySeries},
 * {@link dev.solvent.display.IntervalBar} and {@link dev.solvent.display.FeasibilityGrid} are plain numbers to be drawn.
 *
 * <p>Every axis names its unit. Fractions go in as fractions (0.05) and are shown as percentages.
 */
@NullMarked
package dev.solvent.display;

import org.jspecify.annotations.NullMarked;
