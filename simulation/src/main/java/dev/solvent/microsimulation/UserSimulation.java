package dev.solvent.microsimulation;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.quantity.Money;
import dev.solvent.retention.RetentionCurve;
import dev.solvent.study.Running;
import dev.solvent.usage.Usage;

/**
 * Users of one plan, drawn one by one: each stays as long as the retention curve lets it (a curve of a mixed population, such as the
 * shifted beta-geometric, is the law of lifetimes of users who differ), has a level of use that lasts, and months that fluctuate
 * around it. What a user draws depends on the seed, the kind of draw and the number of the user alone.
 *
 * @param plan  what users pay
 * @param usage  of one meter, with a monthly variation if months differ
 * @param retention  share of users alive at the start of each month
 * @param costPerUnit  of use, at least 0
 * @param horizon  months looked at, and whether heavy users stay longer
 * @since 0.1.0
 */
public record UserSimulation(
        CreditPlan plan, Usage usage, RetentionCurve retention, Money costPerUnit, Horizon horizon) {

    /** Figures of users or bases that a run may keep: 256 MB. */
    static final long MOST_KEPT = 1L << 25;

    /**
     * How far users are followed.
     *
     * @param months  at least 1
     * @param usageWithLifetime  rank correlation of the level of use and the lifetime, in (-1, 1)
     * @since 0.1.0
     */
    public record Horizon(int months, double usageWithLifetime) {

        public Horizon {
            Requires.atLeast(months, 1, "months");
            if (!(usageWithLifetime > -1 && usageWithLifetime < 1)) {
                throw new IllegalArgumentException("usageWithLifetime must be in (-1, 1), was " + usageWithLifetime);
            }
        }
    }

    public UserSimulation {
        requireNonNull(plan, "plan");
        requireNonNull(retention, "retention");
        requireNonNull(horizon, "horizon");
        if (usage.meters().size() != 1) {
            throw new IllegalArgumentException("usage must be of one meter, was of " + usage.meters());
        }
        Requires.nonNegative(costPerUnit.amount(), "costPerUnit");
        plan.monthlyFee().plus(costPerUnit);
    }

    /**
     * A simulation over 36 months in which use and lifetime are independent.
     *
     * @param plan  what users pay
     * @param usage  of one meter
     * @param retention  share of users alive
     * @param costPerUnit  of use
     * @return the simulation
     */
    public static UserSimulation of(CreditPlan plan, Usage usage, RetentionCurve retention, Money costPerUnit) {
        return new UserSimulation(plan, usage, retention, costPerUnit, new Horizon(36, 0));
    }

    /**
     * The same over more or fewer months.
     *
     * @param months  at least 1
     * @return the simulation
     */
    public UserSimulation over(int months) {
        return new UserSimulation(
                plan, usage, retention, costPerUnit, new Horizon(months, horizon.usageWithLifetime()));
    }

    /**
     * The same with use tied to lifetime by a Gaussian copula; the curve and the distribution of use stay as they are.
     *
     * @param spearman  rank correlation; above 0 if heavy users stay longer
     * @return the simulation
     */
    public UserSimulation usageTiedToLifetime(double spearman) {
        return new UserSimulation(plan, usage, retention, costPerUnit, new Horizon(horizon.months(), spearman));
    }

    /**
     * Memory that the figures of users take.
     *
     * @param users  how many
     * @return bytes
     */
    public long bytesKept(int users) {
        return (long) users * Users.FIGURES * Double.BYTES;
    }

    /**
     * What each of some users brings.
     *
     * @param users  how many, at least 2
     * @param seed  where chance starts
     * @param running  on how many threads, telling whom, cancelled by what
     * @return the same to the bit for any number of threads
     * @throws IllegalArgumentException if the figures would take more than 256 MB
     */
    public Users run(int users, long seed, Running running) {
        Requires.atLeast(users, 2, "users");
        requireRoom((long) users * Users.FIGURES, "users");
        Users.Columns columns = new Users.Columns(users);
        UserModel model = UserModel.of(this, seed);
        running.blocks(users, first -> model.block(first, users).addUp(model, columns));
        return Users.of(this, seed, columns);
    }

    /**
     * The cash of small bases of customers who all start at once: what a base has won or lost after each month.
     *
     * @param customers  in each base, at least 1
     * @param bases  how many bases, at least 2
     * @param seed  where chance starts
     * @param running  on how many threads, telling whom, cancelled by what
     * @return by base and month
     * @throws IllegalArgumentException if the figures would take more than 256 MB
     */
    public SmallBases bases(int customers, int bases, long seed, Running running) {
        Requires.atLeast(customers, 1, "customers");
        Requires.atLeast(bases, 2, "bases");
        requireRoom((long) bases * horizon.months(), "bases");
        UserModel model = UserModel.of(this, seed);
        double[][] cash = new double[bases][horizon.months()];
        // a base is summed by the thread that has all of it, so that its sum has one order
        running.items(bases, base -> model.cash((long) base * customers, customers, cash[base]));
        return new SmallBases(this, customers, seed, cash);
    }

    private static void requireRoom(long figures, String name) {
        if (figures > MOST_KEPT) {
            throw new IllegalArgumentException(name + " must be fewer: their figures would take "
                    + figures * Double.BYTES + " bytes, at most " + MOST_KEPT * Double.BYTES + " are kept");
        }
    }
}
