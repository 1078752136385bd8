/** How far a long run is, for those who wait: {@link dev.solvent.display.progress.ConsoleProgress}. */
@NullMarked
package dev.solvent.display.progress;

import org.jspecify.annotations.NullMarked;
