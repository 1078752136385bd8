package dev.solvent.retention.fit;

import dev.solvent.internal.RandomWords;
import dev.solvent.retention.CohortRow;
import dev.solvent.retention.CohortTable;
import dev.solvent.retention.RetentionCurve;
import java.util.Arrays;

/** Cohorts as a curve would have produced them. */
final class SimulatedCohorts {

    private SimulatedCohorts() {}

    /** Cohorts of the same sizes and ages; each user's lifetime is drawn by one word. */
    static CohortTable like(CohortTable observed, RetentionCurve curve, long seed) {
        var words = new RandomWords(seed);
        return new CohortTable(
                observed.period(),
                observed.cohorts().stream()
                        .map(cohort -> simulated(cohort, curve, words))
                        .toList());
    }

    private static CohortRow simulated(CohortRow cohort, RetentionCurve curve, RandomWords words) {
        double[] gone = new double[cohort.lastAge() + 1];
        Arrays.setAll(gone, age -> 1 - curve.survival(age));
        long[] counts = new long[gone.length];
        for (long user = 0; user < cohort.size(); user++) {
            int found = Arrays.binarySearch(gone, words.nextFraction());
            counts[found >= 0 ? found : -found - 2]++; // the last age at which this user is there
        }
        for (int age = counts.length - 2; age >= 0; age--) {
            counts[age] += counts[age + 1];
        }
        return CohortRow.of(cohort.name(), counts);
    }
}
