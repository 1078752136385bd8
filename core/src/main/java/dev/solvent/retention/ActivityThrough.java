package dev.solvent.retention;

import static dev.solvent.retention.ActivityFamily.LOWEST_LOG_SHAPE;
import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.internal.Roots;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The curves of a family that pass through one observed point. One more figure, active days in a window, reduces them to one
 * curve.
 *
 * @param family  the family
 * @param day  day since sign-up of the point, at least 1
 * @param activeShare  share active on that day, in (0, 1)
 * @since 0.1.0
 */
public record ActivityThrough(ActivityFamily family, int day, double activeShare) {

    private static final double ROUNDING = 1e-12;

    public ActivityThrough {
        requireNonNull(family, "family");
        Requires.atLeast(day, 1, "day");
        Requires.openFraction(activeShare, "activeShare");
    }

    /**
     * The curve whose active days within a window equal a figure.
     *
     * @param days  length of the window, more than day + 1
     * @param activeDays  expected active days within it, the day of sign-up included
     * @return the curve
     * @throws IllegalArgumentException if no curve of the family through the point has that many; says what is possible
     */
    public ActivityCurve withActiveDays(int days, double activeDays) {
        checkWindow(days);
        Requires.positive(activeDays, "activeDays");
        if (!family.hasShape()) {
            throw new IllegalArgumentException(family + " has no parameter left once day " + day
                    + " is known: it gives " + curve(0).activeDays(days) + " active days in " + days
                    + ", not " + activeDays + ". Maybe the figure is a bound: withActiveDaysAtMost.");
        }
        return solve(days, activeDays)
                .orElseThrow(() -> new IllegalArgumentException("activeDays of " + family + " through "
                        + activeShare + " at day " + day + " must be in [" + activeDays(days, highestLogShape())
                        + ", " + activeDays(days, LOWEST_LOG_SHAPE) + "] within " + days + " days, was "
                        + activeDays));
    }

    /**
     * The curve with the heaviest tail whose active days within a window stay within a bound: what "fewer than five days a
     * month" allows at most. A family without a free parameter has one curve, which is taken if it keeps the bound.
     *
     * @param days  length of the window, more than day + 1
     * @param most  upper bound of the expected active days within it, the day of sign-up included
     * @return the curve
     * @throws IllegalArgumentException if every curve of the family through the point is above the bound
     */
    public ActivityCurve withActiveDaysAtMost(int days, double most) {
        checkWindow(days);
        Requires.positive(most, "most");
        double heaviest = activeDays(days, LOWEST_LOG_SHAPE);
        if (!family.hasShape() || heaviest <= most) {
            if (!(heaviest <= most)) {
                throw new IllegalArgumentException("activeDays of " + family + " through " + activeShare + " at day "
                        + day + " are " + heaviest + " within " + days + " days, must be at most " + most);
            }
            return curve(LOWEST_LOG_SHAPE);
        }
        return withActiveDays(days, most);
    }

    private Optional<ActivityCurve> solve(int days, double target) {
        OptionalDouble logShape = Roots.between(
                x -> activeDays(days, x) - target, LOWEST_LOG_SHAPE, highestLogShape(), ROUNDING * target);
        return logShape.isPresent() ? Optional.of(curve(logShape.getAsDouble())) : Optional.empty();
    }

    private double activeDays(int days, double logShape) {
        return curve(logShape).activeDays(days);
    }

    private double highestLogShape() {
        return family.highestLogShape(day, activeShare);
    }

    private ActivityCurve curve(double logShape) {
        return new FamilyActivity(family.through(day, activeShare, StrictMath.exp(logShape)));
    }

    private void checkWindow(int days) {
        if (!(days > day + 1)) {
            throw new IllegalArgumentException("days must be more than " + (day + 1) + ", was " + days);
        }
    }
}
