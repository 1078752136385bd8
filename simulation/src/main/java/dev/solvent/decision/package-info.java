/**
 * What to do: {@link dev.solvent.decision.GoalSeek} finds the value of a {@link dev.solvent.study.Lever} at which a figure reaches
 * a target, for sure or with a probability; {@link dev.solvent.decision.Decision} chooses between options and says what is worth
 * knowing first. {@link dev.solvent.decision.FeasibleRegion} maps two levers,
 * {@link dev.solvent.decision.Optimisation} finds the best setting of several and says what speaks against it, and
 * {@link dev.solvent.decision.Newsvendor} reserves capacity. {@link dev.solvent.decision.ChannelReturns} values the next money on
 * each channel; {@link dev.solvent.decision.FreeTier}, {@link dev.solvent.decision.SalesRoute} and
 * {@link dev.solvent.decision.Serving} answer for free users, ways to sell and ways to serve, and
 * {@link dev.solvent.decision.AnswerTable} shows answers side by side.
 */
@NullMarked
package dev.solvent.decision;

import org.jspecify.annotations.NullMarked;
