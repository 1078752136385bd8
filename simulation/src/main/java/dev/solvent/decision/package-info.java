/**
 * What to do: {@link dev.solvent.decision.GoalSeek} finds the value of a {@link dev.solvent.study.Lever} at which a figure reaches
 * a target, for sure or with a probability; {@link dev.solvent.decision.Decision} chooses between options and says what is worth
 * knowing first. {@link dev.solvent.decision.FeasibleRegion} maps two levers,
 * {@link dev.solvent.decision.Optimisation} finds the best setting of several and says what speaks against it, and
 * {@link dev.solvent.decision.Newsvendor} reserves capacity.
 */
@NullMarked
package dev.solvent.decision;

import org.jspecify.annotations.NullMarked;
