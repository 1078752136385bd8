/**
 * What a case is and how the book is written: a {@link dev.solvent.examples.casebook.Case} fills a
 * {@link dev.solvent.examples.casebook.CaseSheet}, whose {@link dev.solvent.examples.casebook.CaseReport} goes to the console, to
 * JSON and to HTML.
 */
@NullMarked
package dev.solvent.examples.casebook;

import org.jspecify.annotations.NullMarked;
