package dev.solvent.retention.survival;

import dev.solvent.fit.ConfidenceInterval;
import dev.solvent.internal.Requires;
import dev.solvent.internal.Text;
import dev.solvent.quantity.Period;
import dev.solvent.quantity.Series;
import dev.solvent.retention.RetentionCurve;

/**
 * Retention of a user with given covariates in a fitted Cox model: exp(-H(t) exp(x beta)), where H is the cumulative baseline
 * hazard of the partial likelihood (Breslow's estimator; with Efron's ties the increments are split as its likelihood splits
 * them), as R's survfit does for a coxph. A step function that stays at its last value.
 *
 * @param unit  what the ages count
 * @param times  ages at which users left, ascending
 * @param hazards  cumulative hazard of this user just after each of them
 * @param variances  of each cumulative hazard, for the uncertainty of baseline and coefficients
 * @since 0.1.0
 */
public record CoxCurve(Period unit, Series times, Series hazards, Series variances) implements RetentionCurve {

    public CoxCurve {
        if (hazards.size() != times.size() || variances.size() != times.size()) {
            throw new IllegalArgumentException("hazards and variances must have " + times.size() + " values, had "
                    + hazards.size() + " and " + variances.size());
        }
    }

    static CoxCurve of(Period unit, CoxBaseline baseline, double[] beta, double[] x, double[][] covariance) {
        double linear = 0;
        for (int j = 0; j < beta.length; j++) {
            linear += beta[j] * x[j];
        }
        double risk = StrictMath.exp(linear);
        int size = baseline.times().length;
        Series hazards = Series.generate(size, i -> risk * baseline.hazards()[i]);
        Series variances = Series.generate(size, i -> {
            double[] slope = new double[x.length];
            for (int j = 0; j < x.length; j++) {
                slope[j] = x[j] * baseline.hazards()[i] - baseline.means()[j][i];
            }
            return risk * risk * (baseline.variances()[i] + spread(slope, covariance));
        });
        return new CoxCurve(unit, baseline.timeSeries(), hazards, variances);
    }

    private static double spread(double[] slope, double[][] covariance) {
        double sum = 0;
        for (int i = 0; i < slope.length; i++) {
            for (int j = 0; j < slope.length; j++) {
                sum += slope[i] * covariance[i][j] * slope[j];
            }
        }
        return sum;
    }

    /**
     * Cumulative hazard at an age.
     *
     * @param age  in the unit of the data, at least 0
     * @return at least 0
     */
    public double hazardAt(double age) {
        int step = step(age);
        return step < 0 ? 0 : hazards.get(step);
    }

    /**
     * Standard error of the cumulative hazard, which is that of the logarithm of survival.
     *
     * @param age  in the unit of the data, at least 0
     * @return at least 0
     */
    public double standardErrorAt(double age) {
        int step = step(age);
        return step < 0 ? 0 : StrictMath.sqrt(variances.get(step));
    }

    /**
     * Share still there at an age in the unit of the data.
     *
     * @param age  at least 0
     * @return a fraction
     */
    public double survivalAt(double age) {
        return StrictMath.exp(-hazardAt(age));
    }

    /**
     * Pointwise confidence interval of the share still there.
     *
     * @param age  in the unit of the data, at least 0
     * @param level  confidence level in (0, 1)
     * @param type  the scale on which it is symmetric
     * @return open where that scale has no value
     */
    public ConfidenceInterval intervalAt(double age, double level, IntervalType type) {
        return type.around(survivalAt(age), standardErrorAt(age), level);
    }

    private int step(double age) {
        return Steps.at(times, Requires.nonNegative(age, "age"));
    }

    @Override
    public double survival(double months) {
        return months == 0 ? 1 : survivalAt(Steps.fromMonths(months, unit));
    }

    @Override
    public String toString() {
        return "Cox curve, " + Text.percent(StrictMath.exp(-hazards.last())) + " left at "
                + Text.significant(times.last(), 6) + " " + unit.label() + "s";
    }
}
