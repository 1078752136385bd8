/**
 * What to do: {@link dev.solvent.decision.GoalSeek} finds the value of a {@link dev.solvent.study.Lever} at which a figure
 * reaches a target.
 */
@NullMarked
package dev.solvent.decision;

import org.jspecify.annotations.NullMarked;
