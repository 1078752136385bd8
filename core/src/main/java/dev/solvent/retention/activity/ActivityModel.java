package dev.solvent.retention.activity;

import dev.solvent.internal.CompensatedSum;
import dev.solvent.internal.GammaFunctions;
import dev.solvent.internal.Requires;
import dev.solvent.internal.Text;
import dev.solvent.quantity.Series;
import dev.solvent.retention.ActivityCurve;

/**
 * A user is active on the day of sign-up; on each later day the user has dropped out for good, or is active with a probability of
 * the user's own.
 *
 * <pre>{@code
 * p ~ Beta(alpha, beta)    a user's daily activity while still a user
 * q ~ Beta(gamma, delta)   a user's daily drop-out
 * r(t) = alpha / (alpha + beta) * B(gamma, delta + t) / B(gamma, delta),  t = 1, 2, ...
 * }</pre>
 *
 * <p>Fader, Hardie and Shang (2010), Customer-Base Analysis in a Discrete-Time Noncontractual Setting, Marketing Science 29(6),
 * 1086-1108, with a day as the opportunity and the sign-up as the first transaction.
 *
 * <p>D1, D7, D30 and the active days of all sign-ups determine the mean activity, gamma and delta; only a figure about users who
 * were active at least once, such as MAU or stickiness, says how unequal users are in their activity.
 *
 * @param alpha  positive
 * @param beta  positive
 * @param gamma  positive
 * @param delta  positive
 * @since 0.1.0
 */
public record ActivityModel(double alpha, double beta, double gamma, double delta) implements ActivityCurve {

    public ActivityModel {
        Requires.positive(alpha, "alpha");
        Requires.positive(beta, "beta");
        Requires.positive(gamma, "gamma");
        Requires.positive(delta, "delta");
    }

    /**
     * Mean activity of those who are still users.
     *
     * @return a fraction of days
     */
    public double meanActivity() {
        return alpha / (alpha + beta);
    }

    /**
     * Share of sign-ups that has not dropped out, active on the day or not.
     *
     * @param day  days since sign-up, at least 0
     * @return a fraction, 1 on day 0
     */
    public double stillUsers(double day) {
        return StrictMath.exp(GammaFunctions.logBetaRise(gamma, delta, Requires.nonNegative(day, "day")));
    }

    /** Between the day of sign-up, on which everybody is active, and day 1 the share falls in proportion. */
    @Override
    public double activeShare(double day) {
        if (day >= 1) {
            return meanActivity() * stillUsers(day);
        }
        return 1 - Requires.nonNegative(day, "day") * (1 - activeShare(1));
    }

    /**
     * Share of sign-ups active at least once in a window of days.
     *
     * <pre>{@code
     * sum over n = 0..days-1 of P(quiet on n days, then active | still a user) * P(still a user on day from + n)
     * }</pre>
     *
     * @param from  first day of the window, days since sign-up, at least 0; a window that holds day 0 holds everybody
     * @param days  length of the window, at least 1
     * @return a fraction
     */
    public double activeWithin(int from, int days) {
        Requires.atLeast(from, 0, "from");
        Requires.atLeast(days, 1, "days");
        if (from == 0) {
            return 1;
        }
        double[] first = firstActiveAfter(days);
        CompensatedSum active = new CompensatedSum();
        for (int n = 0; n < days; n++) {
            active.add(first[n] * stillUsers(from + (double) n));
        }
        return active.value();
    }

    /**
     * DAU and MAU on a day, from the sign-ups of every day up to it.
     *
     * @param signUpsByDay  from the launch to the day in question, at least one day
     * @param windowDays  length of the window of MAU, such as 30, the day itself included
     * @return the audience of the last day
     */
    public Audience audience(Series signUpsByDay, int windowDays) {
        Requires.atLeast(signUpsByDay.size(), 1, "number of days of signUpsByDay");
        Requires.atLeast(windowDays, 1, "windowDays");
        double[] still = stillUsersByDay(signUpsByDay.size());
        double[] first = firstActiveAfter(windowDays);
        CompensatedSum daily = new CompensatedSum();
        CompensatedSum monthly = new CompensatedSum();
        for (int age = 0; age < still.length; age++) {
            double signUps = Requires.nonNegative(signUpsByDay.get(still.length - 1 - age), "signUpsByDay");
            daily.add(signUps * (age == 0 ? 1 : meanActivity() * still[age]));
            monthly.add(signUps * (age < windowDays ? 1 : activeInLast(windowDays, age, still, first)));
        }
        return new Audience(daily.value(), monthly.value());
    }

    private static double activeInLast(int windowDays, int age, double[] still, double[] first) {
        double sum = 0;
        for (int n = 0; n < windowDays; n++) {
            sum += first[n] * still[age - windowDays + 1 + n];
        }
        return sum;
    }

    /** The share still there, day by day: each step is one factor of the beta function. */
    private double[] stillUsersByDay(int days) {
        double[] still = new double[days];
        still[0] = 1;
        for (int day = 1; day < days; day++) {
            still[day] = still[day - 1] * ((delta + day - 1) / (gamma + delta + day - 1));
        }
        return still;
    }

    /** The chance that a user who stays is quiet on the first n days of a window and active on the next. */
    private double[] firstActiveAfter(int days) {
        double[] first = new double[days];
        double quiet = 1;
        for (int n = 0; n < days; n++) {
            first[n] = quiet * (alpha / (alpha + beta + n));
            quiet *= (beta + n) / (alpha + beta + n);
        }
        return first;
    }

    /**
     * DAU and MAU of a product with the same sign-ups every day since its launch.
     *
     * @param signUpsPerDay  at least 0
     * @param daysSinceLaunch  at least 1
     * @param windowDays  length of the window of MAU, such as 30
     * @return the audience today
     */
    public Audience audience(double signUpsPerDay, int daysSinceLaunch, int windowDays) {
        return audience(Series.generate(daysSinceLaunch, day -> signUpsPerDay), windowDays);
    }

    /**
     * Active days of a sign-up who was active at least once, within the days after the day of sign-up.
     *
     * @param days  1 to this day, at least 1
     * @return expected active days over the share active at least once
     */
    public double activeDaysOfActives(int days) {
        return (activeDays(Requires.atLeast(days, 1, "days") + 1) - 1) / activeWithin(1, days);
    }

    @Override
    public String toString() {
        return "activity model, alpha " + Text.significant(alpha, 6) + ", beta " + Text.significant(beta, 6)
                + ", gamma " + Text.significant(gamma, 6) + ", delta " + Text.significant(delta, 6);
    }
}
