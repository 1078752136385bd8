package dev.solvent.retention.survival;

import static java.util.Objects.requireNonNull;

import dev.solvent.fit.ConfidenceInterval;
import dev.solvent.fit.Prediction;
import dev.solvent.internal.Requires;
import dev.solvent.internal.Text;
import dev.solvent.quantity.Series;
import dev.solvent.retention.RetentionCurve;
import java.util.OptionalDouble;

/**
 * The share still there at each age, estimated without assuming a family (Kaplan and Meier 1958): the product limit
 *
 * <pre>{@code
 * S(t) = product over times t_j <= t of (1 - d_j / n_j),   Var log S(t) = sum of d_j / (n_j (n_j - d_j))
 * }</pre>
 *
 * with d_j users leaving of n_j at risk, and Greenwood's variance (1926). The curve is a step function, continuous from the
 * right: a user who leaves at age t is gone at t. After the last age it says what {@link AfterLast} chooses, by default that
 * nothing more happens.
 *
 * <p>Conventions are those of R's survfit: late entries are at risk after their entry; whole-number weights count users; when
 * weights are not whole numbers the variance is the robust one (infinitesimal jackknife), since Greenwood's would take weights
 * for users.
 *
 * @param table  users at risk, leaving and last seen at each age
 * @param survivals  share still there just after each age of the table
 * @param logVariances  variance of the logarithm of each share; NaN where the share is 0
 * @param afterLast  what is said after the last age
 * @since 0.1.0
 */
public record KaplanMeier(RiskTable table, Series survivals, Series logVariances, AfterLast afterLast)
        implements RetentionCurve {

    /** A share left by rounding alone when everybody at risk leaves. */
    private static final double ROUNDING = 1e-12;

    public KaplanMeier {
        requireNonNull(afterLast, "afterLast");
        int size = table.times().size();
        if (survivals.size() != size || logVariances.size() != size) {
            throw new IllegalArgumentException("survivals and logVariances must have " + size + " values, had "
                    + survivals.size() + " and " + logVariances.size());
        }
    }

    /**
     * Estimates the curve.
     *
     * @param tenures  ends known or still to come; weights and late entries are heeded
     * @return the estimate
     * @throws IllegalArgumentException if there is no row, an end is known only to lie in an interval, or everybody at risk
     *     leaves before later users enter, so that the curve would be 0 from there whatever those do
     */
    public static KaplanMeier of(Tenures tenures) {
        return estimate(tenures, !tenures.hasWholeWeights());
    }

    /**
     * Estimates the curve with the robust variance, whatever the weights.
     *
     * @param tenures  as for {@link #of}
     * @return the estimate
     */
    public static KaplanMeier withRobustErrors(Tenures tenures) {
        return estimate(tenures, true);
    }

    private static KaplanMeier estimate(Tenures tenures, boolean robust) {
        RiskCounts counts = RiskCounts.of(tenures);
        int size = counts.size();
        double[] survivals = new double[size];
        double[] variances = robust ? Influence.variances(tenures, counts, true) : new double[size];
        double survival = 1;
        double variance = 0;
        for (int i = 0; i < size; i++) {
            double atRisk = counts.atRisk(i);
            double events = counts.events(i);
            double staying = atRisk - events;
            if (events > 0) {
                survival = staying <= ROUNDING * atRisk ? 0 : survival * (staying / atRisk);
                variance += events / (atRisk * staying);
            }
            if (survival == 0 && i < size - 1) {
                throw emptied(counts.time(i), counts.time(i + 1));
            }
            survivals[i] = survival;
            variances[i] = survival == 0 ? Double.NaN : robust ? variances[i] : variance;
        }
        return new KaplanMeier(counts.table(), Series.of(survivals), Series.of(variances), AfterLast.HOLD);
    }

    private static IllegalArgumentException emptied(double time, double next) {
        return new IllegalArgumentException("tenures must keep somebody at risk, all had left at age " + time
                + " while others are seen as late as " + next
                + " or later. Maybe estimate survival given a later age: tenures.beyond(" + time + ").");
    }

    /**
     * The same estimate with another answer after the last age.
     *
     * @param choice  what to say there
     * @return the estimate
     */
    public KaplanMeier withAfterLast(AfterLast choice) {
        return new KaplanMeier(table, survivals, logVariances, choice);
    }

    /**
     * Share still there, at an age in months. At age 0 it is 1: who left at age 0 is gone at every later age.
     *
     * @param months  at least 0
     * @return a fraction
     */
    @Override
    public double survival(double months) {
        return months == 0 ? 1 : survivalAt(Steps.fromMonths(months, table.unit()));
    }

    /**
     * Share still there, at an age in the unit of the data.
     *
     * @param age  at least 0
     * @return a fraction; 1 before the first age of the table
     */
    public double survivalAt(double age) {
        int step = step(age);
        if (step < 0) {
            return 1;
        }
        double last = table.times().last();
        return Steps.isAfter(age, last) ? afterLast.survival(survivals.last(), last, age) : survivals.get(step);
    }

    /**
     * Standard error of the share still there.
     *
     * @param age  in the unit of the data, not after the last age of the table
     * @return empty where the share is 0: the data then say nothing of its error
     */
    public OptionalDouble standardErrorAt(double age) {
        int step = stepInData(age);
        if (step < 0) {
            return OptionalDouble.of(0);
        }
        return survivals.get(step) == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(survivals.get(step) * StrictMath.sqrt(logVariances.get(step)));
    }

    /**
     * Pointwise confidence interval of the share still there.
     *
     * @param age  in the unit of the data, not after the last age of the table
     * @param level  confidence level in (0, 1)
     * @param type  the scale on which it is symmetric
     * @return open where that scale has no value: at a share of 0, and for all but plain and log at a share of 1
     */
    public ConfidenceInterval intervalAt(double age, double level, IntervalType type) {
        int step = stepInData(age);
        return step < 0 ? type.around(1, 0, level) : intervalOfStep(step, level, type);
    }

    /**
     * Age by which a share had left: the first at which the curve is down to {@code 1 - share}; where it stays exactly there
     * for a while and then falls, the middle of that stretch.
     *
     * @param share  in (0, 1)
     * @return in the unit of the data; empty if the curve stays above
     */
    public OptionalDouble ageWhenGone(double share) {
        double target = 1 - Requires.openFraction(share, "share");
        return Steps.firstAtOrBelow(table.times(), survivals::get, target);
    }

    /**
     * Confidence interval of the age by which a share had left: where the pointwise intervals of the curve cross it (Brookmeyer
     * and Crowley 1982).
     *
     * @param share  in (0, 1)
     * @param level  confidence level in (0, 1)
     * @param type  of the pointwise intervals
     * @return in the unit of the data; an end is open if its band stays above: the data do not reach it
     */
    public ConfidenceInterval ageInterval(double share, double level, IntervalType type) {
        double target = 1 - Requires.openFraction(share, "share");
        Requires.openFraction(level, "level");
        return new ConfidenceInterval(
                Steps.firstAtOrBelow(
                        table.times(),
                        step -> intervalOfStep(step, level, type).lower().orElse(Double.NaN),
                        target),
                Steps.firstAtOrBelow(
                        table.times(),
                        step -> intervalOfStep(step, level, type).upper().orElse(Double.NaN),
                        target),
                level);
    }

    /**
     * Age by which half had left.
     *
     * @return in the unit of the data; empty if more than half are still there at the end
     */
    public OptionalDouble medianAge() {
        return ageWhenGone(0.5);
    }

    /**
     * Mean tenure up to a limit: the area under the curve, with the standard error
     *
     * <pre>{@code
     * sqrt( sum over t_j <= limit of A(t_j)^2 d_j / (n_j (n_j - d_j)) ),   A(t) area from t to the limit
     * }</pre>
     *
     * (Klein and Moeschberger 2003, 4.5.2; R's {@code print(fit, rmean = limit)}).
     *
     * @param limit  age in the unit of the data, positive
     * @return time units per user
     */
    public Prediction restrictedMean(double limit) {
        Requires.positive(limit, "limit");
        int step = step(limit);
        double area = areaAfter(step, limit);
        double variance = 0;
        for (int i = step; i >= 0; i--) {
            double atRisk = table.atRisk().get(i);
            double events = table.events().get(i);
            variance += survivals.get(i) == 0 ? 0 : area * area * events / (atRisk * (atRisk - events));
            double start = i == 0 ? 0 : table.times().get(i - 1);
            area += (table.times().get(i) - start) * (i == 0 ? 1 : survivals.get(i - 1));
        }
        return new Prediction(area, StrictMath.sqrt(StrictMath.max(0, variance)));
    }

    private double areaAfter(int step, double limit) {
        if (step < 0) {
            return limit;
        }
        double time = table.times().get(step);
        return step == survivals.size() - 1
                ? afterLast.area(survivals.get(step), time, limit)
                : survivals.get(step) * (limit - time);
    }

    private ConfidenceInterval intervalOfStep(int step, double level, IntervalType type) {
        double survival = survivals.get(step);
        double error = survival == 0 ? Double.NaN : StrictMath.sqrt(logVariances.get(step));
        return type.around(survival, error, level);
    }

    private int step(double age) {
        return Steps.at(table.times(), Requires.nonNegative(age, "age"));
    }

    private int stepInData(double age) {
        int step = step(age);
        if (step == survivals.size() - 1 && Steps.isAfter(age, table.times().last())) {
            throw new IllegalArgumentException(
                    "age must be at most " + table.times().last() + ", the last of the data, was " + age);
        }
        return step;
    }

    @Override
    public String toString() {
        return "Kaplan-Meier of " + Text.significant(table.users(), 9) + " users, "
                + Text.percent(survivals.last()) + " left at "
                + Text.significant(table.times().last(), 6) + " " + table.unit().label() + "s";
    }
}
