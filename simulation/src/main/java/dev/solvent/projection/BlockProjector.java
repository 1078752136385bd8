package dev.solvent.projection;

import static dev.solvent.projection.BlockLoops.PADDED;
import static dev.solvent.projection.BlockLoops.WIDTH;

import dev.solvent.projection.BlockModel.Cost;
import dev.solvent.projection.BlockModel.Group;
import dev.solvent.projection.BlockModel.Member;
import dev.solvent.projection.BlockModel.WonBy;
import dev.solvent.quantity.Series;
import java.util.Arrays;
import java.util.List;

/**
 * Projects many draws of a scenario side by side, each to the same numbers as {@link Projector} up to rounding. Holds the rows of
 * one block: one instance per thread.
 */
final class BlockProjector {

    private final BlockModel model;
    private final double[][][] won;
    private final double[][] cac;
    private final Rows[] groups;
    private final BlockLoops.Totals totals = new BlockLoops.Totals();
    private final double[] discount = new double[PADDED];
    private final double[] discountStep = new double[PADDED];
    private final double[] level = new double[PADDED];
    private final double[] factor = new double[PADDED];
    private final double[] scratch = new double[PADDED];
    private final double[] brought = new double[PADDED];
    private final double[] cohortValue = new double[PADDED];
    private final double[] cohortBalance = new double[PADDED];
    private final double[] cohortCac = new double[PADDED];
    private final double[][] fixed;

    /** Rows of a group. */
    private static final class Rows {
        final double[][] won;
        final double[][] stay;
        final double[][] users;
        final double[][] shares;
        final double[][] priced;
        final double[][] costs;
        final double[][] costSteps;
        final double[] revenue = new double[PADDED];
        final double[] taken = new double[PADDED];
        final double[] cost = new double[PADDED];
        final double[] newcomers = new double[PADDED];

        Rows(Group group, int months) {
            won = BlockLoops.rows(months);
            stay = BlockLoops.rows(months);
            users = BlockLoops.rows(months);
            shares = BlockLoops.rows(group.members().size());
            priced = BlockLoops.rows(group.members().size());
            costs = BlockLoops.rows(group.costs().size());
            costSteps = BlockLoops.rows(group.costs().size());
        }
    }

    BlockProjector(BlockModel model) {
        this.model = model;
        this.won = new double[model.channels().size()][][];
        for (int i = 0; i < won.length; i++) {
            won[i] = BlockLoops.rows(model.months());
        }
        this.cac = BlockLoops.rows(won.length);
        this.groups = new Rows[model.groups().size()];
        for (int i = 0; i < groups.length; i++) {
            groups[i] = new Rows(model.groups().get(i), model.months());
        }
        this.fixed = BlockLoops.rows(model.payments().fixed().size());
    }

    /**
     * Projects a block.
     *
     * @param columns  one per assumption, in the numbers of the assumption
     */
    void project(double[][] columns) {
        win(columns);
        for (int i = 0; i < groups.length; i++) {
            populate(model.groups().get(i), groups[i], columns);
        }
        start(columns);
        for (int month = 0; month < model.months(); month++) {
            month(month);
        }
    }

    private void win(double[][] columns) {
        for (int c = 0; c < won.length; c++) {
            WonBy channel = model.channels().get(c);
            channel.cac().fill(columns, cac[c]);
            signUps(channel, won[c], columns);
        }
    }

    private void signUps(WonBy channel, double[][] into, double[][] columns) {
        Series pattern = channel.pattern();
        if (channel.byMonth() >= 0) {
            for (int month = 0; month < into.length; month++) {
                BlockLoops.multiple(into[month], columns[channel.byMonth() + month], pattern.get(month));
            }
            return;
        }
        channel.level().fill(columns, level);
        BlockLoops.multiple(into[0], level, pattern.get(0));
        channel.growth().ifPresent(growth -> onePlus(growth, columns, factor));
        for (int month = 1; month < into.length; month++) {
            if (channel.growth().isPresent()) {
                BlockLoops.grow(level, factor, into[month], pattern.get(month));
            } else {
                BlockLoops.multiple(into[month], level, pattern.get(month));
            }
        }
    }

    private static void onePlus(Lane lane, double[][] columns, double[] into) {
        new Lane(lane.place(), 1 + lane.constant(), lane.factor()).fill(columns, into);
    }

    private void populate(Group group, Rows rows, double[][] columns) {
        Arrays.fill(rows.newcomers, 0);
        for (int i = 0; i < rows.shares.length; i++) {
            Member member = group.members().get(i);
            member.share().fill(columns, rows.shares[i]);
            member.price().fill(columns, scratch);
            BlockLoops.product(rows.priced[i], rows.shares[i], scratch);
            BlockLoops.add(rows.newcomers, rows.shares[i]);
        }
        for (int month = 0; month < model.months(); month++) {
            Arrays.fill(rows.won[month], group.constant().get(month));
            for (int c = 0; c < won.length; c++) {
                BlockLoops.addMultiple(
                        rows.won[month], won[c][month], group.ofChannel().get(c).get(month));
            }
        }
        stay(group.stay(), rows.stay, columns);
        BlockLoops.convolve(rows.won, rows.stay, rows.users);
        for (int i = 0; i < rows.costs.length; i++) {
            cost(group.costs().get(i), rows, i, columns);
        }
    }

    private void stay(BlockModel.Stay how, double[][] rows, double[][] columns) {
        Arrays.fill(rows[0], 1);
        if (how.curve().size() > 0) {
            for (int age = 0; age < rows.length; age++) {
                Arrays.fill(rows[age], how.curve().get(age));
            }
        } else if (how.churn().isPresent()) {
            how.churn().orElseThrow().fill(columns, level);
            for (int age = 1; age < rows.length; age++) {
                BlockLoops.constantChurn(rows[age], rows[age - 1], level);
            }
        } else {
            how.alpha().fill(columns, level);
            how.beta().fill(columns, factor);
            for (int age = 1; age < rows.length; age++) {
                BlockLoops.betaGeometric(rows[age], rows[age - 1], level, factor, age);
            }
        }
    }

    private void cost(Cost cost, Rows rows, int place, double[][] columns) {
        double[] perUser = rows.costs[place];
        Arrays.fill(perUser, 0);
        for (int i = 0; i < rows.shares.length; i++) {
            cost.units().get(i).fill(columns, scratch);
            BlockLoops.addProduct(perUser, rows.shares[i], scratch);
        }
        cost.price().fill(columns, scratch);
        BlockLoops.product(perUser, perUser, scratch);
        if (cost.moves()) {
            onePlus(cost.growth(), columns, rows.costSteps[place]);
            Lane decline = cost.decline();
            new Lane(decline.place(), 1 - decline.constant(), -decline.factor()).fill(columns, scratch);
            BlockLoops.product(rows.costSteps[place], rows.costSteps[place], scratch);
        }
    }

    private void start(double[][] columns) {
        for (double[] each : List.of(
                totals.revenue,
                totals.cost,
                totals.taken,
                totals.cash,
                totals.lowest,
                totals.present,
                cohortValue,
                cohortBalance)) {
            Arrays.fill(each, 0);
        }
        Arrays.fill(discount, 1);
        onePlus(model.discount(), columns, discountStep);
        for (int i = 0; i < WIDTH; i++) {
            discountStep[i] = 1 / discountStep[i];
        }
        for (int i = 0; i < fixed.length; i++) {
            model.payments().fixed().get(i).fill(columns, fixed[i]);
        }
        firstCohort();
    }

    /** Users of the first month in all, what one of them took to win, and the part of each group in them. */
    private void firstCohort() {
        Arrays.fill(scratch, 0);
        Arrays.fill(cohortCac, model.payments().spend().get(0));
        for (Rows group : groups) {
            BlockLoops.addProduct(scratch, group.won[0], group.newcomers);
        }
        for (int c = 0; c < won.length; c++) {
            BlockLoops.addProduct(cohortCac, won[c][0], cac[c]);
        }
        for (int i = 0; i < WIDTH; i++) {
            cohortCac[i] /= scratch[i];
        }
        for (Rows group : groups) {
            for (int i = 0; i < WIDTH; i++) {
                group.newcomers[i] = group.won[0][i] / scratch[i];
            }
        }
    }

    private void month(int month) {
        double levy = model.payments().levyShare().get(month);
        Arrays.fill(
                totals.flow,
                -model.payments().constant().get(month)
                        - model.payments().spend().get(month));
        for (int c = 0; c < won.length; c++) {
            BlockLoops.lessProduct(totals.flow, won[c][month], cac[c]);
        }
        for (int i = 0; i < fixed.length; i++) {
            BlockLoops.addMultiple(
                    totals.flow, fixed[i], -model.payments().counts().get(i).get(month));
        }
        Arrays.fill(brought, 0);
        for (int i = 0; i < groups.length; i++) {
            Group group = model.groups().get(i);
            Rows rows = groups[i];
            perUser(group, rows, month);
            BlockLoops.money(rows.users[month], rows.revenue, rows.taken, rows.cost, totals);
            BlockLoops.addProduct(totals.taken, rows.users[month], rows.taken);
            if (levy != 0) {
                BlockLoops.multiple(scratch, rows.revenue, levy);
                BlockLoops.lessProduct(totals.flow, rows.users[month], scratch);
                BlockLoops.add(rows.taken, scratch);
            }
            BlockLoops.product(scratch, rows.stay[month], rows.newcomers);
            BlockLoops.perUser(brought, scratch, rows.revenue, rows.taken, rows.cost);
        }
        BlockLoops.cash(totals.flow, discount, totals);
        BlockLoops.cohort(brought, discount, cohortValue, cohortBalance);
        // who stays this month was read for the last time: its row keeps the best balance so far
        double[][] best = groups[0].stay;
        if (month == 0) {
            System.arraycopy(cohortBalance, 0, best[0], 0, WIDTH);
        } else {
            BlockLoops.highest(cohortBalance, best[month - 1], best[month]);
        }
        BlockLoops.product(discount, discount, discountStep);
    }

    /** What a user per share of the group brings, gives away and costs in a month. */
    private static void perUser(Group group, Rows rows, int month) {
        Arrays.fill(rows.revenue, 0);
        Arrays.fill(rows.taken, 0);
        Arrays.fill(rows.cost, 0);
        for (int i = 0; i < rows.shares.length; i++) {
            Member member = group.members().get(i);
            affine(rows.revenue, rows.shares[i], rows.priced[i], member.revenue(), month);
            affine(rows.taken, rows.shares[i], rows.priced[i], member.taken(), month);
        }
        for (int i = 0; i < rows.costs.length; i++) {
            Cost cost = group.costs().get(i);
            BlockLoops.addMultiple(rows.cost, rows.costs[i], cost.pattern().get(month));
            if (cost.moves()) {
                BlockLoops.product(rows.costs[i], rows.costs[i], rows.costSteps[i]);
            }
        }
    }

    private static void affine(double[] into, double[] share, double[] priced, List<Series> byMonth, int month) {
        if (byMonth.get(0).get(month) != 0) {
            BlockLoops.addMultiple(into, share, byMonth.get(0).get(month));
        }
        if (byMonth.get(1).get(month) != 0) {
            BlockLoops.addMultiple(into, priced, byMonth.get(1).get(month));
        }
    }

    /** A result of one draw of the block. */
    double result(BlockResult which, int draw) {
        double revenue = totals.revenue[draw];
        return switch (which) {
            case REVENUE -> revenue;
            case COMPUTE_COST -> totals.cost[draw];
            case GROSS_MARGIN -> (revenue - totals.taken[draw] - totals.cost[draw]) / revenue;
            case ACTIVE_AT_END -> activeAtEnd(draw);
            case LOWEST_CASH -> totals.lowest[draw];
            case CASH_AT_END -> totals.cash[draw];
            case NPV -> totals.present[draw];
            case COHORT_LTV -> cohortValue[draw];
            case COHORT_LTV_TO_CAC -> cohortValue[draw] / cohortCac[draw];
            case MONTHS_BELOW_CAC -> BlockLoops.monthsBelow(groups[0].stay, draw, cohortCac[draw]);
        };
    }

    private double activeAtEnd(int draw) {
        double users = 0;
        for (Rows group : groups) {
            double shares = 0;
            for (double[] share : group.shares) {
                shares += share[draw];
            }
            users += group.users[model.months() - 1][draw] * shares;
        }
        return users;
    }
}
