package dev.solvent.retention.survival;

import static java.util.Objects.requireNonNull;

import dev.solvent.fit.StopReason;
import dev.solvent.internal.Requires;
import dev.solvent.internal.Text;
import dev.solvent.quantity.Period;
import dev.solvent.quantity.Series;
import dev.solvent.retention.RetentionCurve;
import java.util.OptionalDouble;

/**
 * The share still there when ends are known only between two looks: the nonparametric maximum likelihood of Turnbull (1976),
 * self-consistent, by accelerated expectation-maximisation. Rows may be exact, left-, right- and interval-censored in any mix;
 * with exact and right-censored rows alone it is Kaplan-Meier's curve.
 *
 * <p>The likelihood determines only how much leaves within each of some disjoint intervals, not when within it. The curve lets
 * users leave as late as it allows, at the upper ends; {@link #leastSurvivalAt} as early. Beyond the last age in the data those
 * not known to have left stay.
 *
 * <p>No standard errors are given: the estimate converges at the cube root of the number of users and is not asymptotically
 * normal. Maybe bootstrap whole users.
 *
 * @param unit  what the ages count
 * @param from  lower ends of the intervals that hold mass, ascending; users leave after it, or at it where it equals the upper end
 * @param to  upper ends, infinite for users that may stay for ever
 * @param masses  share that leaves within each interval, positive, summing to 1
 * @param logLikelihood  sum of the logarithms of the probabilities of what was seen
 * @param stop  converged, with the largest gain in log-likelihood per user that is still possible
 * @since 0.1.0
 */
public record Turnbull(Period unit, Series from, Series to, Series masses, double logLikelihood, StopReason stop)
        implements RetentionCurve {

    public Turnbull {
        requireNonNull(unit, "unit");
        requireNonNull(stop, "stop");
        if (from.size() != masses.size() || to.size() != masses.size() || masses.size() == 0) {
            throw new IllegalArgumentException("from, to and masses must have the same size, at least 1, had "
                    + from.size() + ", " + to.size() + " and " + masses.size());
        }
    }

    /**
     * Estimates the curve.
     *
     * @param tenures  rows of any kind, with weights; without late entries
     * @return the estimate
     * @throws IllegalArgumentException if there is no row or a row has a late entry
     */
    public static Turnbull of(Tenures tenures) {
        return SelfConsistency.estimate(tenures);
    }

    /**
     * Share still there at an age in months, where users leave as late as the data allow.
     *
     * @param months  at least 0
     * @return a fraction
     */
    @Override
    public double survival(double months) {
        return months == 0 ? 1 : survivalAt(Steps.fromMonths(months, unit));
    }

    /**
     * The largest share still there that the estimate allows.
     *
     * @param age  in the unit of the data, at least 0
     * @return a fraction
     */
    public double survivalAt(double age) {
        return leftAfter(Steps.at(to, Requires.nonNegative(age, "age")));
    }

    /** Share left when everybody up to an interval is gone. */
    private double leftAfter(int interval) {
        double left = 0;
        for (int j = masses.size() - 1; j > interval; j--) {
            left += masses.get(j);
        }
        return interval < 0 ? 1 : left;
    }

    /**
     * The least share still there that the estimate allows: users leave as soon as they may.
     *
     * @param age  in the unit of the data, at least 0
     * @return a fraction, at most {@link #survivalAt}
     */
    public double leastSurvivalAt(double age) {
        double left = 0;
        for (int j = masses.size() - 1; j >= 0 && mayStay(j, Requires.nonNegative(age, "age")); j--) {
            left += masses.get(j);
        }
        return StrictMath.min(left, survivalAt(age));
    }

    private boolean mayStay(int interval, double age) {
        double lower = from.get(interval);
        return lower == to.get(interval) ? lower > age : lower >= age;
    }

    /**
     * Age by which a share had left, where users leave as late as the data allow.
     *
     * @param share  in (0, 1)
     * @return in the unit of the data; empty if the curve stays above
     */
    public OptionalDouble ageWhenGone(double share) {
        double target = 1 - Requires.openFraction(share, "share");
        OptionalDouble age = Steps.firstAtOrBelow(to, this::leftAfter, target);
        return age.isPresent() && Double.isInfinite(age.getAsDouble()) ? OptionalDouble.empty() : age;
    }

    @Override
    public String toString() {
        return "Turnbull estimate, mass on " + masses.size() + " intervals of " + unit.label() + "s, log-likelihood "
                + Text.significant(logLikelihood, 8) + ", " + stop.describe();
    }
}
