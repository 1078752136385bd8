/**
 * From what is known of app activity to daily and monthly users.
 *
 * <p>{@link dev.solvent.retention.activity.ActivityModel} is the beta-geometric/beta-binomial model of a user who may be active
 * on any day and drops out one day for good. It answers active shares, active days over any horizon, and the
 * {@link dev.solvent.retention.activity.Audience}, DAU and MAU, of a stream of sign-ups. It is estimated by
 * {@link dev.solvent.retention.activity.ActivityFit} from published figures and bounds
 * ({@link dev.solvent.retention.activity.ActivityTargets}) or from user-day data
 * ({@link dev.solvent.retention.activity.UserDays}).
 *
 * <p>Everything here counts days since sign-up; shares are fractions of sign-ups, 0 to 1.
 */
@NullMarked
package dev.solvent.retention.activity;

import org.jspecify.annotations.NullMarked;
