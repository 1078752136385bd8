package dev.solvent.retention.fit;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.quantity.Period;
import dev.solvent.retention.CohortRow;
import dev.solvent.retention.CohortTable;
import java.util.List;

/**
 * What a retention curve is fitted to: users watched over segments of age, equal segments merged. Users may be censored, enter
 * late, be grouped or weighted. Ten million users of a monthly product are some dozens of rows.
 *
 * @param period  what one step of age is
 * @param segments  in order of age
 * @param users  how many independent users stand behind
 * @since 0.1.0
 */
public record RetentionData(Period period, List<Segment> segments, double users) {

    public RetentionData {
        requireNonNull(period, "period");
        segments = List.copyOf(segments);
        Requires.nonNegative(users, "users");
    }

    /**
     * The data of a cohort table: all cohorts, each to the age it has reached.
     *
     * @param table  counts that never rise with age
     * @return the data
     * @throws IllegalArgumentException if counts rise; names the cohort
     */
    public static RetentionData of(CohortTable table) {
        var accumulator = new TenureAccumulator(table.period());
        for (CohortRow cohort : table.cohorts()) {
            for (int age = 1; age <= cohort.lastAge(); age++) {
                accumulator.addStep(cohort, age);
            }
            accumulator.addUsers(cohort.size());
        }
        return accumulator.snapshot();
    }

    /** Loss per period if it were the same for all ages and users. */
    double averageChurn() {
        double lost = 0.5;
        double exposure = 1;
        for (Segment segment : segments) {
            lost += segment.lost();
            exposure += (segment.kept() + 0.5 * segment.lost()) * (segment.to() - segment.from());
        }
        return -StrictMath.expm1(-lost / exposure);
    }

    /** How many different ages the data reach: each determines at most one parameter. */
    long observedAges() {
        return segments.stream()
                .filter(segment -> segment.lost() + segment.kept() > 0)
                .mapToDouble(Segment::to)
                .distinct()
                .count();
    }
}
