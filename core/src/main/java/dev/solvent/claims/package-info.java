/**
 * Public figures as they were stated, with everything that makes them usable.
 *
 * <p>A {@link dev.solvent.claims.Claim} is one figure with its unit, period, base, bounds and source; a
 * {@link dev.solvent.claims.ClaimBook} holds many and gives them by id.
 */
@NullMarked
package dev.solvent.claims;

import org.jspecify.annotations.NullMarked;
