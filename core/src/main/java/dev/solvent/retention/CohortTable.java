package dev.solvent.retention;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.quantity.Period;
import dev.solvent.quantity.Series;
import java.util.ArrayList;
import java.util.List;

/**
 * Pure counts by cohort and age: the retention triangle. Shares are computed, never stored, so that a large and a small cohort
 * weigh what they weigh.
 *
 * @param period  length of one step of age and of acquisition
 * @param cohorts  at least one, oldest first, names different
 * @since 0.1.0
 */
public record CohortTable(Period period, List<CohortRow> cohorts) {

    public CohortTable {
        requireNonNull(period, "period");
        cohorts = List.copyOf(Requires.nonEmpty(cohorts, "cohorts"));
        List<String> names = cohorts.stream().map(CohortRow::name).toList();
        if (names.stream().distinct().count() < names.size()) {
            throw new IllegalArgumentException("names of cohorts must differ, were " + names);
        }
    }

    /**
     * A table.
     *
     * @param period  length of one step of age
     * @param cohorts  oldest first
     * @return the table
     */
    public static CohortTable of(Period period, CohortRow... cohorts) {
        return new CohortTable(period, List.of(cohorts));
    }

    /**
     * This table with a younger cohort.
     *
     * @param cohort  its name is not taken
     * @return a new table
     */
    public CohortTable plus(CohortRow cohort) {
        List<CohortRow> more = new ArrayList<>(cohorts);
        more.add(requireNonNull(cohort, "cohort"));
        return new CohortTable(period, more);
    }

    /**
     * Users at acquisition, all cohorts.
     *
     * @return at least 0
     */
    public long size() {
        return cohorts.stream().mapToLong(CohortRow::size).sum();
    }

    /**
     * The largest age that any cohort has reached.
     *
     * @return at least 0
     */
    public int lastAge() {
        return cohorts.stream().mapToInt(CohortRow::lastAge).max().orElseThrow();
    }

    /**
     * The table as it looked some periods earlier: every cohort forgets its last ages, and cohorts that had not begun are gone.
     *
     * @param periods  how many, at least 0
     * @return an earlier table
     * @throws IllegalArgumentException if no cohort had begun
     */
    public CohortTable withoutLast(int periods) {
        Requires.atLeast(periods, 0, "periods");
        List<CohortRow> earlier = cohorts.stream()
                .filter(cohort -> cohort.lastAge() >= periods)
                .map(cohort -> cohort.withoutLast(periods))
                .toList();
        if (earlier.isEmpty()) {
            throw new IllegalArgumentException(
                    "periods must be at most " + lastAge() + ", the age of the oldest cohort, was " + periods);
        }
        return new CohortTable(period, earlier);
    }

    /**
     * Pooled retention by age: of the users that were there one period before, in cohorts that reached the age, the share still
     * there.
     *
     * @return for age 1, 2, ...; stops before the first age at which nobody is left to lose
     */
    public Series pooledRetention() {
        List<Double> retention = new ArrayList<>();
        for (int age = 1; age <= lastAge(); age++) {
            long before = 0;
            long after = 0;
            for (CohortRow cohort : cohorts) {
                if (cohort.lastAge() >= age) {
                    before += cohort.at(age - 1);
                    after += cohort.at(age);
                }
            }
            if (before == 0) {
                break;
            }
            retention.add((double) after / before);
        }
        return Series.generate(retention.size(), retention::get);
    }

    /**
     * Pooled survival by age, the product of pooled retention: the Kaplan-Meier estimate of the triangle.
     *
     * @return for age 0, 1, 2, ...
     */
    public Series pooledSurvival() {
        double[] retention = pooledRetention().toArray();
        double[] survival = new double[retention.length + 1];
        survival[0] = 1;
        for (int age = 1; age < survival.length; age++) {
            survival[age] = survival[age - 1] * retention[age - 1];
        }
        return Series.of(survival);
    }

    @Override
    public String toString() {
        return cohorts.size() + " cohorts, " + size() + " users, " + lastAge() + " " + period.label() + "s";
    }
}
