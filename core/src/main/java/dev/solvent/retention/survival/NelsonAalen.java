package dev.solvent.retention.survival;

import dev.solvent.fit.ConfidenceInterval;
import dev.solvent.internal.Distributions;
import dev.solvent.internal.Requires;
import dev.solvent.internal.Text;
import dev.solvent.quantity.Series;
import dev.solvent.retention.RetentionCurve;
import java.util.OptionalDouble;

/**
 * The cumulative hazard at each age, estimated without assuming a family (Nelson 1972, Aalen 1978):
 *
 * <pre>{@code
 * H(t) = sum over times t_j <= t of d_j / n_j,   Var H(t) = sum of d_j / n_j^2
 * }</pre>
 *
 * with d_j users leaving of n_j at risk. As a curve it is exp(-H), which stays above 0 where Kaplan-Meier reaches it. The
 * variance is Aalen's, as in R's survfit; with weights that are not whole numbers it is the robust one.
 *
 * @param table  users at risk, leaving and last seen at each age
 * @param hazards  cumulative hazard just after each age of the table
 * @param variances  of each cumulative hazard
 * @since 0.1.0
 */
public record NelsonAalen(RiskTable table, Series hazards, Series variances) implements RetentionCurve {

    public NelsonAalen {
        int size = table.times().size();
        if (hazards.size() != size || variances.size() != size) {
            throw new IllegalArgumentException("hazards and variances must have " + size + " values, had "
                    + hazards.size() + " and " + variances.size());
        }
    }

    /**
     * Estimates the cumulative hazard; users who leave at the same age are taken to leave at once.
     *
     * @param tenures  ends known or still to come; weights and late entries are heeded
     * @return the estimate
     */
    public static NelsonAalen of(Tenures tenures) {
        return estimate(tenures, false);
    }

    /**
     * Estimates the cumulative hazard; users who leave at the same age are taken to leave one after another, so that three of
     * ten add 1/10 + 1/9 + 1/8 (Fleming and Harrington 1984; R's {@code ctype = 2}). Weights must be whole numbers.
     *
     * @param tenures  as for {@link #of}
     * @return the estimate
     */
    public static NelsonAalen splittingTies(Tenures tenures) {
        if (!tenures.hasWholeWeights()) {
            throw new IllegalArgumentException("weights must be whole numbers to split ties");
        }
        return estimate(tenures, true);
    }

    private static NelsonAalen estimate(Tenures tenures, boolean splitTies) {
        RiskCounts counts = RiskCounts.of(tenures);
        boolean robust = !tenures.hasWholeWeights();
        double[] hazards = new double[counts.size()];
        double[] variances = robust ? Influence.variances(tenures, counts, false) : new double[counts.size()];
        double hazard = 0;
        double variance = 0;
        for (int i = 0; i < hazards.length; i++) {
            double atRisk = counts.atRisk(i);
            double steps = splitTies ? counts.events(i) : 1;
            double leaving = splitTies ? 1 : counts.events(i);
            for (int k = 0; k < steps; k++) {
                hazard += leaving / (atRisk - k);
                variance += leaving / ((atRisk - k) * (atRisk - k));
            }
            hazards[i] = hazard;
            variances[i] = robust ? variances[i] : variance;
        }
        return new NelsonAalen(counts.table(), Series.of(hazards), Series.of(variances));
    }

    /**
     * Cumulative hazard at an age.
     *
     * @param age  in the unit of the data, at least 0
     * @return at least 0; its last value after the last age
     */
    public double hazardAt(double age) {
        int step = Steps.at(table.times(), Requires.nonNegative(age, "age"));
        return step < 0 ? 0 : hazards.get(step);
    }

    /**
     * Standard error of the cumulative hazard.
     *
     * @param age  in the unit of the data, at least 0
     * @return at least 0
     */
    public double standardErrorAt(double age) {
        int step = Steps.at(table.times(), Requires.nonNegative(age, "age"));
        return step < 0 ? 0 : StrictMath.sqrt(variances.get(step));
    }

    /**
     * Pointwise confidence interval of the cumulative hazard, symmetric on the log scale: H exp(-+ z se / H).
     *
     * @param age  in the unit of the data, at least 0
     * @param level  confidence level in (0, 1)
     * @return open while the hazard is 0
     */
    public ConfidenceInterval intervalAt(double age, double level) {
        double hazard = hazardAt(age);
        double margin = Distributions.normalDeviate(level) * standardErrorAt(age) / hazard;
        return hazard == 0
                ? new ConfidenceInterval(OptionalDouble.empty(), OptionalDouble.empty(), level)
                : ConfidenceInterval.of(hazard * StrictMath.exp(-margin), hazard * StrictMath.exp(margin), level);
    }

    /**
     * Share still there by this estimate: exp(-H).
     *
     * @param months  age in months, at least 0
     * @return a fraction; constant after the last age
     */
    @Override
    public double survival(double months) {
        return months == 0 ? 1 : StrictMath.exp(-hazardAt(Steps.fromMonths(months, table.unit())));
    }

    @Override
    public String toString() {
        return "Nelson-Aalen of " + Text.significant(table.users(), 9) + " users, cumulative hazard "
                + Text.significant(hazards.last(), 6) + " at "
                + Text.significant(table.times().last(), 6) + " "
                + table.unit().label() + "s";
    }
}
