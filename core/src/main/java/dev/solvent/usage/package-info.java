/**
 * What a user does in a month, and how unequal users are.
 *
 * <p>A {@link dev.solvent.usage.Meter} counts one thing in one unit; meters are disjoint, so nothing is counted twice, and
 * {@link dev.solvent.usage.TokenCounts} and {@link dev.solvent.usage.NestedCounters} make a provider's counters so. A
 * {@link dev.solvent.usage.UsageDistribution} says how much of it users consume: {@link dev.solvent.usage.FixedUsage},
 * {@link dev.solvent.usage.GammaUsage}, {@link dev.solvent.usage.WeibullUsage}, {@link dev.solvent.usage.LogNormalUsage},
 * {@link dev.solvent.usage.LomaxUsage}, {@link dev.solvent.usage.ZeroInflatedUsage}, {@link dev.solvent.usage.EmpiricalUsage},
 * {@link dev.solvent.usage.MixtureUsage}. {@link dev.solvent.usage.Usage} holds the distributions of all meters of a user, their
 * {@link dev.solvent.usage.Dependence} and how a month fluctuates; {@link dev.solvent.usage.UsageTrend} moves it in time.
 * {@link dev.solvent.usage.Consumption} is what one user consumed, exactly.
 *
 * <p>Usage is in units of the meter per user and month.
 */
@NullMarked
package dev.solvent.usage;

import org.jspecify.annotations.NullMarked;
