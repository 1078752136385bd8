package dev.solvent.microsimulation;

import dev.solvent.internal.Requires;
import dev.solvent.internal.Text;
import dev.solvent.internal.TextTable;
import dev.solvent.quantity.Series;
import dev.solvent.study.Design;
import dev.solvent.study.Estimate;
import dev.solvent.study.Result;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What each simulated user brought and cost until it left or the horizon ended, without discount.
 *
 * @since 0.1.0
 */
public final class Users {

    static final int FIGURES = 4;

    private final UserSimulation simulation;
    private final Design design;
    private final Columns columns;

    /** A column per figure. */
    static final class Columns {

        private final double[] level;
        private final double[] months;
        private final double[] revenue;
        private final double[] cost;

        Columns(int users) {
            level = new double[users];
            months = new double[users];
            revenue = new double[users];
            cost = new double[users];
        }

        void set(int user, double use, int life, double paid, double spent) {
            level[user] = use;
            months[user] = life;
            revenue[user] = paid;
            cost[user] = spent;
        }
    }

    /**
     * A part of the users by their level of use.
     *
     * @param from  share of users who use less
     * @param to  share of users who use less than the heaviest of them
     * @param revenue  mean per user
     * @param cost  mean per user
     * @param shareOfMargin  of all margin; below 0 for those who are paid for
     * @since 0.1.0
     */
    public record Part(double from, double to, double revenue, double cost, double shareOfMargin) {}

    private Users(UserSimulation simulation, Design design, Columns columns) {
        this.simulation = simulation;
        this.design = design;
        this.columns = columns;
    }

    static Users of(UserSimulation simulation, long seed, Columns columns) {
        return new Users(simulation, Design.monteCarlo(columns.level.length).seed(seed), columns);
    }

    /**
     * What users pay, net of the store.
     *
     * @return by user
     */
    public Result revenue() {
        return Result.ofOwnDraws("revenue per user", design, Series.of(columns.revenue));
    }

    /**
     * What their use costs.
     *
     * @return by user
     */
    public Result cost() {
        return Result.ofOwnDraws("cost per user", design, Series.of(columns.cost));
    }

    /**
     * What users pay less what they cost.
     *
     * @return by user
     */
    public Result margin() {
        return Result.ofOwnDraws("margin per user", design, Series.generate(design.draws(), this::marginOf));
    }

    /**
     * Months that users pay for, at most the horizon.
     *
     * @return by user
     */
    public Result months() {
        return Result.ofOwnDraws("months per user", design, Series.of(columns.months));
    }

    private double marginOf(int user) {
        return columns.revenue[user] - columns.cost[user];
    }

    /**
     * How many users cost more than they pay.
     *
     * @return their share, with its interval
     */
    public Estimate shareAtALoss() {
        return margin().probabilityAtMost(-Double.MIN_VALUE);
    }

    /**
     * Of each unit of money won with some users, how much is lost with others.
     *
     * @return at least 0; above 1 the users together lose money
     */
    public double subsidy() {
        double won = 0;
        double lost = 0;
        for (int user = 0; user < design.draws(); user++) {
            won += StrictMath.max(0, marginOf(user));
            lost += StrictMath.max(0, -marginOf(user));
        }
        return won > 0 ? lost / won : Double.MAX_VALUE;
    }

    /**
     * Who pays for whom: users in equal parts by their level of use.
     *
     * @param parts  such as 10, at least 1
     * @return the lightest users first
     */
    public List<Part> whoPays(int parts) {
        Requires.atLeast(parts, 1, "parts");
        int users = design.draws();
        int[] order = order();
        double all = 0;
        for (int user = 0; user < users; user++) {
            all += marginOf(user);
        }
        List<Part> found = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            int from = (int) ((long) users * part / parts);
            int to = (int) ((long) users * (part + 1) / parts);
            double revenue = 0;
            double cost = 0;
            for (int i = from; i < to; i++) {
                revenue += columns.revenue[order[i]];
                cost += columns.cost[order[i]];
            }
            int count = StrictMath.max(1, to - from);
            found.add(new Part(
                    (double) part / parts,
                    (part + 1.0) / parts,
                    revenue / count,
                    cost / count,
                    (revenue - cost) / StrictMath.abs(all)));
        }
        return List.copyOf(found);
    }

    /** Users by level; equal ones by number. Levels are at least 0, so that their bits are in their order. */
    private int[] order() {
        Integer[] order = new Integer[design.draws()];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Double.compare(columns.level[a], columns.level[b]));
        return Arrays.stream(order).mapToInt(Integer::intValue).toArray();
    }

    /**
     * All bits of all figures in one number.
     *
     * @return 16 hexadecimal digits, the same on any machine and any number of threads
     */
    public String fingerprint() {
        return revenue().fingerprintWith(cost(), months());
    }

    /** Means, the share at a loss and who pays for whom. */
    @Override
    public String toString() {
        TextTable table = new TextTable().row("users by use", "pay", "cost", "share of margin");
        whoPays(10)
                .forEach(part -> table.row(
                        Text.percent(part.from()) + " to " + Text.percent(part.to()),
                        Text.significant(part.revenue(), 4),
                        Text.significant(part.cost(), 4),
                        Text.percent(part.shareOfMargin())));
        return margin() + " " + simulation.plan().monthlyFee().currency().getCurrencyCode() + "\nat a loss: "
                + Text.percent(shareAtALoss().value()) + "\n" + table + "\n" + design;
    }
}
