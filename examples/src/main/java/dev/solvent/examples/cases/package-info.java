/** One class per case of the book. */
@NullMarked
package dev.solvent.examples.cases;

import org.jspecify.annotations.NullMarked;
