/** Computes what a file of a product, a business or a study says, and writes the cases of the book as such files. */
@NullMarked
package dev.solvent.examples.run;

import org.jspecify.annotations.NullMarked;
