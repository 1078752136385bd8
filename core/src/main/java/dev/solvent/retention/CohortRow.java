package dev.solvent.retention;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import java.util.ArrayList;
import java.util.List;

/**
 * Counts of the users acquired in one period, by age: how many there were at first, after one period, after two.
 *
 * @param name  such as {@code 2026-03}
 * @param counts  from age 0, none above the first, none negative
 * @since 0.1.0
 */
public record CohortRow(String name, List<Long> counts) {

    public CohortRow {
        Requires.text(name, "name");
        counts = List.copyOf(Requires.nonEmpty(counts, "counts"));
        for (int age = 0; age < counts.size(); age++) {
            long count = counts.get(age);
            if (!(count >= 0 && count <= counts.get(0))) {
                throw new IllegalArgumentException("counts of cohort " + name + " must be in [0, " + counts.get(0)
                        + "], the size of the cohort, was " + count + " at age " + age);
            }
        }
    }

    /**
     * A cohort.
     *
     * @param name  such as {@code 2026-03}
     * @param counts  from age 0
     * @return the cohort
     */
    public static CohortRow of(String name, long... counts) {
        requireNonNull(counts, "counts");
        List<Long> list = new ArrayList<>(counts.length);
        for (long count : counts) {
            list.add(count);
        }
        return new CohortRow(name, list);
    }

    /**
     * Users at acquisition.
     *
     * @return at least 0
     */
    public long size() {
        return counts.get(0);
    }

    /**
     * The last age observed.
     *
     * @return 0 if the cohort has just begun
     */
    public int lastAge() {
        return counts.size() - 1;
    }

    /**
     * Users counted at an age.
     *
     * @param age  from 0 to the last age observed
     * @return at least 0
     */
    public long at(int age) {
        return counts.get(age);
    }

    /**
     * The same cohort as it looked some periods earlier.
     *
     * @param ages  how many of the last ages to forget, at most {@link #lastAge()}
     * @return a shorter cohort
     */
    public CohortRow withoutLast(int ages) {
        return new CohortRow(name, counts.subList(0, counts.size() - ages));
    }
}
