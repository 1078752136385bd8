package dev.solvent.retention.fit;

import static java.util.Objects.requireNonNull;

import dev.solvent.quantity.Period;
import dev.solvent.retention.CohortRow;
import dev.solvent.retention.CohortTable;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Counts the retention triangle from single observations that a user was there in a period. Periods are whole numbers on a
 * calendar of the caller's choice, such as months since 1970. Mutable, for one thread.
 *
 * <p>The cohort of a user is the first period in which the user was seen. Two tables can be read off: a user counts as kept until
 * the last period in which the user was seen ({@link #survivors}: a gap is not a loss), or only in the periods seen
 * ({@link #active}).
 *
 * @since 0.1.0
 */
public final class UserPeriods {

    private final Period period;
    private final Map<Object, NavigableSet<Long>> seen = new HashMap<>();
    private long last = Long.MIN_VALUE;

    /**
     * Collects observations counted in a period.
     *
     * @param period  length of a period
     */
    public UserPeriods(Period period) {
        this.period = requireNonNull(period, "period");
    }

    /**
     * A user was there in a period; seeing the same twice changes nothing.
     *
     * @param user  identifies the user; equality decides
     * @param number  of the period
     * @return this
     */
    public UserPeriods add(Object user, long number) {
        seen.computeIfAbsent(requireNonNull(user, "user"), key -> new TreeSet<>())
                .add(number);
        last = StrictMath.max(last, number);
        return this;
    }

    /**
     * Extends the time under observation beyond the last user seen: it ends with this period even if nobody was there.
     *
     * @param number  of the last period observed
     * @return this
     */
    public UserPeriods observedUntil(long number) {
        last = StrictMath.max(last, number);
        return this;
    }

    /**
     * The triangle of users not yet lost: at age k a user counts who was seen at age k or later.
     *
     * @return counts that never rise with age, to be fitted
     * @throws IllegalStateException if nobody was seen
     */
    public CohortTable survivors() {
        return triangle((periods, age) -> periods.last() - periods.first() >= age);
    }

    /**
     * The triangle of users seen in each period.
     *
     * @return counts that may rise again
     * @throws IllegalStateException if nobody was seen
     */
    public CohortTable active() {
        return triangle((periods, age) -> periods.contains(periods.first() + age));
    }

    private interface Rule {
        boolean counts(NavigableSet<Long> periods, int age);
    }

    private CohortTable triangle(Rule rule) {
        if (seen.isEmpty()) {
            throw new IllegalStateException("there must be an observation before a table can be counted");
        }
        Map<Long, long[]> byCohort = new TreeMap<>();
        for (NavigableSet<Long> periods : seen.values()) {
            long first = periods.first();
            long[] counts = byCohort.computeIfAbsent(first, key -> new long[StrictMath.toIntExact(last - first) + 1]);
            for (int age = 0; age < counts.length; age++) {
                counts[age] += rule.counts(periods, age) ? 1 : 0;
            }
        }
        return new CohortTable(
                period,
                byCohort.entrySet().stream()
                        .map(entry -> CohortRow.of(Long.toString(entry.getKey()), entry.getValue()))
                        .toList());
    }
}
