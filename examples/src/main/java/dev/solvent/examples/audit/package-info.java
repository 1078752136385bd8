/**
 * The audit of the public record: every arithmetic relation between its figures that can be checked, a class per theme. A
 * {@link dev.solvent.examples.audit.Check} has the verdict that a reader by hand came to;
 * {@link dev.solvent.examples.audit.RecordAudit} says whether the arithmetic agrees.
 */
@NullMarked
package dev.solvent.examples.audit;

import org.jspecify.annotations.NullMarked;
