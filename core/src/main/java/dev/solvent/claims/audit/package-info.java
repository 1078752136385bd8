/**
 * Which public figures cannot all be true: arithmetic relations between claims, evaluated with everything that their rounding
 * and their stated bounds leave open.
 *
 * <p>A {@link dev.solvent.claims.audit.ClaimAudit} holds expectations. Each is an {@link dev.solvent.claims.audit.Expression} of
 * claims and a {@link dev.solvent.claims.audit.Relation} to another; its {@link dev.solvent.claims.audit.Finding} has a
 * {@link dev.solvent.claims.audit.AuditVerdict} and, per {@link dev.solvent.claims.audit.Reading}, the
 * {@link dev.solvent.claims.audit.Interval} in which the true value lies.
 *
 * <p>Percentages are fractions inside (5 % is 0.05) and are shown as percentages. Amounts of money stated over a window keep that
 * window: nine months do not compare with twelve before both are made a rate.
 */
@NullMarked
package dev.solvent.claims.audit;

import org.jspecify.annotations.NullMarked;
