/** The public record: every quantitative claim of the documents, and the few figures from outside that a case needs. */
@NullMarked
package dev.solvent.examples.record;

import org.jspecify.annotations.NullMarked;
