package dev.solvent.retention.activity;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Published figures about activity, as points and as bounds, from which a model is estimated.
 *
 * @param targets  in the order given
 * @since 0.1.0
 */
public record ActivityTargets(List<ActivityTarget> targets) {

    /** Points are met to one part in a thousand: beyond what such figures are rounded to. */
    private static final double POINT_TOLERANCE = 1e-3;

    private static final ActivityTargets NONE = new ActivityTargets(List.of());

    public ActivityTargets {
        targets = List.copyOf(targets);
    }

    /**
     * No figures yet.
     *
     * @return empty targets
     */
    public static ActivityTargets none() {
        return NONE;
    }

    /**
     * With the share of sign-ups active on a day: D1, D7, D30.
     *
     * @param day  since sign-up, at least 1
     * @param share  in (0, 1)
     * @return new targets
     */
    public ActivityTargets withShare(int day, double share) {
        Requires.atLeast(day, 1, "day");
        Requires.openFraction(share, "share");
        return with("D" + day, model -> model.activeShare(day), share, ActivityTarget.Kind.POINT);
    }

    /**
     * With the active days of a sign-up within a window that begins with the day of sign-up.
     *
     * @param days  length of the window, at least 2
     * @param activeDays  above 1, below {@code days}
     * @return new targets
     */
    public ActivityTargets withActiveDays(int days, double activeDays) {
        return with(
                label(days), model -> model.activeDays(days), inWindow(days, activeDays), ActivityTarget.Kind.POINT);
    }

    /**
     * With an upper bound of the active days of a sign-up: "fewer than five days a month".
     *
     * @param days  length of the window, at least 2
     * @param activeDays  above 1, below {@code days}
     * @return new targets
     */
    public ActivityTargets withActiveDaysAtMost(int days, double activeDays) {
        return with(
                label(days), model -> model.activeDays(days), inWindow(days, activeDays), ActivityTarget.Kind.AT_MOST);
    }

    /**
     * With a lower bound of the active days of a sign-up.
     *
     * @param days  length of the window, at least 2
     * @param activeDays  above 1, below {@code days}
     * @return new targets
     */
    public ActivityTargets withActiveDaysAtLeast(int days, double activeDays) {
        return with(
                label(days), model -> model.activeDays(days), inWindow(days, activeDays), ActivityTarget.Kind.AT_LEAST);
    }

    /**
     * With DAU over MAU of a product that has had the same sign-ups every day since its launch.
     *
     * @param stickiness  in (0, 1)
     * @param daysSinceLaunch  at least 2
     * @param windowDays  of MAU, such as 30
     * @return new targets
     */
    public ActivityTargets withStickiness(double stickiness, int daysSinceLaunch, int windowDays) {
        Requires.openFraction(stickiness, "stickiness");
        Requires.atLeast(daysSinceLaunch, 2, "daysSinceLaunch");
        Requires.atLeast(windowDays, 2, "windowDays");
        return with(
                "stickiness",
                model -> model.audience(1, daysSinceLaunch, windowDays).stickiness(),
                stickiness,
                ActivityTarget.Kind.POINT);
    }

    private ActivityTargets with(
            String what, ToDoubleFunction<ActivityModel> figure, double value, ActivityTarget.Kind kind) {
        List<ActivityTarget> more = new ArrayList<>(targets);
        more.add(new ActivityTarget(what, requireNonNull(figure), value, POINT_TOLERANCE, kind));
        return new ActivityTargets(more);
    }

    private static String label(int days) {
        return "active days in " + days;
    }

    private static double inWindow(int days, double activeDays) {
        Requires.atLeast(days, 2, "days");
        if (!(activeDays > 1 && activeDays < days)) {
            throw new IllegalArgumentException(
                    "activeDays must be in (1, " + days + "), the day of sign-up included, was " + activeDays);
        }
        return activeDays;
    }
}
