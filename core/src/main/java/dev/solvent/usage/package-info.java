/**
 * What a user does in a month, and how unequal users are.
 *
 * <p>A {@link dev.solvent.usage.Meter} counts one thing in one unit; meters are disjoint, so nothing is counted twice. A
 * {@link dev.solvent.usage.UsageDistribution} says how much of it users consume in a month; {@link dev.solvent.usage.Usage}
 * holds the distributions of all meters of a user.
 *
 * <p>Usage is in units of the meter per user and month.
 */
@NullMarked
package dev.solvent.usage;

import org.jspecify.annotations.NullMarked;
