/** A business that tests and benchmarks share; in no jar that is published. */
@NullMarked
package dev.solvent.reference;

import org.jspecify.annotations.NullMarked;
