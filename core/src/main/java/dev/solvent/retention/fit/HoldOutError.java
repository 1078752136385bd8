package dev.solvent.retention.fit;

import dev.solvent.fit.Fit;
import dev.solvent.internal.CompensatedSum;
import dev.solvent.internal.Requires;
import dev.solvent.internal.Text;
import dev.solvent.retention.CohortRow;
import dev.solvent.retention.CohortTable;
import dev.solvent.retention.CurveFamily;
import dev.solvent.retention.RetentionCurve;

/**
 * How well a family, fitted without the last periods, foretells them.
 *
 * @param periods  periods held out
 * @param logLoss  minus the mean logarithm of the probability given to what happened, per user and period; smaller is better
 * @param meanAbsoluteError  of the users foretold, per cohort and period, as a share of those there before the hold-out
 * @since 0.1.0
 */
public record HoldOutError(int periods, double logLoss, double meanAbsoluteError) {

    public HoldOutError {
        Requires.atLeast(periods, 1, "periods");
        Requires.nonNegative(logLoss, "logLoss");
        Requires.nonNegative(meanAbsoluteError, "meanAbsoluteError");
    }

    /** Judges a fit to the earlier table by what the whole table adds to it. */
    static HoldOutError of(CurveFamily family, Fit earlier, CohortTable whole, HoldOut holdOut) {
        RetentionCurve curve = family.curve(earlier.values());
        CompensatedSum loss = new CompensatedSum();
        CompensatedSum miss = new CompensatedSum();
        double users = 0;
        int cells = 0;
        for (CohortRow cohort : whole.cohorts()) {
            int cut = StrictMath.max(0, cohort.lastAge() - holdOut.periods());
            for (int age = cut + 1; age <= cohort.lastAge() && cohort.at(age - 1) > 0; age++) {
                double retention = curve.survival(age) / curve.survival(age - 1.0);
                loss.add(-weighted(cohort.at(age), retention)
                        - weighted(cohort.at(age - 1) - cohort.at(age), 1 - retention));
                users += cohort.at(age - 1);
                double foretold = cohort.at(cut) * curve.survival(age) / curve.survival(cut);
                miss.add(StrictMath.abs(foretold - cohort.at(age)) / cohort.at(cut));
                cells++;
            }
        }
        return new HoldOutError(holdOut.periods(), loss.value() / users, miss.value() / cells);
    }

    private static double weighted(long count, double probability) {
        return count == 0 ? 0 : count * StrictMath.log(StrictMath.max(probability, Double.MIN_NORMAL));
    }

    @Override
    public String toString() {
        return "log loss " + Text.significant(logLoss, 6) + ", mean absolute error "
                + Text.significant(meanAbsoluteError * 100, 4) + " % over the last " + periods + " periods";
    }
}
