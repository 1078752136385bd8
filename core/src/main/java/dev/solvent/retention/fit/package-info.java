/**
 * Retention curves from data.
 *
 * <p>{@link dev.solvent.retention.fit.RetentionFit} fits one family of curves to a cohort table or to single tenures
 * ({@link dev.solvent.retention.fit.RetentionData}, filled by {@link dev.solvent.retention.fit.TenureAccumulator}), or compares
 * all families of a catalogue on a hold-out ({@link dev.solvent.retention.fit.RetentionFits}).
 * {@link dev.solvent.retention.fit.UserPeriods} counts the retention triangle from single user-period observations.
 *
 * <p>Ages within this package are counted in the period of the data; curves handed out count months.
 */
@NullMarked
package dev.solvent.retention.fit;

import org.jspecify.annotations.NullMarked;
