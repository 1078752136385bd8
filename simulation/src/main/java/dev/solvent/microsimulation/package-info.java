/**
 * Users one by one: what expectation cannot answer, because a sum over users hides who pays for whom, and a small base has luck.
 * {@link dev.solvent.microsimulation.UserSimulation} draws how long each user stays, how much each uses and how each month differs;
 * {@link dev.solvent.microsimulation.Users} tells what each brought, {@link dev.solvent.microsimulation.SmallBases} what a handful of
 * customers does to cash.
 *
 * <p>Fractions are 0..1 (5 % = 0.05). Months are whole and counted from the first payment.
 */
@NullMarked
package dev.solvent.microsimulation;

import org.jspecify.annotations.NullMarked;
