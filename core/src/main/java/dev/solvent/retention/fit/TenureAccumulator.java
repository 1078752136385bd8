package dev.solvent.retention.fit;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.quantity.Period;
import dev.solvent.retention.CohortRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Collects single users, or groups of equal ones, into {@link RetentionData}. Mutable, for one thread.
 *
 * @since 0.1.0
 */
public final class TenureAccumulator {

    private record Ages(double from, double to) implements Comparable<Ages> {
        @Override
        public int compareTo(Ages other) {
            int byFrom = Double.compare(from, other.from);
            return byFrom != 0 ? byFrom : Double.compare(to, other.to);
        }
    }

    private final Period period;
    private final Map<Ages, double[]> counts = new TreeMap<>();
    private double users;

    /**
     * Collects tenures counted in a period.
     *
     * @param period  what one step of age is
     */
    public TenureAccumulator(Period period) {
        this.period = requireNonNull(period, "period");
    }

    /**
     * Users lost between two ages: last seen at one, known to be gone at the next. A user who did not renew for the fourth time
     * was lost between 3 and 4.
     *
     * @param seenAt  last age at which they were there
     * @param goneBy  first age at which they were not, above {@code seenAt}
     * @param users  how many, or their weight
     * @return this
     */
    public TenureAccumulator addLost(double seenAt, double goneBy, double users) {
        return addLost(0, seenAt, goneBy, users);
    }

    /**
     * Users lost between two ages who came under observation late: they would not be in the data had they left before.
     *
     * @param enteredAt  age at which observation began
     * @param seenAt  last age at which they were there, at least {@code enteredAt}
     * @param goneBy  first age at which they were not
     * @param users  how many, or their weight
     * @return this
     */
    public TenureAccumulator addLost(double enteredAt, double seenAt, double goneBy, double users) {
        addKept(enteredAt, seenAt, users);
        add(seenAt, goneBy, users, 0);
        this.users += users;
        return this;
    }

    /**
     * Users still there when last seen: their lifetime is censored.
     *
     * @param seenAt  age when last seen
     * @param users  how many, or their weight
     * @return this
     */
    public TenureAccumulator addAlive(double seenAt, double users) {
        return addAlive(0, seenAt, users);
    }

    /**
     * Users still there when last seen who came under observation late.
     *
     * @param enteredAt  age at which observation began
     * @param seenAt  age when last seen, at least {@code enteredAt}
     * @param users  how many, or their weight
     * @return this
     */
    public TenureAccumulator addAlive(double enteredAt, double seenAt, double users) {
        addKept(enteredAt, seenAt, users);
        this.users += users;
        return this;
    }

    private void addKept(double enteredAt, double seenAt, double users) {
        if (seenAt != enteredAt) {
            add(enteredAt, seenAt, 0, users);
        }
    }

    /** One renewal of a cohort. */
    void addStep(CohortRow cohort, int age) {
        long before = cohort.at(age - 1);
        long after = cohort.at(age);
        if (after > before) {
            throw new IllegalArgumentException("counts of cohort " + cohort.name() + " must never rise, were " + before
                    + " at age " + (age - 1) + " and " + after + " at age " + age
                    + ". Maybe they count active users, who may come back: see ActivityModel.");
        }
        add(age - 1, age, (double) (before - after), (double) after);
    }

    void addUsers(long more) {
        users += more;
    }

    private void add(double from, double to, double lost, double kept) {
        Segment checked = new Segment(from, to, lost, kept);
        double[] row = counts.computeIfAbsent(new Ages(checked.from(), checked.to()), key -> new double[2]);
        row[0] += lost;
        row[1] += kept;
    }

    /**
     * The data so far.
     *
     * @return equal segments merged
     */
    public RetentionData snapshot() {
        List<Segment> segments = new ArrayList<>(counts.size());
        counts.forEach((ages, row) -> segments.add(new Segment(ages.from, ages.to, row[0], row[1])));
        return new RetentionData(period, segments, Requires.nonNegative(users, "users"));
    }
}
